package org.homolog.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.assertj.core.groups.Tuple;
import org.homolog.Lua;
import org.homolog.Samples;
import org.homolog.corpus.Module;

/** What copying changes freely leaves no trace in fingerprints; what it may not change does. */
final class MutationTest {
  private static final List<Module> MODULES = Samples.all();

  @Provide
  Arbitrary<Module> modules() {
    return Arbitraries.of(MODULES);
  }

  private static List<Fingerprint> fingerprints(byte[] source) {
    return Lua.fingerprints(source, Lua.ALL_FUNCTIONS, Rarity.none());
  }

  private static String about(Module module, byte[] copy) {
    return module.id() + " changed to:\n" + new String(copy, StandardCharsets.UTF_8);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void layoutAndCommentsChangeNothing(@ForAll("modules") Module module, @ForAll Random random) {
    List<Fingerprint> original = fingerprints(module.source().bytes());
    byte[] copy = new Mutant(module.source().bytes(), random).reformatted();

    List<Fingerprint> changed = fingerprints(copy);

    assertThat(Trace.of(changed)).as(about(module, copy)).isEqualTo(Trace.of(original));
    assertThat(changed)
        .extracting(Fingerprint::digests)
        .isEqualTo(original.stream().map(Fingerprint::digests).toList());
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void renamingLocalsChangesNothingButTheText(
      @ForAll("modules") Module module, @ForAll Random random) {
    List<Fingerprint> original = fingerprints(module.source().bytes());
    byte[] copy = new Mutant(module.source().bytes(), random).renamed();

    List<Fingerprint> changed = fingerprints(copy);

    assertThat(Trace.of(changed)).as(about(module, copy)).isEqualTo(Trace.of(original));
    assertThat(changed)
        .extracting(unit -> unit.digests().surface(), unit -> unit.digests().shape())
        .isEqualTo(
            original.stream()
                .map(unit -> Tuple.tuple(unit.digests().surface(), unit.digests().shape()))
                .toList());
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void renamingInOnePlaceOnlyIsNoRenaming(@ForAll("modules") Module module, @ForAll Random random) {
    byte[] source = module.source().bytes();
    Optional<byte[]> copy = new Mutant(source, random).misnamed();
    Assume.that(copy.isPresent());

    Fingerprint.Digests digests = fingerprints(copy.orElseThrow()).getFirst().digests();
    Fingerprint.Digests original = fingerprints(source).getFirst().digests();

    String text = new String(copy.orElseThrow(), StandardCharsets.UTF_8);
    assertThat(digests.canonical()).as(text).isNotEqualTo(original.canonical());
    assertThat(digests.parameterized()).as(text).isNotEqualTo(original.parameterized());
    assertThat(digests.surface()).as(text).isEqualTo(original.surface());
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void literalIsKeptByTheCanonicalFormOnly(
      @ForAll("modules") Module module, @ForAll Random random) {
    byte[] source = module.source().bytes();
    Optional<byte[]> copy = new Mutant(source, random).withAnotherLiteral();
    Assume.that(copy.isPresent());

    Fingerprint.Digests digests = fingerprints(copy.orElseThrow()).getFirst().digests();
    Fingerprint.Digests original = fingerprints(source).getFirst().digests();

    String text = new String(copy.orElseThrow(), StandardCharsets.UTF_8);
    assertThat(digests.canonical()).as(text).isNotEqualTo(original.canonical());
    assertThat(digests.surface()).as(text).isNotEqualTo(original.surface());
    assertThat(digests.parameterized()).as(text).isEqualTo(original.parameterized());
    assertThat(digests.shape()).as(text).isEqualTo(original.shape());
  }
}
