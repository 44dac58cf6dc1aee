package org.homolog.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class ViewsOfModulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  @Test
  void modulesByWiki() {
    var wanted =
        new ViewsOfModules(
            List.of("enwiki:Module:A", "bnwiki:মডিউল:B", "enwiki:Module:C", "enwiki:Module:A"),
            DAY,
            DAY,
            1,
            "");
    assertThat(wanted.wikis()).containsExactly(new Wiki("enwiki"), new Wiki("bnwiki"));
    assertThat(wanted.of(new Wiki("enwiki"))).containsExactly("Module:A", "Module:C");
  }

  @Test
  void allThatIsWrongAtOnce() {
    assertThatThrownBy(
            () -> new ViewsOfModules(List.of("Foo", "enwiki:"), DAY, DAY.minusDays(1), 0, ""))
        .hasMessage(
            "a module is named as enwiki:Module:Foo, not Foo; a module is named as"
                + " enwiki:Module:Foo, not enwiki:; the last day is before the first: 2026-01-30,"
                + " 2026-01-31; one page at least, not 0");
  }

  @Test
  void theLastFullMonth() {
    assertThat(ViewsOfModules.monthBefore(DAY)).isEqualTo(YearMonth.of(2025, 12));
  }
}
