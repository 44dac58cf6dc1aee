package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Module;
import org.junit.jupiter.api.Test;

/** Functions are units of their own. */
final class FunctionUnitTest {
  private static final String MODULE =
      """
      local p = {}

      -- a comment
      local function inner(a, b)
        return a + b * a - b
      end

      function p.outer(list)
        local total = 0
        table.sort(list, function(a, b)
          return a.rank < b.rank or a.name < b.name
        end)
        for _, item in ipairs(list) do
          total = inner(total, item.rank)
        end
        return total
      end

      function p:tiny() return self end
      return p
      """;

  private static List<Fingerprint> fingerprints(int minTokens) {
    return Lua.fingerprints(
        MODULE.getBytes(StandardCharsets.UTF_8), new FingerprintOptions(minTokens), Rarity.none());
  }

  @Test
  void standWhereTheyAreWrittenInPreorder() {
    assertThat(fingerprints(10))
        .extracting(unit -> unit.extent().ordinal(), unit -> unit.extent().lines())
        .containsExactly(
            Tuple.tuple(0, new LineRange(1, 20)),
            Tuple.tuple(1, new LineRange(4, 6)),
            Tuple.tuple(2, new LineRange(8, 17)),
            Tuple.tuple(3, new LineRange(10, 12)));
  }

  @Test
  void haveTheFormOfTheSameFunctionElsewhere() {
    Fingerprint here = fingerprints(10).get(1);
    Fingerprint there =
        Lua.fingerprints(
                "local q = { }; q.sum = function(x, y) return x + y * x - y end local z; return q")
            .get(1);

    assertThat(there.digests().canonical()).isEqualTo(here.digests().canonical());
    assertThat(there.digests().parameterized()).isEqualTo(here.digests().parameterized());
    assertThat(Trace.of(there).features()).isEqualTo(Trace.of(here).features());
  }

  @Test
  void areUnitsFromSomeNumberOfTokensOn() {
    for (Module module : Samples.all()) {
      byte[] source = module.source().bytes();
      List<Fingerprint> all =
          Lua.fingerprints(source, Lua.ALL_FUNCTIONS, Rarity.none()).stream()
              .filter(unit -> unit.isModule() || unit.extent().tokens() >= 60)
              .toList();
      List<Fingerprint> longer =
          Lua.fingerprints(source, new FingerprintOptions(60), Rarity.none());

      assertThat(Trace.of(longer)).as("%s", module.id()).isEqualTo(Trace.of(all));
      assertThat(longer)
          .extracting(Fingerprint::extent)
          .isEqualTo(all.stream().map(Fingerprint::extent).toList());
    }
  }

  @Test
  void lastLineIsThatOfTheText() {
    assertThat(Lua.module("return 1").extent().lines()).isEqualTo(new LineRange(1, 1));
    assertThat(Lua.module("return 1\n").extent().lines()).isEqualTo(new LineRange(1, 1));
    assertThat(Lua.module("return\n1\n\n").extent().lines()).isEqualTo(new LineRange(1, 3));
    assertThat(Lua.module("").extent().lines()).isEqualTo(new LineRange(1, 1));
  }
}
