package org.homolog.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Forms that are nearly equal are one family, those that share a frame or a schema are not. */
final class FamiliesTest {
  private static List<List<Integer>> families(House house) {
    var families = new Families();
    for (int form : house.all()) {
      families.add(form, house.features(form));
    }
    return families.all().stream().map(family -> Arrays.stream(family).boxed().toList()).toList();
  }

  @Test
  void formsThatAreNearlyEqualAreOneFamily() {
    String first = House.module(1);
    String other = House.module(2);
    House house =
        new House()
            .with(first)
            .with(other)
            .with(first.replace("return x", "mw.log(x)\n  return x"))
            .with(other.replace("trim = true", "trim = false"))
            .with(first.replace("local x = {}", "local x = { new = true }"));

    assertThat(families(house)).containsExactly(List.of(0, 2, 4), List.of(1, 3));
  }

  @Test
  void formsThatShareNoMoreThanTheFrameAreOfDifferentFamilies() {
    var house = new House();
    for (int i = 0; i < 30; i++) {
      house.with(House.module(i));
    }
    assertThat(families(house)).hasSize(30);
  }

  @Test
  void recordsOfOneSchemaAreOfDifferentFamilies() {
    String first = House.data(1);
    House house =
        new House()
            .with(first)
            .with(House.data(2))
            .with(House.data(3))
            .with(first.replace("field7 = ", "renamed = "));

    assertThat(families(house)).containsExactly(List.of(0, 3), List.of(1), List.of(2));
  }

  @Test
  void codeAndDataAreOfDifferentFamilies() {
    String data = House.data(1);
    House house =
        new House().with(data).with(data.replace("return {", "return { f = function() end,"));

    assertThat(families(house)).hasSize(2);
  }

  @Test
  void ofNoFormsThereAreNoFamilies() {
    assertThat(families(new House())).isEmpty();
  }

  @Test
  void sketchesTellHowAlikeSetsAre() {
    int[] set = IntStream.range(0, 2_000).toArray();
    int[] other = IntStream.range(1_000, 3_000).toArray();
    int[] stranger = IntStream.range(5_000, 7_000).toArray();
    Sketch sketch = Sketch.of(set);

    assertThat(sketch.elements()).hasSizeLessThan(100).isSorted();
    assertThat(sketch.dice(Sketch.of(set.clone()))).isEqualTo(1);
    assertThat(sketch.dice(Sketch.of(other))).isBetween(0.35, 0.65);
    assertThat(Sketch.of(other).dice(sketch)).isEqualTo(sketch.dice(Sketch.of(other)));
    assertThat(sketch.dice(Sketch.of(stranger))).isZero();
    assertThat(sketch.dice(Sketch.NONE)).isZero();
    assertThat(Sketch.NONE.dice(Sketch.NONE)).isEqualTo(1);
  }
}
