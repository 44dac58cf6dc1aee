package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.homolog.Samples;
import org.homolog.fingerprint.Rarity;
import org.homolog.pipeline.unit.ProfileCache;
import org.homolog.pipeline.unit.Profiles;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;
import org.homolog.verification.Profile;
import org.homolog.verification.Verifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache gives the profiles that the index has, and keeps those that there is room for. */
final class ProfileCacheTest {
  @TempDir private Path root;

  private Folder folder = new Folder(Path.of(""));

  @BeforeEach
  void index() throws IOException {
    folder = new Folder(root);
    folder.index(Samples.FOLDER, PipelineOptions.DEFAULTS, Rarity.none());
  }

  private Profiles profiles(IndexSnapshot index) throws IOException {
    return new Profiles(index, folder.workspace().frames().read());
  }

  /** Profiles are the same if they have all in common with each other. */
  private static Object content(Profile profile) {
    return List.of(
        profile.bytes(),
        Arrays.hashCode(profile.features().shingles().hashes()),
        Arrays.hashCode(profile.features().entries().values()),
        Verifier.evidence(profile, profile));
  }

  @Test
  void givesWhatIsInTheIndexHoweverLittleRoomThereIs() throws IOException {
    try (IndexSnapshot index = folder.workspace().snapshot()) {
      for (boolean ofModules : new boolean[] {true, false}) {
        List<IndexedForm> forms = index.inOrder(ofModules);
        Profiles profiles = profiles(index);
        var random = new Random(1);
        for (long room : new long[] {0, 1, 5_000, 50_000, Long.MAX_VALUE}) {
          var cache = new ProfileCache(profiles, forms, room);
          for (int i = 0; i < 3 * forms.size(); i++) {
            int place = random.nextInt(random.nextBoolean() ? 10 : forms.size());
            assertThat(content(cache.get(place))).isEqualTo(content(profiles.of(forms.get(place))));
          }
        }
      }
    }
  }

  @Test
  void keepsWhatItHasRoomFor() throws IOException {
    try (IndexSnapshot index = folder.workspace().snapshot()) {
      List<IndexedForm> forms = index.inOrder(true);
      var roomy = new ProfileCache(profiles(index), forms, Long.MAX_VALUE);
      assertThat(roomy.get(0)).isSameAs(roomy.get(0));

      var tight = new ProfileCache(profiles(index), forms, 0);
      assertThat(tight.get(0)).isNotSameAs(tight.get(0));
    }
  }

  @Test
  void whatIsPreparedIsThere() throws IOException {
    try (IndexSnapshot index = folder.workspace().snapshot()) {
      List<IndexedForm> forms = index.inOrder(true);
      Profiles profiles = profiles(index);
      var cache = new ProfileCache(profiles, forms, Long.MAX_VALUE);
      Profile known = cache.get(3);

      cache.prepare(IntStream.range(0, forms.size()).toArray());

      assertThat(cache.get(3)).isSameAs(known);
      for (int place = 0; place < forms.size(); place++) {
        assertThat(content(cache.get(place))).isEqualTo(content(profiles.of(forms.get(place))));
      }
    }
  }
}
