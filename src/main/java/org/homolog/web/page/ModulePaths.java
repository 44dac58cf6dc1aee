package org.homolog.web.page;

import java.util.List;
import java.util.stream.Stream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;

/** Addresses of modules' pages. */
public final class ModulePaths {
  /** The path of a page whose module is named by parameters. */
  public static final String BY_PARAMETERS = "/module";

  private static final String BY_PATH = "/modules/";
  private static final String WIKI = "wiki";
  private static final String TITLE = "title";

  private ModulePaths() {}

  /**
   * {@code /modules/enwiki/Date/sandbox}; {@code /module?wiki=enwiki&title=..} where a path cannot
   * carry it, as browsers and servers read empty parts and dots as a way through folders.
   */
  public static Address of(ModuleId module) {
    String wiki = module.wiki().dbname();
    List<String> parts =
        Stream.concat(Stream.of(wiki), Stream.of(module.title().split("/", -1))).toList();
    return parts.stream().allMatch(ModulePaths::isOfPath)
        ? Address.to(BY_PATH + String.join("/", parts.stream().map(Address::part).toList()))
        : Address.to(BY_PARAMETERS).with(WIKI, wiki).with(TITLE, module.title());
  }

  private static boolean isOfPath(String part) {
    return part.chars().anyMatch(c -> c != '.') && part.chars().noneMatch(Character::isISOControl);
  }

  /** The module that parameters name; something is wrong with them if they name none. */
  public static ModuleId read(Parameters parameters) {
    String wiki = parameters.text(WIKI).orElse("");
    String title = parameters.text(TITLE).orElse("");
    if (wiki.isEmpty() || title.isEmpty()) {
      parameters.error("a module is named by wiki and title");
    }
    parameters.end();
    return new ModuleId(new Wiki(wiki), title);
  }
}
