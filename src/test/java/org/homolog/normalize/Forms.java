package org.homolog.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.syntax.Chunk;

/** The forms of Lua text and their digests. */
final class Forms {
  private Forms() {}

  static Parsed parse(String lua) {
    return switch (new LuaParser().parse(lua.getBytes(ISO_8859_1))) {
      case Parsed parsed -> parsed;
      case Unparsable failure -> throw new IllegalArgumentException(failure + "\n" + lua);
    };
  }

  static Chunk form(String lua, Form form) {
    return new Normalizer(form).normalize(parse(lua).chunk());
  }

  /** The digests of the module. */
  static Digests digests(String lua) {
    Parsed parsed = parse(lua);
    Chunk canonical = new Normalizer(Form.CANONICAL).normalize(parsed.chunk());
    Chunk blind = new Normalizer(Form.BLIND).normalize(canonical);
    return new Fingerprinter(FingerprintOptions.DEFAULTS, Rarity.none())
        .fingerprint(parsed.tokens(), canonical, blind)
        .digests(0);
  }

  static long canonical(String lua) {
    return digests(lua).canonical();
  }

  /** Digest of the blind form, names and literals erased. */
  static long blind(String lua) {
    return digests(lua).parameterized();
  }
}
