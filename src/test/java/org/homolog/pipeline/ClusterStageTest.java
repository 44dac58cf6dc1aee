package org.homolog.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.homolog.Samples;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.verification.Likeness;
import org.homolog.workspace.Clusters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder to groups. */
final class ClusterStageTest {
  private static final String AGE =
      """
      local p = {}
      function p.age(frame)
        local born, died = tonumber(frame.args[1]), tonumber(frame.args[2])
        if not born then
          return 'unknown'
        end
        return (died or 2024) - born
      end
      return p
      """;

  @TempDir private Path root;

  private Folder folder(String name) {
    return new Folder(root.resolve(name));
  }

  private static String title(CodeUnit unit) {
    return unit.module().title();
  }

  /** The texts of the sample modules. */
  private static List<String> samples() {
    return Samples.all().stream()
        .map(module -> new String(module.source().bytes(), StandardCharsets.UTF_8))
        .toList();
  }

  private static Map<Set<String>, Likeness> likenesses(Clustering part) {
    Map<Set<String>, Likeness> likenesses = new HashMap<>();
    for (int i = 0; i < part.pairs().size(); i++) {
      for (CodeUnit left : part.variants().get(part.pairs().left(i)).members()) {
        for (CodeUnit right : part.variants().get(part.pairs().right(i)).members()) {
          likenesses.put(Set.of(name(left), name(right)), part.pairs().likeness(i));
        }
      }
    }
    return likenesses;
  }

  private static String name(CodeUnit unit) {
    return title(unit) + "#" + unit.ordinal();
  }

  @Test
  void copiesOfOneFormAreOneVariant() throws IOException {
    Folder folder = folder("a");
    folder.put("Age", AGE);
    folder.put("Copy", AGE);
    folder.put("Layout", AGE.replace("\n", "\n\n"));
    folder.put("Renamed", AGE.replace("born", "geboren").replace("died", "tot"));
    folder.put("Translated", AGE.replace("unknown", "unbekannt"));
    folder.put("Other", "return { list = function(x) return #x .. ':' .. x[1] end }");
    folder.put("Broken 1", "return = 1");
    folder.put("Broken 2", "return = 2");
    folder.put("Broken 3", "return = 1");
    folder.index();

    Clusters clusters = folder.cluster(Clusters.NONE);

    assertThat(clusters.modules().groups())
        .extracting(
            group ->
                group.variants().stream()
                    .map(v -> v.members().stream().map(ClusterStageTest::title).toList())
                    .toList())
        .containsExactly(
            List.of(List.of("Age", "Copy", "Layout", "Renamed"), List.of("Translated")),
            List.of(List.of("Broken 1", "Broken 3")));
    assertThat(clusters.functions().groups()).as("shared inside one group only").isEmpty();
  }

  @Test
  void functionsOfStrangersMakeGroups() throws IOException {
    String clean =
        """
        local function clean(value)
          if type(value) ~= 'string' then
            return nil
          end
          local trimmed = mw.text.trim(value)
          if trimmed == '' or trimmed == '-' then
            return nil
          end
          return trimmed:gsub('%s+', ' ')
        end
        """;
    Folder folder = folder("a");
    folder.put(
        "A",
        clean
            + "local list = {} function list.of(x) return { a = clean(x.one), b = { x.two } } end\n"
            + "function list.links(x) return '[[' .. x.title .. '|' .. (x.text or '') .. ']]' end\n"
            + "function list.rows(x) return mw.html.create('tr'):tag('td'):attr('id', x) end\n"
            + "function list.sum(a, b, c) return (a + b) * c / (a - b) ^ c % 7 end\n"
            + "function list.head(x) return { title = x.title, year = x.year, by = x.author } end\n"
            + "function list.foot(x) return mw.html.create('small'):wikitext(x.note):done() end\n"
            + "function list.image(x) return '[[File:' .. x.file .. '|thumb|' .. x.size .. ']]' end\n"
            + "function list.find(x) return mw.ustring.find(x.title, x.text, 1, true) end\n"
            + "return list");
    folder.put(
        "B",
        "local total = 0 for i = 1, 99 do while i > total do total = total + i * 2 end end\n"
            + "repeat total = total - 1 until total % 7 == 3 or total < 0\n"
            + "for k, v in pairs(_G) do if not v then total = k .. total end end\n"
            + clean
            + "local seen, depth = {}, 0 while depth < 12 do depth = depth + #seen + 1 end\n"
            + "local function walk(t, f) for k, v in next, t do if f(k) then walk(v, f) end end end\n"
            + "local function fold(s) local n = 0 for c in s:gmatch('.') do n = n * 31 + c:byte() end "
            + "return n % 1024 end\n"
            + "walk(seen, function(k) return rawget(seen, k) == nil and fold(k) ~= depth end)\n"
            + "local tree = { root = seen, height = depth, colour = 'red', parent = false }\n"
            + "while tree.left do tree.left, tree.right = tree.right, tree.left.balance end\n"
            + "if tree.colour ~= 'black' then tree.rotate(tree.pivot, 'clockwise', tree.grand) end\n"
            + "local names = {} for word in ('a b'):gmatch('%a') do names[#names + 1] = word end\n"
            + "return function(...) return select('#', ...), clean((...)), names[total] end");
    folder.index();

    Clusters clusters = folder.cluster(Clusters.NONE);

    assertThat(clusters.modules().groups()).isEmpty();
    assertThat(clusters.functions().groups()).hasSize(1);
    assertThat(clusters.functions().groups().getFirst().members())
        .extracting(ClusterStageTest::title)
        .containsExactly("A", "B");
  }

  @Test
  void otherModulesChangeNoSimilarity() throws IOException {
    List<String> samples = samples();
    Folder folder = folder("a");
    for (int i = 0; i < samples.size(); i += 2) {
      folder.put("M" + i, samples.get(i));
    }
    folder.index();
    Clusters few = folder.cluster(Clusters.NONE);

    for (int i = 1; i < samples.size(); i += 2) {
      folder.put("M" + i, samples.get(i));
      folder.put("copies/M" + i, samples.get(i) + "\n-- a copy");
    }
    folder.index();
    Clusters many = folder.cluster(few);

    assertThat(likenesses(few.modules())).isNotEmpty();
    Map<Set<String>, Likeness> after = likenesses(many.modules());
    likenesses(few.modules())
        .forEach(
            (pair, before) ->
                assertThat(after.get(pair))
                    .as("%s", pair)
                    .usingRecursiveComparison()
                    .ignoringFields("confidence", "evidence") // frames are those of all modules
                    .isEqualTo(before));
    assertThat(ids(few)).isNotEmpty();
    assertThat(many.modules().groups()).extracting(RedundancyGroup::id).doesNotHaveDuplicates();
  }

  @Test
  void copiesChangeNoConfidence() throws IOException {
    List<String> samples = samples();
    Folder folder = folder("a");
    for (int i = 0; i < samples.size(); i++) {
      folder.put("M" + i, samples.get(i));
    }
    folder.index();
    Clusters before = folder.cluster(Clusters.NONE);

    for (int i = 0; i < samples.size(); i++) {
      folder.put("copies/M" + i, samples.get(i).replace("\n", "\n\n"));
    }
    folder.index();
    Clusters after = folder.cluster(Clusters.NONE);

    assertThat(likenesses(after.modules())).containsAllEntriesOf(likenesses(before.modules()));
    assertThat(likenesses(after.functions())).containsAllEntriesOf(likenesses(before.functions()));
  }

  @Test
  void groupsAreThoseOfComparingAllWithAll() throws IOException {
    SampleRun run = SampleRun.in(root.resolve("samples"));

    Clusters expected = BruteForce.clusters(run.workspace());

    assertThat(run.clusters().modules().groups())
        .hasSizeGreaterThan(10)
        .isEqualTo(SampleRun.kept(expected.modules().groups()));
    assertThat(run.clusters().functions().groups())
        .isNotEmpty()
        .isEqualTo(SampleRun.kept(expected.functions().groups()));
    assertThat(run.clusters().modules().size()).isEqualTo(expected.modules().size());
    assertThat(run.clusters().functions().size()).isEqualTo(expected.functions().size());
  }

  private static Map<String, Set<String>> ids(Clusters clusters) {
    return clusters.modules().groups().stream()
        .collect(
            Collectors.toMap(
                RedundancyGroup::id,
                group ->
                    group.members().stream()
                        .map(ClusterStageTest::title)
                        .collect(Collectors.toSet())));
  }

  @Test
  void orderOfImportDoesNotMatter() throws IOException {
    List<String> samples = samples();
    Folder once = folder("once");
    var order = new ArrayList<Integer>();
    for (int i = 0; i < samples.size(); i++) {
      once.put("M" + i, samples.get(i));
      order.add(i);
    }
    once.index();
    Folder stepwise = folder("stepwise");
    Collections.shuffle(order, new Random(5));
    Clusters earlier = Clusters.NONE;
    for (int i : order) {
      stepwise.put("M" + i, samples.get(i));
      if (i % 40 == 0) {
        stepwise.index();
        earlier = stepwise.cluster(earlier);
      }
    }
    stepwise.index();

    Clusters expected = once.cluster(Clusters.NONE);
    Clusters clusters = stepwise.cluster(Clusters.NONE);

    assertThat(clusters.modules().groups()).isEqualTo(expected.modules().groups());
    assertThat(clusters.functions().groups()).isEqualTo(expected.functions().groups());
    assertThat(clusters.modules().variants()).isEqualTo(expected.modules().variants());
    assertThat(likenesses(clusters.functions())).isEqualTo(likenesses(expected.functions()));
    assertThat(once.cluster(expected).modules().groups())
        .as("run again")
        .isEqualTo(expected.modules().groups());
    assertThat(Set.copyOf(ids(stepwise.cluster(earlier)).values()))
        .as("after runs of a part of the modules")
        .isEqualTo(Set.copyOf(ids(expected).values()));
    assertThat(clusters.modules().size()).isEqualTo(expected.modules().size());
    int alone = expected.modules().size() - expected.modules().variants().size();
    assertThat(alone).as("variants of one member that are like no other").isPositive();
    assertThat(expected.modules().variants().stream().flatMap(v -> v.members().stream()))
        .as("every other module is in one variant")
        .hasSize(samples.size() - alone)
        .doesNotHaveDuplicates();
    assertThat(expected.modules().groups())
        .flatExtracting(RedundancyGroup::variants)
        .isSubsetOf(expected.modules().variants())
        .doesNotHaveDuplicates()
        .hasOnlyElementsOfType(Variant.class);
  }
}
