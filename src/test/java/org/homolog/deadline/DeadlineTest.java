package org.homolog.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.homolog.LargeStack;
import org.homolog.consolidation.alignment.Alignment;
import org.homolog.consolidation.alignment.Tree;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.View;
import org.homolog.fingerprint.FingerprintOptions;
import org.homolog.fingerprint.Fingerprinter;
import org.homolog.fingerprint.Fingerprints;
import org.homolog.fingerprint.Rarity;
import org.homolog.fingerprint.TokenSequence;
import org.homolog.normalize.Form;
import org.homolog.normalize.FormText;
import org.homolog.normalize.Normalizer;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.SourceRepair;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.unit.UnitReader;
import org.homolog.pipeline.unit.UnparsableException;
import org.homolog.verification.MatchOptions;
import org.homolog.verification.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Work ends when its time is over, in whatever stage it is. */
final class DeadlineTest {
  private static final int LONG = 1 << 20;
  private static final Duration GUARD = Duration.ofSeconds(60);

  private static final String TEXT =
      """
      local function clean(value, other)
        if type(value) ~= 'string' then return nil end
        return (mw.text.trim(value):gsub('%s+', ' ')), other
      end
      return clean
      """;

  private static final Parsed PARSED = parsed(TEXT);

  private static Parsed parsed(String text) {
    return (Parsed) new LuaParser().parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static UnitReader reader() {
    return new UnitReader(new Fingerprinter(FingerprintOptions.DEFAULTS, Rarity.none()));
  }

  /** A stage, with what it needs made before. */
  private record Stage(String name, Callable<?> work) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Stage> stages() {
    Fingerprints fingerprints = reader().fingerprints(PARSED);
    TokenSequence tokens = fingerprints.tokens();
    Source left = Source.of(TEXT);
    Source right = Source.of(TEXT + "-- more\n");
    byte[] bytes = left.bytes();
    Tree tree = Tree.of(PARSED, 0).orElseThrow();
    var form = new Normalizer(Form.CANONICAL).normalize(PARSED.chunk());
    return List.of(
        new Stage("parsing", () -> new LuaParser().parse(bytes)),
        new Stage("repair", () -> SourceRepair.parse(new LuaParser(), bytes)),
        new Stage("normal form", () -> new Normalizer(Form.CANONICAL).normalize(PARSED.chunk())),
        new Stage("text of a form", () -> FormText.of(form)),
        new Stage("fingerprinting", () -> reader().fingerprints(PARSED)),
        new Stage("a fingerprint", () -> fingerprints.unit(0)),
        new Stage("matching", () -> new Matcher(MatchOptions.DEFAULTS).match(tokens, tokens)),
        new Stage("alignment of trees", () -> new Alignment(tree).align(1, tree)),
        new Stage(
            "difference",
            () -> new Differ(new DifferenceOptions(View.PLAIN)).compare(left, right)));
  }

  @ParameterizedTest
  @MethodSource("stages")
  void everyStageLooksAtTheDeadline(Stage stage) throws Exception {
    assertThat(stage.work().call()).as("without a deadline").isNotNull();
    assertThat(Deadline.<Object, Exception>within(Duration.ofDays(1), stage.work()::call))
        .as("before the deadline")
        .isNotNull();
    assertThatExceptionOfType(TimeLimitException.class)
        .isThrownBy(() -> Deadline.within(Duration.ZERO, stage.work()::call))
        .withMessage("this took longer than 0 ms");
  }

  @Test
  void deadlineIsOfTheWorkAlone() {
    assertThatExceptionOfType(TimeLimitException.class)
        .isThrownBy(
            () ->
                Deadline.within(
                    Duration.ZERO,
                    () -> {
                      Deadline.check();
                      return "";
                    }));

    Deadline.check();
  }

  private static String many(String unit) {
    return unit.repeat(LONG / unit.length());
  }

  private static String nested(String open, int levels, String inside) {
    return open.repeat(levels) + inside + "end ".repeat(levels);
  }

  /** Sources of a megabyte on which one step or another took minutes, or might. */
  static Stream<String> hostileSources() {
    var locals = new ArrayList<String>();
    for (int level = 0; level < 60; level++) {
      locals.add("local function f" + level + "() ");
      for (int i = 0; i < 190; i++) {
        locals.add("local v" + level + "_" + i + " ");
      }
    }
    return Stream.of(
        many("a=1 "),
        "x='" + many("\\065") + "'",
        "x=0x" + many("f"),
        many("-- a\n"),
        many("x=a" + ".b".repeat(9_000) + "\n"),
        many("x=mw" + ".b".repeat(9_000) + "\n"),
        many("f" + "()".repeat(9_000) + "\n"),
        "if a then " + many("elseif not a then ") + "end",
        "return {" + many("'abc',") + "}",
        many("function p.f(a) if a then return a + 1 else return b end end\n"),
        nested("do ", 180, many("x=y ")),
        nested("function f() ", 180, many("x=y ")),
        String.join("", locals) + many("x=y ") + "end ".repeat(60),
        many("do local " + String.join(",", Collections.nCopies(199, "a")) + " end\n"),
        many("x = 1\n") + many("end\n").substring(0, 400),
        many("<code "),
        many("{"));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("hostileSources")
  void hostileSourcesEnd(String text) {
    Source source = Source.of(text);
    Source other = Source.of(text.replace("a", "c") + "\nq = 1");

    assertTimeout(GUARD, () -> LargeStack.run(() -> compareWithin(source, other)));
  }

  private static void compareWithin(Source source, Source other) {
    try {
      Deadline.within(
          Duration.ofMillis(500), () -> Homolog.compare(source, other, DifferenceOptions.DEFAULTS));
    } catch (TimeLimitException | UnparsableException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
