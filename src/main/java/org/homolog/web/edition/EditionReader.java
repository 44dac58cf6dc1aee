package org.homolog.web.edition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.homolog.clustering.Clustering;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.corpus.Wiki;
import org.homolog.items.GroupItems;
import org.homolog.pipeline.Homolog;
import org.homolog.pipeline.Latest;
import org.homolog.pipeline.query.CloneSearch;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.ReportOptions;
import org.homolog.report.result.Results;
import org.homolog.report.result.SummaryJson;
import org.homolog.store.StoredModule;
import org.homolog.web.edition.Edition.Found;
import org.homolog.web.edition.Edition.OfUnit;
import org.homolog.web.edition.Edition.Tables;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.GroupTable;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleTable;
import org.homolog.web.table.Weights;
import org.homolog.web.table.WikiTable;
import org.homolog.workspace.Reading;

/** Reads an edition from the state that a workspace is in. */
final class EditionReader {
  private final Homolog homolog;

  EditionReader(Homolog homolog) {
    this.homolog = homolog;
  }

  /** Another text whenever an edition would be another. */
  String stamp() throws IOException {
    return homolog.stamp();
  }

  Edition read() throws IOException {
    Reading reading = homolog.open();
    boolean done = false;
    try {
      Latest latest = homolog.latest(reading);
      Tables tables = tables(reading, latest);
      CloneSearch search = homolog.search(reading);
      var edition = new Edition(reading, found(reading, latest), tables, search);
      edition.load();
      done = true;
      return edition;
    } finally {
      if (!done) {
        reading.close();
      }
    }
  }

  private static Found found(Reading reading, Latest latest) throws IOException {
    var numbers =
        SummaryJson.of(latest.results(), latest.summary(), ReportOptions.DEFAULTS.manyPairs());
    var harvested =
        new Harvested(reading.store().fetches().list(), reading.store().missed().list());
    return new Found(
        tag(reading, latest),
        latest.summary(),
        numbers,
        Weights.scaled(latest.ranking().weights()),
        harvested);
  }

  /** Equal for results that were made of the same modules and usage by the same options. */
  private static String tag(Reading reading, Latest latest) throws IOException {
    var crc = new CRC32();
    String made =
        "%s %s %s %s"
            .formatted(
                latest.summary().version(),
                reading.index().commit(),
                reading.store().generation(),
                latest.summary().options());
    crc.update(made.getBytes(StandardCharsets.UTF_8));
    for (RankedGroup ranked : latest.results().rankedModules()) {
      crc.update(ranked.group().id().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  private static Tables tables(Reading reading, Latest latest) throws IOException {
    Results results = latest.results();
    var texts = new ModuleTexts(reading.index());
    var wikis = WikiTable.of(wikis(results), reading.store().sites().all());
    OfUnit modules = ofUnit(results.modules(), results.rankedModules(), latest, wikis, texts);
    OfUnit functions = ofUnit(results.functions(), results.rankedFunctions(), latest, wikis, texts);
    List<ModuleId> ids = results.stored().keySet().stream().sorted().toList();
    var requirements = Requirements.read(reading.index(), ids);
    var table = new ModuleTable(rows(ids, results, texts, modules.groups(), requirements), wikis);
    return new Tables(wikis, table, requirements, modules, functions);
  }

  private static Set<Wiki> wikis(Results results) {
    Set<Wiki> wikis = new HashSet<>();
    results.stored().keySet().forEach(id -> wikis.add(id.wiki()));
    for (Clustering clustering : List.of(results.modules(), results.functions())) {
      clustering
          .groups()
          .forEach(group -> group.members().forEach(unit -> wikis.add(unit.module().wiki())));
    }
    return wikis;
  }

  private static OfUnit ofUnit(
      Clustering clustering,
      List<RankedGroup> ranked,
      Latest latest,
      WikiTable wikis,
      ModuleTexts texts) {
    Results results = latest.results();
    GroupTable groups =
        GroupTable.of(
            ranked,
            wikis,
            Weights.scaled(latest.ranking().weights()),
            new GroupItems(results.usage()),
            id ->
                Optional.ofNullable(results.stored().get(id))
                    .map(module -> texts.isData(module.sha1()))
                    .orElse(false));
    return new OfUnit(groups, new NearGroups(clustering, ranked));
  }

  private static List<ModuleRow> rows(
      List<ModuleId> ids,
      Results results,
      ModuleTexts texts,
      GroupTable groups,
      Requirements requirements) {
    Map<ModuleId, GroupRow> groupOf = new HashMap<>();
    for (GroupRow row : groups.rows()) {
      for (CodeUnit member : row.group().members()) {
        groupOf.put(member.module(), row);
      }
    }
    var rows = new ArrayList<ModuleRow>(ids.size());
    for (ModuleId id : ids) {
      StoredModule module = results.stored().get(id);
      if (module != null) {
        rows.add(
            new ModuleRow(
                rows.size(),
                module,
                texts.of(module.sha1()),
                results.usage().getOrDefault(id, Usage.UNKNOWN),
                Optional.ofNullable(groupOf.get(id)),
                requirements.requiredBy(rows.size()).length));
      }
    }
    return rows;
  }
}
