package org.homolog.web.table;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.homolog.report.result.Sites;

/** The wikis that have modules, numbered by database name. */
public final class WikiTable {
  /** A language or family that is not known. */
  public static final String OTHER = "other";

  private final List<WikiRow> rows;
  private final Map<Wiki, Integer> numbers = new HashMap<>();
  private final SortedSet<String> languages;
  private final SortedSet<String> families;

  /**
   * A wiki.
   *
   * @param language its code, {@code other} where unknown
   * @param family as {@code wikipedia}, {@code other} where unknown
   */
  public record WikiRow(Wiki wiki, String language, String family) {}

  private WikiTable(List<WikiRow> rows) {
    this.rows = rows;
    rows.forEach(row -> numbers.put(row.wiki(), numbers.size()));
    languages = distinct(WikiRow::language);
    families = distinct(WikiRow::family);
  }

  /**
   * The wikis with what is known of them, from their sites, else from their database names.
   *
   * @param wikis in any order
   */
  public static WikiTable of(Collection<Wiki> wikis, Collection<Site> sites) {
    Map<Wiki, Site> known = new HashMap<>();
    sites.forEach(site -> known.put(site.wiki(), site));
    return new WikiTable(
        new TreeSet<>(wikis)
            .stream().map(wiki -> row(wiki, Optional.ofNullable(known.get(wiki)))).toList());
  }

  private static WikiRow row(Wiki wiki, Optional<Site> site) {
    String[] host = Sites.host(wiki).orElse("").split("\\.", -1);
    boolean ofLanguage = host.length == 3 && !host[1].equals("wikimedia");
    return new WikiRow(
        wiki,
        site.map(Site::language)
            .filter(code -> !code.isEmpty())
            .orElse(ofLanguage ? host[0] : OTHER),
        site.map(Site::family)
            .filter(family -> !family.isEmpty())
            .orElse(host.length == 3 ? host[1] : OTHER));
  }

  /** All of them, in the order of their numbers. */
  public List<WikiRow> rows() {
    return rows;
  }

  /** The number of a wiki; -1 if it has no module. */
  public int number(Wiki wiki) {
    return numbers.getOrDefault(wiki, -1);
  }

  /** The wiki of that number. */
  public WikiRow row(int number) {
    return rows.get(number);
  }

  /** The languages of the wikis. */
  public SortedSet<String> languages() {
    return languages;
  }

  /** The families of the wikis. */
  public SortedSet<String> families() {
    return families;
  }

  private SortedSet<String> distinct(Function<WikiRow, String> part) {
    return Collections.unmodifiableSortedSet(
        rows.stream().map(part).collect(Collectors.toCollection(TreeSet::new)));
  }
}
