package org.homolog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.Capabilities;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.pipeline.SampleRun;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.CloneType;
import org.homolog.verification.Evidence;
import org.homolog.verification.Likeness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters last in a file, or are none. */
final class ClustersFileTest {
  private static final String STAMP = "made of ж𐌲";
  private static final Capabilities NEEDS =
      new Capabilities(new TreeSet<>(List.of("mw.title")), new TreeSet<>(List.of("Module:ж𐌲")));

  @TempDir private Path folder;

  private ClustersFile file = new ClustersFile(Path.of(""));

  @BeforeEach
  void open() {
    file = new ClustersFile(path());
  }

  private Path path() {
    return folder.resolve("clusters.bin");
  }

  private static Clustering small() {
    Variant one = variant("A\t1", "𐌲𐌿𐍄");
    Variant other = variant("B");
    var pairs = new ClonePairs();
    pairs.add(0, 1, new Likeness(CloneType.T2, true, 0.75, 0.75, 0.5, 0.25, Evidence.NONE));
    return new Clustering(
        9, // with those that are like no other
        List.of(one, other),
        pairs,
        List.of(
            new RedundancyGroup("m1", one.members().getFirst(), NEEDS, List.of(one), List.of())),
        List.of("a note"));
  }

  private static Variant variant(String... titles) {
    return Variant.of(
        Arrays.stream(titles)
            .map(title -> new ModuleId(new Wiki("enwiki"), title))
            .map(id -> new CodeUnit(id, 0, new LineRange(1, 9), 40))
            .toList());
  }

  private static void assertSame(Clustering actual, Clustering expected) {
    assertThat(actual.size()).isEqualTo(expected.size());
    assertThat(actual.variants()).isEqualTo(expected.variants());
    assertThat(actual.groups()).isEqualTo(SampleRun.kept(expected.groups()));
    assertThat(actual.notes()).isEqualTo(expected.notes());
    assertThat(actual.pairs().size()).isEqualTo(expected.pairs().size());
    for (int i = 0; i < actual.pairs().size(); i++) {
      assertThat(actual.pairs().left(i)).isEqualTo(expected.pairs().left(i));
      assertThat(actual.pairs().right(i)).isEqualTo(expected.pairs().right(i));
      assertThat(actual.pairs().likeness(i)).isEqualTo(expected.pairs().likeness(i));
    }
  }

  private void assertNone(String what) throws IOException {
    assertThat(file.stamp()).as(what).isEmpty();
    assertThat(file.read()).as(what).isSameAs(Clusters.NONE);
  }

  @Test
  void sampleClustersComeBackWhole() throws IOException {
    Clusters made = SampleRun.in(folder.resolve("workspace")).clusterAnew();
    assertThat(made.modules().groups()).hasSizeGreaterThan(10);
    assertThat(made.functions().groups()).isNotEmpty();

    file.write(STAMP, made);

    assertThat(file.stamp()).contains(STAMP);
    assertThat(file.isDamaged()).isFalse();
    assertSame(file.read().modules(), made.modules());
    assertSame(file.read().functions(), made.functions());
    byte[] bytes = Files.readAllBytes(path());
    file.write(STAMP, file.read());
    assertThat(Files.readAllBytes(path())).as("written again").isEqualTo(bytes);
  }

  @Test
  void missingFileIsNone() throws IOException {
    assertNone("missing");
    assertThat(file.isDamaged()).isFalse();
  }

  @Test
  void foreignFileIsNone() throws IOException {
    for (String text : List.of("", "x", "seven b", "a text that is longer than a checksum\n")) {
      Files.writeString(path(), text);
      assertNone(text);
      assertThat(file.isDamaged()).isTrue();
    }
  }

  @Test
  void fileOfAnotherFormatIsNone() throws IOException {
    file.write(STAMP, new Clusters(small(), small()));
    byte[] bytes = Files.readAllBytes(path());
    ByteBuffer.wrap(bytes).putInt(Integer.BYTES, 999);
    var checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - Long.BYTES, checksum.getValue());
    Files.write(path(), bytes);

    assertNone("another format");
    assertThat(file.isDamaged()).as("to be made anew, and said").isTrue();
  }

  @Test
  void damagedFileIsNone() throws IOException {
    file.write(STAMP, new Clusters(small(), small()));
    byte[] whole = Files.readAllBytes(path());
    for (int i = 0; i < whole.length; i++) {
      Files.write(path(), Arrays.copyOf(whole, i));
      assertNone("cut at " + i);
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      Files.write(path(), flipped);
      assertNone("byte " + i);
      assertThat(file.isDamaged()).isTrue();
    }
    Files.write(path(), Arrays.copyOf(whole, whole.length + 1));
    assertNone("longer");
  }

  @Test
  void folderInItsPlaceIsAnError() throws IOException {
    Files.createDirectories(path());

    assertThatIOException().isThrownBy(() -> file.read());
  }

  @Test
  void interruptedWriteLeavesTheOldFile() throws IOException {
    file.write(STAMP, new Clusters(small(), small()));
    RedundancyGroup stray = small().groups().getFirst(); // of a variant that is not written
    var broken =
        new Clustering(
            1, List.of(variant("A\t1", "𐌲𐌿𐍄")), new ClonePairs(), List.of(stray), List.of());

    assertThatThrownBy(() -> file.write("other", new Clusters(broken, broken)))
        .isInstanceOf(NullPointerException.class);

    assertThat(file.stamp()).contains(STAMP);
    assertSame(file.read().modules(), small());
    file.write("third", new Clusters(small(), small()));
    assertThat(file.stamp()).contains("third");
  }
}
