package org.homolog.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As much of a broken source is parsed as can be. */
final class SourceRepairTest {
  private static final String LIST =
      """
      local p = {}

      function p.list(items)
        local out = {}
        for i, item in ipairs(items) do
          out[i] = '* ' .. item
        end
        return table.concat(out, '\\n')
      end

      function p.count(items)
        return #items
      end

      return p
      """;

  private static Optional<Parsed> repair(String source) {
    var parser = new LuaParser();
    assertThat(parser.parse(source.getBytes(UTF_8))).isInstanceOf(Unparsable.class);
    return SourceRepair.parse(parser, source.getBytes(UTF_8));
  }

  private static Parsed repaired(String source) {
    return repair(source).orElseThrow();
  }

  private static List<Statement> statements(Parsed parsed) {
    return parsed.chunk().body().statements();
  }

  @Test
  void whatIsLuaStaysAsItIs() {
    var parser = new LuaParser();
    Parsed whole = (Parsed) parser.parse(LIST.getBytes(UTF_8));
    assertThat(SourceRepair.parse(parser, LIST.getBytes(UTF_8)).orElseThrow().chunk())
        .isEqualTo(whole.chunk());
  }

  @Test
  void anEndThatIsMissingIsAdded() {
    Parsed parsed =
        repaired(LIST.replace("  return #items\nend\n\nreturn p\n", "  return #items\n"));

    assertThat(statements(parsed)).hasSize(3);
    assertThat(statements(parsed).getLast()).isInstanceOf(FunctionDeclaration.class);
    assertThat(statements(parsed).getLast().position().line()).isEqualTo(11);
  }

  @Test
  void anEndTooManyIsLeftOut() {
    Parsed parsed = repaired(LIST.replace("return p\n", "end\nreturn p\n"));

    assertThat(statements(parsed)).hasSize(4);
    assertThat(statements(parsed).getLast()).isInstanceOf(Return.class);
    assertThat(statements(parsed).getLast().position().line())
        .as("lines keep their numbers")
        .isEqualTo(16);
  }

  @Test
  void whatIsCutOffInTheMiddleIsClosed() {
    int cut = LIST.indexOf("item\n  end");
    Parsed parsed = repaired(LIST.substring(0, cut + 4));

    assertThat(statements(parsed)).hasSize(2);
    assertThat(statements(parsed).getLast().position().line()).isEqualTo(3);
  }

  @Test
  void proseAroundCodeIsLeftOut() {
    Parsed parsed =
        repaired("Copy this to a page of your own:\n\n" + LIST + "\nThat is all there is to it.\n");

    assertThat(statements(parsed)).hasSize(4);
    assertThat(statements(parsed).getFirst().position().line()).isEqualTo(3);
    assertThat(statements(parsed).getLast()).isInstanceOf(Return.class);
    assertThat(statements(parsed).getLast().position().line()).isEqualTo(17);
  }

  @Test
  void aLineThatIsNoLuaIsLeftOut() {
    Parsed parsed = repaired(LIST.replace("  local out = {}", "  local out := {}"));

    assertThat(statements(parsed)).hasSize(4);
    assertThat(statements(parsed).get(1).position().line()).isEqualTo(3);
    assertThat(statements(parsed).get(1).position().column()).isEqualTo(1);
  }

  @Test
  void openTablesAndCallsAreClosed() {
    for (String end : new String[] {"a = { 1, 2, { b = 3 }", "print(f(a, 2", "a.b(c[1"}) {
      assertThat(statements(repaired(LIST.replace("return p", "") + end))).as(end).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This is a page of prose.\nIt has no code at all,\nnot even one line of it.\n",
        "{{Documentation}}\n[[Category:Modules]]\n",
        "= = = = =\n+ + + + +\nlocal x = 1\n* * * * *\n",
        "\\",
      })
  void hopelessTextGivesNothing(String source) {
    assertThat(repair(source)).isEmpty();
  }

  @Test
  void bytesThatAreNoTextGiveNothing() {
    var parser = new LuaParser();
    byte[] bytes = new byte[4_000];
    new Random(1).nextBytes(bytes);
    assertThat(SourceRepair.parse(parser, bytes)).isEmpty();
  }

  @Test
  void theSourceIsNotChanged() {
    byte[] source = LIST.replace("return p", "retrun p = ").getBytes(UTF_8);
    byte[] before = source.clone();
    SourceRepair.parse(new LuaParser(), source);
    assertThat(source).isEqualTo(before);
  }
}
