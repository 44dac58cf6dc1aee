package org.homolog.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homolog.ranking.Sample.module;
import static org.homolog.ranking.Sample.unit;
import static org.homolog.ranking.Sample.weights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.junit.jupiter.api.Test;

final class RankerTest {
  private static Sample fruits() {
    return new Sample()
        .group(module("enwiki:Apple"), module("dewiki:Apfel"))
        .group(module("enwiki:Pear"), module("dewiki:Birne"), module("ruwiki:Груша"))
        .group(module("enwiki:Plum"), module("dewiki:Pflaume"))
        .usage("enwiki:Apple", "transclusions=900 pageviews=1")
        .usage("enwiki:Pear", "transclusions=10 pageviews=50")
        .usage("enwiki:Plum", "transclusions=400 pageviews=700");
  }

  @Test
  void impactIsTheWeightedMeanOfScores() {
    RankedGroup first =
        fruits().rank(weights(Map.of("transclusions", 5.0, "pageviews", 4.0))).getFirst();
    assertThat(first.group().canonical().module().title()).isEqualTo("Plum");
    assertThat(first.scores().get(Feature.TRANSCLUSIONS)).isEqualTo(1 / 3.0);
    assertThat(first.scores().get(Feature.PAGEVIEWS)).isEqualTo(2 / 3.0);
    assertThat(first.impact()).isEqualTo((5 / 3.0 + 4 * 2 / 3.0) / 9, within(1e-12));
  }

  @Test
  void weightsDecideTheOrder() {
    assertThat(fruits().titles(weights(Map.of("transclusions", 1.0))))
        .containsExactly("Apple", "Plum", "Pear");
    assertThat(fruits().titles(weights(Map.of("pageviews", 0.1, "transclusions", 0.0))))
        .containsExactly("Plum", "Pear", "Apple");
    assertThat(fruits().titles(weights(Map.of("wikis", 2.0)))).startsWith("Pear");
  }

  @Test
  void limitsDecideTheOrder() {
    Map<String, Double> weights = Map.of("transclusions", 1.0, "pageviews", 0.9);
    Sample sample = new Sample();
    for (int i = 0; i < 60; i++) {
      sample.group(module("enwiki:M" + i), module("dewiki:M" + i));
      sample.usage("enwiki:M" + i, "transclusions=" + i + " pageviews=" + (i == 30 ? 9 : 0));
    }
    sample.usage("enwiki:M59", "transclusions=100 pageviews=0");
    assertThat(
            sample.titles(new RankingOptions(weights, Map.of("transclusions", 10.0), false, false)))
        .as("all of 1 and more count")
        .startsWith("M30");
    List<RankedGroup> ranked =
        sample.rank(new RankingOptions(weights, Map.of("transclusions", 60.0), false, false));
    assertThat(ranked)
        .filteredOn(group -> group.scores().get(Feature.TRANSCLUSIONS) > 0)
        .hasSize(19);
  }

  @Test
  void perWikiGivesASmallWikiTheSameSay() {
    Map<String, Double> weights = Map.of("transclusions", 1.0);
    Sample sample =
        new Sample()
            .group(module("enwiki:Large"), module("dewiki:Large"))
            .group(module("hiwiki:Small"), module("dewiki:Small"))
            .usage("enwiki:Large", "transclusions=9000")
            .usage("enwiki:Rest", "transclusions=90000")
            .usage("hiwiki:Small", "transclusions=40")
            .usage("hiwiki:Rest", "transclusions=10");
    assertThat(sample.titles(new RankingOptions(weights, Map.of(), false, false)))
        .startsWith("Large");
    assertThat(sample.titles(new RankingOptions(weights, Map.of(), true, false)))
        .startsWith("Small");
  }

  @Test
  void tiesGoToMoreMembersThenToTheFirstPlace() {
    Sample sample =
        new Sample()
            .group(module("enwiki:B"), module("dewiki:B"))
            .group(module("enwiki:A"), module("enwiki:A2"))
            .group(module("dewiki:Z"), module("dewiki:Z2"))
            .group(unit("enwiki:C", 2, 9), unit("enwiki:C", 3, 9), unit("enwiki:D", 4, 9));
    assertThat(sample.titles(weights(Map.of("transclusions", 1.0))))
        .containsExactly("C", "Z", "A", "B");
  }

  @Test
  void markedMembersAreToldAndCountUnlessLeftOut() {
    Sample sample =
        new Sample()
            .group(
                unit("enwiki:Date/sandbox", 0, 70),
                unit("enwiki:Date", 0, 40),
                unit("dewiki:Datum", 0, 50))
            .group(module("enwiki:Age"), module("enwiki:User:Ada/Age"))
            .usage("enwiki:Date/sandbox", "transclusions=9")
            .usage("enwiki:Date", "transclusions=5");
    Map<String, Double> weights = Map.of("members", 1.0);

    List<RankedGroup> all = sample.rank(new RankingOptions(weights, Map.of(), false, false));
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().values().get(Feature.TRANSCLUSIONS)).isEqualTo(9);
    assertThat(all.getFirst().marks())
        .containsExactly(Map.entry(Sample.id("enwiki:Date/sandbox"), Set.of(Mark.SANDBOX)));

    List<RankedGroup> unmarked = sample.rank(new RankingOptions(weights, Map.of(), false, true));
    assertThat(unmarked)
        .singleElement()
        .extracting(RankedGroup::group)
        .isEqualTo(sample.groups.getFirst());
    assertThat(unmarked.getFirst().values().get(Feature.TRANSCLUSIONS)).isEqualTo(5);
    assertThat(unmarked.getFirst().values().get(Feature.MEMBERS)).isEqualTo(2);
    assertThat(unmarked.getFirst().values().get(Feature.TOKENS_SAVED))
        .as("the largest is kept for the canonical one")
        .isEqualTo(40);
  }

  @Test
  void noGroupsAreNoList() {
    assertThat(new Sample().rank(RankingOptions.DEFAULTS)).isEmpty();
  }

  @Property(tries = 200)
  void inputOrderDoesNotMatter(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 1_000_000_000) Integer> seeds,
      @ForAll Random random,
      @ForAll boolean perWiki,
      @ForAll boolean leaveOutMarked) {
    Sample sample = sample(seeds);
    var options =
        new RankingOptions(RankingOptions.DEFAULTS.weights(), Map.of(), perWiki, leaveOutMarked);
    var groups = new ArrayList<RedundancyGroup>();
    sample.groups.forEach(group -> groups.add(shuffled(group, random)));
    Collections.shuffle(groups, random);
    assertThat(new Ranker(options).rank(groups, shuffled(sample.usage, random)))
        .usingElementComparator(RankerTest::compareButMembersOrder)
        .isEqualTo(sample.rank(options));
  }

  private static int compareButMembersOrder(RankedGroup left, RankedGroup right) {
    return left.group().id().equals(right.group().id())
            && left.values().equals(right.values())
            && left.scores().equals(right.scores())
            && left.impact() == right.impact()
        ? 0
        : 1;
  }

  /** Groups of two to six members with figures from the seeds, sandboxes among them. */
  private static Sample sample(List<Integer> seeds) {
    List<String> wikis = List.of("enwiki", "dewiki", "ruwiki", "hiwiki");
    var sample = new Sample();
    for (int i = 0; i < seeds.size(); i++) {
      var random = new Random(seeds.get(i));
      var members = new ArrayList<CodeUnit>();
      for (int j = 0; j < 2 + random.nextInt(5); j++) {
        String place =
            wikis.get(random.nextInt(4))
                + ":M%d-%d%s".formatted(i, j, random.nextInt(4) == 0 ? "/sandbox" : "");
        members.add(unit(place, 0, 10 + random.nextInt(90)));
        sample.usage(
            place,
            "transclusions=%d pageviews=%d edits=%d"
                .formatted(
                    (long) Math.exp(random.nextDouble() * 16),
                    (long) Math.exp(random.nextDouble() * 18),
                    random.nextInt(90)));
      }
      sample.group(members.toArray(CodeUnit[]::new));
    }
    return sample;
  }

  private static RedundancyGroup shuffled(RedundancyGroup group, Random random) {
    var members = new ArrayList<>(group.members());
    Collections.shuffle(members, random);
    return new RedundancyGroup(
        group.id(),
        group.canonical(),
        group.capabilities(),
        List.of(Variant.of(members)),
        List.of());
  }

  private static Map<ModuleId, Usage> shuffled(Map<ModuleId, Usage> usage, Random random) {
    var modules = new ArrayList<>(usage.keySet());
    Collections.shuffle(modules, random);
    var shuffled = new LinkedHashMap<ModuleId, Usage>();
    modules.forEach(module -> shuffled.put(module, usage.getOrDefault(module, Usage.UNKNOWN)));
    return shuffled;
  }

  /** Of two groups alike in all else, the one with more transclusions is never behind. */
  @Property(tries = 200)
  void moreTransclusionsNeverRankLower(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 1_000_000_000) Integer> seeds,
      @ForAll @IntRange(max = 3_000_000) int transclusions,
      @ForAll @IntRange(max = 3_000_000) int more,
      @ForAll @IntRange(max = 20_000_000) int pageviews,
      @ForAll boolean perWiki) {
    Sample sample =
        sample(seeds)
            .group(module("enwiki:A"), module("dewiki:A"))
            .group(module("enwiki:B"), module("dewiki:B"));
    long both = (long) transclusions + more;
    sample.usage("enwiki:A", "transclusions=" + both + " pageviews=" + pageviews);
    sample.usage("enwiki:B", "transclusions=" + transclusions + " pageviews=" + pageviews);
    List<String> titles =
        sample.titles(
            new RankingOptions(RankingOptions.DEFAULTS.weights(), Map.of(), perWiki, false));
    assertThat(titles.indexOf("A")).isLessThan(titles.indexOf("B"));
  }
}
