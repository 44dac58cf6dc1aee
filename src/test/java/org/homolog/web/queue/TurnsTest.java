package org.homolog.web.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import org.homolog.web.queue.Turns.Begun;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
final class TurnsTest {
  private static final long SHORT = 1_000;
  private static final long LONG = 1_000_000;
  private static final long COST = 33_000_000;

  private final AtomicLong clock = new AtomicLong();

  private Turns turns(int threads) {
    return new Turns(threads, 256, COST, clock::get);
  }

  private static Turn turn(String visitor, long cost) {
    return new Turn(visitor, 1, cost, new FutureTask<>(() -> cost));
  }

  private static void add(Turns turns, String visitor, long cost) {
    assertThat(turns.add(turn(visitor, cost))).isTrue();
  }

  /** Begins what may begin; who and at what cost. */
  private static List<Begun> begin(Turns turns) {
    var begun = new ArrayList<Begun>();
    for (Optional<Begun> next = turns.next(); next.isPresent(); next = turns.next()) {
      begun.add(next.get());
    }
    return begun;
  }

  private static List<String> names(List<Begun> begun) {
    return begun.stream().map(each -> each.turn().visitor() + " " + each.turn().cost()).toList();
  }

  private void end(Turns turns, Begun begun, Duration took) {
    clock.addAndGet(took.toNanos());
    turns.end(begun);
  }

  /** Does what waits, one after the other, each in a millisecond. */
  private List<String> order(Turns turns) {
    var order = new ArrayList<String>();
    for (Optional<Begun> next = turns.next(); next.isPresent(); next = turns.next()) {
      order.add(next.get().turn().visitor() + " " + next.get().turn().cost());
      end(turns, next.get(), Duration.ofMillis(1));
    }
    return order;
  }

  @Test
  void shortBeforeLongInTheOrderOfTheirComing() {
    Turns turns = turns(1);
    for (long cost : List.of(LONG, SHORT, LONG + 1, SHORT + 1, 0L)) {
      add(turns, "a", cost);
    }

    assertThat(order(turns)).containsExactly("a 1000", "a 1001", "a 0", "a 1000000", "a 1000001");
  }

  @Test
  void visitorsTakeTurns() {
    Turns turns = turns(1);
    for (int i = 1; i <= 3; i++) {
      add(turns, "a", i);
    }
    add(turns, "b", 1);
    add(turns, "b", 2);
    add(turns, "c", 1);

    assertThat(order(turns)).containsExactly("a 1", "b 1", "c 1", "a 2", "b 2", "a 3");
  }

  @Test
  void whoHadLeastOfLateComesFirst() {
    Turns turns = turns(1);
    add(turns, "greedy", 1);
    add(turns, "greedy", 2);
    add(turns, "honest", 1);
    end(turns, begin(turns).getFirst(), Duration.ofSeconds(1));
    end(turns, begin(turns).getFirst(), Duration.ofMillis(10));
    add(turns, "honest", 2);

    assertThat(order(turns)).containsExactly("honest 2", "greedy 2");
  }

  @Test
  void longOnesLeaveAThreadToShortOnes() {
    Turns turns = turns(2);
    add(turns, "a", LONG);
    add(turns, "a", LONG);
    add(turns, "b", LONG);
    List<Begun> begun = begin(turns);
    assertThat(names(begun)).containsExactly("a 1000000");

    add(turns, "c", SHORT);
    assertThat(names(begin(turns))).containsExactly("c 1000");

    end(turns, begun.getFirst(), Duration.ofSeconds(1));
    assertThat(names(begin(turns))).containsExactly("b 1000000");
  }

  @Test
  void oneOfSeveralVisitorsLeavesAThreadToTheOthers() {
    Turns turns = turns(3);
    add(turns, "b", SHORT);
    end(turns, begin(turns).getFirst(), Duration.ofSeconds(1));
    for (int i = 0; i < 5; i++) {
      add(turns, "a", SHORT);
    }
    assertThat(begin(turns)).hasSize(2);

    add(turns, "b", SHORT);
    assertThat(names(begin(turns))).containsExactly("b 1000");
  }

  @Test
  void oneAloneMayBeMany() {
    Turns turns = turns(3);
    add(turns, "all", SHORT);
    end(turns, begin(turns).getFirst(), Duration.ofSeconds(9));
    for (int i = 0; i < 5; i++) {
      add(turns, "all", SHORT);
    }

    assertThat(begin(turns)).as("their short ones have all threads").hasSize(3);
  }

  @Test
  void whoseTasksTookLongerThanToldLeavesAThreadToOthers() {
    Turns turns = turns(2);
    add(turns, "slow", SHORT);
    add(turns, "slower", SHORT);
    begin(turns).forEach(begun -> end(turns, begun, Duration.ofSeconds(9)));
    for (int i = 0; i < 2; i++) {
      add(turns, "slow", SHORT);
      add(turns, "slower", SHORT);
    }
    assertThat(names(begin(turns))).containsExactly("slow 1000");

    add(turns, "honest", SHORT);
    assertThat(names(begin(turns))).containsExactly("honest 1000");
  }

  @Test
  void whatWasIsForgotten() {
    Turns turns = turns(2);
    add(turns, "slow", SHORT);
    add(turns, "other", SHORT);
    begin(turns).forEach(begun -> end(turns, begun, Duration.ofSeconds(9)));
    clock.addAndGet(Duration.ofHours(1).toNanos());

    add(turns, "slow", SHORT);
    add(turns, "slow", SHORT);
    assertThat(begin(turns)).as("it is alone, and as good as any").hasSize(2);
  }

  @Test
  void whatWaitsIsBoundInCost() {
    Turns turns = turns(1);
    int taken = 0;
    while (turns.add(turn("a", 2 * LONG))) {
      taken++;
    }
    assertThat(taken).isEqualTo(3);
    assertThat(turns.add(turn("a", SHORT))).as("a short one has room").isTrue();
    assertThat(turns.add(turn("b", 2 * LONG))).as("another visitor has room").isTrue();

    assertThat(order(turns)).hasSize(5);
    assertThat(turns.add(turn("a", 2 * LONG))).as("what is done waits no more").isTrue();
  }

  @Test
  void whatWaitsIsBoundInNumber() {
    Turns turns = turns(1);
    int taken = 0;
    while (turns.add(turn("a", 0))) {
      taken++;
    }
    assertThat(taken).isEqualTo(51);
    assertThat(turns.add(turn("b", 0))).isTrue();
    assertThat(turns.add(new Turn("a", 0, 0, () -> {}))).as("what has been let in").isTrue();
    assertThat(turns.waiting()).isEqualTo(53);
  }

  @Test
  void whatIsTakenAwayWaitsNoMore() {
    Turns turns = new Turns(1, 1, COST, clock::get);
    Turn turn = turn("a", SHORT);
    assertThat(turns.add(turn)).isTrue();
    assertThat(turns.add(turn("b", SHORT))).isFalse();

    assertThat(turns.remove(turn)).isTrue();
    assertThat(turns.remove(turn)).isFalse();

    assertThat(turns.next()).isEmpty();
    assertThat(turns.add(turn("b", SHORT))).isTrue();
  }
}
