package dev.muster.producer.article;

import java.io.ByteArrayOutputStream;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one spelling of a web address by which an article is known, whoever links to it. The rules, in order:
 *
 * <ol>
 *   <li>only http and https; the two stay apart, since a site may serve different pages;
 *   <li>scheme and host in lower case, the host in its ASCII (IDNA) form without a final dot; {@code www.} stays;
 *   <li>no user, no password, no fragment, no port that is the scheme's own;
 *   <li>dot segments resolved; the path ends in no slash, save the root, which is one slash;
 *   <li>escapes of unreserved characters undone, other escapes in upper case, other characters escaped as UTF-8;
 *   <li>query parameters that only track the reader are dropped ({@link #TRACKING}, {@code utm_…}), the others keep
 *       their order; an empty query goes.
 * </ol>
 *
 * <p>What a rule yields is a fixed point: the canonical form of a canonical form is itself.
 */
public final class CanonicalUrl {

    /** Parameters that name a campaign or a click, as the large mailers, networks and analytics tools add them. */
    static final Set<String> TRACKING = Set.of(
            "fbclid",
            "gclid",
            "gclsrc",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "ysclid",
            "twclid",
            "ttclid",
            "igshid",
            "igsh",
            "li_fat_id",
            "mc_cid",
            "mc_eid",
            "_ga",
            "_gl",
            "_hsenc",
            "_hsmi",
            "mkt_tok",
            "wt_mc",
            "ocid",
            "cmpid",
            "at_medium",
            "at_campaign",
            "at_custom1",
            "at_custom2",
            "at_custom3",
            "at_custom4");

    private static final String TRACKING_PREFIX = "utm_";

    /** The split of RFC 3986, appendix B, with the authority taken apart. */
    private static final Pattern PARTS = Pattern.compile(
            "(?i)(https?)://(?:[^/?#@]*@)?(\\[[0-9a-f:.]+]|[^/?#:@\\[\\]]+)(?::([0-9]*))?((?:/[^?#]*)?)(?:\\?([^#]*))?(?:#.*)?");

    private static final String UNRESERVED_MARKS = "-._~";
    private static final String PATH_MARKS = UNRESERVED_MARKS + "!$&'()*+,;=:@/";
    private static final String QUERY_MARKS = PATH_MARKS + "?";

    private CanonicalUrl() {}

    /** The canonical form of {@code url}, or empty when it is no absolute http or https address. */
    public static Optional<String> of(String url) {
        Matcher parts = PARTS.matcher(url.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        return host(parts.group(2))
                .map(host -> scheme + "://" + host + port(scheme, parts.group(3)) + path(parts.group(4))
                        + query(parts.group(5)));
    }

    private static Optional<String> host(String told) {
        if (told.startsWith("[")) {
            return Optional.of(told.toLowerCase(Locale.ROOT));
        }
        try {
            String ascii = IDN.toASCII(told.endsWith(".") ? told.substring(0, told.length() - 1) : told);
            return Optional.of(ascii.toLowerCase(Locale.ROOT)).filter(CanonicalUrl::isHost);
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static boolean isHost(String ascii) {
        return !ascii.isEmpty() && ascii.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-' || c == '_');
    }

    private static String port(String scheme, String told) {
        String own = scheme.equals("http") ? "80" : "443";
        return told == null || told.isEmpty() || told.equals(own) ? "" : ":" + told;
    }

    private static String path(String told) {
        String resolved = resolved(escaped(told, PATH_MARKS));
        return resolved.isEmpty() ? "/" : resolved;
    }

    /** Without dot segments and empty ends: {@code /a/./b/../c/} becomes {@code /a/c}. */
    private static String resolved(String path) {
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/", -1)) {
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        while (!kept.isEmpty() && kept.peekLast().isEmpty()) {
            kept.removeLast();
        }
        while (!kept.isEmpty() && kept.peekFirst().isEmpty()) {
            kept.removeFirst();
        }
        return kept.isEmpty() ? "" : "/" + String.join("/", kept);
    }

    private static String query(String told) {
        if (told == null) {
            return "";
        }
        String kept = Arrays.stream(told.split("&", -1))
                .filter(parameter -> !parameter.isEmpty() && !tracks(parameter))
                .map(parameter -> escaped(parameter, QUERY_MARKS))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static boolean tracks(String parameter) {
        int equals = parameter.indexOf('=');
        String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return name.startsWith(TRACKING_PREFIX) || TRACKING.contains(name);
    }

    /** Every byte of the UTF-8 form either as itself, if unreserved or among {@code marks}, or as one escape. */
    private static String escaped(String told, String marks) {
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int escape = escapeAt(bytes, i);
            if (escape >= 0) {
                write(out, escape, UNRESERVED_MARKS);
                i += 2;
            } else {
                write(out, bytes[i] & 0xFF, marks);
            }
        }
        return out.toString(StandardCharsets.US_ASCII);
    }

    private static void write(ByteArrayOutputStream out, int value, String marks) {
        if (isLetterOrDigit(value) || marks.indexOf(value) >= 0) {
            out.write(value);
        } else {
            out.writeBytes(("%" + HexFormat.of().withUpperCase().toHexDigits((byte) value))
                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** The value of an escape like {@code %2F} at {@code i}, or -1. */
    private static int escapeAt(byte[] bytes, int i) {
        boolean escape = bytes[i] == '%'
                && i + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[i + 1])
                && HexFormat.isHexDigit(bytes[i + 2]);
        return escape ? HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]) : -1;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
