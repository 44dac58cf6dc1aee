package org.homolog.mediawiki.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The groups of figures of modules, each with its query. */
final class FigureGroups {
  private static final int MOST_TAGS = 10;
  private static final int MODULE = 828;
  private static final int TEMPLATE = 10;

  private static final String MODULES =
      " WHERE page_id BETWEEN ? AND ?"
          + " AND page_namespace = 828 AND page_content_model = 'Scribunto' ";

  private static final String TARGETS =
      " FROM page JOIN linktarget ON lt_namespace = page_namespace AND lt_title = page_title ";

  /** The page itself, which tells which modules a range has. */
  static final FigureGroup PAGES =
      FigureGroup.of(
          "lengths",
          "SELECT page_id, page_len, page_is_redirect, page_is_new FROM page" + MODULES,
          List.of(),
          (row, draft) -> {
            draft.add("length", row.getLong(2));
            draft.add("redirect", row.getLong(3));
            draft.add("new", row.getLong(4));
          });

  static final List<FigureGroup> OTHERS =
      List.of(
          FigureGroup.ofLinks(
              "transclusions",
              "SELECT page_id, tl_from_namespace, COUNT(*)"
                  + TARGETS
                  + "JOIN templatelinks ON tl_target_id = lt_id"
                  + MODULES
                  + "AND tl_from <> page_id %s GROUP BY page_id, tl_from_namespace",
              "tl_from",
              List.of(
                  "transclusions",
                  "transclusions_ns0",
                  "transclusions_ns10",
                  "transclusions_ns828"),
              (row, draft) -> {
                draft.add("transclusions", row.getLong(3));
                draft.add("transclusions_ns" + row.getInt(2), row.getLong(3));
              }),
          FigureGroup.of(
              "transcluded pages",
              "SELECT page_id, lt_namespace, COUNT(*) FROM page JOIN templatelinks"
                  + " ON tl_from = page_id JOIN linktarget ON lt_id = tl_target_id"
                  + MODULES
                  + "GROUP BY page_id, lt_namespace",
              List.of("transcluded_pages", "transcluded_modules", "transcluded_templates"),
              FigureGroups::transcluded),
          FigureGroup.of(
              "edits",
              "SELECT page_id, COUNT(*), SUM(rev_minor_edit), COUNT(DISTINCT rev_actor),"
                  + " MIN(rev_timestamp), MAX(rev_timestamp)"
                  + " FROM page JOIN revision ON rev_page = page_id"
                  + MODULES
                  + "GROUP BY page_id",
              List.of("edits", "minor_edits", "editors"),
              (row, draft) -> {
                draft.add("edits", row.getLong(2));
                draft.add("minor_edits", row.getLong(3));
                draft.add("editors", row.getLong(4));
                draft.edited(Rows.time(row, 5), Rows.time(row, 6));
              }),
          // a temporary account has a user's id and a name like ~2026-12345-6; an imported edit of
          // another wiki's user has none, and a name like en>Alice
          FigureGroup.of(
              "anonymous edits",
              "SELECT page_id, COUNT(*) FROM page JOIN revision ON rev_page = page_id"
                  + " JOIN actor_revision ON actor_id = rev_actor"
                  + MODULES
                  + "AND (actor_user IS NULL AND actor_name NOT LIKE '%>%'"
                  + " OR actor_name LIKE '~2%') GROUP BY page_id",
              List.of("anonymous_edits"),
              count("anonymous_edits")),
          FigureGroup.of(
              "protection",
              "SELECT page_id, pr_type, pr_level, pr_expiry"
                  + " FROM page JOIN page_restrictions ON pr_page = page_id"
                  + MODULES
                  + "AND (pr_expiry IS NULL OR pr_expiry = 'infinity'"
                  + " OR pr_expiry > DATE_FORMAT(UTC_TIMESTAMP(), '%Y%m%d%H%i%S'))"
                  + " ORDER BY page_id, pr_type, pr_level",
              List.of(),
              FigureGroups::protection),
          FigureGroup.of(
              "language links",
              "SELECT page_id, COUNT(*) FROM page JOIN langlinks ON ll_from = page_id"
                  + MODULES
                  + "GROUP BY page_id",
              List.of("language_links"),
              count("language_links")),
          FigureGroup.ofLinks(
              "page links",
              "SELECT page_id, COUNT(*)"
                  + TARGETS
                  + "JOIN pagelinks ON pl_target_id = lt_id"
                  + MODULES
                  + "%s GROUP BY page_id",
              "pl_from",
              List.of("page_links"),
              count("page_links")),
          FigureGroup.of(
              "categories",
              "SELECT page_id, COUNT(*) FROM page JOIN categorylinks ON cl_from = page_id"
                  + MODULES
                  + "GROUP BY page_id",
              List.of("categories"),
              count("categories")),
          FigureGroup.of(
              "change tags",
              "SELECT page_id, ctd_name, COUNT(*) AS n FROM page JOIN revision"
                  + " ON rev_page = page_id JOIN change_tag ON ct_rev_id = rev_id"
                  + " JOIN change_tag_def ON ctd_id = ct_tag_id"
                  + MODULES
                  + "GROUP BY page_id, ctd_name ORDER BY page_id, n DESC, ctd_name",
              List.of(),
              (row, draft) -> draft.list("tags", Rows.text(row, 2), MOST_TAGS)),
          FigureGroup.of(
              "Wikidata items",
              "SELECT page_id, pp_value FROM page JOIN page_props ON pp_page = page_id"
                  + MODULES
                  + "AND pp_propname = 'wikibase_item'",
              List.of(),
              (row, draft) -> draft.fact("wikibase_item", Rows.text(row, 2))));

  private FigureGroups() {}

  private static FigureGroup.RowReader count(String figure) {
    return (row, draft) -> draft.add(figure, row.getLong(2));
  }

  private static void transcluded(ResultSet row, UsageDraft draft) throws SQLException {
    long count = row.getLong(3);
    draft.add("transcluded_pages", count);
    switch (row.getInt(2)) {
      case MODULE -> draft.add("transcluded_modules", count);
      case TEMPLATE -> draft.add("transcluded_templates", count);
      default -> {} // other namespaces are in the sum only
    }
  }

  private static void protection(ResultSet row, UsageDraft draft) throws SQLException {
    String type = Rows.text(row, 2);
    if (Set.of("edit", "move").contains(type)) {
      draft.fact("protection_" + type, Rows.text(row, 3));
      draft.fact("protection_" + type + "_expiry", Rows.time(row, 4));
    }
  }
}
