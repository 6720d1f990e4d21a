package fr.ensemblier.foundation;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Where a request comes from, as a key of [Limits]. One subscriber holds a whole /64 of IPv6 addresses, so those count
/// as one; an agency, a library or a telephone network share one IPv4 address, so what is allowed to an origin is
/// large, and what is asked (a number, a mail address, a code) has its own, smaller limit.
public final class Origin {

    private static final int SUBSCRIBER = 8;

    private Origin() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /// `address` as the container says it; one that is no address counts as it stands.
    static String of(String address) {
        var bare = address.strip();
        var zone = bare.indexOf('%');
        try {
            var literal = InetAddress.ofLiteral(zone < 0 ? bare : bare.substring(0, zone));
            return literal instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(literal.getAddress(), SUBSCRIBER)) + "/64"
                    : literal.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return bare;
        }
    }
}
