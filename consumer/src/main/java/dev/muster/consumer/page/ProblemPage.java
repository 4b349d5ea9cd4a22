package dev.muster.consumer.page;

import dev.muster.consumer.view.Address;
import java.time.LocalDate;

/** Says what went wrong with a request. */
public final class ProblemPage {
    private ProblemPage() {}

    /** A page about a status of HTTP. */
    public static String render(int status, String title, String detail) {
        Known nothing = new Known(null, null, LocalDate.EPOCH);
        Html html = Layout.page(title, null, Address.of("/"), nothing, 0);
        html.element("h1", status + " " + title).open("p").isolated(detail).close();
        html.open("p").link("To the latest estimates", "/").close();
        return Layout.end(html, About.unknown());
    }
}
