package org.homolog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.corpus.Wiki;

/**
 * How a source is read.
 *
 * @param wiki the wiki of all its modules; in JSON Lines, of those that name none
 * @param wikis whether a folder's first-level folders are wikis, even without {@code wikis.tsv}
 * @param maxTextBytes the longest text, in bytes, that is not skipped
 */
public record SourceOptions(Optional<Wiki> wiki, boolean wikis, int maxTextBytes) {
  public static final SourceOptions DEFAULTS =
      new SourceOptions(Optional.empty(), false, 20_000_000);

  public SourceOptions {
    List<String> errors = new ArrayList<>();
    if (wiki.isPresent() && wikis) {
      errors.add("a source is either one wiki or a folder of wikis");
    }
    if (maxTextBytes < 1) {
      errors.add("the limit of a text must be at least 1 byte, not " + maxTextBytes);
    }
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", errors));
    }
  }

  /** The same, for a source that is the wiki of that name. */
  public SourceOptions withWiki(String dbname) {
    return new SourceOptions(Optional.of(new Wiki(dbname)), wikis, maxTextBytes);
  }

  /** The same, for a folder of wikis. */
  public SourceOptions withWikis() {
    return new SourceOptions(wiki, true, maxTextBytes);
  }

  /** The same with another limit for a text's length. */
  public SourceOptions withMaxTextBytes(int bytes) {
    return new SourceOptions(wiki, wikis, bytes);
  }
}
