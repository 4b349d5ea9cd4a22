package dev.muster.consumer.page;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** How well articles are read, as the build has measured it, and the version of the program. */
final class QualityPage {
    private QualityPage() {}

    static String render(Request request, Known known, long position, About about) {
        Html html = Layout.page("Quality", Section.QUALITY, request.address(), known, position);
        html.element("h1", "How well it reads");
        html.element(
                "p",
                "Muster " + about.version()
                        + " reads labelled articles at every build and counts what it finds. No figure on these pages is better than"
                        + " this.",
                "class",
                "lead");
        if (about.scorecard() == null) {
            html.element("p", "This program was built without its scorecard.", "class", "empty");
        } else {
            scorecard(html, about.scorecard());
        }
        return Layout.end(html, about);
    }

    /** Headings, paragraphs and tables of Markdown; the first heading stands on the page already. */
    private static void scorecard(Html html, String markdown) {
        Iterator<String> blocks =
                Arrays.stream(markdown.split("\\R{2,}")).map(String::strip).iterator();
        String title = "Scores";
        while (blocks.hasNext()) {
            String block = blocks.next();
            if (block.startsWith("## ")) {
                title = block.substring(3);
                html.element("h2", title);
            } else if (block.startsWith("|")) {
                table(html, title, block.lines().toList());
            } else if (!block.startsWith("# ") && !block.isEmpty()) {
                html.element("p", plain(block));
            }
        }
    }

    private static void table(Html html, String title, List<String> lines) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", title, "tabindex", "0");
        html.open("table", "class", "plain scores").open("thead").open("tr");
        cells(lines.get(0)).forEach(cell -> html.element("th", cell, "scope", "col"));
        html.close(2).open("tbody");
        lines.stream().skip(2).forEach(line -> {
            html.open("tr");
            cells(line).forEach(cell -> html.element("td", cell, "class", isNumber(cell) ? "number" : null));
            html.close();
        });
        html.close(3);
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && Character.isDigit(cell.charAt(0));
    }

    private static List<String> cells(String line) {
        String inner = line.strip();
        inner = inner.substring(1, inner.endsWith("|") ? inner.length() - 1 : inner.length());
        return Arrays.stream(inner.split("\\|", -1)).map(String::strip).toList();
    }

    /** Without the marks of emphasis, code and links. */
    private static String plain(String text) {
        return text.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[*`]", "")
                .replaceAll("\\R", " ");
    }
}
