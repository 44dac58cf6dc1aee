package org.homolog.web.table;

import java.util.List;
import java.util.Optional;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;
import org.homolog.web.table.GroupFilter.Part;

/**
 * What a list of modules shows.
 *
 * @param reversed whether the order is the other way than is usual for what it goes by
 */
public record ModuleQuery(
    Where where, What what, String text, ModuleSort sort, boolean reversed, Slice slice) {
  /** On which wikis. */
  public record Where(Optional<String> family, Optional<String> language, Optional<String> wiki) {}

  /**
   * @param grouped whether those in a group are in
   */
  public record What(Part data, Part sandboxes, Part grouped) {}

  /** Reads it from the parameters of an address. */
  public static ModuleQuery of(Parameters parameters, Slice.Reader slice) {
    var query =
        new ModuleQuery(
            new Where(
                parameters.text("family"), parameters.text("language"), parameters.text("wiki")),
            new What(
                Part.of("data", parameters),
                Part.of("sandboxes", parameters),
                Part.of("grouped", parameters)),
            parameters.text("text").orElse(""),
            parameters.choice("sort", ModuleSort.ALL, ModuleSort::key, ModuleSort.TRANSCLUSIONS),
            parameters
                .choice("order", List.of("usual", "reversed"), order -> order, "usual")
                .equals("reversed"),
            slice.read(parameters));
    parameters.end();
    return query;
  }

  /** Its address below a path. */
  public Address on(String path) {
    Address link =
        Address.to(path)
            .with("family", where.family())
            .with("language", where.language())
            .with("wiki", where.wiki());
    link = what.data().on("data", link);
    link = what.sandboxes().on("sandboxes", link);
    link = what.grouped().on("grouped", link);
    if (!text.isEmpty()) {
      link = link.with("text", text);
    }
    if (sort != ModuleSort.TRANSCLUSIONS) {
      link = link.with("sort", sort.key());
    }
    if (reversed) {
      link = link.with("order", "reversed");
    }
    return slice.on(link);
  }

  /** Whether the lowest comes first. */
  public boolean isAscending() {
    return sort.isAscending() != reversed;
  }

  /** The first page in another order; the same order the other way. */
  public ModuleQuery sortedBy(ModuleSort other) {
    return new ModuleQuery(where, what, text, other, other == sort && !reversed, slice.page(1));
  }

  /** Returns the query for a file of all rows. */
  public ModuleQuery file() {
    return new ModuleQuery(where, what, text, sort, reversed, Slice.unnamed());
  }

  /** Another page of the same. */
  public ModuleQuery page(int page) {
    return new ModuleQuery(where, what, text, sort, reversed, slice.page(page));
  }
}
