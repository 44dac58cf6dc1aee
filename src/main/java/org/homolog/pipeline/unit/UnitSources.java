package org.homolog.pipeline.unit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.Source;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;

/** The texts of code units, cut out of those of their modules; for one thread. */
public final class UnitSources {
  private final LuaParser parser = new LuaParser();

  /** The unit's own text, its lines numbered as they are in the module. */
  public Source of(CodeUnit unit, Source module) {
    return unit.isModule() ? module : function(module, unit.lines());
  }

  private boolean parses(Source source) {
    return parser.parse(source.bytes()) instanceof Parsed;
  }

  /** The function's lines, at their place; as a field of a table where they are no statements. */
  private Source function(Source module, LineRange lines) {
    byte[] bytes = module.bytes();
    int start = lineStart(bytes, 0, lines.first() - 1);
    int end = lineStart(bytes, start, lines.last() - lines.first() + 1);
    byte[] before = "\n".repeat(lines.first() - 1).getBytes(StandardCharsets.UTF_8);
    byte[] text = Arrays.copyOfRange(bytes, start, end);
    Source statements = join(before, text, new byte[0]);
    if (parses(statements)) {
      return statements;
    }
    byte[] open =
        ("return {" + new String(before, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    Source field = join(open, text, "}".getBytes(StandardCharsets.UTF_8));
    return parses(field) ? field : statements;
  }

  private static int lineStart(byte[] bytes, int from, int lines) {
    int at = from;
    for (int line = 0; line < lines && at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        line++;
      }
    }
    return at;
  }

  private static Source join(byte[] before, byte[] text, byte[] after) {
    byte[] all = new byte[before.length + text.length + after.length];
    System.arraycopy(before, 0, all, 0, before.length);
    System.arraycopy(text, 0, all, before.length, text.length);
    System.arraycopy(after, 0, all, before.length + text.length, after.length);
    return Source.of(all);
  }
}
