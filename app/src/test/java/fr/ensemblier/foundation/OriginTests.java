package fr.ensemblier.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One subscriber is one origin, whatever address of hers she writes from.
class OriginTests {

    private static final Random RANDOM = new Random(20261126);

    @Test
    void anyTwoAddressesOfOnePrefixAreOneOrigin() throws UnknownHostException {
        for (var round = 0; round < 500; round++) {
            var one = new byte[16];
            RANDOM.nextBytes(one);
            one[0] = 0x20;
            var other = Arrays.copyOf(one, 16);
            IntStream.range(8, 16).forEach(i -> other[i] = (byte) RANDOM.nextInt());
            var elsewhere = Arrays.copyOf(one, 16);
            elsewhere[RANDOM.nextInt(1, 8)] ^= (byte) RANDOM.nextInt(1, 256);

            assertThat(Origin.of(said(other))).isEqualTo(Origin.of(said(one)));
            assertThat(Origin.of(said(elsewhere))).isNotEqualTo(Origin.of(said(one)));
        }
    }

    @Test
    void eachIpv4AddressIsAnOriginOfItsOwn() throws UnknownHostException {
        for (var round = 0; round < 500; round++) {
            var one = new byte[4];
            RANDOM.nextBytes(one);
            var other = Arrays.copyOf(one, 4);
            other[RANDOM.nextInt(4)] ^= (byte) RANDOM.nextInt(1, 256);

            assertThat(Origin.of(said(other))).isNotEqualTo(Origin.of(said(one)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:0:7::1, 2001:0db8:0000:0007:ffff:ffff:ffff:ffff",
        "fe80::1%eth0, fe80::2%2",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void writesOneOriginInOneWay(String one, String other) {
        assertThat(Origin.of(one)).isEqualTo(Origin.of(other));
    }

    @Test
    void whatIsNoAddressCountsAsItStands() {
        assertThat(Origin.of("une page")).isEqualTo("une page");
    }

    private static String said(byte[] address) throws UnknownHostException {
        return InetAddress.getByAddress(address).getHostAddress();
    }
}
