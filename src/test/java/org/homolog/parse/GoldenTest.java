package org.homolog.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.homolog.Golden;
import org.homolog.syntax.AstText;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every source under {@code cases} parses to the tree, or fails with the message, that lies beside
 * it; {@code -Dgolden.write} rewrites these.
 */
final class GoldenTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  /** Taken, though the reference compiler refuses it: wikis and editors prepend it. */
  private static final Set<String> MORE_THAN_LUAC = Set.of("byte-order-mark");

  private final LuaParser parser = new LuaParser();

  @TestFactory
  Stream<DynamicTest> pass() throws IOException {
    return cases("pass").stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      assertThat(parse(folder)).isInstanceOf(Parsed.class);
                      Golden.check(
                          folder.resolve("ast.txt"), AstText.of(((Parsed) parse(folder)).chunk()));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> fail() throws IOException {
    return cases("fail").stream()
        .map(
            folder ->
                DynamicTest.dynamicTest(
                    folder.getFileName().toString(),
                    () -> {
                      assertThat(parse(folder)).isInstanceOf(Unparsable.class);
                      Golden.check(folder.resolve("error.txt"), parse(folder) + "\n");
                    }));
  }

  /** The folders say what {@code luac5.1 -p} says, where it is installed. */
  @Test
  void luacAgrees() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/luac5.1")));
    for (Path folder : cases("pass")) {
      boolean taken = !MORE_THAN_LUAC.contains(folder.getFileName().toString());
      assertThat(isTakenByLuac(folder)).as(folder.toString()).isEqualTo(taken);
    }
    for (Path folder : cases("fail")) {
      assertThat(isTakenByLuac(folder)).as(folder.toString()).isFalse();
    }
  }

  private static boolean isTakenByLuac(Path folder) throws IOException, InterruptedException {
    return new ProcessBuilder("luac5.1", "-p", folder.resolve("source.lua").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static List<Path> cases(String verdict) throws IOException {
    try (Stream<Path> folders = Files.list(CASES.resolve(verdict))) {
      return folders.sorted().toList();
    }
  }

  private ParseResult parse(Path folder) throws IOException {
    return parser.parse(Files.readAllBytes(folder.resolve("source.lua")));
  }
}
