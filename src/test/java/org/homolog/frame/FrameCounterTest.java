package org.homolog.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.IntHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homolog.fingerprint.Fingerprint.Features;
import org.junit.jupiter.api.Test;

/** A frame counts families, never modules. */
final class FrameCounterTest {
  private static final int FAMILIES = 20;

  /** Twenty modules of the house that are unlike, and one with the frame alone. */
  private static House house() {
    var house = new House();
    for (int i = 0; i < FAMILIES; i++) {
      house.with(House.module(i));
    }
    return house;
  }

  private static WikiFrame count(House house) throws IOException {
    return FrameCounter.count(house.all(), house);
  }

  /** All hashes of the forms of a house. */
  private static int[] hashes(House house) {
    var hashes = new IntHashSet();
    for (int form : house.all()) {
      Features features = house.features(form);
      hashes.addAll(features.runs().hashes());
      hashes.addAll(features.evidence().hashes());
      hashes.addAll(features.entries().distinct().hashes());
      hashes.addAll(house.comments(form));
    }
    return hashes.toArray();
  }

  private static int[] freedoms(WikiFrame frame, int[] hashes) {
    return IntStream.of(hashes).map(frame::freedom).toArray();
  }

  @Test
  void whatAllModulesOfTheHouseHaveIsItsFrame() throws IOException {
    House house = house();
    WikiFrame frame = count(house);

    assertThat(frame.families()).isEqualTo(FAMILIES);
    List<Integer> freedoms =
        IntStream.of(house.features(0).evidence().hashes()).map(frame::freedom).boxed().toList();
    assertThat(freedoms).as("names of the frame").anyMatch(freedom -> freedom < WikiFrame.FREE / 8);
    assertThat(freedoms).as("names of its own").contains(WikiFrame.FREE);
    assertThat(house.comments(0)).hasSize(1);
    assertThat(frame.freedom(house.comments(0)[0])).isLessThan(WikiFrame.FREE / 8);
    assertThat(frame.rareness(house.comments(0)[0])).isLessThan(WikiFrame.FREE / 8);
  }

  @Test
  void copiesAndNearCopiesCountOnce() throws IOException {
    House copied = house();
    for (int i = 0; i < 50; i++) {
      copied.with(House.module(3).replace("trim = true", "trim = " + i));
    }
    int[] hashes = copied.features(3).runs().hashes();

    assertThat(count(copied).families()).isEqualTo(FAMILIES);
    assertThat(freedoms(count(copied), hashes)).isEqualTo(freedoms(count(house()), hashes));
  }

  @Test
  void theOrderOfUnlikeFormsDoesNotMatter() throws IOException {
    House house = house();
    for (int i = 0; i < FAMILIES; i += 3) {
      house.with(House.module(i).replace("return x", "mw.log(x)\n  return x"));
      house.with(House.data(i));
    }
    int[] hashes = hashes(house);
    WikiFrame expected = count(house);
    for (int seed = 0; seed < 5; seed++) {
      List<Integer> order = new ArrayList<>(IntStream.of(house.all()).boxed().toList());
      Collections.shuffle(order, new Random(seed));

      WikiFrame frame = FrameCounter.count(order.stream().mapToInt(each -> each).toArray(), house);

      assertThat(frame.families()).isEqualTo(expected.families());
      assertThat(freedoms(frame, hashes)).isEqualTo(freedoms(expected, hashes));
    }
  }

  @Test
  void aFrameOfNoFormsIsEmpty() throws IOException {
    WikiFrame frame = count(new House());
    assertThat(frame.families()).isZero();
    assertThat(frame.size()).isZero();
  }
}
