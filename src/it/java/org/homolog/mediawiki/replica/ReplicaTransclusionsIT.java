package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ReplicaTransclusionsIT {
  private static List<List<Long>> pairs(ReplicaTransclusions transclusions, Wiki wiki)
      throws IOException {
    List<List<Long>> pairs = new ArrayList<>();
    List<Missed> missed = new ArrayList<>();
    transclusions.read(wiki, (from, module) -> pairs.add(List.of(from, module)), missed::add);
    assertThat(missed).isEmpty();
    return pairs;
  }

  @Test
  void pairsAreThoseOfAPlainJoin() throws IOException, SQLException {
    for (Wiki wiki : Server.WIKIS) {
      List<List<Long>> expected =
          Server.ask(
                  wiki + "_p",
                  """
                  SELECT tl_from, page_id FROM templatelinks
                  JOIN linktarget ON lt_id = tl_target_id
                  JOIN page ON page_namespace = lt_namespace AND page_title = lt_title
                  WHERE lt_namespace = 828 AND page_content_model = 'Scribunto'
                    AND tl_from <> page_id
                  """)
              .stream()
              .map(row -> row.stream().map(Long::valueOf).toList())
              .toList();
      List<List<Long>> whole = pairs(new ReplicaTransclusions(Server.replicas()), wiki);
      assertThat(whole).containsExactlyInAnyOrderElementsOf(expected).hasSizeGreaterThan(100);
      assertThat(whole).extracting(List::getFirst).isSortedAccordingTo(Comparator.naturalOrder());
      assertThat(pairs(new ReplicaTransclusions(Server.replicas(), 7), wiki)).isEqualTo(whole);
    }
  }
}
