package dev.muster.consumer.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Answers only to names that are meant for this server, so that no other site can reach it through a visitor's browser. */
final class HostGuard {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> hosts = new HashSet<>(LOOPBACK);

    HostGuard(Set<String> further) {
        further.forEach(host -> hosts.add(host.toLowerCase(Locale.ROOT)));
    }

    /** Whether a request with this {@code Host} header is meant for this server. */
    boolean admits(String header) {
        return header != null && hosts.contains(withoutPort(header.toLowerCase(Locale.ROOT)));
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        boolean hasPort = colon >= 0 && colon > host.lastIndexOf(']');
        return hasPort ? host.substring(0, colon) : host;
    }
}
