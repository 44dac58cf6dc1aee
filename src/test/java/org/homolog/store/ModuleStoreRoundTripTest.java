package org.homolog.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.corpus.Wiki;

final class ModuleStoreRoundTripTest {
  @Property(tries = 25)
  void findsTitlesAndBytesAsTheyWerePut(
      @ForAll("titles") String title,
      @ForAll("bytes") byte[] bytes,
      @ForAll long revisionId,
      @ForAll long pageId)
      throws IOException {
    Path folder = Files.createTempDirectory("store");
    Path file = folder.resolve("modules.db");
    Module module =
        Module.of(
            new ModuleId(new Wiki("wiki"), title),
            OptionalLong.of(pageId),
            revisionId,
            Optional.of(title + ".lua"),
            Source.of(bytes));
    try (ModuleStore store = ModuleStore.open(file);
        StoreWriter writer = store.write()) {
      writer.put(module);
      assertThat(writer.put(module)).isEqualTo(Change.UNCHANGED);
    }
    try (ModuleStore store = ModuleStore.open(file);
        Stream<StoredModule> modules = store.modules()) {
      assertThat(modules).containsExactly(StoredModule.of(module));
      assertThat(store.find(module.id())).contains(module);
    } finally {
      try (Stream<Path> left = Files.list(folder)) {
        for (Path each : left.toList()) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
    }
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.strings()
        .all()
        .withChars('\0', '\'', '\u0301')
        .ofMinLength(1)
        .ofMaxLength(80)
        .map(text -> "😀" + text)
        .filter(text -> UTF_8.newEncoder().canEncode(text));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    return Arbitraries.bytes().array(byte[].class).ofMaxSize(5_000);
  }
}
