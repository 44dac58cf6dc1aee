package org.homolog.web.page.search;

import java.util.List;
import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.LineRange;
import org.homolog.pipeline.query.QueryResult.Repeats;
import org.homolog.pipeline.query.QueryResult.Similar;
import org.homolog.web.page.Figures;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.Shown;
import org.homolog.web.page.code.MatchView;
import org.homolog.web.table.GroupRow;
import org.jspecify.annotations.Nullable;

/**
 * Something similar in a list.
 *
 * @param group of its first member
 * @param matches lines of both side by side; null where they are not shown
 */
record Hit(Similar similar, Optional<GroupRow> group, @Nullable MatchView matches) {
  CodeUnit first() {
    return similar.members().getFirst();
  }

  /** The other functions of the code that are equal, with the lines of the first of them. */
  String repeats() {
    Repeats repeats = similar.repeats();
    if (repeats.count() == 0) {
      return "";
    }
    List<String> lines = repeats.lines().stream().map(LineRange::toString).toList();
    return " and %s (%s%s)"
        .formatted(
            Figures.count(repeats.count(), "equal function"),
            String.join(", ", lines),
            repeats.more() > 0 ? ", …" : "");
  }

  String title() {
    return Shown.text(first().module().title());
  }

  String wiki() {
    return Shown.text(first().module().wiki().dbname());
  }

  String path() {
    String page = ModulePaths.of(first().module()).toString();
    return first().isModule() ? page : page + "#L" + first().lines().first();
  }
}
