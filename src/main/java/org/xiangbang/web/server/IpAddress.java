package org.xiangbang.web.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IP address as it is written. Names are none, so that nothing here ever asks a name server. */
public final class IpAddress {
    private static final Pattern V4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    /** The bytes of an IPv6 address that a provider gives to one household or office. */
    private static final int NETWORK = 8;

    private final InetAddress address;

    private IpAddress(InetAddress address) {
        this.address = address;
    }

    /** Reads an address of either kind, without port or brackets; empty for anything else. */
    public static Optional<IpAddress> parse(String text) {
        if (text == null
                || !(V4.matcher(text).matches()
                        || text.indexOf(':') >= 0 && V6.matcher(text).matches())) return Optional.empty();
        try {
            return Optional.of(new IpAddress(InetAddress.getByName(text)));
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    /**
     * Returns under which name attempts from that address are counted: itself, and of an IPv6 address its network of 64 bits, since whoever
     * has one of these has them all.
     */
    public static String network(String text) {
        return parse(text).map(IpAddress::network).orElse(text);
    }

    private String network() {
        var bytes = address.getAddress();
        if (bytes.length <= NETWORK) return toString();
        try {
            var network = Arrays.copyOf(Arrays.copyOf(bytes, NETWORK), bytes.length);
            return InetAddress.getByAddress(network).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Are the first bits of both the same? Addresses of different kinds have none in common. */
    boolean shares(int bits, IpAddress other) {
        var mine = address.getAddress();
        var its = other.address.getAddress();
        if (mine.length != its.length) return false;
        for (int bit = 0; bit < bits; bit++) {
            var mask = 0x80 >> bit % 8;
            if ((mine[bit / 8] & mask) != (its[bit / 8] & mask)) return false;
        }
        return true;
    }

    int bits() {
        return address.getAddress().length * 8;
    }

    @Override
    public String toString() {
        return address.getHostAddress();
    }
}
