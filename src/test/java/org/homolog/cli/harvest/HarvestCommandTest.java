package org.homolog.cli.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.homolog.cli.Ran;
import org.homolog.cli.terminal.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What harvests refuse, without a wiki to ask. */
final class HarvestCommandTest {
  @TempDir private Path folder;

  private Ran harvest(String line) {
    List<String> words = new ArrayList<>(List.of("harvest"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of("--no-replicas", "--workspace", folder.resolve("workspace").toString()));
    return Ran.in(folder, words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wikis --contact nobody                      | USAGE     | names no contact
          modules --contact a@b.org --requests 0      | USAGE     | at least 1 request
          modules --contact a@b.org --attempts 0      | USAGE     | at least 1 attempt
          modules --contact a@b.org --timeout 0       | USAGE     | more time than PT0S
          modules --contact a@b.org --since yesterday | USAGE     | --since is a day as 2026-01-31
          modules --contact a@b.org                   | WORKSPACE | no such wiki is known yet
          usage                                       | WORKSPACE | needs the replicas
          pageviews pageviews-202406-user.bz2         | WORKSPACE | needs the replicas
          pageviews                                   | USAGE     | expected either files
          pageviews a.bz2 --module enwiki:Module:X    | USAGE     | or --module
          pageviews --module X --contact a@b.org      | USAGE     | a module is named as enwiki:
          pageviews --module x:X --contact a@b.org    | WORKSPACE | no such wiki is known yet
          dumps no-such-folder                        | INPUT     | no-such-folder
          wikis --contact a@b.org --api nonsense      | INPUT     | nonsense: expected an address
          """)
  void refused(String line, ExitCode code, String message) {
    Ran ran = harvest(line);
    assertThat(ran.code()).as(ran.err()).isEqualTo(code.code());
    assertThat(ran.err()).startsWith("homolog: ").contains(message).doesNotContain("\tat ");
    assertThat(ran.err().lines()).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void statusOfAnEmptyStoreIsItsHeader() {
    Path workspace = folder.resolve("workspace");
    harvest("usage");
    Ran ran = Ran.in(workspace, List.of("status"));
    assertThat(ran.code()).isZero();
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(Ran.in(workspace, List.of("status", "--json")).out()).isEmpty();
  }
}
