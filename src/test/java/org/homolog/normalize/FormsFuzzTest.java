package org.homolog.normalize;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.homolog.LargeStack;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.syntax.Chunk;
import org.junit.jupiter.params.provider.MethodSource;

/** Any Lua has forms, fingerprints and a text that says the same. */
final class FormsFuzzTest {
  private static final Normalizer CANONICAL = new Normalizer(Form.CANONICAL);
  private static final Normalizer BLIND = new Normalizer(Form.BLIND);
  private static final Fingerprinter FINGERPRINTER =
      new Fingerprinter(new FingerprintOptions(10), Rarity.none());

  @MethodSource("org.homolog.Seeds#lua")
  @DictionaryFile(resourcePath = "/org/homolog/parse/lua.dict")
  @FuzzTest(maxDuration = "", maxExecutions = 1_500)
  void anyLuaHasFormsThatStayThemselves(byte[] source) throws Exception {
    LargeStack.run(
        () -> {
          if (new LuaParser().parse(source) instanceof Parsed parsed) {
            check(source, parsed);
          }
        });
  }

  private static void check(byte[] source, Parsed parsed) {
    Chunk canonical = CANONICAL.normalize(parsed.chunk());
    assertThat(CANONICAL.normalize(canonical)).isSameAs(canonical);
    Chunk blind = BLIND.normalize(canonical);
    assertThat(BLIND.normalize(blind)).isSameAs(blind);
    assertThat(CANONICAL.normalize(blind)).isSameAs(blind);
    List<Fingerprint> fingerprints =
        FINGERPRINTER.fingerprint(parsed.tokens(), canonical, blind).all();

    Parsed again = parse(FormText.of(canonical));
    Chunk canonicalAgain = CANONICAL.normalize(again.chunk());
    assertThat(TreeText.of(canonicalAgain)).isEqualTo(TreeText.of(canonical));
    Chunk blindAgain = BLIND.normalize(parse(FormText.of(blind)).chunk());
    assertThat(TreeText.of(blindAgain)).isEqualTo(TreeText.of(blind));
    assertThat(digest(FINGERPRINTER.fingerprint(again.tokens(), canonicalAgain, blindAgain).all()))
        .isEqualTo(digest(fingerprints));

    Difference none =
        new Differ(DifferenceOptions.DEFAULTS)
            .compare(Source.of(source), Source.of(FormText.of(canonical).text()));
    assertThat(none.isEqual()).isTrue();
  }

  private static long digest(List<Fingerprint> fingerprints) {
    return fingerprints.getFirst().digests().canonical();
  }

  private static Parsed parse(FormText text) {
    return switch (new LuaParser().parse(text.text().getBytes(UTF_8))) {
      case Parsed parsed -> parsed;
      case org.homolog.parse.Unparsable unparsable ->
          throw new AssertionError(unparsable + "\n" + text.text());
    };
  }
}
