package org.homolog.web.edition;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;
import org.homolog.pipeline.query.CloneSearch;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;
import org.homolog.retrieval.UnparsableText;
import org.homolog.web.table.GroupQuery.Unit;
import org.homolog.web.table.GroupRow;
import org.homolog.web.table.GroupTable;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.ModuleTable;
import org.homolog.web.table.WikiTable;
import org.homolog.workspace.MissingTextException;
import org.homolog.workspace.Reading;

/** One state of a workspace as the site shows it; safe for many threads. */
public final class Edition implements Closeable {
  private final Reading reading;
  private final Found found;
  private final Tables tables;
  private final CloneSearch search;

  /**
   * What is said of the whole.
   *
   * @param tag another for every state
   * @param numbers counts by name
   * @param weights that groups were ranked by, in proportion
   */
  public record Found(
      String tag,
      Summary summary,
      SummaryJson numbers,
      Map<String, Double> weights,
      Harvested harvested) {}

  /** The rows of all lists. */
  record Tables(
      WikiTable wikis,
      ModuleTable modules,
      Requirements requirements,
      OfUnit ofModules,
      OfUnit ofFunctions) {
    OfUnit of(Unit unit) {
      return switch (unit) {
        case MODULES -> ofModules;
        case FUNCTIONS -> ofFunctions;
      };
    }
  }

  /** Groups of one kind of units. */
  record OfUnit(GroupTable groups, NearGroups near) {}

  /** A near group, and the greatest confidence of two members. */
  public record Near(GroupRow group, double confidence) {}

  /** A function that is in a group. */
  public record GroupedFunction(CodeUnit unit, GroupRow group) {}

  private final Map<ModuleId, List<GroupedFunction>> functions = new HashMap<>();
  private final Map<Class<?>, Object> kept = new ConcurrentHashMap<>();

  Edition(Reading reading, Found found, Tables tables, CloneSearch search) {
    this.reading = reading;
    this.found = found;
    this.tables = tables;
    this.search = search;
    for (GroupRow row : tables.ofFunctions().groups().rows()) {
      for (CodeUnit unit : row.group().members()) {
        functions
            .computeIfAbsent(unit.module(), _ -> new ArrayList<>(1))
            .add(new GroupedFunction(unit, row));
      }
    }
  }

  /**
   * Something that is made of this edition when it is first asked for, and kept as long as it.
   *
   * @param maker asks for nothing that is kept
   */
  public <T> T kept(Class<T> type, Function<Edition, T> maker) {
    return type.cast(kept.computeIfAbsent(type, _ -> maker.apply(this)));
  }

  /** What is said of the whole. */
  public Found found() {
    return found;
  }

  public WikiTable wikis() {
    return tables.wikis();
  }

  public ModuleTable modules() {
    return tables.modules();
  }

  /** The groups of modules, or of functions. */
  public GroupTable groups(Unit unit) {
    return tables.of(unit).groups();
  }

  /** The group of that id, of modules or of functions. */
  public Optional<GroupRow> group(String id) {
    return groups(Unit.MODULES).find(id).or(() -> groups(Unit.FUNCTIONS).find(id));
  }

  /** The nearest groups of one, that of most confidence first. */
  public List<Near> near(GroupRow row) {
    OfUnit ofUnit = tables.of(row.group().ofModules() ? Unit.MODULES : Unit.FUNCTIONS);
    return ofUnit.near().of(row.place()).stream()
        .map(near -> new Near(ofUnit.groups().rows().get(near.place()), near.confidence()))
        .toList();
  }

  /** The modules that a module loads. */
  public List<ModuleRow> requires(ModuleRow row) {
    return rows(tables.requirements().requires(row.place()));
  }

  /** The modules that load a module. */
  public List<ModuleRow> requiredBy(ModuleRow row) {
    return rows(tables.requirements().requiredBy(row.place()));
  }

  private List<ModuleRow> rows(int[] places) {
    return Arrays.stream(places).mapToObj(modules().rows()::get).toList();
  }

  /** The functions of a module that are in groups, by line. */
  public List<GroupedFunction> functions(ModuleId module) {
    return functions.getOrDefault(module, List.of());
  }

  /** The confidence from which units are a pair. */
  public double threshold() {
    return search.threshold();
  }

  /** What finds similar code in this state. */
  public CloneSearch search() {
    return search;
  }

  /** Reads into memory what makes searches fast. */
  void load() throws IOException {
    search.load();
  }

  /** Makes room for the next edition: searches in this one go on, but slower. */
  void makeRoom() {
    search.unload();
  }

  /**
   * Returns the module of that very title, as the site's own links have it, else the module that a
   * person means by the title; empty if there is none.
   */
  public Optional<ModuleRow> module(ModuleId written) {
    return modules().find(written).or(() -> modules().find(reading.named(written)));
  }

  /**
   * The text of a module; empty if a writer has taken it away since, in a store that keeps no
   * earlier state.
   */
  public Optional<Source> source(ModuleId module) throws IOException {
    try {
      return reading.source(module);
    } catch (MissingTextException _) {
      return Optional.empty();
    }
  }

  /** Why a module is not Lua 5.1, if it is not; of the text that the index has read. */
  public Optional<UnparsableText> unparsable(ModuleRow row) {
    return Optional.ofNullable(reading.index().unparsable().get(row.module().sha1()));
  }

  @Override
  public void close() throws IOException {
    reading.close();
  }
}
