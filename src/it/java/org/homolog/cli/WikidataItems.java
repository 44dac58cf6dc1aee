package org.homolog.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.store.ModuleStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The items of Wikidata of a harvest and its report, against {@code page_props} of the wikis. */
final class WikidataItems {
  private WikidataItems() {}

  /** The store has the wikis' items, and the report counts them as they are counted here. */
  static void areThoseOfTheWikis(Path workspace, int port) throws IOException {
    SortedMap<String, String> items = new TreeMap<>();
    for (String wiki : List.of("enwiki", "bnwiki")) {
      items.putAll(asked(wiki, port));
    }
    assertThat(stored(workspace)).isEqualTo(items).hasSizeGreaterThan(100);
    assertThat(new HashSet<>(items.values()))
        .as("both wikis have some")
        .hasSizeLessThan(items.size());
    Path report = workspace.resolve("report");
    Map<String, String> groupOf = new HashMap<>();
    for (JsonNode group :
        new JsonMapper().readTree(Files.readString(report.resolve("groups.json"))).get("groups")) {
      if (group.get("unit").stringValue().equals("module")) {
        assertThat(counts(group.get("items"))).isEqualTo(counted(group, items, groupOf));
      }
    }
    List<String> rows = Files.readAllLines(report.resolve("common_item_not_similar.tsv"));
    Set<String> listed = new HashSet<>();
    rows.subList(1, rows.size()).forEach(row -> listed.add(row.substring(0, row.indexOf('\t'))));
    assertThat(listed).isEqualTo(apart(items, groupOf)).isNotEmpty();
  }

  private static SortedMap<String, String> stored(Path workspace) {
    SortedMap<String, String> stored = new TreeMap<>();
    try (ModuleStore store = ModuleStore.read(workspace.resolve("modules.db"))) {
      store
          .usage()
          .forEach(
              (id, usage) -> {
                if (usage.facts().containsKey("wikibase_item")) {
                  stored.put(id.toString(), usage.facts().get("wikibase_item"));
                }
              });
    }
    return stored;
  }

  private static SortedMap<String, String> asked(String wiki, int port) {
    SortedMap<String, String> asked = new TreeMap<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/" + wiki, "mw", "mwpass");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT page_title, pp_value FROM page_props, page WHERE page_id = pp_page AND"
                    + " pp_propname = 'wikibase_item' AND page_namespace = 828"
                    + " AND page_content_model = 'Scribunto'")) {
      while (rows.next()) {
        String title = new String(rows.getBytes(1), StandardCharsets.UTF_8).replace('_', ' ');
        asked.put(wiki + ":Module:" + title, new String(rows.getBytes(2), StandardCharsets.UTF_8));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return asked;
  }

  private static Map<String, Integer> counts(JsonNode items) {
    Map<String, Integer> counts = new TreeMap<>();
    items.forEach(
        each -> counts.put(each.get("item").stringValue(), each.get("members").intValue()));
    return counts;
  }

  /** The items of the group's members by their number; notes which group each member is in. */
  private static Map<String, Integer> counted(
      JsonNode group, Map<String, String> items, Map<String, String> groupOf) {
    Map<String, Integer> counts = new TreeMap<>();
    for (JsonNode variant : group.get("variants")) {
      for (JsonNode member : variant.get("members")) {
        String id =
            member.get("wiki").stringValue() + ":Module:" + member.get("title").stringValue();
        groupOf.put(id, group.get("id").stringValue());
        if (items.containsKey(id)) {
          counts.merge(items.get(id), 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  /** Items of two modules that are not in one group. */
  private static Set<String> apart(Map<String, String> items, Map<String, String> groupOf) {
    Set<String> apart = new HashSet<>();
    items.forEach(
        (one, item) ->
            items.forEach(
                (other, second) -> {
                  String group = groupOf.getOrDefault(one, one);
                  if (item.equals(second) && !group.equals(groupOf.getOrDefault(other, other))) {
                    apart.add(item);
                  }
                }));
    return apart;
  }
}
