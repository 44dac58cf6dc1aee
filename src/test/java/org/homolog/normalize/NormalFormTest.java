package org.homolog.normalize;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.parse.Parsed;
import org.homolog.syntax.AstText;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Tokens;

/** What holds of every chunk's forms. */
final class NormalFormTest {
  private static final List<String> LAYOUT =
      List.of(
          " ", "\n", "\t", "\r\n", "--[[ a comment ]]", "--[==[ ]] \n ]==]", "-- short\n", "\f");

  @Provide
  Arbitrary<List<String>> chunks() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(1, 5))
        .as(LuaWriter::chunk);
  }

  @Property(tries = 300)
  void normalizingIsIdempotent(@ForAll("chunks") List<String> tokens, @ForAll Form form) {
    Chunk once = Forms.form(String.join(" ", tokens), form);
    Chunk twice = new Normalizer(form).normalize(once);
    assertThat(AstText.of(twice)).isEqualTo(AstText.of(once));
    assertThat(twice).isSameAs(once);
  }

  @Property(tries = 300)
  void theBlindFormIsCanonical(@ForAll("chunks") List<String> tokens) {
    Chunk canonical = Forms.form(String.join(" ", tokens), Form.CANONICAL);
    Chunk blind = new Normalizer(Form.BLIND).normalize(canonical);
    assertThat(new Normalizer(Form.CANONICAL).normalize(blind)).isSameAs(blind);
  }

  @Property(tries = 300)
  void layoutAndCommentsChangeNothing(
      @ForAll("chunks") List<String> tokens, @ForAll Random random) {
    Parsed plain = Forms.parse(String.join(" ", tokens));
    String laidOut = layOut(tokens, random);
    Parsed other = Forms.parse(laidOut);
    assertThat(texts(other.tokens())).isEqualTo(texts(plain.tokens()));
    assertThat(unplaced(other.chunk())).isEqualTo(unplaced(plain.chunk()));
    assertThat(Forms.digests(laidOut)).isEqualTo(Forms.digests(String.join(" ", tokens)));
  }

  /** In a chunk whose every name is a local of its own block, names do not matter. */
  @Property(tries = 300)
  void renamingLocalsChangesNoCanonicalForm(@ForAll("chunks") List<String> tokens) {
    String named = "local a, b, c, f, mw, string, self; " + String.join(" ", tokens);
    String renamed = String.join(" ", renamed(tokens));
    Digests digests = Forms.digests("local p, q, r, g, a, b, self; " + renamed);
    assertThat(digests.canonical()).isEqualTo(Forms.canonical(named));
    assertThat(digests.parameterized()).isEqualTo(Forms.blind(named));
  }

  @Property(tries = 300)
  void blocksAndParenthesesAroundChangeNoCanonicalForm(@ForAll("chunks") List<String> tokens) {
    String chunk = String.join(" ", tokens);
    String loop = "while a == (b) do " + chunk + " end";
    String wrapped = "do while ((a) == b) do " + chunk + " end end";
    String negated = "if not (a == b) then " + chunk + " else return end";
    String turned = "if a == b then return; else " + chunk + " end";
    assertThat(Forms.canonical(wrapped)).isEqualTo(Forms.canonical(loop));
    if (!tokens.isEmpty()) {
      assertThat(Forms.canonical(negated)).isEqualTo(Forms.canonical(turned));
    }
  }

  /** The names of {@link LuaWriter}'s variables but for {@code self}, each by another. */
  private static List<String> renamed(List<String> tokens) {
    List<String> old = List.of("a", "b", "c", "f", "mw", "string");
    List<String> now = List.of("p", "q", "r", "g", "a", "b");
    return tokens.stream()
        .map(token -> old.contains(token) ? now.get(old.indexOf(token)) : token)
        .toList();
  }

  private static String layOut(List<String> tokens, Random random) {
    var text = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      boolean call = tokens.get(i).equals("("); // on the line of what it calls
      text.append(call ? " " : layout(random)).append(tokens.get(i));
    }
    return text.append(layout(random)).toString();
  }

  private static String layout(Random random) {
    return " "
        + IntStream.range(0, random.nextInt(3))
            .mapToObj(_ -> LAYOUT.get(random.nextInt(LAYOUT.size())))
            .collect(joining());
  }

  private static List<String> texts(Tokens tokens) {
    return IntStream.range(0, tokens.size()).mapToObj(tokens::text).toList();
  }

  private static String unplaced(Chunk chunk) {
    return AstText.of(chunk).replaceAll("\\d+:\\d+", "");
  }
}
