package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits XML into tags and text, whether it is well formed or not; knows no document type and expands no entity, so a
 * document can make it neither fetch nor grow anything. Each character is looked at a bounded number of times.
 */
final class XmlScanner {

    /** Where the tags and the text go. */
    interface Sink {

        /** @param empty whether the tag ends in a slash */
        void start(String tag, List<XmlAttribute> attributes, boolean empty) throws FeedFormatException;

        void end(String tag);

        /** @param text decoded */
        void text(String text);

        /** What is not well formed, in words. */
        void problem(String problem);
    }

    private static final String COMMENT = "<!--";
    private static final String CDATA = "<![CDATA[";
    private static final String DECLARATION = "<!";

    private final String xml;
    private final Sink sink;
    private final References references;
    private int at;

    private XmlScanner(String xml, Sink sink) {
        this.xml = xml;
        this.sink = sink;
        this.references = new References(sink::problem);
    }

    static void scan(String xml, Sink sink) throws FeedFormatException {
        XmlScanner scanner = new XmlScanner(xml, sink);
        while (scanner.at < xml.length()) {
            scanner.step();
        }
    }

    private void step() throws FeedFormatException {
        if (xml.charAt(at) != '<') {
            text();
        } else if (xml.startsWith(COMMENT, at)) {
            skipPast("-->", "a comment");
        } else if (xml.startsWith(CDATA, at)) {
            cdata();
        } else if (xml.startsWith("<?", at)) {
            skipPast(">", "a processing instruction");
        } else if (xml.startsWith(DECLARATION, at)) {
            at = Doctype.pass(xml, at);
        } else if (xml.startsWith("</", at) && isNameStart(at + 2)) {
            endTag();
        } else if (isNameStart(at + 1)) {
            startTag();
        } else {
            sink.problem("a < that starts no tag");
            sink.text("<");
            at++;
        }
    }

    private void text() {
        int end = xml.indexOf('<', at);
        end = end < 0 ? xml.length() : end;
        sink.text(references.decode(xml.substring(at, end)));
        at = end;
    }

    private void cdata() {
        int start = at + CDATA.length();
        int end = xml.indexOf("]]>", start);
        if (end < 0) {
            sink.problem("a CDATA section without an end");
        }
        sink.text(References.clean(xml.substring(start, end < 0 ? xml.length() : end)));
        at = end < 0 ? xml.length() : end + "]]>".length();
    }

    private void skipPast(String mark, String what) {
        int end = xml.indexOf(mark, at);
        if (end < 0) {
            sink.problem(what + " without an end");
        }
        at = end < 0 ? xml.length() : end + mark.length();
    }

    private void endTag() {
        int start = at + 2;
        int end = nameEnd(start);
        sink.end(xml.substring(start, end));
        int close = end;
        while (close < xml.length() && xml.charAt(close) != '>' && xml.charAt(close) != '<') {
            close++;
        }
        if (close == xml.length() || xml.charAt(close) == '<') {
            sink.problem("an end tag that is not closed");
            at = close;
        } else {
            at = close + 1;
        }
    }

    private void startTag() throws FeedFormatException {
        int end = nameEnd(at + 1);
        String tag = xml.substring(at + 1, end);
        at = end;
        List<XmlAttribute> attributes = new ArrayList<>(2);
        while (nextAttribute(attributes)) {
            if (attributes.size() > XmlLimits.ATTRIBUTES) {
                throw XmlLimits.tooManyAttributes();
            }
        }
        boolean empty = at < xml.length() && xml.charAt(at) == '/';
        at += empty ? 1 : 0;
        if (at >= xml.length()) {
            sink.problem("it breaks off inside a tag");
            return;
        }
        if (xml.charAt(at) == '>') {
            at++;
        } else {
            sink.problem("a start tag that is not closed");
        }
        sink.start(tag, attributes, empty);
    }

    /** Reads one attribute; false at the tag's end, where {@code at} is left. */
    private boolean nextAttribute(List<XmlAttribute> attributes) {
        skipSpace();
        while (at < xml.length() && isStray(at)) {
            sink.problem("a stray character in a tag");
            at++;
        }
        if (at >= xml.length() || xml.charAt(at) == '>' || xml.charAt(at) == '<' || isEmptyEnd(at)) {
            return false;
        }
        int end = nameEnd(at);
        String name = xml.substring(at, end);
        at = end;
        skipSpace();
        attributes.add(new XmlAttribute(name, value()));
        return true;
    }

    private String value() {
        if (at >= xml.length() || xml.charAt(at) != '=') {
            sink.problem("an attribute without a value");
            return "";
        }
        at++;
        skipSpace();
        return at < xml.length() && (xml.charAt(at) == '"' || xml.charAt(at) == '\'') ? quoted() : bare();
    }

    private String quoted() {
        int end = xml.indexOf(xml.charAt(at), at + 1);
        if (end < 0 || runsIntoTags(end)) {
            at++;
            return bare();
        }
        String value = references.decode(xml.substring(at + 1, end));
        at = end + 1;
        return value;
    }

    /** Whether a tag ends and another starts before the quote at {@code end}, which then is not this value's. */
    private boolean runsIntoTags(int end) {
        int close = at;
        while (close < end && xml.charAt(close) != '>') {
            close++;
        }
        int open = close;
        while (open < end && xml.charAt(open) != '<') {
            open++;
        }
        return open < end;
    }

    private String bare() {
        sink.problem("an attribute without quotes");
        int start = at;
        while (at < xml.length() && !isSpace(at) && xml.charAt(at) != '>' && xml.charAt(at) != '<') {
            at++;
        }
        return references.decode(xml.substring(start, at));
    }

    private int nameEnd(int start) {
        int end = start;
        while (end < xml.length() && isName(xml.charAt(end))) {
            end++;
        }
        return end;
    }

    private void skipSpace() {
        while (at < xml.length() && isSpace(at)) {
            at++;
        }
    }

    private boolean isStray(int index) {
        char c = xml.charAt(index);
        return isSpace(index) || !isName(c) && c != '>' && c != '<' && !isEmptyEnd(index);
    }

    private boolean isEmptyEnd(int index) {
        return xml.charAt(index) == '/' && index + 1 < xml.length() && xml.charAt(index + 1) == '>';
    }

    private boolean isNameStart(int index) {
        return index < xml.length() && (Character.isLetter(xml.charAt(index)) || xml.charAt(index) == '_');
    }

    private boolean isSpace(int index) {
        return xml.charAt(index) <= ' ';
    }

    private static boolean isName(char c) {
        return c > ' ' && c != '=' && c != '>' && c != '<' && c != '/' && c != '"' && c != '\'' && c != '[';
    }
}
