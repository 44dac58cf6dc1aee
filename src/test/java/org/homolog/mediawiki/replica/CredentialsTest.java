package org.homolog.mediawiki.replica;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.Wiki;
import org.homolog.credentials.OptionFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CredentialsTest {
  private static final String SECRET = "s3cr#t pass";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve(Credentials.FILE), text);
  }

  @Test
  void readsTheClientGroup() throws IOException {
    Credentials read =
        Credentials.read(
            file(
                """
                # made by Toolforge
                [mysql]
                user = nobody
                ; another comment
                [client]
                USER=u42 # mine
                password = 's3cr#t pass'
                default-character-set=utf8mb4
                [mysqldump]
                password = other
                """));
    assertThat(read.user()).isEqualTo("u42");
    assertThat(read.password()).isEqualTo(SECRET);
  }

  @Test
  void aByteOrderMarkIsPassedOver() throws IOException {
    Credentials read = Credentials.read(file("\uFEFF[client]\r\nuser=u42\r\npassword=p\r\n"));
    assertThat(read.user()).isEqualTo("u42");
    assertThat(read.password()).isEqualTo("p");
  }

  @Test
  void saysWhatIsNoUtf8() throws IOException {
    Path latin = Files.writeString(folder.resolve("my.cnf"), "[client]\nuser=é", ISO_8859_1);
    assertThatThrownBy(() -> Credentials.read(latin)).hasMessage(latin + ": not UTF-8");
  }

  @Test
  void valuesMayBeQuotedAndEscaped() {
    Map<String, String> options =
        OptionFile.group(
            "client",
            """
            [ client ]
              a = "x\\"y" # z
              b='it''s'
              c=\\sblank\\\\
              d_e
              f='open
              g=1
              g=2
              !include other.cnf
            """);
    assertThat(options)
        .isEqualTo(
            Map.of("a", "x\"y", "b", "it", "c", " blank\\", "d-e", "", "f", "'open", "g", "2"));
  }

  @Test
  void theFileGivenComesBeforeTheEnvironment() throws IOException {
    Map<String, String> environment =
        Map.of(Credentials.USER, "e", Credentials.PASSWORD, "p", "HOME", folder.toString());
    Path file = file("[client]\nuser=f\npassword=q\n");
    assertThat(Credentials.find(Optional.of(file), environment).user()).isEqualTo("f");
    assertThat(Credentials.find(Optional.empty(), environment).user()).isEqualTo("e");
    assertThat(Credentials.find(Optional.empty(), Map.of("HOME", folder.toString())).user())
        .isEqualTo("f");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path file = file("[client]\nuser=f\npasswort=" + SECRET);
    assertThatThrownBy(() -> Credentials.read(file))
        .isInstanceOf(ReplicaException.class)
        .hasMessage(file + ": expected user and password under [client]");
    assertThatThrownBy(() -> Credentials.find(Optional.empty(), Map.of()))
        .hasMessageContaining("TOOL_REPLICA_USER")
        .hasMessageContaining("replica.my.cnf");
    assertThatThrownBy(() -> Credentials.read(folder.resolve("none")))
        .hasMessage(folder.resolve("none") + ": no such file");
  }

  @Test
  void areNeverShown() throws IOException {
    Credentials credentials = new Credentials("u42", SECRET);
    QueryLimits limits = QueryLimits.DEFAULTS.withAttempts(2, Duration.ZERO);
    ReplicaOptions options =
        ReplicaOptions.DEFAULTS
            .withLocalPorts(LocalPorts.parse(String.valueOf(closedPort())))
            .withLimits(limits);
    Replicas replicas = new Replicas(options, credentials);
    Throwable thrown =
        catchThrowable(() -> new ReplicaUsage(replicas).read(new Wiki("xxwiki"), new Kept()));
    assertThat(thrown)
        .isInstanceOf(ReplicaException.class)
        .hasMessage(
            "xxwiki: largest page_id: the host takes no connection (2 attempts); try again later")
        .hasNoCause();
    assertThat(credentials + " " + replicas + " " + options).doesNotContain("u42", "s3cr");
    assertThat(credentials.hiddenIn("user 'u42' with s3cr#t pass is wrong"))
        .isEqualTo("user '***' with *** is wrong");
  }

  /** A port that nothing listens at. */
  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
