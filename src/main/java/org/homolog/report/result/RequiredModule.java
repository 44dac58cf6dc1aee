package org.homolog.report.result;

import java.util.function.Predicate;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Wiki;

/**
 * The module that a name in {@code require} stands for: without namespace and, on most wikis, with
 * a capital.
 */
public final class RequiredModule {
  private RequiredModule() {}

  /**
   * The module, whether there is one or not.
   *
   * @param name as written
   * @param exists whether there is a module
   */
  public static ModuleId of(Wiki wiki, String name, Predicate<ModuleId> exists) {
    String title = ModuleTitles.spelled(name.substring(name.indexOf(':') + 1));
    if (title.isEmpty()) {
      return new ModuleId(wiki, ":" + name); // no module's title
    }
    var exact = new ModuleId(wiki, title);
    return exists.test(exact)
        ? exact
        : new ModuleId(wiki, ModuleTitles.OF_ANY_WIKI.capitalized(title));
  }
}
