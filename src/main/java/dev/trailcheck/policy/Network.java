package dev.trailcheck.policy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** An IPv4 or IPv6 address range in CIDR form, such as {@code 198.51.100.0/24}. Never asks a name server. */
public record Network(String cidr, InetAddress base, int prefix) {

    /** Reads an address with or without a prefix length; empty when it is neither. */
    public static Optional<Network> of(String cidr) {
        int slash = cidr.indexOf('/');
        Optional<InetAddress> base = address(slash < 0 ? cidr : cidr.substring(0, slash));
        if (base.isEmpty()) {
            return Optional.empty();
        }
        int bits = base.get().getAddress().length * 8;
        String length = slash < 0 ? Integer.toString(bits) : cidr.substring(slash + 1);
        if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
            return Optional.empty();
        }
        return Optional.of(new Network(cidr, base.get(), Integer.parseInt(length)));
    }

    public boolean contains(String address) {
        return address(address).filter(this::contains).isPresent();
    }

    private boolean contains(InetAddress address) {
        byte[] left = base.getAddress();
        byte[] right = address.getAddress();
        if (left.length != right.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((left[bit / 8] & mask) != (right[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Only literals: a service name such as {@code cloudformation.amazonaws.com} stands in source addresses too. */
    private static Optional<InetAddress> address(String literal) {
        boolean four = literal.matches("\\d{1,3}(\\.\\d{1,3}){3}");
        boolean six = literal.indexOf(':') >= 0 && literal.matches("[0-9A-Fa-f:.]+");
        if (!four && !six) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
