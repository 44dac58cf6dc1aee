package org.homolog.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.homolog.ranking.Sample.module;
import static org.homolog.ranking.Sample.unit;

import java.util.List;
import java.util.Map;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.ClonePair;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.Test;

final class FeatureReaderTest {
  private static FeatureValues read(Sample sample, boolean perWiki) {
    RedundancyGroup group = sample.groups.getFirst();
    return new FeatureReader(sample.usage, perWiki).read(group, group.members());
  }

  /** Two copies on enwiki, one on dewiki, and one that no figure is known of. */
  private static Sample dates() {
    return new Sample()
        .group(
            unit("enwiki:Date", 0, 100),
            unit("dewiki:Datum", 0, 80),
            unit("enwiki:Date/sandbox", 0, 110),
            unit("ruwiki:Дата", 0, 50))
        .usage(
            "enwiki:Date",
            "transclusions=500 pageviews=90 page_links=7 edits=40 minor_edits=10 editors=8"
                + " language_links=30 length=4000",
            "2013-05-01T00:00:00Z",
            "2013-06-10T00:00:00Z")
        .usage(
            "enwiki:Date/sandbox",
            "transclusions=20 pageviews=95 page_links=3 edits=60 minor_edits=1 editors=9"
                + " language_links=2 length=5000",
            "2013-05-11T00:00:00Z",
            "2013-07-10T12:00:00Z")
        .usage("dewiki:Datum", "transclusions=300 pageviews=10 edits=2 minor_edits=3 editors=1")
        .usage("enwiki:Other", "transclusions=1500 edits=100 minor_edits=31 editors=1")
        .usage("dewiki:Andere", "transclusions=0 edits=900");
  }

  @Test
  void reachIsTheGreatestOfEachWikiSummed() {
    FeatureValues values = read(dates(), false);
    assertThat(values.get(Feature.TRANSCLUSIONS)).isEqualTo(500 + 300);
    assertThat(values.get(Feature.PAGEVIEWS)).isEqualTo(95 + 10);
    assertThat(values.get(Feature.PAGE_LINKS)).isEqualTo(7);
    assertThat(values.get(Feature.EDITORS)).isEqualTo(9 + 1);
  }

  @Test
  void editsAreSummedAndWhatCopiesShareIsNot() {
    FeatureValues values = read(dates(), false);
    assertThat(values.get(Feature.EDITS)).isEqualTo(102);
    assertThat(values.get(Feature.MAJOR_EDITS)).isEqualTo(30 + 59 + 0);
    assertThat(values.get(Feature.LANGUAGE_LINKS)).isEqualTo(30);
    assertThat(values.get(Feature.LENGTH)).isEqualTo(5000);
    assertThat(values.get(Feature.EDITS_PER_EDITOR)).isEqualTo(102 / 10.0);
    assertThat(values.get(Feature.EDITS_PER_DAY)).isEqualTo(102 / 70.5);
    assertThat(values.get(Feature.CATEGORIES)).isZero();
  }

  @Test
  void sizeIsThatOfTheGroup() {
    FeatureValues values = read(dates(), false);
    assertThat(values.get(Feature.WIKIS)).isEqualTo(3);
    assertThat(values.get(Feature.MEMBERS)).isEqualTo(4);
    assertThat(values.get(Feature.TOKENS_SAVED)).isEqualTo(80 + 110 + 50);
  }

  @Test
  void perWikiFiguresArePercentagesOfAllModulesOfAWiki() {
    FeatureValues values = read(dates(), true);
    assertThat(values.get(Feature.TRANSCLUSIONS)).isEqualTo(100.0 * 500 / 2020 + 100, within(1e-9));
    assertThat(values.get(Feature.MAJOR_EDITS)).isEqualTo(100.0 * 89 / 158, within(1e-9));
    assertThat(values.get(Feature.EDITORS)).isEqualTo(100.0 * 9 / 18 + 100, within(1e-9));
    assertThat(values.get(Feature.EDITS)).as("has no percentage").isEqualTo(102);
    assertThat(values.get(Feature.EDITS_PER_EDITOR)).isEqualTo(102 / 10.0);
  }

  @Test
  void functionsOfOneModuleCountItOnce() {
    Sample sample =
        new Sample()
            .group(
                unit("enwiki:Date", 3, 60), unit("enwiki:Date", 5, 70), unit("dewiki:Datum", 1, 50))
            .usage("enwiki:Date", "transclusions=5 edits=7")
            .usage("dewiki:Datum", "transclusions=2 edits=1");
    FeatureValues values = read(sample, false);
    assertThat(values.get(Feature.TRANSCLUSIONS)).isEqualTo(7);
    assertThat(values.get(Feature.EDITS)).isEqualTo(8);
    assertThat(values.get(Feature.MEMBERS)).isEqualTo(3);
    assertThat(values.get(Feature.WIKIS)).isEqualTo(2);
    assertThat(values.get(Feature.TOKENS_SAVED)).isEqualTo(120);
  }

  @Test
  void smallWikisHaveFewerModulesThanHalfOfThem() {
    assertThat(read(dates(), false).get(Feature.SMALL_WIKIS))
        .as("dewiki has two modules, enwiki three, of ruwiki nothing is known")
        .isEqualTo(1);
  }

  @Test
  void equalIsWhatTheLargestVariantHasOfThoseThatCount() {
    List<CodeUnit> equal = List.of(module("enwiki:A"), module("dewiki:A"), module("dewiki:A/test"));
    CodeUnit other = module("frwiki:A");
    var group =
        new RedundancyGroup(
            "g",
            equal.getFirst(),
            Capabilities.NONE,
            List.of(Variant.of(equal), Variant.of(List.of(other))),
            List.of(
                new ClonePair(
                    equal.getFirst(),
                    other,
                    new Likeness(CloneType.T3, false, .5, .5, .5, .5, Evidence.NONE))));
    var reader = new FeatureReader(Map.of(), false);
    assertThat(reader.read(group, group.members()).get(Feature.EQUAL_SHARE)).isEqualTo(75);
    assertThat(
            reader.read(group, List.of(equal.get(0), equal.get(1), other)).get(Feature.EQUAL_SHARE))
        .isCloseTo(200.0 / 3, within(1e-9));
  }

  @Test
  void whatIsUnknownIsNothing() {
    FeatureValues values = read(new Sample().group(module("enwiki:A"), module("dewiki:A")), true);
    assertThat(values.byKey())
        .containsEntry("members", 2.0)
        .containsEntry("wikis", 2.0)
        .containsEntry("tokens_saved", 10.0)
        .containsEntry("edits_per_editor", null)
        .containsEntry("edits_per_day", null)
        .containsEntry("transclusions", null);
  }

  @Test
  void daysAreFromTheFirstEditOfAllToTheLast() {
    Sample sample =
        new Sample()
            .group(module("aawiki:A"), module("bbwiki:A"), module("ccwiki:A"))
            .usage("aawiki:A", "edits=4", "2013-05-03T00:00:00Z", "2013-05-11T00:00:00Z")
            .usage("bbwiki:A", "edits=5", "2013-05-01T00:00:00Z", "2013-05-10T00:00:00Z")
            .usage("ccwiki:A", "edits=6", "2013-05-02T00:00:00Z", "2013-05-09T00:00:00Z");
    assertThat(read(sample, false).get(Feature.EDITS_PER_DAY)).isEqualTo(15 / 10.0);
  }

  @Test
  void aRateNeedsBothEnds() {
    Sample begun =
        new Sample()
            .group(module("enwiki:A"), module("dewiki:A"))
            .usage("enwiki:A", "edits=3", "2013-05-01T00:00:00Z", "");
    assertThat(read(begun, false).get(Feature.EDITS_PER_DAY)).isZero();
    Sample ended =
        new Sample()
            .group(module("enwiki:A"), module("dewiki:A"))
            .usage("enwiki:A", "edits=3", "", "2013-05-01T00:00:00Z");
    assertThat(read(ended, false).get(Feature.EDITS_PER_DAY)).isZero();
  }

  @Test
  void oneEditHasNoRate() {
    Sample sample =
        new Sample()
            .group(module("enwiki:A"), module("dewiki:A"))
            .usage("enwiki:A", "edits=1", "2013-05-01T00:00:00Z", "2013-05-01T00:00:00Z");
    assertThat(read(sample, false).get(Feature.EDITS_PER_DAY)).isZero();
  }

  @Test
  void whatIsKnownOfNoMemberIsUnknown() {
    FeatureValues values = read(dates(), false);
    assertThat(values.known(Feature.TRANSCLUSIONS)).hasValue(800);
    assertThat(values.known(Feature.MAJOR_EDITS)).isPresent();
    assertThat(values.known(Feature.EDITS_PER_DAY)).isPresent();
    assertThat(values.known(Feature.CATEGORIES)).isEmpty();
    assertThat(values.get(Feature.CATEGORIES)).as("it counts as 0").isZero();
    assertThat(values.byKey()).containsEntry("categories", null).containsEntry("wikis", 3.0);
  }

  @Test
  void whatComesFromUnknownFiguresIsUnknown() {
    FeatureValues values =
        read(
            new Sample()
                .group(unit("enwiki:A", 0, 10), unit("dewiki:A", 0, 10))
                .usage("enwiki:A", "edits=0 transclusions=0"),
            false);
    assertThat(values.known(Feature.TRANSCLUSIONS)).as("0 is known").hasValue(0);
    assertThat(values.known(Feature.MAJOR_EDITS)).hasValue(0);
    assertThat(values.known(Feature.EDITS_PER_EDITOR)).isEmpty();
    assertThat(values.known(Feature.EDITS_PER_DAY)).isEmpty();
    for (Feature feature :
        new Feature[] {
          Feature.WIKIS,
          Feature.MEMBERS,
          Feature.TOKENS_SAVED,
          Feature.EQUAL_SHARE,
          Feature.SMALL_WIKIS
        }) {
      assertThat(values.known(feature)).as(feature.key()).isPresent();
    }
  }
}
