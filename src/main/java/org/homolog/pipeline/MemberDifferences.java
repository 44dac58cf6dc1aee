package org.homolog.pipeline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.View;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.report.result.Differences;
import org.homolog.store.ModuleStore;
import org.homolog.store.StoredModule;
import org.jspecify.annotations.Nullable;

/** Compares members by their canonical form, and functions that do not stand alone as they are. */
final class MemberDifferences implements Differences {
  private static final int MOST_BYTES = 200_000;

  private final Map<ModuleId, StoredModule> stored;
  private final ModuleStore store;
  private final Differ canonical = new Differ(new DifferenceOptions(View.CANONICAL));
  private final Differ plain = new Differ(new DifferenceOptions(View.PLAIN));
  private final LuaParser parser = new LuaParser();

  /** The left of the latest difference, as the members of a group are compared with one of them. */
  private @Nullable Member latest;

  /** A member with what is compared of it. */
  private record Member(CodeUnit unit, Source source) {}

  MemberDifferences(Map<ModuleId, StoredModule> stored, ModuleStore store) {
    this.stored = stored;
    this.store = store;
  }

  @Override
  public Optional<Difference> between(CodeUnit left, CodeUnit right) throws IOException {
    if (latest == null || !latest.unit().equals(left)) {
      latest = new Member(left, source(left));
    }
    Source one = latest.source();
    Source other = source(right);
    if (one.length() > MOST_BYTES || other.length() > MOST_BYTES) {
      return Optional.empty();
    }
    Difference difference = canonical.compare(one, other);
    return Optional.of(
        left.isModule() || difference.view() == View.CANONICAL
            ? difference
            : plain.compare(one, other));
  }

  private boolean parses(Source source) {
    return parser.parse(source.bytes()) instanceof Parsed;
  }

  private Source source(CodeUnit unit) {
    StoredModule module = stored.get(unit.module());
    if (module == null) {
      throw new IllegalStateException(unit.module() + " is in a group but not in the store");
    }
    Source source = store.source(module.sha1());
    return unit.isModule() ? source : function(source, unit.lines());
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
