package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.homolog.report.result.Decimals;
import org.homolog.web.table.GroupQuery;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.GroupTable;
import org.homolog.web.table.Selected;
import org.homolog.web.table.Slice;

/**
 * A page of the groups that were asked for.
 *
 * @param count of the groups of all pages
 * @param next address of the next page
 * @param prev address of the page before
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record GroupsJson(
    int count,
    int page,
    int pages,
    int size,
    Optional<String> next,
    Optional<String> prev,
    List<GroupEntryJson> groups) {
  static GroupsJson of(GroupQuery query, GroupTable table) {
    Selected<GroupRow> selected = table.select(query);
    Slice slice = query.slice();
    var neighbours =
        Neighbours.of(slice, selected.count(), page -> query.page(page).on(GroupOperations.PATH));
    return new GroupsJson(
        selected.count(),
        slice.page(),
        slice.pages(selected.count()),
        slice.size(),
        neighbours.next(),
        neighbours.prev(),
        selected.rows().stream().map(row -> entry(row, query, table)).toList());
  }

  private static GroupEntryJson entry(GroupRow row, GroupQuery query, GroupTable table) {
    double score = Decimals.cut(table.score(row, query.weights()));
    return GroupEntryJson.of(row, OptionalDouble.of(score));
  }
}
