package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.homolog.corpus.Site;
import org.homolog.corpus.Wiki;

/**
 * Sums for each module the views of the pages that transclude it, over files of {@code
 * pageview_complete}.
 */
public final class PageviewDump {
  /** Readers, as far as they are told from spiders and other programs. */
  public static final Set<String> USER = Set.of("user");

  private static final int BUFFER = 1 << 18;

  private final Map<Wiki, String> codes = new HashMap<>();
  private final Set<String> agents;
  private final DumpProgress progress;

  /**
   * @param sites where the wikis are, by which the dumps name them
   * @param agents whose views count, by the files' names
   */
  public PageviewDump(Collection<Site> sites, Set<String> agents, DumpProgress progress) {
    for (Site site : sites) {
      WikiCodes.of(site).ifPresent(code -> codes.put(site.wiki(), code));
    }
    this.agents = Set.copyOf(agents);
    this.progress = progress;
  }

  /**
   * Reads the files once for all the wikis; those of other agents are left out.
   *
   * @throws DumpException if a file cannot be read to its end, or counts what another counts too
   */
  public PageviewCount read(List<Path> files, SortedMap<Wiki, Transclusions> wikis)
      throws DumpException {
    List<PageviewFile> wanted = wanted(files);
    var counts = new TreeMap<Wiki, ViewCount>();
    wikis.forEach((wiki, transclusions) -> counts.put(wiki, new ViewCount(transclusions)));
    var reader = new PageviewReader(codes(counts.keySet()), List.copyOf(counts.values()), BUFFER);
    for (PageviewFile file : wanted) {
      try (InputStream in = DumpStream.open(file.path(), progress)) {
        reader.read(in);
      } catch (IOException e) {
        throw DumpException.of(file.path(), e);
      }
    }
    var pageviews = new TreeMap<Wiki, Pageviews>();
    counts.forEach((wiki, count) -> pageviews.put(wiki, count.pageviews()));
    return new PageviewCount(
        pageviews, wanted.size(), files.size() - wanted.size(), reader.malformed());
  }

  private List<PageviewFile> wanted(List<Path> files) throws DumpException {
    var wanted = new ArrayList<PageviewFile>();
    for (Path path : files) {
      PageviewFile file = PageviewFile.of(path);
      if (agents.contains(file.agent())) {
        wanted.add(file);
      }
    }
    PageviewFile.checkNoneTwice(wanted);
    return wanted;
  }

  private List<String> codes(Collection<Wiki> wikis) throws DumpException {
    var list = new ArrayList<String>();
    for (Wiki wiki : wikis) {
      String code = codes.get(wiki);
      if (code == null) {
        throw new DumpException(
            wiki
                + ": not known where it is, and so not how dumps name it; harvest the wikis first");
      }
      if (list.contains(code)) {
        throw new DumpException(
            wiki + ": has the name " + code + " in pageview dumps, as another wiki has");
      }
      list.add(code);
    }
    return list;
  }
}
