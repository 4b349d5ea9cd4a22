package dev.muster.producer.syndication;

/** A document type declaration, of which nothing is used: no entity, no default, no file of another place. */
final class Doctype {

    private static final String ENTITY = "<!ENTITY";

    private Doctype() {}

    /**
     * Where the declaration that starts at {@code start} ends, its internal subset included.
     *
     * @throws FeedFormatException when it builds entities from entities, which only an attack does
     */
    static int pass(String xml, int start) throws FeedFormatException {
        int end = past(xml, ">", start);
        int subset = xml.substring(start, end).indexOf('[');
        if (subset < 0) {
            return end;
        }
        int whole = past(xml, ">", past(xml, "]", start + subset));
        refuseNested(xml, start + subset, whole);
        return whole;
    }

    private static void refuseNested(String xml, int start, int end) throws FeedFormatException {
        int entity = xml.indexOf(ENTITY, start);
        while (entity >= 0 && entity < end) {
            int open = firstQuote(xml, entity, end);
            int close = open < end ? past(xml, String.valueOf(xml.charAt(open)), open + 1) : end;
            if (refers(xml, open, close)) {
                throw XmlLimits.nestedEntities();
            }
            entity = xml.indexOf(ENTITY, close);
        }
    }

    private static int firstQuote(String xml, int start, int end) {
        int at = start;
        while (at < end && xml.charAt(at) != '"' && xml.charAt(at) != '\'') {
            at++;
        }
        return at;
    }

    /** Whether there is a reference to a name, not to the number of a character. */
    private static boolean refers(String xml, int start, int end) {
        for (int at = start; at + 1 < end; at++) {
            if (xml.charAt(at) == '&' && xml.charAt(at + 1) != '#') {
                return true;
            }
        }
        return false;
    }

    private static int past(String xml, String mark, int from) {
        int found = xml.indexOf(mark, from);
        return found < 0 ? xml.length() : found + mark.length();
    }
}
