package org.homolog.web.page.search;

import java.util.Optional;
import org.homolog.corpus.CodeUnit;
import org.homolog.pipeline.query.QueryResult.Similar;
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
