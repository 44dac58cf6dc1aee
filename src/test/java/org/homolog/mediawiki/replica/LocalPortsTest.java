package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class LocalPortsTest {
  private static final String ENWIKI = "enwiki.analytics.db.svc.wikimedia.cloud";

  @Test
  void onePortForAll() {
    assertThat(LocalPorts.parse("13306").port(ENWIKI)).isEqualTo(OptionalInt.of(13_306));
    assertThat(LocalPorts.NONE.port(ENWIKI)).isEmpty();
  }

  @Test
  void theWholeHostComesBeforeItsFirstNameAndThatBeforeAll() {
    LocalPorts ports = LocalPorts.parse("4000, enwiki=4001, " + ENWIKI + " = 4002,meta=4003");
    assertThat(ports.port(ENWIKI)).hasValue(4002);
    assertThat(ports.port("enwiki.web.db.svc.wikimedia.cloud")).hasValue(4001);
    assertThat(ports.port("meta")).hasValue(4003);
    assertThat(ports.port("bnwiki.example")).hasValue(4000);
    assertThat(LocalPorts.parse("enwiki=1").port("bnwiki.example")).isEmpty();
  }

  @Test
  void slicesAreToldByName() {
    assertThat(LocalPorts.parse("meta=1,s3=2").areOfSlices()).isTrue();
    assertThat(LocalPorts.parse("svwiki=1").areOfSlices()).isFalse();
  }

  @Test
  void whatIsNoPortIsRefused() {
    for (String text : List.of("", "x", "a=", "a=0", "a=70000", "=1", "a=1,a=2", "a=1,,b=2")) {
      assertThatThrownBy(() -> LocalPorts.parse(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
