package org.homolog.pipeline;

import com.carrotsearch.hppc.IntArrayList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Wiki;
import org.homolog.fingerprint.Fingerprint.Digests;
import org.homolog.fingerprint.Fingerprint.Features;
import org.homolog.frame.FrameCounter;
import org.homolog.frame.FrameTable;
import org.homolog.frame.WikiFrame;
import org.homolog.pipeline.unit.Variants;
import org.homolog.retrieval.IndexSnapshot;
import org.homolog.retrieval.IndexedForm;

/**
 * Index to house frames: what the modules of each wiki share with each other. The frames follow
 * from which forms each wiki has, and from nothing else.
 *
 * <p>A wiki of fewer than {@value #FEW} families takes the frame of the wikis of its project (all
 * Wiktionaries, say), and where these have as few, that of all wikis.
 */
public final class FrameStage {
  private static final int FEW = 8;

  /** Forms that stand for a project, or for all wikis. */
  private static final int SAMPLE = 4096;

  /** What the database names of Wikimedia's projects end with; the longer come first. */
  private static final List<String> PROJECTS =
      List.of(
          "wiktionary",
          "wikiquote",
          "wikibooks",
          "wikisource",
          "wikinews",
          "wikiversity",
          "wikivoyage",
          "wikimedia",
          "wiki");

  private final IndexSnapshot index;
  private final List<IndexedForm> forms;
  private final FrameCounter.Forms source;

  private FrameStage(IndexSnapshot index) {
    this.index = index;
    forms = Variants.ofModules(index).forms();
    source =
        new FrameCounter.Forms() {
          @Override
          public Features features(int form) throws IOException {
            return index.features(forms.get(form));
          }

          @Override
          public List<Digests> digests(int form) {
            return index.digests(forms.get(form));
          }

          @Override
          public int[] comments(int form) throws IOException {
            return index.comments(forms.get(form));
          }
        };
  }

  /** Counts the house frame of every wiki that has modules in an index. */
  public static FrameTable run(IndexSnapshot index) throws IOException {
    return new FrameStage(index).table();
  }

  private FrameTable table() throws IOException {
    SortedMap<Wiki, int[]> formsOf = formsOf();
    Map<Wiki, WikiFrame> frames = new HashMap<>();
    Map<String, WikiFrame> pools = new HashMap<>();
    for (Map.Entry<Wiki, int[]> wiki : formsOf.entrySet()) {
      WikiFrame own = FrameCounter.count(wiki.getValue(), source);
      if (own.families() < FEW) {
        own = pool(project(wiki.getKey()), formsOf, pools);
      }
      if (own.families() < FEW) {
        own = pool("", formsOf, pools);
      }
      frames.put(wiki.getKey(), own.families() < FEW ? WikiFrame.NONE : own);
    }
    return new FrameTable(frames);
  }

  private WikiFrame pool(
      String project, SortedMap<Wiki, int[]> formsOf, Map<String, WikiFrame> pools)
      throws IOException {
    WikiFrame known = pools.get(project);
    if (known == null) {
      var numbers = new TreeSet<Integer>();
      formsOf.forEach(
          (wiki, own) -> {
            if (project(wiki).endsWith(project)) {
              IntStream.of(own).forEach(numbers::add);
            }
          });
      known = FrameCounter.count(sample(numbers), source);
      pools.put(project, known);
    }
    return known;
  }

  /** Some of many forms, chosen by their digests alone, the heaviest first. */
  private int[] sample(Collection<Integer> numbers) {
    return heaviestFirst(
        numbers.stream()
            .sorted(Comparator.comparingLong(form -> forms.get(form).canonical()))
            .limit(SAMPLE)
            .toList());
  }

  private static String project(Wiki wiki) {
    return PROJECTS.stream().filter(wiki.dbname()::endsWith).findFirst().orElse("");
  }

  /** For each wiki the numbers of its forms, the heaviest first. */
  private SortedMap<Wiki, int[]> formsOf() {
    var members = new TreeMap<Wiki, IntArrayList>();
    for (int form = 0; form < forms.size(); form++) {
      for (int unit = 0; unit < index.units(forms.get(form)); unit++) {
        for (ModuleId module : index.modules(index.unit(forms.get(form), unit).text())) {
          IntArrayList own = members.computeIfAbsent(module.wiki(), _ -> new IntArrayList());
          if (own.isEmpty() || own.get(own.size() - 1) != form) {
            own.add(form);
          }
        }
      }
    }
    var sorted = new TreeMap<Wiki, int[]>();
    members.forEach(
        (wiki, own) ->
            sorted.put(wiki, heaviestFirst(IntStream.of(own.toArray()).boxed().toList())));
    return sorted;
  }

  private int[] heaviestFirst(List<Integer> numbers) {
    var sorted = new ArrayList<>(numbers);
    sorted.sort(
        Comparator.comparing(
            (Integer form) -> forms.get(form), IndexedForm.LIGHTEST_FIRST.reversed()));
    return sorted.stream().mapToInt(each -> each).toArray();
  }
}
