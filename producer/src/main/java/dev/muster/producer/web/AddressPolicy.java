package dev.muster.producer.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which addresses may be connected to: public ones, and those that somebody allowed. A feed, and whoever it redirects to, may name any
 * host; without this it could read what only this machine may read. Immutable.
 *
 * <p>The blocks are those of the IANA registries of special-purpose IPv4 and IPv6 addresses (RFC 6890 and what followed it).
 */
final class AddressPolicy {

    private static final Map<AddressBlock, String> IPV4 = blocks(
            "0.0.0.0/8", "this very network",
            "10.0.0.0/8", "a private network",
            "100.64.0.0/10", "a provider's inner network",
            "127.0.0.0/8", "this machine",
            "168.63.129.16/32", "a cloud's metadata",
            "169.254.0.0/16", "a link-local address, as of a cloud's metadata",
            "172.16.0.0/12", "a private network",
            "192.0.0.0/24", "reserved for protocols",
            "192.0.2.0/24", "reserved for documentation",
            "192.88.99.0/24", "a relay to IPv6",
            "192.168.0.0/16", "a private network",
            "198.18.0.0/15", "reserved for measurements",
            "198.51.100.0/24", "reserved for documentation",
            "203.0.113.0/24", "reserved for documentation",
            "224.0.0.0/4", "multicast",
            "240.0.0.0/4", "reserved");

    private static final Map<AddressBlock, String> IPV6 = blocks(
            "::1/128", "this machine",
            "::/128", "this very machine",
            "::/96", "an IPv4 address in disguise",
            "::ffff:0:0:0/96", "an IPv4 address in disguise",
            "64:ff9b:1::/48", "a private translation to IPv4",
            "fc00::/7", "a private network",
            "fe80::/10", "a link-local address",
            "fec0::/10", "a private network",
            "ff00::/8", "multicast",
            "2001::/32", "a tunnel to IPv4 (Teredo)",
            "2001::/23", "reserved for protocols",
            "2001:db8::/32", "reserved for documentation",
            "2002::/16", "a tunnel to IPv4 (6to4)",
            "3fff::/20", "reserved for documentation");

    /** Addresses of IPv6 that are given out; whatever lies beside is not public. */
    private static final AddressBlock GLOBAL = AddressBlock.of("2000::/3");

    /** IPv4 addresses as IPv6-only networks see them (NAT64, RFC 6052): the last four bytes are the address. */
    private static final AddressBlock TRANSLATED = AddressBlock.of("64:ff9b::/96");

    private static final int IPV4_BYTES = 4;

    private final List<AddressBlock> blocks = new ArrayList<>();
    private final Set<String> hosts = new HashSet<>();

    private AddressPolicy() {}

    /**
     * Public addresses and these.
     *
     * @param allowed addresses, blocks and names of hosts
     * @throws IllegalArgumentException when one of them is none of these
     */
    static AddressPolicy allowing(List<String> allowed) {
        AddressPolicy policy = new AddressPolicy();
        allowed.forEach(policy::allow);
        return policy;
    }

    private void allow(String entry) {
        String told = entry.strip().toLowerCase(Locale.ROOT);
        if (told.indexOf('/') >= 0 || AddressBlock.isLiteral(told)) {
            blocks.add(AddressBlock.of(told));
        } else if (told.matches("[a-z0-9]([a-z0-9._-]*[a-z0-9])?")) {
            hosts.add(told);
        } else {
            throw new IllegalArgumentException(
                    "'" + entry
                            + "' is no host, address or block of addresses; write one like intranet.example, 10.1.2.3 or 10.0.0.0/8");
        }
    }

    /** Why {@code host} may not be connected to at {@code address}; empty when it may. */
    Optional<String> refusal(String host, InetAddress address) {
        byte[] bytes = address.getAddress();
        if (hosts.contains(host.toLowerCase(Locale.ROOT)) || blocks.stream().anyMatch(block -> block.contains(bytes))) {
            return Optional.empty();
        }
        return refusal(bytes);
    }

    private static Optional<String> refusal(byte[] address) {
        if (address.length == IPV4_BYTES) {
            return reason(IPV4, address);
        }
        if (TRANSLATED.contains(address)) {
            return reason(IPV4, Arrays.copyOfRange(address, address.length - IPV4_BYTES, address.length));
        }
        return reason(IPV6, address)
                .or(() -> GLOBAL.contains(address) ? Optional.empty() : Optional.of("no public address"));
    }

    private static Optional<String> reason(Map<AddressBlock, String> refused, byte[] address) {
        return refused.entrySet().stream()
                .filter(block -> block.getKey().contains(address))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<AddressBlock, String> blocks(String... blocksAndNames) {
        Map<AddressBlock, String> blocks = new LinkedHashMap<>();
        for (int i = 0; i < blocksAndNames.length; i += 2) {
            blocks.put(AddressBlock.of(blocksAndNames[i]), blocksAndNames[i + 1]);
        }
        return blocks;
    }
}
