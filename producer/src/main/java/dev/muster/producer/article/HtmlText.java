package dev.muster.producer.article;

import dev.muster.producer.page.PageBudget;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as plain text: blocks and line breaks become line feeds, runs of white space one space. */
public final class HtmlText {

    /** What holds no sentence of the article: code, controls, pictures with their captions. */
    static final String NO_PROSE =
            "script, style, noscript, template, iframe, object, svg, math, form, button, input, select, textarea,"
                    + " figure, figcaption, picture, audio, video, canvas, [hidden], [aria-hidden=true]";

    private static final Set<String> LINE_ENDS = Set.of("br", "hr", "tr", "dt", "dd");

    private HtmlText() {}

    /** The text of a fragment, such as the content of a feed's item, as far as a page would be read; empty when it holds none. */
    public static String of(String fragment) {
        Element body = Jsoup.parseBodyFragment(PageBudget.within(fragment)).body();
        body.select(NO_PROSE).remove();
        return of(body);
    }

    /** The text of {@code root} and all below it. */
    static String of(Element root) {
        Lines lines = new Lines();
        NodeTraversor.traverse(lines, root);
        return lines.text();
    }

    /** Collects lines; a block opens a line of its own and ends it. */
    private static final class Lines implements NodeVisitor {
        private final StringBuilder text = new StringBuilder();
        private boolean lineOwed;
        private boolean spaceOwed;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (breaksLine(node)) {
                lineOwed = true;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (breaksLine(node)) {
                lineOwed = true;
            }
        }

        private void append(String words) {
            words.codePoints().forEach(this::append);
        }

        private void append(int codePoint) {
            if (isWhite(codePoint)) {
                spaceOwed = true;
                return;
            }
            if (text.length() > 0) {
                text.append(lineOwed ? "\n" : spaceOwed ? " " : "");
            }
            lineOwed = false;
            spaceOwed = false;
            text.appendCodePoint(codePoint);
        }

        /** Also the no-break spaces, which pages use for layout; a zero width space is dropped with them. */
        private static boolean isWhite(int codePoint) {
            return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == 0x200B;
        }

        private static boolean breaksLine(Node node) {
            return node instanceof Element element && (element.isBlock() || LINE_ENDS.contains(element.normalName()));
        }

        private String text() {
            return text.toString();
        }
    }
}
