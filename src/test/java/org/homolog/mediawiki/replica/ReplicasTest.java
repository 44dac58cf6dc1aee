package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ReplicasTest {
  private static final Credentials NOBODY = new Credentials("nobody", "nothing");

  @Test
  void oneWaitsForAConnectionOfAnother() throws ReplicaException {
    Replicas replicas = new Replicas(ReplicaOptions.DEFAULTS.withConnections(1), NOBODY);
    AtomicBoolean closed = new AtomicBoolean();
    Replica first = replicas.open(new Wiki("enwiki"));
    CompletableFuture<Boolean> second =
        CompletableFuture.supplyAsync(
            () -> {
              try (Replica _ = replicas.open(new Wiki("bnwiki"))) {
                return closed.get();
              } catch (ReplicaException e) {
                throw new IllegalStateException(e);
              }
            });
    closed.set(true);
    first.close();
    first.close();
    assertThat(second.join()).isTrue();
  }

  @Test
  void namesThatAreNoDatabaseAreRefused() {
    Replicas replicas = new Replicas(ReplicaOptions.DEFAULTS, NOBODY);
    assertThatThrownBy(() -> replicas.open(new Wiki("x/y?a=b")))
        .hasMessage("x/y?a=b: replica: this is no name of a database");
  }

  @Test
  void optionsTellAllThatIsWrong() {
    assertThatThrownBy(
            () -> new ReplicaOptions("a b", "", LocalPorts.NONE, 0, QueryLimits.DEFAULTS))
        .hasMessageContaining("a b")
        .hasMessageContaining("meta_p")
        .hasMessageContaining("at least 1 connection");
    assertThatThrownBy(
            () ->
                new QueryLimits(
                    Duration.ofSeconds(9), Duration.ofSeconds(9), Duration.ZERO, 0, Duration.ZERO))
        .hasMessageContaining("longer than 0")
        .hasMessageContaining("PT9S")
        .hasMessageContaining("at least 1 attempt");
  }

  @Test
  void errorsAreToldByTheirCodes() {
    assertThat(SqlFailure.of(new SQLException("x", "70100", 1969)))
        .isEqualTo(SqlFailure.TIME_LIMIT);
    assertThat(SqlFailure.of(new SQLException("x", "40001", 1213))).isEqualTo(SqlFailure.PASSING);
    assertThat(SqlFailure.of(new SQLException("x", "28000", 1045))).isEqualTo(SqlFailure.REFUSED);
    assertThat(SqlFailure.of(new SQLException("x", "42S02", 1146))).isEqualTo(SqlFailure.LASTING);
    SQLException broken =
        new SQLException("x\n\tat y", "S1000", new java.io.EOFException("expected more"));
    assertThat(SqlFailure.of(broken)).isEqualTo(SqlFailure.PASSING);
    assertThat(SqlFailure.reason(broken)).isEqualTo("the connection was lost");
  }

  @Test
  void timesAreIso() {
    assertThat(Rows.time("20251130235959")).isEqualTo("2025-11-30T23:59:59Z");
    assertThat(Rows.time("infinity")).isEmpty();
  }
}
