package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class RangeReaderTest {
  private final List<Missed> missed = new ArrayList<>();
  private final List<Long> read = new ArrayList<>();
  private final List<PageRange> asked = new ArrayList<>();

  private RangeReader reader(long smallest) {
    return new RangeReader(new Wiki("xxwiki"), smallest, missed::add);
  }

  private void take(PageRange pages, long sum) {
    assertThat(sum).isEqualTo(sum(pages));
    LongStream.rangeClosed(pages.first(), pages.last()).forEach(read::add);
  }

  private static long sum(PageRange pages) {
    return LongStream.rangeClosed(pages.first(), pages.last()).sum();
  }

  /** Answers about so many ids at most. */
  private RangeReader.RangeQuery<Long> upTo(long most) {
    return pages -> {
      asked.add(pages);
      if (pages.size() > most) {
        throw new TooMuchException("slow");
      }
      return sum(pages);
    };
  }

  @Test
  void rangesAreSplitUntilTheyAreAnswered() throws ReplicaException {
    reader(1).readAll("sums", 1000, 300, upTo(7), this::take);
    assertThat(read).isEqualTo(LongStream.rangeClosed(1, 1000).boxed().toList());
    assertThat(missed).isEmpty();
  }

  @Test
  void nothingIsSplitWithoutNeed() throws ReplicaException {
    reader(1).readAll("sums", 1000, 300, upTo(300), this::take);
    assertThat(asked)
        .containsExactly(
            new PageRange(1, 300),
            new PageRange(301, 600),
            new PageRange(601, 900),
            new PageRange(901, 1000));
  }

  @Test
  void theSmallestRangeIsMissed() throws ReplicaException {
    RangeReader.RangeQuery<Long> heavy =
        pages -> {
          if (pages.first() <= 77 && 77 <= pages.last()) {
            throw new TooMuchException("takes longer than 1.0 s");
          }
          return sum(pages);
        };
    reader(1).read("sums", new PageRange(1, 100), heavy, this::take);
    assertThat(read).hasSize(99).doesNotContain(77L);
    assertThat(missed)
        .extracting(Missed::toString)
        .containsExactly("xxwiki: sums, pages 77-77: takes longer than 1.0 s");
  }

  @Test
  void aServerThatFailsAllIsLeft() {
    assertThatThrownBy(() -> reader(10).readAll("sums", 10_000, 1000, upTo(0), this::take))
        .isInstanceOf(ReplicaException.class)
        .hasMessageStartingWith("xxwiki: sums: pages up to ")
        .hasMessageEndingWith(": slow");
    assertThat(missed).hasSize(8);
    assertThat(asked).hasSizeLessThan(30);
  }

  @Test
  void noPagesAreNoQuestion() throws ReplicaException {
    reader(1).readAll("sums", 0, 1, upTo(7), this::take);
    assertThat(asked).isEmpty();
  }
}
