package org.homolog.parse.compiler;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sizes of functions' code are those of {@code luac5.1 -l}, function by function. */
final class FunctionSizesTest {
  private static final Path LUAC = Path.of("/usr/bin/luac5.1");
  private static final Pattern SIZES =
      Pattern.compile(
          "<[^>]*> \\((\\d+) instructions?,.*\\n.*?, (\\d+) slots?, .*?, (\\d+) constants?,");

  private static List<FunctionSize> sizes(byte[] source) {
    return CompilerLimits.sizes(((Parsed) new LuaParser().parse(source)).chunk());
  }

  /** Sizes as {@code luac5.1 -l} gives them: instructions, registers, constants. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x = a < b | 8 2 3",
        "local a, b local c = nil a = c and b or c == 1 | 9 3 1",
        "x = 1 + 2 * 3 .. 'a' .. b | 6 3 4",
        "if not a then f() elseif b or nil then g(1, ...) else return f() end | 21 3 5",
        "while false do break end | 6 2 0",
        "for i = 1, 3 do t[i], i = i, t end | 11 7 3",
        "for k, v in pairs(t) do print(k, v) end | 11 8 3",
        "return {1, 2, x = 3, [y] = z, ...} | 11 5 6",
        "local s = a:b(c)[d].e s.f = -s.g + #s | 13 3 7",
        "local a repeat local b = a f = function() return b end until b | 11 3 1",
        "local f while f do local j = f f = function() return j end break end | 10 2 0",
        "x = not (a == b and not c) or {} | 14 2 4",
        "local t = {} t[1], t, t.a = 1, t, 2 | 8 4 3",
        "x = 1 / 0 + 0 % 0 - -1 | 6 2 4",
      })
  void sizesOfMain(String source, String expected) {
    FunctionSize main = sizes(source.getBytes(ISO_8859_1)).getFirst();
    assertThat(main.instructions() + " " + main.registers() + " " + main.constants())
        .isEqualTo(expected);
  }

  @Test
  void asLuacHasThem() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(LUAC));
    for (Path file : files()) {
      if (new LuaParser().parse(Files.readAllBytes(file)) instanceof Parsed) {
        List<FunctionSize> luac = luac(file);
        if (!luac.isEmpty()) {
          assertThat(sizes(Files.readAllBytes(file))).as(file.toString()).isEqualTo(luac);
        }
      }
    }
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("corpus-samples", "src/test/resources/cases/pass")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found.filter(file -> file.toString().endsWith(".lua")).sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static List<FunctionSize> luac(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(LUAC.toString(), "-l", "-p", "--", file.toString())
            .redirectErrorStream(true)
            .start();
    String listing = new String(process.getInputStream().readAllBytes(), ISO_8859_1);
    process.waitFor();
    List<FunctionSize> sizes = new ArrayList<>();
    for (Matcher found = SIZES.matcher(listing); found.find(); ) {
      sizes.add(
          new FunctionSize(
              Integer.parseInt(found.group(1)),
              Integer.parseInt(found.group(2)),
              Integer.parseInt(found.group(3))));
    }
    return sizes;
  }
}
