package org.homolog.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody takes all of a whole. */
final class SharesTest {
  private static int most(Shares shares, String visitor) {
    int taken = 0;
    while (shares.take(visitor, 1)) {
      taken++;
    }
    return taken;
  }

  @Test
  void oneAloneTakesAFifth() {
    assertThat(most(new Shares(256), "a")).isEqualTo(51);
    assertThat(most(new Shares(1), "a")).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8, 20})
  void howeverManyTakeWhatTheyCanThereIsRoomForOneMore(int greedy) {
    var shares = new Shares(256);
    IntStream.range(0, greedy).forEach(i -> most(shares, "greedy" + i));

    assertThat(most(shares, "honest")).isPositive();
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    var shares = new Shares(10);
    assertThat(shares.take("a", 5)).as("the first is as large as it is").isTrue();
    assertThat(shares.take("b", 4)).isTrue();
    assertThat(shares.take("a", 1)).isFalse();

    shares.give("a", 5);
    shares.give("b", 4);

    assertThat(shares.take("b", 10)).as("all of it is free").isTrue();
    assertThat(shares.take("a", 0)).as("nothing is always to be had").isTrue();
  }
}
