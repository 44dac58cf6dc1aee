package org.homolog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.normalize.Form;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.syntax.Chunk;

/** From Lua text to fingerprints, for tests. */
public final class Lua {
  /** Every function is a unit, however small. */
  public static final FingerprintOptions ALL_FUNCTIONS = new FingerprintOptions(10);

  private Lua() {}

  /** The syntax tree and the tokens of a text that must be Lua. */
  public static Parsed parse(byte[] source) {
    return switch (new LuaParser().parse(source)) {
      case Parsed parsed -> parsed;
      case Unparsable unparsable ->
          throw new IllegalArgumentException(
              unparsable + "\n" + new String(source, StandardCharsets.UTF_8));
    };
  }

  /** The units of a module and of its functions of {@code options}' length. */
  public static Fingerprints units(byte[] source, FingerprintOptions options, Rarity rarity) {
    Parsed parsed = parse(source);
    Chunk canonical = new Normalizer(Form.CANONICAL).normalize(parsed.chunk());
    Chunk blind = new Normalizer(Form.BLIND).normalize(canonical);
    return new Fingerprinter(options, rarity).fingerprint(parsed.tokens(), canonical, blind);
  }

  /** The fingerprints of a module and of its functions of {@code options}' length. */
  public static List<Fingerprint> fingerprints(
      byte[] source, FingerprintOptions options, Rarity rarity) {
    return units(source, options, rarity).all();
  }

  /** The units of a module and of all its functions but the tiniest. */
  public static Fingerprints units(String source) {
    return units(source.getBytes(StandardCharsets.UTF_8), ALL_FUNCTIONS, Rarity.none());
  }

  /** The fingerprints of a module and of all its functions but the tiniest. */
  public static List<Fingerprint> fingerprints(String source) {
    return units(source).all();
  }

  /** The fingerprint of the module alone. */
  public static Fingerprint module(String source) {
    return fingerprints(source).getFirst();
  }
}
