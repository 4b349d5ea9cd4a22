package dev.muster.producer.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How this program goes out.
 *
 * @param allowed hosts, addresses and blocks ({@code 10.0.0.0/8}) that may be asked although they are not public
 * @param contact a mail address or URL where the owners of servers reach whoever runs this; empty when not told
 * @param authorities files with certificates of those who vouch for servers, besides the ones that Java trusts
 */
public record WebSettings(List<String> allowed, Optional<String> contact, List<Path> authorities) {

    /** Public addresses only, no contact. */
    public static final WebSettings USUAL = new WebSettings(List.of(), Optional.empty());

    public WebSettings {
        allowed = List.copyOf(allowed);
        contact = contact.map(String::strip).filter(told -> !told.isEmpty());
        authorities = List.copyOf(authorities);
        AddressPolicy.allowing(allowed);
    }

    /** Trusting those whom Java trusts. */
    public WebSettings(List<String> allowed, Optional<String> contact) {
        this(allowed, contact, List.of());
    }

    /**
     * The same, trusting more.
     *
     * @param files certificates in PEM or DER
     * @throws IllegalArgumentException for a file that holds none; the message names it and what mends it
     */
    public WebSettings trusting(List<Path> files) {
        Authorities.trusting(files);
        return new WebSettings(allowed, contact, files);
    }

    AddressPolicy policy() {
        return AddressPolicy.allowing(allowed);
    }

    /** Who asks: never another program's name. */
    String userAgent() {
        return contact.map(told -> "Muster (news reader; +" + told.replaceAll("[^\\x20-\\x7e]|[()\\\\]", "") + ")")
                .orElse("Muster (news reader; no contact given)");
    }
}
