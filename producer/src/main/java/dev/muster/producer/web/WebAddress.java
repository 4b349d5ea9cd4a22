package dev.muster.producer.web;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what people and servers write as an address into a URL that can be asked. */
public final class WebAddress {

    /** Scheme, authority and the rest of what may be a URL (RFC 3986, appendix B). */
    private static final Pattern PARTS = Pattern.compile("(?s)([a-z][a-z0-9+.-]*)://([^/?#]*)([^#]*)(#.*)?");

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^\\]]*\\]|[^:]*)(:[0-9]{0,5})?");

    /** What may not stand in a URL as it is, besides controls, blanks and all beyond ASCII. */
    private static final String FORBIDDEN = "\"<>\\^`{|}";

    private static final int MAX_LENGTH = 8_000;

    private static final int MAX_PORT = 65_535;

    private WebAddress() {}

    /**
     * The URL to ask: without a fragment, with a host in ASCII and everything forbidden escaped.
     *
     * @throws WebException when it is no http or https URL with a host, or carries a name and password
     */
    public static URI of(String told) throws WebException {
        String text = told.strip();
        Matcher parts = PARTS.matcher(lowerScheme(text));
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            throw refused(text, "is no http or https URL; mend the address");
        }
        if (!parts.group(1).equals("http") && !parts.group(1).equals("https")) {
            throw refused(text, "is no http or https URL but one of " + parts.group(1) + "; mend the address");
        }
        if (parts.group(2).indexOf('@') >= 0) {
            throw refused(
                    text.replaceFirst("//[^/?#]*@", "//…@"),
                    "carries a name or password; give the feed a header Authorization instead");
        }
        return uri(text, parts.group(1), authority(text, parts.group(2)), parts.group(3));
    }

    /** Where {@code location}, as a server sent it, leads from {@code base}. */
    static URI redirect(URI base, String location) throws WebException {
        String target = escaped(location.strip(), StandardCharsets.ISO_8859_1);
        try {
            return of(target.matches("(?is)[a-z][a-z0-9+.-]*:.*") ? target : resolved(base, target));
        } catch (WebException refused) {
            throw new WebException(
                    Fault.ADDRESS, base + ": redirects to what cannot be asked: " + refused.getMessage(), refused);
        }
    }

    /** Whether what was meant for the one may be told to the other: the same host, and not in the clear if the first was not. */
    public static boolean isHome(URI one, URI other) {
        return one.getRawAuthority().equals(other.getRawAuthority())
                && (one.getScheme().equals(other.getScheme())
                        || other.getScheme().equals("https"));
    }

    private static String resolved(URI base, String target) throws WebException {
        try {
            return target.startsWith("//")
                    ? base.getScheme() + ":" + target
                    : base.resolve(target).toString();
        } catch (IllegalArgumentException none) {
            throw refused(target, "is no http or https URL; tell the owner of the server");
        }
    }

    private static String lowerScheme(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text : text.substring(0, colon).toLowerCase(Locale.ROOT) + text.substring(colon);
    }

    private static String authority(String text, String authority) throws WebException {
        Matcher parts = HOST_AND_PORT.matcher(authority);
        try {
            if (parts.matches() && !parts.group(1).isEmpty()) {
                String host = parts.group(1).startsWith("[") ? parts.group(1) : IDN.toASCII(parts.group(1));
                return host.toLowerCase(Locale.ROOT) + (parts.group(2) == null ? "" : parts.group(2));
            }
        } catch (IllegalArgumentException noHost) {
            throw refused(text, "is no http or https URL with a valid host; mend the address");
        }
        throw refused(text, "is no http or https URL with a valid host; mend the address");
    }

    /** Hosts that {@link URI} does not take for one, such as an address in one number, are refused, not guessed at. */
    private static URI uri(String text, String scheme, String authority, String rest) throws WebException {
        try {
            URI uri = new URI(scheme + "://" + authority + escaped(rest, StandardCharsets.UTF_8));
            if (uri.getHost() != null && uri.getHost().indexOf('%') < 0 && uri.getPort() <= MAX_PORT) {
                return uri;
            }
        } catch (URISyntaxException none) {
            throw refused(text, "is no http or https URL; mend the address");
        }
        throw refused(text, "is no http or https URL with a valid host; mend the address");
    }

    private static String escaped(String text, java.nio.charset.Charset charset) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (point <= ' ' || point >= 0x7f || FORBIDDEN.indexOf(point) >= 0) {
                for (byte octet : Character.toString(point).getBytes(charset)) {
                    escaped.append(String.format(Locale.ROOT, "%%%02X", octet));
                }
            } else {
                escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }

    private static WebException refused(String text, String reason) {
        return new WebException(Fault.ADDRESS, text.substring(0, Math.min(text.length(), 200)) + " " + reason, null);
    }
}
