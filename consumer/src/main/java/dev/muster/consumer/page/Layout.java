package dev.muster.consumer.page;

import dev.muster.consumer.view.Address;
import java.time.LocalDate;

/** What all pages share. */
final class Layout {
    static final String NAME = "Muster";

    private Layout() {}

    /**
     * Opens a page up to its main part.
     *
     * @param section where it belongs; null for none
     * @param known what of the table it shows
     * @param position how far the table had been read
     */
    static Html page(String title, Section section, Address address, Known known, long position) {
        Html html = new Html();
        html.open("html", "lang", "en");
        head(html, title);
        html.open("body", "data-position", Long.toString(position), "data-live", known.isNow() ? "" : null);
        html.element("a", "Skip to the content", "href", "#content", "class", "skip");
        header(html, section, address);
        knownAt(html, address, known);
        return html.open("main", "id", "content", "tabindex", "-1");
    }

    private static void head(Html html, String title) {
        html.open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.element("title", title.equals(NAME) ? NAME : title + " · " + NAME);
        html.open("link", "rel", "stylesheet", "href", "/assets/muster.css");
        html.open("link", "rel", "icon", "href", "/assets/muster.svg", "type", "image/svg+xml");
        html.element("script", "", "type", "module", "src", "/assets/muster.js");
        html.close();
    }

    private static void header(Html html, Section section, Address address) {
        html.open("header", "class", "top").open("p", "class", "brand");
        html.element("a", NAME, "href", "/").close();
        html.element("p", "Who says how many troops are where", "class", "motto");
        html.element("p", "", "class", "live", "role", "status");
        html.open("nav", "aria-label", "Views").open("ul");
        for (Section each : Section.values()) {
            html.open("li");
            html.element(
                            "a",
                            each.title(),
                            "href",
                            times(address).at(each.path()).toString(),
                            "aria-current",
                            each == section ? "page" : null)
                    .close();
        }
        html.close(3);
    }

    /** The address with nothing but the days that the reader has chosen. */
    static Address times(Address address) {
        return address.only(Request.SAID_BY, Request.ARRIVED_BY);
    }

    private static void knownAt(Html html, Address address, Known known) {
        html.open("aside", "class", known.isNow() ? "known" : "known past", "aria-label", "As known on a day");
        if (!known.isNow()) {
            html.open("p", "class", "then").element("strong", known.sentence()).text(" ");
            html.link(
                            "Back to now",
                            address.with(Request.SAID_BY, null)
                                    .with(Request.ARRIVED_BY, null)
                                    .toString())
                    .close();
        }
        html.open("details").element("summary", known.isNow() ? "As known on another day" : "Another day");
        knownForm(html, address, known);
        html.close(2);
    }

    private static void knownForm(Html html, Address address, Known known) {
        html.open("form", "method", "get", "action", address.path(), "class", "days");
        carried(html, address.with(Request.SAID_BY, null).with(Request.ARRIVED_BY, null));
        day(html, "Said by", Request.SAID_BY, known.saidBy(), known.today());
        day(html, "Arrived here by", Request.ARRIVED_BY, known.arrivedBy(), known.today());
        html.element("button", "Show").close();
        html.element(
                "p",
                "Said by: statements made up to the end of that day, whenever we read of them. Arrived here by: only what had"
                        + " been fetched by then, with the words of then. Both hold for all views.",
                "class",
                "hint");
    }

    private static void day(Html html, String label, String name, LocalDate value, LocalDate most) {
        html.open("label").text(label);
        html.open("input", "type", "date", "name", name, "value", value == null ? null : value.toString());
        html.close();
    }

    /** What else the reader has chosen, as hidden fields of a form. */
    static void carried(Html html, Address address) {
        address.parameters()
                .forEach((name, value) -> html.open("input", "type", "hidden", "name", name, "value", value));
    }

    /** The foot of a page, and its end. */
    static String end(Html html, About about) {
        html.close().open("footer").open("p");
        html.text("The same as data: ")
                .link("estimates", "/api/v1/estimates?view=all")
                .text(", ");
        html.link("claims", "/api/v1/claims").text(", ");
        html.link("feeds", "/api/v1/feeds").text(", ");
        html.link("health", "/health").text(". ");
        html.link("Rejected records", "/rejected").text(". Muster " + about.version() + ".");
        return html.end();
    }
}
