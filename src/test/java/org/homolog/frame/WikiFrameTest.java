package org.homolog.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.IntIntHashMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What many families of a wiki have is not free of the wiki's frame. */
final class WikiFrameTest {
  /** A frame in which as many families have a hash as the hash says. */
  private static WikiFrame frame(int families) {
    var counts = new IntIntHashMap();
    for (int count = 1; count <= families; count++) {
      counts.put(count, count);
    }
    return WikiFrame.of(families, counts);
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 30, 500, 100_000})
  void whatTwoFamiliesHaveIsFree(int families) {
    WikiFrame frame = frame(families);
    assertThat(frame.families()).isEqualTo(families);
    assertThat(frame.size()).as("hashes of three families and more").isEqualTo(families - 2);
    for (int hash : new int[] {-7, 0, 1, 2}) {
      assertThat(frame.freedom(hash)).isEqualTo(WikiFrame.FREE);
      assertThat(frame.rareness(hash)).isEqualTo(WikiFrame.FREE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 30, 500, 100_000})
  void whatMoreFamiliesHaveIsLessFree(int families) {
    WikiFrame frame = frame(families);
    for (int count = 1; count < families; count++) {
      assertThat(frame.freedom(count + 1)).isLessThanOrEqualTo(frame.freedom(count));
      assertThat(frame.rareness(count + 1)).isLessThanOrEqualTo(frame.rareness(count));
    }
    assertThat(frame.freedom(3)).isLessThan(WikiFrame.FREE);
    assertThat(frame.freedom(families)).isLessThan(frame.freedom(3));
  }

  @Test
  void whatAllFamiliesOfASmallWikiHaveIsHardlyFree() {
    for (int families = 8; families <= 60; families++) {
      assertThat(frame(families).freedom(families))
          .as("%d families", families)
          .isLessThanOrEqualTo(WikiFrame.FREE / 8);
    }
  }

  @Test
  void whatSomeFamiliesHaveIsFreerAmongMany() {
    assertThat(frame(2_000).freedom(12)).isGreaterThan(frame(40).freedom(12));
    assertThat(frame(40).freedom(12)).isGreaterThan(frame(14).freedom(12));
  }

  @Test
  void aFewFamiliesMoreOrLessChangeNothing() {
    var counts = new IntIntHashMap();
    counts.put(1, 100);
    counts.put(2, 101);
    WikiFrame frame = WikiFrame.of(1_000, counts);
    assertThat(frame.freedom(1)).isEqualTo(frame.freedom(2));
    assertThat(WikiFrame.of(1_001, counts).freedom(1)).isEqualTo(frame.freedom(1));
  }

  @Test
  void rarenessIsTheInverseOfTheNumberOfOtherFamilies() {
    WikiFrame frame = frame(500);
    assertThat(frame.rareness(3)).isEqualTo(128);
    assertThat(frame.rareness(5)).isEqualTo(64);
    assertThat(frame.rareness(257)).isEqualTo(1);
  }

  @Test
  void nothingIsInTheFrameOfAWikiThatIsNotKnown() {
    assertThat(WikiFrame.NONE.freedom(1)).isEqualTo(WikiFrame.FREE);
    assertThat(FrameTable.NONE.of(new Wiki("enwiki"))).isSameAs(WikiFrame.NONE);
  }

  private static FrameTable again(FrameTable table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      FrameTable read = FrameTable.read(in);
      assertThat(in.read()).as("the end").isEqualTo(-1);
      return read;
    }
  }

  @Test
  void aTableComesBackWhole() throws IOException {
    WikiFrame shared = frame(40);
    WikiFrame own = frame(700);
    var one = new Wiki("dewiktionary");
    var other = new Wiki("zzwiktionary");
    var large = new Wiki("enwiki");
    FrameTable table = again(new FrameTable(Map.of(one, shared, large, own, other, shared)));

    assertThat(table.of(one)).as("written once").isSameAs(table.of(other));
    assertThat(table.of(new Wiki("frwiki"))).isSameAs(WikiFrame.NONE);
    for (int hash = 0; hash <= 701; hash++) {
      assertThat(table.of(one).freedom(hash)).isEqualTo(shared.freedom(hash));
      assertThat(table.of(large).freedom(hash)).isEqualTo(own.freedom(hash));
      assertThat(table.of(large).rareness(hash)).isEqualTo(own.rareness(hash));
    }
    assertThat(table.of(large).families()).isEqualTo(700);
    assertThat(again(FrameTable.NONE).of(one)).isSameAs(WikiFrame.NONE);
  }
}
