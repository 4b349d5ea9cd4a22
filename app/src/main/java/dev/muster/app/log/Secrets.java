package dev.muster.app.log;

import java.util.regex.Pattern;

/** Hides what may be secret in the addresses that a text holds: feeds and databases are told by theirs. Linear in the length of the text. */
final class Secrets {
    private static final String HIDDEN = "…";

    /** User and password before the host; a name has no more characters than DNS or RFC 3986 would let anybody use in earnest. */
    private static final Pattern USER = Pattern.compile("(?<=://)[^\\s/@?#]{1,256}+(?=@)");

    /** What follows a name in a query, or in a list of properties, that speaks of a secret; in quotes too, as log-ins of Kafka are. */
    private static final Pattern VALUE =
            Pattern.compile("(?i)(?<=token=|key=|password=|passwd=|pwd=|secret=|sig=|signature=|auth=)"
                    + "(?:\"[^\"]*+\"?|'[^']*+'?|[^&\\s;,'\"]++)");

    /** What follows the schemes of the header Authorization. */
    private static final Pattern HEADER = Pattern.compile("(?i)(?<=Bearer |Basic )[\\w+/=.~-]++");

    private Secrets() {}

    /** The text without secrets; null where it is null. */
    static String hidden(String text) {
        if (text == null) {
            return null;
        }
        String withoutUser = USER.matcher(text).replaceAll(HIDDEN);
        return HEADER.matcher(VALUE.matcher(withoutUser).replaceAll(HIDDEN)).replaceAll(HIDDEN);
    }
}
