package dev.muster.producer.charset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a charset as documents and servers declare it, whether or not anybody knows it. */
public final class DeclaredCharset {

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([^\\s\"';,]{1,40})");

    private static final Pattern DECLARATION =
            Pattern.compile("(?i)^\\s{0,99}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']([^\"'>]{1,40})[\"']");

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([\\w.:-]{1,40})");

    private DeclaredCharset() {}

    /**
     * In the value of the header {@code Content-Type}.
     *
     * @param contentType null when there is none
     */
    public static Optional<String> inHeader(String contentType) {
        return contentType == null ? Optional.empty() : found(HEADER, contentType);
    }

    /** In the declaration with which XML begins. */
    public static Optional<String> inXml(String head) {
        return found(DECLARATION, head);
    }

    /** In a meta tag of HTML. */
    public static Optional<String> inMeta(String head) {
        return found(META, head);
    }

    private static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
