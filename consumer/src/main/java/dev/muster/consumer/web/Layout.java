package dev.muster.consumer.web;

/** What all pages share. */
final class Layout {
    private Layout() {}

    /** Opens a page up to its main part. */
    static Html page(String title, long position) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title);
        html.open("link", "rel", "stylesheet", "href", "/assets/muster.css");
        html.open("link", "rel", "icon", "href", "/assets/muster.svg", "type", "image/svg+xml");
        html.element("script", "", "type", "module", "src", "/assets/muster.js");
        html.close().open("body", "data-position", Long.toString(position));
        html.open("header");
        html.open("p", "class", "brand").element("a", "Muster", "href", "/").close();
        html.element("p", "Who says how many troops are where", "class", "motto");
        html.element("p", "", "class", "live", "role", "status");
        return html.close();
    }

    /** The foot of a page, and its end. */
    static String end(Html html) {
        html.open("footer").open("p");
        html.text("The same as data: ")
                .element("a", "estimates", "href", "/api/v1/estimates")
                .text(", ");
        html.element("a", "claims", "href", "/api/v1/claims").text(", ");
        html.element("a", "health", "href", "/health").text(".");
        return html.end();
    }

    /** A page that says what went wrong. */
    static String problem(int status, String title, String detail) {
        Html html = page(title + " · Muster", 0).open("main");
        html.element("h1", status + " " + title).element("p", detail);
        html.open("p").element("a", "To the table", "href", "/").close();
        return end(html.close());
    }
}
