package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.frame.FrameCounter;
import org.homolog.frame.WikiFrame;

/** What speaks for a common origin of two modules, and how sure it makes. */
final class EvidenceTest {
  private static final Verifier VERIFIER = new Verifier(ConfidenceModel.shipped());

  private static final List<Fingerprints> SAMPLES =
      Samples.all().stream().map(module -> units(module.source().text())).toList();

  private static Fingerprints units(String source) {
    byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
    return Lua.units(bytes, Lua.ALL_FUNCTIONS, Rarity.shipped());
  }

  private static Profile profile(Fingerprints units) {
    return Profile.of(units.features(0), List.of(units.digests(0)), units.comments(), List.of());
  }

  private static Likeness verify(String left, String right) {
    Fingerprints one = units(left);
    Fingerprints other = units(right);
    return VERIFIER.verify(profile(one), profile(other));
  }

  private static double confidence(String left, String right) {
    return verify(left, right).confidence();
  }

  @Provide
  Arbitrary<Fingerprints> samples() {
    return Arbitraries.of(SAMPLES);
  }

  @Property(tries = 300)
  void oneToManyFindsWhateverReachesTheCut(
      @ForAll("samples") Fingerprints left, @ForAll("samples") Fingerprints right) {
    Profile one = profile(left);
    Profile other = profile(right);
    Likeness likeness = VERIFIER.verify(one, other);
    Assume.that(left.digests(0).canonical() != right.digests(0).canonical());
    double cut = likeness.confidence();

    var many = new OneToMany(VERIFIER, one, new Cut(cut));

    assertThat(many.compare(other))
        .isEqualTo(new Cut(cut).takes(likeness, false) ? likeness : null);
  }

  @Property(tries = 300)
  void evidenceIsSymmetric(
      @ForAll("samples") Fingerprints left, @ForAll("samples") Fingerprints right) {
    assertThat(Verifier.evidence(profile(left), profile(right)))
        .isEqualTo(Verifier.evidence(profile(right), profile(left)));
  }

  @Property(tries = 300)
  void sharesLieBetween0And1(
      @ForAll("samples") Fingerprints left, @ForAll("samples") Fingerprints right) {
    Evidence evidence = Verifier.evidence(profile(left), profile(right));

    assertThat(evidence.dataShare()).isBetween(0.0, 1.0);
    assertThat(evidence.code().framed()).isBetween(0.0, 1.0);
    assertThat(evidence.code().runs()).isBetween(0.0, evidence.code().framed());
    assertThat(evidence.code().structure()).isBetween(0.0, 1.0);
    assertThat(evidence.code().names()).isBetween(0.0, 1.0);
    assertThat(evidence.data().values()).isBetween(0.0, 1.0);
    assertThat(evidence.code().shared()).isNotNegative();
    assertThat(evidence.code().comments()).isNotNegative();
  }

  /** A record of a town: labels in a language, and figures of its own. */
  private static String town(int seed, String name, String country, String motto) {
    var random = new Random(seed);
    return String.format(
        Locale.ROOT,
        """
        return {
          name = '%s',
          country = '%s',
          motto = '%s',
          population = %d,
          area = %.2f,
          coordinates = { latitude = %.4f, longitude = %.4f },
          code = 'T-%d',
          flag = 'File:Flag %d.svg',
          twinned = { %d, %d, %d },
          founded = %d,
          elevation = { low = %d, high = %d },
        }
        """,
        name,
        country,
        motto,
        random.nextInt(1_000_000),
        1_000 * random.nextDouble(),
        90 * random.nextDouble(),
        180 * random.nextDouble(),
        random.nextInt(100_000),
        random.nextInt(100_000),
        random.nextInt(10_000),
        random.nextInt(10_000),
        random.nextInt(10_000),
        800 + random.nextInt(1_000),
        random.nextInt(400),
        400 + random.nextInt(3_000));
  }

  @Example
  void recordsOfDifferentObjectsAreNoCopies() {
    String one = town(1, "Ostermark", "Farland", "Ever onwards");
    String other = town(2, "Westhaven", "Farland", "By land and sea");

    Likeness likeness = verify(one, other);

    assertThat(likeness.evidence().dataShare()).isGreaterThan(0.8);
    assertThat(likeness.evidence().data().conflicting()).isGreaterThan(10);
    assertThat(likeness.confidence()).isLessThan(0.3);
  }

  @Example
  void oneRecordTranslatedAndUpdatedIsACopy() {
    String english = town(1, "Ostermark", "Farland", "Ever onwards");
    String german =
        town(1, "Ostermark", "Fernland", "Immer weiter")
            .replaceFirst("population = \\d+", "population = 123456")
            .replaceFirst("twinned = \\{", "twinned = { 17,");

    Likeness likeness = verify(english, german);

    assertThat(likeness.evidence().data().agreeing()).isGreaterThan(8);
    assertThat(likeness.evidence().data().figures()).isPositive();
    assertThat(likeness.confidence()).isGreaterThan(0.7);
    assertThat(confidence(english, town(2, "Westhaven", "Farland", "Ever onwards")))
        .isLessThan(likeness.confidence());
  }

  @Example
  void tablesOfTheSameKeysWithOtherValuesAreNoCopies() {
    var colours = new StringBuilder("return {");
    var heights = new StringBuilder("return {");
    for (int i = 0; i < 80; i++) {
      colours.append("['station %d'] = '#%06x',".formatted(i, 7_919 * (i + 3) % 0xFFFFFF));
      heights.append("['station %d'] = %d,".formatted(i, 104_729 * (i + 5) % 9_999));
    }
    assertThat(confidence(colours + "}", heights + "}")).isLessThan(0.3);
  }

  private static final String FORMATTER =
      """
      local p = {}

      -- Joins the parts of a catalogue number, as the printed lists have them
      local function joined(parts, separator)
        local kept = {}
        for _, part in ipairs(parts) do
          if part and part ~= '' then
            kept[#kept + 1] = mw.text.trim(part)
          end
        end
        return table.concat(kept, separator or ' ')
      end

      function p.shelfmark(frame)
        local args = frame:getParent().args
        local room = args.room or args[1]
        local shelf = tonumber(args.shelf or args[2])
        if not shelf then
          return '<strong class="error">Shelf is no number</strong>'
        end
        local mark = joined({ room, ('%03d'):format(shelf), args.volume }, '/')
        if args.link == 'yes' then
          return '[[Catalogue:' .. mark .. '|' .. mark .. ']]'
        end
        return mw.html.create('span'):addClass('shelfmark'):wikitext(mark)
      end

      return p
      """;

  private static final String STRANGER =
      """
      local primes = {}
      function primes.upTo(limit)
        local sieve, found = {}, {}
        for n = 2, limit do
          if not sieve[n] then
            table.insert(found, n)
            for multiple = n * n, limit, n do
              sieve[multiple] = true
            end
          end
        end
        return found
      end
      return primes
      """;

  @Example
  void codeWithRenamedKeysIsACopy() {
    String renamed =
        FORMATTER
            .replace("args.room", "args.raum")
            .replace("args.shelf", "args.regal")
            .replace("args.volume", "args.band")
            .replace("room", "raum")
            .replace("shelf", "regal")
            .replace("Shelf is no number", "Regal ist keine Zahl")
            .replace("Catalogue:", "Katalog:");

    assertThat(confidence(FORMATTER, renamed)).isGreaterThan(0.7);
  }

  @Example
  void codeThatDriftedApartIsACopy() {
    String drifted =
        FORMATTER
            .replace("or args[1]", "or args[1] or 'A'")
            .replace("if part and part ~= '' then", "if part and #mw.text.trim(part) > 0 then")
            .replace(
                "  if args.link == 'yes' then", "  if require('Module:Yesno')(args.link) then");

    assertThat(confidence(FORMATTER, drifted)).isGreaterThan(0.9);
  }

  @Example
  void sharedCommentsSpeakForACopy() {
    String comment = "-- Joins the parts of a catalogue number, as the printed lists have them\n";
    Likeness commented = verify(FORMATTER, comment + STRANGER);
    Likeness silent = verify(FORMATTER, STRANGER);

    assertThat(commented.evidence().code().comments()).isEqualTo(1);
    assertThat(silent.evidence().code().comments()).isZero();
    assertThat(commented.confidence()).isGreaterThan(silent.confidence()).isLessThan(0.5);
  }

  /** A module that only hands its arguments on to another one. */
  private static String dispatcher(String module, String function) {
    return """
        local p = {}
        local getArgs = require('Module:Arguments').getArgs
        function p.main(frame)
          local args = getArgs(frame)
          return require('Module:%s').%s(args)
        end
        return p
        """
        .formatted(module, function);
  }

  /** The frame of a wiki that has these modules. */
  private static WikiFrame frame(List<String> modules) throws IOException {
    List<Fingerprints> forms = modules.stream().map(EvidenceTest::units).toList();
    return FrameCounter.count(
        IntStream.range(0, forms.size()).toArray(),
        new FrameCounter.Forms() {
          @Override
          public Features features(int form) {
            return forms.get(form).features(0);
          }

          @Override
          public List<Digests> digests(int form) {
            return List.of(forms.get(form).digests(0));
          }

          @Override
          public int[] comments(int form) {
            return forms.get(form).comments();
          }
        });
  }

  @Example
  void dispatchersOfAHouseAreNoCopies() throws IOException {
    var house = new ArrayList<String>();
    for (int i = 0; i < 40; i++) {
      house.add(dispatcher("Target " + i * 7_919, "do" + i));
    }
    WikiFrame frame = frame(house);
    Fingerprints one = units(dispatcher("Chess board", "draw"));
    Fingerprints other = units(dispatcher("Rail map", "segment"));

    Evidence framed =
        Verifier.evidence(
            Profile.of(one.features(0), List.of(one.digests(0)), one.comments(), List.of(frame)),
            Profile.of(
                other.features(0), List.of(other.digests(0)), other.comments(), List.of(frame)));

    Evidence alone = Verifier.evidence(profile(one), profile(other));
    ConfidenceModel model = ConfidenceModel.shipped();
    assertThat(framed.code().framed()).isEqualTo(alone.code().framed());
    assertThat(framed.code().runs()).isLessThan(0.1);
    assertThat(model.confidence(false, framed)).isLessThan(0.1);
    assertThat(model.confidence(false, alone)).as("of a wiki that is not known").isGreaterThan(0.5);
  }

  @Example
  void strangersAreNoCopies() {
    assertThat(confidence(FORMATTER, STRANGER)).isLessThan(0.05);
  }

  @Example
  void codeAndDataHaveNoDataInCommon() {
    Evidence evidence =
        verify(FORMATTER, town(1, "Ostermark", "Farland", "Ever onwards")).evidence();

    assertThat(evidence.data()).isEqualTo(Evidence.Data.NONE);
    assertThat(evidence.dataShare()).isLessThan(0.3);
  }
}
