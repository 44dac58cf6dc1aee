package org.homolog.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.homolog.corpus.Capabilities;
import org.homolog.verification.ClonePairs;

/** Units that follow go where their leader goes, and nothing else depends on them. */
final class FollowersTest {
  private static ClonePairs following(int... unitsAndLeaders) {
    var pairs = new ClonePairs();
    for (int i = 0; i < unitsAndLeaders.length; i += 2) {
      pairs.follow(unitsAndLeaders[i + 1], unitsAndLeaders[i], Matrix.likeness(0.95));
    }
    return pairs;
  }

  @Example
  void unitsComeWithTheirFollowers() {
    var followers = Followers.of(7, following(3, 0, 4, 2, 6, 0));

    assertThat(followers.leaders()).containsExactly(0, 1, 2, 5);
    assertThat(followers.with(new int[] {0})).containsExactly(0, 3, 6);
    assertThat(followers.with(new int[] {0, 1, 2})).containsExactly(0, 1, 2, 3, 4, 6);
    assertThat(followers.with(new int[] {1, 5})).containsExactly(1, 5);
  }

  @Example
  void withoutPairsAllLead() {
    assertThat(Followers.of(3, new ClonePairs()).leaders()).containsExactly(0, 1, 2);
    assertThat(Followers.of(0, new ClonePairs()).leaders()).isEmpty();
  }

  @Property(tries = 50)
  void groupsAreThoseOfTheLeadersWithAllThatFollow(
      @ForAll @IntRange(min = 2, max = 20) int leaders,
      @ForAll @IntRange(max = 20) int followers,
      @ForAll Random random)
      throws IOException {
    Matrix alone = Matrix.of(leaders, (_, _) -> random.nextInt(100));
    int[] leaderOf = random.ints(followers, 0, leaders).toArray();
    Matrix all =
        Matrix.of(
            leaders + followers,
            (i, j) ->
                j < leaders
                    ? (int) Math.round(alone.similarities()[i][j] * 100)
                    : random.nextInt(100));
    ClonePairs pairs = alone.pairs(random);
    for (int i = 0; i < followers; i++) {
      pairs.follow(leaderOf[i], leaders + i, Matrix.likeness(0.95));
    }

    Clustering clustering =
        Matrix.clusterer(Matrix.THRESHOLD, 2000, Map.of())
            .cluster(all.size(), all.variants(), pairs, all.comparison(), _ -> Capabilities.NONE);

    List<List<Integer>> groups = Matrix.numbers(clustering);
    assertThat(groups.stream().flatMap(List::stream)).doesNotHaveDuplicates();
    for (int i = 0; i < followers; i++) {
      int leader = leaderOf[i];
      int follower = leaders + i;
      assertThat(groups).anyMatch(group -> group.contains(leader) && group.contains(follower));
    }
    assertThat(
            groups.stream()
                .map(group -> group.stream().filter(unit -> unit < leaders).toList())
                .filter(group -> group.size() > 1))
        .containsExactlyInAnyOrderElementsOf(alone.groups());
  }
}
