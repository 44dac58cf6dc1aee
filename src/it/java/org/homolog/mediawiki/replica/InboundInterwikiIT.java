package org.homolog.mediawiki.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;
import org.junit.jupiter.api.Test;

final class InboundInterwikiIT {
  /** A link on enwiki, and the module it names; none if empty. */
  private record Link(String prefix, String title, String module) {}

  private static final List<Link> LINKS =
      List.of(
          new Link("bn", "মডিউল:তথ্যছক", "bnwiki:তথ্যছক"),
          new Link("bn", "Module:Arguments", "bnwiki:Arguments"),
          new Link("bn", "module:arguments", "bnwiki:Arguments"),
          new Link("bn", "মডিউল:_Date_range", "bnwiki:Date range"),
          new Link("w", "bn:MODULE:Date_range", "bnwiki:Date range"),
          new Link("vi", "MÔ_ĐUN:X/y", "viwiki:X/y"),
          new Link("vi", "Module:'x\"\\;--", "viwiki:'x\"\\;--"),
          new Link("vi", "Module:𐌰 😀", "viwiki:𐌰 😀"),
          new Link("w", "Module:Own", ""), // the linking wiki's own
          new Link("fr", "Module:Unknown", ""), // of no known wiki
          new Link("bn", "Talk:Module", ""),
          new Link("bn", "Modulex:Y", ""),
          new Link("vi", "মডিউল:X", ""), // another wiki's name of the namespace
          new Link("vi", "Module:", ""));

  private static Site site(
      String dbname, String url, SortedMap<String, String> interwiki, String... names) {
    var namespaces = new TreeMap<Integer, List<String>>();
    namespaces.put(1, List.of("Talk"));
    namespaces.put(828, List.of(names));
    return new Site(new Wiki(dbname), url, "", "wikipedia", false, namespaces, interwiki);
  }

  private static SortedMap<ModuleId, Long> read(Replicas replicas, List<Site> sites, int linking)
      throws IOException {
    List<Missed> missed = new ArrayList<>();
    SortedMap<ModuleId, Long> counts =
        new InboundInterwiki(replicas, sites).read(sites.get(linking), missed::add);
    assertThat(missed).isEmpty();
    return counts;
  }

  @Test
  void linksBetweenTheTwoWikis() throws IOException, SQLException {
    List<Site> sites = new ArrayList<>();
    for (List<String> row : Server.ask("meta_p", "SELECT dbname, url FROM wiki ORDER BY dbname")) {
      String dbname = row.getFirst();
      if (Server.WIKIS.contains(new Wiki(dbname))) {
        sites.add(
            site(dbname, row.getLast(), interwiki(dbname + "_p"), "মডিউল", "Module", "মডিউল"));
      }
    }
    for (int i = 0; i < sites.size(); i++) {
      Site other = sites.get(1 - i);
      String prefix = other.wiki().dbname().replace("wiki", "");
      SortedMap<ModuleId, Long> expected = new TreeMap<>();
      for (List<String> row :
          Server.ask(
              sites.get(i).wiki() + "_p",
              "SELECT SUBSTRING_INDEX(iwl_title, ':', -1), COUNT(*) FROM iwlinks WHERE iwl_prefix ="
                  + " '%s' AND (iwl_title LIKE 'মডিউল:%%' OR iwl_title LIKE 'Module:%%')"
                      .formatted(prefix)
                  + " GROUP BY 1")) {
        expected.put(
            new ModuleId(other.wiki(), row.getFirst().replace('_', ' ')),
            Long.valueOf(row.getLast()));
      }
      assertThat(read(Server.replicas(), sites, i)).isEqualTo(expected);
    }
  }

  private static SortedMap<String, String> interwiki(String database) throws SQLException {
    SortedMap<String, String> patterns = new TreeMap<>();
    Server.ask(database, "SELECT iw_prefix, iw_url FROM interwiki")
        .forEach(row -> patterns.put(row.getFirst(), row.getLast()));
    return patterns;
  }

  @Test
  void linksAreCountedAsOneByOne() throws IOException, SQLException {
    SortedMap<String, String> interwiki =
        new TreeMap<>(
            Map.of(
                "w", "https://en.wikipedia.org/wiki/$1",
                "bn", "https://bn.wikipedia.org/wiki/$1",
                "vi", "https://vi.wikipedia.org/wiki/$1",
                "fr", "https://fr.wikipedia.org/wiki/$1"));
    List<Site> sites =
        List.of(
            site("linkwiki", "https://en.wikipedia.org", interwiki, "Module"),
            site("bnwiki", "https://bn.wikipedia.org", interwiki, "মডিউল", "Module"),
            site("viwiki", "https://vi.wikipedia.org", interwiki, "Mô đun", "Module"));
    Server.run(
        "",
        "DROP DATABASE IF EXISTS linkwiki_p",
        "CREATE DATABASE linkwiki_p CHARACTER SET binary",
        "CREATE TABLE linkwiki_p.iwlinks (iwl_from INT UNSIGNED NOT NULL, iwl_prefix"
            + " VARBINARY(32) NOT NULL, iwl_title VARBINARY(255) NOT NULL, KEY (iwl_from))");
    SortedMap<ModuleId, Long> expected = insert();
    SortedMap<ModuleId, Long> counts = read(Server.scratchReplicas(Server.QUICK), sites, 0);
    assertThat(counts).isEqualTo(expected).hasSize(6);
    Server.run("", "DROP DATABASE linkwiki_p");
  }

  private static SortedMap<ModuleId, Long> insert() throws SQLException {
    Random random = new Random(4);
    SortedMap<ModuleId, Long> expected = new TreeMap<>();
    try (Connection connection = Server.connect("linkwiki_p");
        PreparedStatement insert =
            connection.prepareStatement("INSERT INTO iwlinks VALUES (?, ?, ?)")) {
      for (int i = 0; i < 2000; i++) {
        Link link = LINKS.get(random.nextInt(LINKS.size()));
        insert.setInt(1, 1 + random.nextInt(3_000_000));
        insert.setString(2, link.prefix());
        insert.setString(3, link.title());
        insert.addBatch();
        int colon = link.module().indexOf(':');
        if (colon > 0) {
          Wiki wiki = new Wiki(link.module().substring(0, colon));
          expected.merge(new ModuleId(wiki, link.module().substring(colon + 1)), 1L, Long::sum);
        }
      }
      insert.executeBatch();
    }
    return expected;
  }
}
