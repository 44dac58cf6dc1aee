package org.homolog.store;

import static org.homolog.store.StoreTable.MODULES;
import static org.homolog.store.StoreTable.TITLE;
import static org.homolog.store.StoreTable.WIKI;
import static org.homolog.store.StoreTable.any;
import static org.homolog.store.StoreTable.is;
import static org.jooq.impl.DSL.inline;

import java.util.List;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homolog.store.StoreTable.Template;

/**
 * The modules by wiki and title, a page at a time, so that the store can be used meanwhile and no
 * server has to keep a result.
 */
final class ModuleWalk extends AbstractSpliterator<StoredModule> {
  private static final int PAGE = 1_000;

  private static final Template NEXT_WIKI =
      dsl ->
          dsl.select(WIKI)
              .from(MODULES.table())
              .where(WIKI.gt(any(WIKI)))
              .orderBy(WIKI)
              .limit(inline(1));
  private static final Template NEXT =
      dsl ->
          dsl.select(MODULES.columns())
              .from(MODULES.table())
              .where(is(WIKI), TITLE.gt(any(TITLE)))
              .orderBy(TITLE)
              .limit(inline(PAGE));

  private final Database database;
  private final boolean oneWiki;
  private String wiki;
  private String title = "";
  private boolean wikiIsDone;
  private List<StoredModule> page = List.of();
  private int place;

  private ModuleWalk(Database database, String wiki) {
    super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
    this.database = database;
    this.oneWiki = !wiki.isEmpty();
    this.wiki = wiki;
    this.wikiIsDone = !oneWiki;
  }

  /** All modules. */
  static Stream<StoredModule> all(Database database) {
    return StreamSupport.stream(new ModuleWalk(database, ""), false);
  }

  /** The modules of a wiki. */
  static Stream<StoredModule> of(Database database, String wiki) {
    return StreamSupport.stream(new ModuleWalk(database, wiki), false);
  }

  @Override
  public boolean tryAdvance(Consumer<? super StoredModule> action) {
    while (place == page.size()) {
      if (wikiIsDone && !toNextWiki()) {
        return false;
      }
      turn();
    }
    action.accept(page.get(place++));
    return true;
  }

  private boolean toNextWiki() {
    Optional<String> next =
        oneWiki
            ? Optional.empty()
            : database.ask(() -> database.first(row -> row.getString(1), NEXT_WIKI, wiki));
    wiki = next.orElse(wiki);
    title = "";
    return next.isPresent();
  }

  private void turn() {
    page = database.ask(() -> database.list(ModuleTable::module, NEXT, wiki, title));
    place = 0;
    wikiIsDone = page.size() < PAGE;
    title = wikiIsDone ? "" : page.getLast().id().title();
  }
}
