package dev.muster.producer.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Addresses that begin with the same bits.
 *
 * @param prefix 4 or 16 bytes
 * @param bits how many of them count
 */
record AddressBlock(byte[] prefix, int bits) {

    /** What is an address and no name: only these characters are asked of the system, which then looks nothing up. */
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    /**
     * Of {@code 10.0.0.0/8}, {@code fd00::/8} or a single address.
     *
     * @throws IllegalArgumentException when it is none
     */
    static AddressBlock of(String text) {
        int slash = text.indexOf('/');
        byte[] prefix = address(slash < 0 ? text : text.substring(0, slash));
        int width = prefix.length * Byte.SIZE;
        int bits = slash < 0 ? width : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > width) {
            throw new IllegalArgumentException("'" + text + "' has no " + bits + " bits");
        }
        return new AddressBlock(prefix, bits);
    }

    static boolean isLiteral(String text) {
        return LITERAL.matcher(text).matches();
    }

    private static byte[] address(String literal) {
        try {
            if (isLiteral(literal)) {
                return InetAddress.getByName(literal).getAddress();
            }
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("'" + literal + "' is no address", none);
        }
        throw new IllegalArgumentException("'" + literal + "' is no address");
    }

    boolean contains(byte[] address) {
        if (address.length != prefix.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return Arrays.equals(address, 0, whole, prefix, 0, whole)
                && (rest == 0 || ((address[whole] ^ prefix[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
    }
}
