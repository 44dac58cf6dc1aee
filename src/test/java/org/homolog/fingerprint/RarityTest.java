package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.homolog.Lua;
import org.homolog.fingerprint.Fingerprint.Features;
import org.junit.jupiter.api.Test;

/** Weights come from families, however often each was copied. */
final class RarityTest {
  private static final int FAMILIES = 40;

  /** Forty families: all call {@code common}, every fourth {@code some}, each one of its own. */
  private static List<Features> families() {
    var families = new ArrayList<Features>();
    for (int i = 0; i < FAMILIES; i++) {
      String source =
          "return common(function(x) return x.own%d %s end)"
              .formatted(i, i % 4 == 0 ? "+ x.some" : "");
      families.add(Lua.module(source).features());
    }
    return families;
  }

  private static Rarity table(int copies) {
    var counter = new RarityCounter();
    for (Features family : families()) {
      counter.add(Collections.nCopies(copies, family));
    }
    assertThat(counter.families()).isEqualTo(FAMILIES);
    return counter.toRarity(7);
  }

  private static byte[] bytes(Rarity rarity) throws IOException {
    var out = new ByteArrayOutputStream();
    rarity.write(out);
    return out.toByteArray();
  }

  @Test
  void isLowerTheMoreFamiliesHaveIt() {
    Rarity rarity = table(1);

    int common = rarity.weight(TextHash.fold(TextHash.of("common")));
    int some = rarity.weight(TextHash.fold(TextHash.of("some")));
    int own = rarity.weight(TextHash.fold(TextHash.of("own3")));
    assertThat(common).isPositive().isLessThan(some);
    assertThat(some).isLessThan(own);
    assertThat(own).isEqualTo(WeightedSet.UNIT);
    assertThat(rarity.weight(TextHash.fold(TextHash.of("never seen")))).isEqualTo(WeightedSet.UNIT);
  }

  @Test
  void doesNotDependOnTheNumberOfCopies() throws IOException {
    assertThat(bytes(table(5))).isEqualTo(bytes(table(1)));
  }

  @Test
  void isReadAsItWasWritten() throws IOException {
    Rarity written = table(1);
    Rarity read = Rarity.read(new ByteArrayInputStream(bytes(written)));

    assertThat(read.version()).isEqualTo(7);
    assertThat(read.size()).isEqualTo(written.size()).isPositive();
    assertThat(bytes(read)).isEqualTo(bytes(written));
    for (String name : List.of("common", "some", "own3")) {
      assertThat(read.weight(TextHash.fold(TextHash.of(name))))
          .isEqualTo(written.weight(TextHash.fold(TextHash.of(name))));
    }
  }

  @Test
  void otherBytesAreNoTable() {
    assertThatThrownBy(() -> Rarity.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class);
  }
}
