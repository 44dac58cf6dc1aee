package org.homolog.mediawiki.replica;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.mediawiki.ModuleLinks;

/**
 * Links from the pages of one wiki to modules of others: no query may join two wikis, so prefixes
 * and namespaces are resolved here.
 */
public final class InboundInterwiki {
  /** Ids of pages that are asked for at once. */
  private static final long PAGES = 1_000_000;

  private static final String WHAT = "links to modules of other wikis";

  private final Replicas replicas;
  private final ModuleLinks links;

  /** Titles that can be modules of some wiki, as the database's regular expression. */
  private final String modules;

  /**
   * Links between these wikis.
   *
   * @param sites with their namespaces; those that are asked about need their interwiki map, too
   */
  public InboundInterwiki(Replicas replicas, Collection<Site> sites) {
    this.replicas = replicas;
    this.links = new ModuleLinks(sites);
    this.modules = titles(sites);
  }

  private static String titles(Collection<Site> sites) {
    Stream<String> local = sites.stream().flatMap(site -> ModuleLinks.moduleNames(site).stream());
    return Stream.concat(Stream.of("Module"), local)
        .map(name -> Pattern.compile("[ _]+").splitAsStream(name).map(Pattern::quote))
        .map(words -> words.collect(joining("[ _]+")))
        .distinct()
        .sorted()
        .collect(joining("|", "(?i)(^|:)[ _]*(", ")[ _]*:"));
  }

  /**
   * How many links on pages of a wiki name each module of another wiki; whether the module exists
   * is not known here.
   */
  public SortedMap<ModuleId, Long> read(Site linking, Consumer<Missed> missed)
      throws ReplicaException {
    if (linking.interwiki().isEmpty()) {
      throw ReplicaException.of(linking.wiki(), WHAT, "the wiki's interwiki map is not known yet");
    }
    List<String> prefixes =
        linking.interwiki().keySet().stream()
            .filter(prefix -> links.leadsToWiki(linking, prefix))
            .toList();
    SortedMap<ModuleId, Long> counts = new TreeMap<>();
    if (prefixes.isEmpty()) {
      return counts;
    }
    Question question = question(prefixes);
    try (Replica replica = replicas.open(linking.wiki())) {
      new RangeReader(linking.wiki(), 1, missed)
          .readAll(
              WHAT,
              replica.largest("iwl_from", "iwlinks"),
              PAGES,
              pages -> replica.ask(question.of(pages), rows -> counts(rows, linking)),
              (_, read) -> read.forEach((module, count) -> counts.merge(module, count, Long::sum)));
    }
    return counts;
  }

  private Question question(List<String> prefixes) {
    List<Object> parameters = new ArrayList<>(prefixes);
    parameters.add(modules);
    return new Question(
        WHAT,
        "SELECT iwl_prefix, iwl_title FROM iwlinks"
            + " WHERE iwl_from BETWEEN ? AND ? AND iwl_prefix IN ("
            + String.join(", ", Collections.nCopies(prefixes.size(), "?"))
            + ") AND CONVERT(iwl_title USING utf8mb4) RLIKE ?",
        parameters);
  }

  private SortedMap<ModuleId, Long> counts(ResultSet rows, Site linking) throws SQLException {
    SortedMap<ModuleId, Long> counts = new TreeMap<>();
    while (rows.next()) {
      links
          .resolveElsewhere(linking, Rows.text(rows, 1), Rows.text(rows, 2))
          .ifPresent(module -> counts.merge(module, 1L, Long::sum));
    }
    return counts;
  }
}
