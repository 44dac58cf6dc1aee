package org.homolog.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.homolog.corpus.Wiki;
import org.homolog.frame.FrameTable;
import org.homolog.frame.WikiFrame;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FramesFileTest {
  @TempDir private Path folder;
  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = folder.resolve("frames.bin");
  }

  @Test
  void noFileIsNoFrames() throws IOException {
    var file = new FramesFile(path);
    assertThat(file.stamp()).isEmpty();
    assertThat(file.isDamaged()).isFalse();
    assertThat(file.read().of(new Wiki("enwiki")).families()).isZero();
  }

  @Test
  void aDamagedFileIsTold() throws IOException {
    var file = new FramesFile(path);
    file.write("stamp", new FrameTable(Map.of(new Wiki("enwiki"), WikiFrame.NONE)));
    byte[] whole = Files.readAllBytes(path);
    assertThat(file.stamp()).contains("stamp");
    for (int i = 0; i < whole.length; i++) {
      Files.write(path, Arrays.copyOf(whole, i));
      assertDamaged(file, "cut at " + i);
      byte[] flipped = whole.clone();
      flipped[i] ^= (byte) (1 << (i % 8));
      Files.write(path, flipped);
      assertDamaged(file, "byte " + i);
    }
    Files.write(path, whole);
    assertThat(file.isDamaged()).isFalse();
  }

  private static void assertDamaged(FramesFile file, String how) throws IOException {
    assertThat(file.isDamaged()).as(how).isTrue();
    assertThat(file.stamp()).as(how).isEmpty();
    assertThatIOException()
        .as(how)
        .isThrownBy(file::read)
        .withMessage(file.path() + ": is damaged or of another version, run: homolog index");
  }
}
