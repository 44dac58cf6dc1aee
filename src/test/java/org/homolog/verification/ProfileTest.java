package org.homolog.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.IntHashSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.Module;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.frame.FrameCounter;
import org.homolog.frame.WikiFrame;

/** Profiles know what is free of the frames of their wikis. */
final class ProfileTest {
  /** The modules of a wiki of the samples, and their frame. */
  private record House(List<Fingerprints> modules, WikiFrame frame) implements FrameCounter.Forms {
    static House of(String wiki) throws IOException {
      List<Fingerprints> modules =
          Samples.all().stream()
              .filter(module -> module.id().wiki().dbname().equals(wiki))
              .map(Module::source)
              .map(source -> Lua.units(source.bytes(), Lua.ALL_FUNCTIONS, Rarity.shipped()))
              .toList();
      var uncounted = new House(modules, WikiFrame.NONE);
      int[] all = IntStream.range(0, modules.size()).toArray();
      return new House(modules, FrameCounter.count(all, uncounted));
    }

    @Override
    public Features features(int form) {
      return modules.get(form).features(0);
    }

    @Override
    public List<Digests> digests(int form) {
      return List.of(modules.get(form).digests(0));
    }

    @Override
    public int[] comments(int form) {
      return modules.get(form).comments();
    }

    Profile profile(int form, WikiFrame... frames) {
      return Profile.of(
          features(form), List.of(modules.get(form).digests(0)), comments(form), List.of(frames));
    }
  }

  private static void assertFree(FramedSet set, FramedSet of, String what) {
    assertThat(set.set().hashes()).as(what).isEqualTo(of.set().hashes());
    for (int i = 0; i < set.free().length; i++) {
      assertThat(set.free()[i] & 0xFF).as(what).isLessThanOrEqualTo(of.free()[i] & 0xFF);
    }
  }

  @Example
  void nothingIsFreerInAFrameThanWithoutOne() throws IOException {
    House house = House.of("enwiki");
    for (int form = 0; form < house.modules().size(); form++) {
      Profile framed = house.profile(form, house.frame());
      Profile alone = house.profile(form);

      assertFree(framed.runs(), alone.runs(), "runs");
      assertFree(framed.names(), alone.names(), "names");
      assertFree(framed.values(), alone.values(), "values");
      assertFree(framed.comments(), alone.comments(), "comments");
      assertThat(framed.runs().known()).isTrue();
      assertThat(alone.runs().known()).isFalse();
      assertThat(framed.bytes()).isEqualTo(alone.bytes()).isPositive();
    }
  }

  @Example
  void whatSeveralWikisHaveIsAsFreeAsInTheFreest() throws IOException {
    House house = House.of("enwiki");
    Profile own = house.profile(0, house.frame());
    Profile both = house.profile(0, house.frame(), WikiFrame.NONE);

    assertThat(both.runs().free()).isEqualTo(both.runs().set().weights());
    assertFree(own.names(), both.names(), "names");
  }

  @Example
  void ofTwoFramesTheOneThatIsKnownCounts() throws IOException {
    House house = House.of("enwiki");
    for (int form = 1; form < house.modules().size(); form++) {
      Profile left = house.profile(0, house.frame());
      Profile right = house.profile(form, house.frame());
      Evidence both = Verifier.evidence(left, right);

      Evidence one = Verifier.evidence(left, house.profile(form));

      assertThat(one.code().runs()).isEqualTo(both.code().runs());
      assertThat(one.code().names()).isEqualTo(both.code().names());
      assertThat(Verifier.evidence(house.profile(form), left)).isEqualTo(one);
    }
  }

  /** Comparing all with all tells of frames what comparing each pair tells. */
  @Example
  void confidencesOfAllAreThoseOfPairsWhateverTheFrames() throws IOException {
    House english = House.of("enwiki");
    House russian = House.of("ruwiki");
    var profiles = new ArrayList<Profile>();
    for (int form = 0; form < english.modules().size(); form++) {
      profiles.add(english.profile(form, form % 3 == 0 ? strict(english) : english.frame()));
    }
    for (int form = 0; form < russian.modules().size(); form++) {
      profiles.add(russian.profile(form, form % 2 == 0 ? strict(english) : WikiFrame.NONE));
    }
    var verifier = new Verifier(ConfidenceModel.shipped());

    double[][] confidences = verifier.confidences(profiles);

    for (int right = 0; right < profiles.size(); right++) {
      for (int left = 0; left < right; left++) {
        Profile one = profiles.get(left);
        Profile other = profiles.get(right);
        assertThat(confidences[right][left])
            .as("%d and %d", left, right)
            .isEqualTo(verifier.confidence(one, other, Verifier.shared(one, other)));
      }
    }
  }

  /**
   * However many copies a wiki has, they stay copies; what shares less is judged by what is free.
   */
  @Example
  void aFrameSaysNothingOfWhatIsNearlyEqual() throws IOException {
    House house = House.of("enwiki");
    WikiFrame strict = strict(house);
    for (int form = 0; form < house.modules().size(); form++) {
      Profile framed = house.profile(form, strict);
      for (int other = 0; other <= form; other++) {
        Evidence.Code code = Verifier.evidence(framed, house.profile(other, strict)).code();
        if (other == form && framed.features().entries().share() < 0.3) {
          assertThat(code.runs()).as("%d", form).isEqualTo(code.framed()).isPositive();
        } else if (other != form && code.framed() < 0.55) {
          assertThat(code.runs())
              .as("%d and %d", form, other)
              .isLessThanOrEqualTo(code.framed() / 2);
        }
      }
    }
  }

  /** A frame in which hardly anything of a house's modules is free. */
  private static WikiFrame strict(House house) throws IOException {
    var all = new IntHashSet();
    for (int form = 0; form < house.modules().size(); form++) {
      all.addAll(house.features(form).runs().hashes());
      all.addAll(house.features(form).evidence().hashes());
    }
    return FrameCounter.count(
        IntStream.range(0, 40).toArray(),
        new FrameCounter.Forms() {
          @Override
          public Features features(int form) {
            return Lua.module("return { 'form %d' }".formatted(form)).features();
          }

          @Override
          public List<Digests> digests(int form) {
            return List.of();
          }

          @Override
          public int[] comments(int form) {
            return all.toArray(); // as if each form had all of it
          }
        });
  }
}
