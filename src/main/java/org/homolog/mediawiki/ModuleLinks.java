package org.homolog.mediawiki;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.ModuleTitles;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;

/**
 * Tells which module of which wiki a link names, by the rules of MediaWiki's own titles; for many
 * threads.
 */
public final class ModuleLinks {
  private static final int MODULE = 828;

  /** Wikis that a link like {@code w:bn:Module:Date} may pass through. */
  private static final int MOST_WIKIS = 3;

  private final SiteAddresses addresses;
  private final Map<Wiki, Map<String, Integer>> namespaces = new ConcurrentHashMap<>();

  /**
   * Links to these wikis.
   *
   * @param sites with their namespaces; those that link need their interwiki map, too
   */
  public ModuleLinks(Collection<Site> sites) {
    this.addresses = new SiteAddresses(sites);
  }

  /** Whether a prefix of a wiki leads to a known wiki. */
  public boolean leadsToWiki(Site from, String prefix) {
    return place(from, prefix).isPresent();
  }

  /** As {@link #resolve}, but for modules of the linking wiki itself. */
  public Optional<ModuleId> resolveElsewhere(Site from, String prefix, String title) {
    return resolve(from, prefix, title).filter(module -> !module.wiki().equals(from.wiki()));
  }

  /**
   * The module that a link from a wiki names, if it is one of a known wiki; whether there is such a
   * module is not known here.
   *
   * @param title what follows the prefix, which may name further prefixes
   */
  Optional<ModuleId> resolve(Site from, String prefix, String title) {
    Site site = from;
    String next = prefix;
    String rest = title;
    for (int wikis = 0; wikis < MOST_WIKIS; wikis++) {
      Optional<SiteAddresses.Place> place = place(site, next);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      site = place.get().site();
      rest = trimmed(place.get().titlePrefix() + rest);
      int colon = rest.indexOf(':');
      if (colon < 0) {
        return Optional.empty();
      }
      next = trimmed(rest.substring(0, colon));
      rest = trimmed(rest.substring(colon + 1));
      Integer namespace = namespaces(site).get(folded(next));
      if (namespace != null) {
        return namespace == MODULE && !rest.isEmpty()
            ? Optional.of(new ModuleId(site.wiki(), ModuleTitles.of(site).capitalized(rest)))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<SiteAddresses.Place> place(Site from, String prefix) {
    String pattern = from.interwiki().get(prefix.toLowerCase(Locale.ROOT));
    return pattern == null ? Optional.empty() : addresses.place(pattern);
  }

  private Map<String, Integer> namespaces(Site site) {
    return namespaces.computeIfAbsent(
        site.wiki(),
        _ -> {
          Map<String, Integer> numbers = new HashMap<>();
          numbers.put("module", MODULE);
          site.namespaces()
              .forEach((number, names) -> names.forEach(name -> numbers.put(folded(name), number)));
          return numbers;
        });
  }

  /** All names that a wiki's module namespace has. */
  public static List<String> moduleNames(Site site) {
    return site.namespaces().getOrDefault(MODULE, List.of());
  }

  private static String folded(String name) {
    return name.replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  /** A title with single blanks and none at its ends, nor the colon that makes a link plain. */
  private static String trimmed(String title) {
    String blanks = ModuleTitles.spelled(title);
    return blanks.startsWith(":") ? trimmed(blanks.substring(1)) : blanks;
  }
}
