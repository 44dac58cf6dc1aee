package org.homolog.web.page.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Mark;
import org.homolog.report.result.Sites;
import org.homolog.verification.Likeness;
import org.homolog.web.edition.Edition;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.Shown;
import org.homolog.web.table.ModuleRow;

/**
 * A member of a group in a list.
 *
 * @param variant the place of its variant
 * @param likeness to the canonical member
 */
record MemberRow(CodeUnit unit, int variant, Likeness likeness, Usage usage) {
  private static final String PROTECTION = "protection_";
  private static final String EXPIRY = "_expiry";

  static MemberRow of(CodeUnit unit, int variant, Likeness likeness, Edition edition) {
    Usage usage = edition.modules().find(unit.module()).map(ModuleRow::usage).orElse(Usage.UNKNOWN);
    return new MemberRow(unit, variant, likeness, usage);
  }

  String name() {
    return Shown.text(unit.module().title()) + (unit.isModule() ? "" : " lines " + unit.lines());
  }

  String wiki() {
    return Shown.text(unit.module().wiki().dbname());
  }

  String path() {
    String page = ModulePaths.of(unit.module()).toString();
    return unit.isModule() ? page : page + "#L" + unit.lines().first();
  }

  Optional<String> url() {
    return Sites.page(unit.module());
  }

  Optional<String> history() {
    return Sites.history(unit.module());
  }

  /** The member's name in the addresses of comparisons. */
  String key() {
    return key(unit);
  }

  static String key(CodeUnit unit) {
    String module = unit.module().wiki().dbname() + ":" + unit.module().title();
    return unit.isModule() ? module : module + "#" + unit.ordinal();
  }

  /** Who may do what, as {@code edit: sysop}; empty if it is unknown or everyone may. */
  String protection() {
    var levels = new ArrayList<String>();
    for (Map.Entry<String, String> fact : usage.facts().entrySet()) {
      String name = fact.getKey();
      if (name.startsWith(PROTECTION) && !name.endsWith(EXPIRY)) {
        levels.add(name.substring(PROTECTION.length()) + ": " + fact.getValue());
      }
    }
    return Shown.text(String.join(", ", levels));
  }

  List<String> marks() {
    return Mark.of(unit.module().title()).stream()
        .map(mark -> mark.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
