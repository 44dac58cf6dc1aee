package org.homolog.normalize;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.homolog.fingerprint.Fingerprint;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Rarity;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.homolog.syntax.AstText;
import org.homolog.syntax.Chunk;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sources made to exhaust the stack or the time end in a value, at every stage of the front end.
 */
final class BadInputTest {
  private static final long SMALL = 1L << 20;

  /** What the program's own threads have. */
  private static final long LARGE = 256L << 20;

  private record Input(String name, boolean parses, long stack, String lua) {}

  @TestFactory
  Stream<DynamicTest> endsInAValue() {
    return inputs().stream()
        .map(input -> DynamicTest.dynamicTest(input.name, () -> check(input)))
        .toList()
        .stream();
  }

  private static List<Input> inputs() {
    return List.of(
        new Input("10,000 parentheses", false, SMALL, "x = " + around("(", "1", ")", 10_000)),
        new Input("10,000 tables", false, SMALL, "x = " + around("{", "", "}", 10_000)),
        new Input("10,000 blocks", false, SMALL, around("do ", "", " end", 10_000)),
        new Input(
            "10,000 functions",
            false,
            SMALL,
            "x = " + around("function() return ", "1", " end", 10_000)),
        new Input("10,000 calls in calls", false, SMALL, "x = " + around("f(", "1", ")", 10_000)),
        new Input("10,000 unclosed parentheses", false, SMALL, "x = " + "(".repeat(10_000)),
        new Input("10,000 nested ifs", false, SMALL, around("if a then ", "f()", " end", 10_000)),
        new Input("10,000 nested else ifs", false, SMALL, elseIfs(10_000)),
        new Input("10,000 negations", false, SMALL, "x = " + "not ".repeat(10_000) + "a"),
        new Input("10,000 minus signs", false, SMALL, "x = " + "- ".repeat(10_000) + "a"),
        new Input("190 parentheses", true, SMALL, "x = " + around("(", "1", ")", 190)),
        new Input("190 blocks", true, SMALL, around("do local a = 1 ", "", " end", 190)),
        new Input("190 nested else ifs", true, SMALL, elseIfs(190)),
        new Input(
            "65 local functions", true, SMALL, around("local f = function() ", "", " end", 65)),
        new Input("concatenation of 100,000", false, SMALL, chain(" .. ", 100_000)),
        new Input("power of 100,000", false, SMALL, chain(" ^ ", 100_000)),
        new Input("concatenation of 190", true, SMALL, chain(" .. ", 190)),
        new Input("power of 190", true, SMALL, chain(" ^ ", 190)),
        new Input("sum of 100,000", false, SMALL, chain(" + ", 100_000)),
        new Input("disjunction of 100,000", false, SMALL, chain(" or ", 100_000)),
        new Input("sum of 400", true, SMALL, chain(" + ", 400)),
        new Input("sum of 10,000", true, LARGE, chain(" + ", 10_000)),
        new Input("disjunction of 10,000", true, LARGE, chain(" or x == ", 10_000)),
        new Input("100,000 fields", false, SMALL, "x = a" + ".b".repeat(100_000)),
        new Input("100,000 calls", false, SMALL, "a" + "()".repeat(100_000)),
        new Input("400 methods", true, SMALL, "a" + ":b()".repeat(400)),
        new Input("10,000 methods", true, LARGE, "a" + ":b()".repeat(10_000)),
        new Input("10,000 indices", true, LARGE, "x = a" + "[1]".repeat(10_000)),
        new Input("5,000 elseifs", true, SMALL, elseifs("a == 1", 5_000)),
        new Input("5,000 negated elseifs", true, SMALL, elseifs("a ~= 1", 5_000)),
        new Input(
            "5,000 elseifs without bodies",
            true,
            SMALL,
            elseifs("not a", 5_000).replace("f()", "")),
        new Input("100,000 statements", true, SMALL, "f() ".repeat(100_000)),
        new Input("100,000 items", true, SMALL, "x = {" + "1, ".repeat(100_000) + "}"),
        new Input("200,000 semicolons", false, SMALL, ";".repeat(200_000)),
        new Input("a string of 1,000,000", true, SMALL, "x = '" + "\\n".repeat(1_000_000) + "'"),
        new Input("100,000 open brackets", false, SMALL, "x = [=[ " + "[=[ ]==] ".repeat(100_000)),
        new Input("half a long bracket of 100,000", false, SMALL, "x = [" + "=".repeat(100_000)),
        new Input("100,000 digits", true, SMALL, "x = " + "1".repeat(100_000)));
  }

  private static void check(Input input) throws InterruptedException {
    var outcome = new AtomicReference<Object>();
    var thread =
        new Thread(
            null,
            () -> {
              try {
                outcome.set(read(input.lua));
              } catch (StackOverflowError | RuntimeException e) {
                outcome.set(e);
              }
            },
            input.name,
            input.stack);
    thread.start();
    thread.join();
    assertThat(outcome.get()).isInstanceOf(input.parses ? Fingerprint.class : Unparsable.class);
  }

  private static Object read(String lua) {
    return switch (new LuaParser().parse(lua.getBytes(ISO_8859_1))) {
      case Unparsable failure -> failure;
      case Parsed(Chunk chunk, var tokens) -> {
        Chunk canonical = new Normalizer(Form.CANONICAL).normalize(chunk);
        Chunk blind = new Normalizer(Form.BLIND).normalize(canonical);
        if (lua.length() < 30_000) { // the text of a deep tree is long by its indents
          assertThat(AstText.of(canonical)).isNotEmpty();
        }
        yield new Fingerprinter(FingerprintOptions.DEFAULTS, Rarity.none())
            .fingerprint(tokens, canonical, blind)
            .unit(0);
      }
    };
  }

  private static String around(String open, String inner, String close, int levels) {
    return open.repeat(levels) + inner + close.repeat(levels);
  }

  private static String chain(String operator, int operands) {
    return "x = a" + (operator + "a").repeat(operands - 1);
  }

  private static String elseIfs(int levels) {
    return around("if a then f() else ", "g()", " end", levels);
  }

  private static String elseifs(String condition, int clauses) {
    return "if "
        + condition
        + " then f()"
        + (" elseif " + condition + " then f()").repeat(clauses - 1)
        + " else g() end";
  }
}
