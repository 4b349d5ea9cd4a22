package dev.muster.producer.web;

import java.util.List;
import java.util.Optional;

/**
 * How this program goes out.
 *
 * @param allowed hosts, addresses and blocks ({@code 10.0.0.0/8}) that may be asked although they are not public
 * @param contact a mail address or URL where the owners of servers reach whoever runs this; empty when not told
 */
public record WebSettings(List<String> allowed, Optional<String> contact) {

    /** Public addresses only, no contact. */
    public static final WebSettings USUAL = new WebSettings(List.of(), Optional.empty());

    public WebSettings {
        allowed = List.copyOf(allowed);
        contact = contact.map(String::strip).filter(told -> !told.isEmpty());
        AddressPolicy.allowing(allowed);
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
