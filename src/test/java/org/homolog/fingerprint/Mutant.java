package org.homolog.fingerprint;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.homolog.Lua;
import org.homolog.parse.Parsed;
import org.homolog.syntax.Tokens;

/** Changed copies of a module as people make them; texts hold a byte a character. */
final class Mutant {
  private static final List<String> GAPS =
      List.of(" ", "  ", "\t", "\n", "\r\n", "\n\n\t", " --[[ local x = 1 ]] ", "--[==[ ] ]] ]==]");

  private final Random random;
  private final Parsed parsed;
  private final LocalNames names;
  private final List<String> texts = new ArrayList<>();

  Mutant(byte[] source, Random random) {
    this.random = random;
    parsed = Lua.parse(source);
    names = new LocalNames(parsed.chunk());
    Tokens tokens = parsed.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      texts.add(tokens.text(i));
    }
  }

  /** Other spaces, line breaks and comments between the same tokens. */
  byte[] reformatted() {
    var out = new StringBuilder("-- a copy\n");
    for (String text : texts) {
      // a call's parenthesis may not begin a line
      out.append(text.equals("(") ? " " : gap()).append(text);
    }
    return bytes(out.append(gap()).toString());
  }

  private String gap() {
    return random.nextInt(10) == 0
        ? " -- return\n"
        : random.nextBoolean() ? " " : " " + GAPS.get(random.nextInt(GAPS.size())) + " ";
  }

  /** Every local and parameter under another name. */
  byte[] renamed() {
    var old = new ArrayList<>(new TreeSet<>(names.tokens().values()));
    Collections.shuffle(old, random);
    Map<String, String> renaming = new HashMap<>();
    for (String name : old) {
      renaming.put(name, "q_" + renaming.size());
    }
    var changed = new ArrayList<>(texts);
    names.tokens().forEach((token, name) -> changed.set(token, renaming.get(name)));
    return joined(changed);
  }

  /** One use of a local made that of another; empty where no two locals meet. */
  Optional<byte[]> misnamed() {
    List<LocalNames.Use> uses =
        names.uses().stream().filter(use -> !use.others().isEmpty()).toList();
    if (uses.isEmpty()) {
      return Optional.empty();
    }
    LocalNames.Use use = any(uses);
    var changed = new ArrayList<>(texts);
    changed.set(use.token(), any(use.others()));
    return Optional.of(joined(changed));
  }

  /** One number or string changed that is no key; empty where there is none. */
  Optional<byte[]> withAnotherLiteral() {
    var literals = new ArrayList<Integer>();
    for (int i = 0; i < texts.size(); i++) {
      boolean key = i > 0 && texts.get(i - 1).equals("[");
      if (!key && isLiteral(texts.get(i))) {
        literals.add(i);
      }
    }
    if (literals.isEmpty()) {
      return Optional.empty();
    }
    int token = any(literals);
    var changed = new ArrayList<>(texts);
    changed.set(token, Character.isDigit(texts.get(token).charAt(0)) ? "7919.5" : "'once more'");
    return Optional.of(joined(changed));
  }

  /** A string, or a number other than the 1 that loops over sequences begin with. */
  private static boolean isLiteral(String text) {
    char first = text.charAt(0);
    return first == '"'
        || first == '\''
        || text.startsWith("[[")
        || (Character.isDigit(first) && !text.equals("1"));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** The tokens on the lines that they had. */
  private byte[] joined(List<String> changed) {
    var out = new StringBuilder();
    int line = 1;
    for (int i = 0; i < changed.size(); i++) {
      for (; line < parsed.tokens().lines()[i]; line++) {
        out.append('\n');
      }
      out.append(changed.get(i)).append(' ');
      line += (int) texts.get(i).chars().filter(c -> c == '\n').count();
    }
    return bytes(out.toString());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
