package org.homolog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CredentialsTest {
  @TempDir private Path folder;

  private Credentials read(String text) throws IOException {
    Path file = folder.resolve("replica.my.cnf");
    Files.writeString(file, text);
    return Credentials.find(Optional.of(file), _ -> "of the environment");
  }

  @Test
  void readsTheClientSectionOnly() throws IOException {
    assertThat(
            read(
                """
                # made by a robot
                [mysqld]
                user = root
                [client]
                user = s12345
                password='a=b#"c '
                # user = none
                [mysqldump]
                password = other
                """))
        .isEqualTo(new Credentials("s12345", "a=b#\"c "));
    assertThat(read("[client]\nuser=\"u\"\npassword\n")).isEqualTo(new Credentials("u", ""));
  }

  @Test
  void takesTheEnvironmentWhereNoFileIsNamed() {
    Map<String, String> environment =
        Map.of("HOMOLOG_STORE_USER", "u", "HOMOLOG_STORE_PASSWORD", "s3cret");

    assertThat(Credentials.find(Optional.empty(), environment::get))
        .isEqualTo(new Credentials("u", "s3cret"));
  }

  @Test
  void takesThoseOfToolsDbWhereThereAreNoOthers() {
    Map<String, String> toolforge =
        Map.of("TOOL_TOOLSDB_USER", "s1", "TOOL_TOOLSDB_PASSWORD", "s3cret");
    assertThat(Credentials.find(Optional.empty(), toolforge::get))
        .isEqualTo(new Credentials("s1", "s3cret"));

    Map<String, String> both = new HashMap<>(toolforge);
    both.put("HOMOLOG_STORE_USER", "u");
    assertThat(Credentials.find(Optional.empty(), both::get)).isEqualTo(new Credentials("u", ""));
  }

  @Test
  void namesTheFileThatHasNone() {
    Path missing = folder.resolve("missing.cnf");
    assertThatThrownBy(() -> read("[client]\npassword=s3cret\n"))
        .isInstanceOf(StoreException.class)
        .hasMessage(folder.resolve("replica.my.cnf") + ": has no user in its section [client]");
    assertThatThrownBy(() -> Credentials.find(Optional.of(missing), _ -> null))
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith(missing + ": cannot be read for user and password");
  }

  @Test
  void doesNotShowThem() {
    assertThat(new Credentials("me", "s3cret").toString()).doesNotContain("me", "s3cret");
  }
}
