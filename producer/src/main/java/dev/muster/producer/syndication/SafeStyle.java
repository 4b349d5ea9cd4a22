package dev.muster.producer.syndication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps of a style what formats text, and nothing that loads, moves or covers something. */
final class SafeStyle {

    /** A style that is longer is no formatting of a text. */
    private static final int LONGEST = 2_000;

    private static final Set<String> PROPERTIES = Set.of(
            "azimuth",
            "background-color",
            "border-bottom-color",
            "border-collapse",
            "border-color",
            "border-left-color",
            "border-right-color",
            "border-top-color",
            "clear",
            "color",
            "cursor",
            "direction",
            "display",
            "elevation",
            "float",
            "font",
            "font-family",
            "font-size",
            "font-style",
            "font-variant",
            "font-weight",
            "height",
            "letter-spacing",
            "line-height",
            "overflow",
            "pause",
            "pause-after",
            "pause-before",
            "pitch",
            "pitch-range",
            "richness",
            "speak",
            "speak-header",
            "speak-numeral",
            "speak-punctuation",
            "speech-rate",
            "stress",
            "text-align",
            "text-decoration",
            "text-indent",
            "unicode-bidi",
            "vertical-align",
            "voice-family",
            "volume",
            "white-space",
            "width");

    /** Shorthands of which each word must be a keyword, a colour or a length. */
    private static final Set<String> SHORTHANDS = Set.of("background", "border", "margin", "padding");

    private static final Pattern PLAIN_WORD = Pattern.compile(
            "#[0-9a-f]{1,8}|rgb\\([\\d,%\\s]{1,40}\\)?|\\d{0,4}\\.?\\d{0,4}(?:cm|em|ex|in|mm|pc|pt|px|rem|%|,|\\))?");

    private static final Set<String> KEYWORDS = Set.of(
            "auto",
            "aqua",
            "black",
            "block",
            "blue",
            "bold",
            "both",
            "bottom",
            "brown",
            "center",
            "collapse",
            "dashed",
            "dotted",
            "fuchsia",
            "gray",
            "green",
            "italic",
            "left",
            "lime",
            "maroon",
            "medium",
            "navy",
            "none",
            "normal",
            "nowrap",
            "olive",
            "pointer",
            "purple",
            "red",
            "right",
            "silver",
            "solid",
            "teal",
            "thick",
            "thin",
            "top",
            "transparent",
            "underline",
            "white",
            "yellow",
            "!important");

    /** Every character that formatting needs; a bracket, a backslash or an at sign is needed by tricks only. */
    private static final Pattern HARMLESS = Pattern.compile("[-:,;#%.\\sA-Za-z0-9!'\"()]*");

    private static final Pattern ADDRESS = Pattern.compile("(?i)url\\s{0,20}\\([^)]{0,2000}\\)\\s{0,20}");
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z]{1,30}\\s{0,20}\\(\\s{0,20}[^\\d\\s]");

    private SafeStyle() {}

    /** The declarations that are safe; empty when none is, or when the style is not plainly a list of them. */
    static String of(String style) {
        String told = ADDRESS.matcher(style.substring(0, Math.min(style.length(), LONGEST)))
                .replaceAll(" ");
        if (!HARMLESS.matcher(told).matches() || FUNCTION.matcher(told).find()) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String declaration : told.split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0 && declaration.indexOf(':', colon + 1) < 0) {
                keep(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip(),
                        kept);
            } else if (!declaration.isBlank()) {
                return "";
            }
        }
        return String.join(" ", kept);
    }

    private static void keep(String property, String value, List<String> kept) {
        String name = property.toLowerCase(Locale.ROOT);
        int dash = name.indexOf('-');
        boolean shorthand = SHORTHANDS.contains(dash < 0 ? name : name.substring(0, dash));
        if (!value.isEmpty() && (PROPERTIES.contains(name) || shorthand && isPlain(value))) {
            kept.add(property + ": " + value + ";");
        }
    }

    private static boolean isPlain(String value) {
        for (String word : value.toLowerCase(Locale.ROOT).split("\\s+")) {
            if (!KEYWORDS.contains(word) && !PLAIN_WORD.matcher(word).matches()) {
                return false;
            }
        }
        return true;
    }
}
