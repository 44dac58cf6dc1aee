package org.homolog.consolidation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.consolidation.alignment.Tree;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Source;
import org.homolog.parse.LuaParser;
import org.homolog.parse.Parsed;
import org.homolog.parse.Unparsable;

/** Reads the members that stand for the variants of a group. */
final class MemberReader {
  private final ConsolidationOptions options;
  private final LuaParser parser = new LuaParser();

  MemberReader(ConsolidationOptions options) {
    this.options = options;
  }

  /** A unit for each variant; the notes say what was not read. */
  List<Unit> read(RedundancyGroup group, Members members, List<String> notes) throws IOException {
    var units = new ArrayList<Unit>();
    for (Variant variant : group.variants()) {
      boolean first = units.isEmpty();
      CodeUnit member = first ? group.canonical() : variant.representative();
      boolean read = units.size() < options.maxVariants();
      Unit unit =
          read
              ? read(member, variant.members().size(), members)
              : new Unit(
                  member,
                  variant.members().size(),
                  null,
                  "only %d variants are compared".formatted(options.maxVariants()));
      units.add(unit);
      if (read && unit.tree() == null) {
        notes.add(
            (first
                    ? "nothing is compared: " + member.module()
                    : member.module() + " is not compared")
                + ": "
                + unit.reason());
      }
    }
    if (units.size() > options.maxVariants()) {
      notes.add(
          "only %d of %d variants are compared; the others, of fewest modules, are left out"
              .formatted(options.maxVariants(), units.size()));
    }
    return units;
  }

  private Unit read(CodeUnit member, int modules, Members members) throws IOException {
    Optional<Source> source = members.source(member.module());
    if (source.isEmpty()) {
      return new Unit(member, modules, null, "there is no source");
    }
    int bytes = source.get().length();
    if (bytes > options.maxBytes()) {
      String reason =
          String.format(Locale.ROOT, "it has %,d bytes, more than %,d", bytes, options.maxBytes());
      return new Unit(member, modules, null, reason);
    }
    return switch (parser.parse(source.get().bytes())) {
      case Parsed parsed ->
          Tree.of(parsed, member.ordinal())
              .map(tree -> new Unit(member, modules, tree, ""))
              .orElseGet(
                  () ->
                      new Unit(
                          member, modules, null, "its source has no function " + member.ordinal()));
      case Unparsable unparsable ->
          new Unit(member, modules, null, "it does not parse: " + unparsable);
    };
  }
}
