package dev.trailcheck.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.100.0",
        "198.51.100.0/24, 198.51.100.255",
        "198.51.100.7, 198.51.100.7",
        "198.51.100.4/30, 198.51.100.7",
        "0.0.0.0/0, 203.0.113.9",
        "2001:db8::/32, 2001:db8:ffff::1",
    })
    void a_network_contains_its_addresses(String cidr, String address) {
        assertThat(Network.of(cidr))
                .hasValueSatisfying(
                        network -> assertThat(network.contains(address)).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.0/24, 198.51.101.0",
        "198.51.100.4/30, 198.51.100.8",
        "198.51.100.7, 198.51.100.8",
        "2001:db8::/32, 2001:db9::1",
        "0.0.0.0/0, 2001:db8::1",
        "0.0.0.0/0, cloudformation.amazonaws.com",
    })
    void a_network_contains_nothing_else(String cidr, String address) {
        assertThat(Network.of(cidr))
                .hasValueSatisfying(
                        network -> assertThat(network.contains(address)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "198.51.100.0/33", "198.51.100.0/", "198.51.100/24", "256.0.0.1", "::1/129", "host"})
    void what_is_no_address_range_is_no_network(String cidr) {
        assertThat(Network.of(cidr)).isEmpty();
    }
}
