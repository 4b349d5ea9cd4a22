package dev.muster.producer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private static final AddressPolicy STRICT = AddressPolicy.allowing(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "127.0.0.1",
                "127.255.255.254",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::8.8.8.8",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:4136:e378::1",
                "2001:10::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:808:808::1",
                "3fff::1",
                "4000::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void shouldRefuseWhatIsNotPublic(String address) throws UnknownHostException {
        assertThat(STRICT.refusal("feed.example", InetAddress.getByName(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.1.1",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450::1",
                "2001:4860:4860::8888",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    void shouldLetThroughWhatIsPublic(String address) throws UnknownHostException {
        assertThat(STRICT.refusal("feed.example", InetAddress.getByName(address)))
                .isEmpty();
    }

    /** Java makes an IPv4 address of those that are mapped; this one stays what it is. */
    @ParameterizedTest
    @CsvSource({"10, 0, 0, 1", "127, 0, 0, 1", "169, 254, 169, 254"})
    void shouldRefuseAMappedAddressInItsSixteenBytes(int a, int b, int c, int d) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        bytes[12] = (byte) a;
        bytes[13] = (byte) b;
        bytes[14] = (byte) c;
        bytes[15] = (byte) d;
        assertThat(STRICT.refusal("feed.example", java.net.Inet6Address.getByAddress("feed.example", bytes, -1)))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, feed.example, 10.1.2.3, true",
        "10.0.0.0/8, feed.example, 11.1.2.3, true",
        "10.0.0.0/8, feed.example, 192.168.0.1, false",
        "10.1.2.3, feed.example, 10.1.2.3, true",
        "10.1.2.3, feed.example, 10.1.2.4, false",
        "10.1.2.0/23, feed.example, 10.1.3.9, true",
        "10.1.2.0/23, feed.example, 10.1.4.9, false",
        "0.0.0.0/0, feed.example, 127.0.0.1, true",
        "0.0.0.0/0, feed.example, ::1, false",
        "fd00::/8, feed.example, fd12::1, true",
        "::1, feed.example, ::1, true",
        "Intranet.Example, intranet.example, 10.0.0.1, true",
        "intranet.example, INTRANET.EXAMPLE, 10.0.0.1, true",
        "intranet.example, evil.intranet.example, 10.0.0.1, false"
    })
    void shouldLetThroughWhatSomebodyAllowed(String allowed, String host, String address, boolean through)
            throws UnknownHostException {
        AddressPolicy policy = AddressPolicy.allowing(List.of(allowed));
        assertThat(policy.refusal(host, InetAddress.getByName(address)).isEmpty())
                .isEqualTo(through);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "::/129",
                "/8",
                "10.0.0.0/",
                "a b",
                "http://x/",
                "300.1.1.1",
                "*"
            })
    void shouldRefuseAnAllowanceThatMakesNoSense(String allowed) {
        assertThatIllegalArgumentException().isThrownBy(() -> AddressPolicy.allowing(List.of(allowed)));
    }
}
