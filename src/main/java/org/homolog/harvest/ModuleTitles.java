package org.homolog.harvest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.homolog.corpus.Site;

/** The titles of a wiki's modules, as Lua code names them. */
final class ModuleTitles {
  private static final int MODULE_NAMESPACE = 828;

  private final Set<String> prefixes;
  private final Set<String> known;

  ModuleTitles(Site site, Collection<String> known) {
    this.prefixes =
        site.namespaces().getOrDefault(MODULE_NAMESPACE, List.of("Module")).stream()
            .map(ModuleTitles::folded)
            .collect(Collectors.toSet());
    this.known = new HashSet<>(known);
  }

  /**
   * The title without its namespace of what {@code Module:X} or a localised prefix names, whether
   * or not there is such a module; empty for a library of Lua's own or a page of another namespace.
   * Where there is no module of that very title, its first letter is taken to be a capital.
   */
  Optional<String> resolve(String written) {
    int colon = written.indexOf(':');
    if (colon < 0 || !prefixes.contains(folded(written.substring(0, colon)))) {
      return Optional.empty();
    }
    String title = blanks(written.substring(colon + 1));
    if (title.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(known.contains(title) ? title : capitalised(title));
  }

  private static String blanks(String text) {
    return text.replaceAll("[ _]+", " ").strip();
  }

  private static String folded(String prefix) {
    return blanks(prefix).toLowerCase(Locale.ROOT);
  }

  private static String capitalised(String title) {
    int end = title.offsetByCodePoints(0, 1);
    return title.substring(0, end).toUpperCase(Locale.ROOT) + title.substring(end);
  }
}
