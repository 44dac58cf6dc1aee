package org.homolog.parse.compiler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.homolog.parse.LuaParser;
import org.homolog.parse.ParseResult;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources at the limits of Lua 5.1's compiler are taken, those one step beyond are not. */
final class CompilerLimitsTest {
  private static final Path LUAC = Path.of("/usr/bin/luac5.1");
  private static final String REGISTERS = "function or expression too complex";
  private static final String JUMP = "control structure too long";
  private static final String CONSTANTS = "constant table overflow";
  private static final String VARIABLES = "too many local variables";

  @TempDir private Path folder;

  /**
   * Sources by a size.
   *
   * @param taken the largest size that is taken
   * @param reason why a larger one is not
   */
  record Limit(String name, IntFunction<String> source, int taken, String reason) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static String list(int count, IntFunction<String> element, String separator) {
    return IntStream.range(0, count).mapToObj(element).collect(Collectors.joining(separator));
  }

  private static String locals(int count) {
    return "local " + list(count, i -> "a" + i, ",") + "\n";
  }

  private static Limit registers(String name, IntFunction<String> source, int taken) {
    return new Limit(name, source, taken, REGISTERS);
  }

  private static Limit jump(String name, IntFunction<String> source, int taken) {
    return new Limit(name, source, taken, JUMP);
  }

  private static Stream<Limit> limits() {
    return Stream.of(
        registers("arguments", n -> locals(200) + "f(" + list(n, i -> "1", ",") + ")", 48),
        registers("arguments of a method", n -> "a:b(" + list(n, i -> "x", ",") + ")", 247),
        registers("operands", n -> locals(200) + "x = " + list(n, i -> "b", ".."), 49),
        registers("items", n -> locals(n) + "x = {" + list(50, i -> "1", ",") + "}", 198),
        registers(
            "tables in tables",
            n -> "x = " + ("{" + list(48, i -> "1", ",") + ",").repeat(n) + "1" + "}".repeat(n),
            5),
        registers("values", n -> "return " + list(n, i -> "1", ","), 249),
        registers(
            "last value of a local", n -> locals(200) + "return " + list(n, i -> "a1", ","), 49),
        registers("targets", n -> locals(100) + list(n, i -> "b.c", ",") + " = 1", 74),
        registers("keys", n -> locals(150) + "x = " + "a[".repeat(n) + "b" + "]".repeat(n), 98),
        registers(
            "loops",
            n ->
                "for i = 1, 2 do ".repeat(n)
                    + "f("
                    + list(60, i -> "1", ",")
                    + ")"
                    + " end".repeat(n),
            47),
        registers(
            "parameters",
            n ->
                "x = function("
                    + list(200, i -> "p" + i, ",")
                    + ") return "
                    + list(n, i -> "1", ",")
                    + " end",
            49),
        jump("while", n -> "while x do " + "f() ".repeat(n) + "end", 65_533),
        jump("repeat", n -> "repeat " + "f() ".repeat(n) + "until x", 65_534),
        jump("if", n -> "if x then " + "f() ".repeat(n) + "end", 65_535),
        jump("if with else", n -> "if x then " + "f() ".repeat(n) + "else y() end", 65_535),
        jump("else", n -> "if x then y() else " + "f() ".repeat(n) + "end", 65_535),
        jump("elseif", n -> "if x then y() " + "elseif a then b() ".repeat(n) + "end", 21_845),
        jump("numeric for", n -> "for i = 1, 2 do " + "f() ".repeat(n) + "end", 65_535),
        jump("generic for", n -> "for i in x do " + "f() ".repeat(n) + "end", 65_534),
        jump(
            "break",
            n ->
                "while true do break; end while x do if a then break end "
                    + "f() ".repeat(n)
                    + "end",
            65_531),
        jump("and", n -> "x = a and {" + list(n, i -> "b()", ",") + "}", 64_500),
        new Limit("constants", n -> "x = {" + list(n, i -> "" + i, ",") + "}", 262_142, CONSTANTS),
        new Limit("local variables", n -> "do local a end ".repeat(n), 32_767, VARIABLES),
        new Limit("loop variables", n -> "for a in b do end ".repeat(n), 8_191, VARIABLES));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void isTakenUpToTheLimit(Limit limit) {
    assertThat(parse(limit.source().apply(limit.taken()))).isInstanceOf(Parsed.class);
    assertThat(parse(limit.source().apply(limit.taken() + 1)))
        .isInstanceOfSatisfying(
            Unparsable.class, refused -> assertThat(refused.reason()).startsWith(limit.reason()));
  }

  @ParameterizedTest
  @MethodSource("limits")
  void asLuacHasIt(Limit limit) throws IOException, InterruptedException {
    assertThat(luac(limit.source().apply(limit.taken()))).isEmpty();
    assertThat(luac(limit.source().apply(limit.taken() + 1))).contains(limit.reason());
  }

  private static Stream<String> tooManyLocals() {
    return Stream.of(
        locals(200) + "\n\nlocal\nb\n=\n1",
        locals(199) + "local b,\nc\n,\nd",
        locals(200) + "local function\nb\n(\n) end",
        locals(197) + "for\ni\n=\n1, 2 do end",
        locals(197) + "for\ni\nin\nx do end",
        locals(196) + "for\ni\n,\nj\n,\nk in\nx do end",
        "for i = 1, 2 do\n" + locals(196) + "\nlocal x\n\n= 1 end",
        "while x do\n" + locals(200) + "for i = 1,\n2 do end end",
        "function f(" + list(200, i -> "p" + i, ",\n") + ",\nq\n) end",
        "function a.b:c(" + list(199, i -> "p" + i, ",\n") + ",\nq\n) end",
        "function f(" + list(200, i -> "p" + i, ",\n") + ",\n...\n) end");
  }

  private static final List<Integer> LINES = List.of(6, 4, 4, 4, 4, 6, 6, 3, 202, 201, 202);

  @Test
  void linesOfTooManyLocals() {
    assertThat(tooManyLocals().map(source -> ((Unparsable) parse(source)).line()).toList())
        .isEqualTo(LINES);
  }

  @ParameterizedTest
  @MethodSource("tooManyLocals")
  void linesOfLuac(String source) throws IOException, InterruptedException {
    assertThat(luac(source))
        .contains("source.lua:" + ((Unparsable) parse(source)).line() + ": ")
        .contains("more than 200 local variables");
  }

  private static ParseResult parse(String source) {
    return new LuaParser().parse(source.getBytes(ISO_8859_1));
  }

  private String luac(String source) throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(LUAC));
    Path file = Files.writeString(folder.resolve("source.lua"), source, ISO_8859_1);
    Process process =
        new ProcessBuilder(LUAC.toString(), "-p", "--", file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    process.waitFor();
    return said;
  }
}
