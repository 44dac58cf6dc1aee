package org.homolog.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is believed what of the address of a visitor. */
final class VisitorsTest {
  private static final Visitors BEHIND_TWO =
      new Visitors(
          Set.of(InetAddress.ofLiteral("192.0.2.1"), InetAddress.ofLiteral("2001:db8::1")));

  private static String address(Visitors visitors, String remote, String... forwardedFor) {
    return visitors.address(remote, List.of(forwardedFor)).getHostAddress();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.1 | 203.0.113.7 | 203.0.113.7",
        "192.0.2.1 | 198.51.100.9, 203.0.113.7 | 203.0.113.7",
        "192.0.2.1 | 198.51.100.9, 203.0.113.7, 192.0.2.1 | 203.0.113.7",
        "192.0.2.1 | 203.0.113.7, [2001:db8::1]:443 | 203.0.113.7",
        "[2001:db8::1] | 203.0.113.7:5000 | 203.0.113.7",
        "192.0.2.1 | unknown | 192.0.2.1",
        "192.0.2.1 | 203.0.113.7, | 192.0.2.1",
        "192.0.2.1 | example.org | 192.0.2.1",
        "203.0.113.5 | 198.51.100.9 | 203.0.113.5",
        "203.0.113.5 | 192.0.2.1 | 203.0.113.5",
      })
  void theLastAddressThatIsNoTrustedProxys(String remote, String forwardedFor, String expected) {
    assertThat(address(BEHIND_TWO, remote, forwardedFor)).isEqualTo(expected);
  }

  @Test
  void proxiesThatAddHeadersOfTheirOwnAreReadInOrder() {
    assertThat(address(BEHIND_TWO, "192.0.2.1", "198.51.100.9", "203.0.113.7, 192.0.2.1"))
        .isEqualTo("203.0.113.7");
    assertThat(address(BEHIND_TWO, "192.0.2.1")).as("it may say nothing").isEqualTo("192.0.2.1");
  }

  @Test
  void nobodyIsBelievedWithoutBeingNamed() {
    assertThat(address(new Visitors(Set.of()), "127.0.0.1", "203.0.113.7")).isEqualTo("127.0.0.1");
  }

  @Test
  void aNetworkOfVersion6IsOneVisitor() {
    String one = Visitors.name(InetAddress.ofLiteral("2001:db8:1:2::1"));
    assertThat(Visitors.name(InetAddress.ofLiteral("2001:db8:1:2:3:4:5:6"))).isEqualTo(one);
    assertThat(Visitors.name(InetAddress.ofLiteral("2001:db8:1:3::1"))).isNotEqualTo(one);
    assertThat(Visitors.name(InetAddress.ofLiteral("::ffff:203.0.113.7"))).isEqualTo("203.0.113.7");
    assertThat(Visitors.name(InetAddress.ofLiteral("203.0.113.8"))).isEqualTo("203.0.113.8");
  }
}
