package dev.muster.extraction.pack;

/** Forms that hold a place for a name. */
final class Template {
    private static final String NAME = "~";

    private Template() {}

    /** Throws where a form of the row has no place for a name. */
    static void require(PackRow row) {
        for (String form : row.alternatives("forms")) {
            if (!form.contains(NAME)) {
                throw new IllegalArgumentException("'" + form + "' has no " + NAME + " where the name stands");
            }
        }
    }

    static String with(String form, String name) {
        return form.replace(NAME, name);
    }
}
