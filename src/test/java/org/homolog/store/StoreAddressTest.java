package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StoreAddressTest {
  private static StoreAddress parse(String text) {
    return StoreAddress.parse(text, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://tools.db.svc.wikimedia.cloud/s1__homolog, tools.db.svc.wikimedia.cloud, 3306,"
        + " s1__homolog",
    "jdbc:mysql://127.0.0.1:13306/a-b, 127.0.0.1, 13306, a-b",
    "jdbc:mariadb://[::1]:1/x, [::1], 1, x",
    "JDBC:MYSQL://h/x/, h, 3306, x"
  })
  void readsUrls(String text, String host, int port, String database) {
    StoreAddress address = parse(text);

    assertThat(address)
        .isEqualTo(new StoreAddress.Server(host, port, database, Optional.empty()))
        .hasToString("jdbc:mysql://" + host + ":" + port + "/" + database);
  }

  @Test
  void takesAnythingElseForAFile() {
    assertThat(parse("modules.db"))
        .isEqualTo(new StoreAddress.SqliteFile(Path.of("modules.db")))
        .hasToString("modules.db");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://me:s3cret@host/db",
        "jdbc:mysql://s3cret@host/db",
        "jdbc:mysql://host/db?password=s3cret",
        "jdbc:mysql://host/db?user=s3cret",
        "jdbc:mysql://(host=h,password=s3cret)/db",
        "jdbc:mysql://address=(host=h)(password=s3cret)/db",
        "jdbc:mysql:loadbalance://s3cret/db",
        "jdbc:mysql+srv://s3cret/db",
        "jdbc:mysql://host:s3cret/db",
        "jdbc:mysql://host/db#s3cret",
        "jdbc:mysql://host:99999/db",
        "jdbc:mysql://host:0/db",
        "jdbc:mysql://host",
        "jdbc:mysql://host/",
        "jdbc:postgresql://s3cret/db",
        "jdbc:"
      })
  void refusesOtherUrlsWithoutRepeatingThem(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("a store is a file or jdbc:mysql://host:port/database, without")
        .message()
        .doesNotContain("s3cret", "\n");
  }
}
