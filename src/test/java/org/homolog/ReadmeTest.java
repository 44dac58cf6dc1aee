package org.homolog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homolog.cli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The commands that the README shows do what it says; each {@code run} begins with an empty
 * workspace.
 */
final class ReadmeTest {
  private static final Path RESULTS = Path.of("src/test/resources/org/homolog/report");
  private static final String PROGRAM = "bin/homolog ";
  private static final String REST = "…";
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\\\\]|\\\\.)+");
  private static final Pattern EXIT_CODE = Pattern.compile("# exit code (\\d)");

  @TempDir private Path folder;

  /**
   * A command line and what is shown of its output.
   *
   * @param output nothing is shown where it is empty
   */
  private record Example(String command, List<String> output) {
    int exitCode() {
      Matcher stated = EXIT_CODE.matcher(command);
      return stated.find() ? Integer.parseInt(stated.group(1)) : 0;
    }

    /** The words before a comment. */
    List<String> words() {
      return WORD.matcher(command.replaceFirst("\\s# .*", ""))
          .results()
          .map(word -> word.group().replaceAll("\\\\(.)", "$1"))
          .toList();
    }

    Ran run(Path workspace) throws IOException {
      List<String> words = words();
      var arguments = new ArrayList<String>();
      byte[] input = {};
      for (int i = 1; i < words.size(); i++) {
        switch (words.get(i)) {
          case "<" -> input = Files.readAllBytes(Path.of(words.get(++i)));
          case ">" -> i++;
          default -> arguments.add(words.get(i));
        }
      }
      return Ran.in(workspace, input, arguments);
    }
  }

  private static List<Example> examples() throws IOException {
    var examples = new ArrayList<Example>();
    String fence = "";
    for (String line : Files.readAllLines(Path.of("README.md"))) {
      String command = line.startsWith("$ ") ? line.substring(2) : line;
      if (line.startsWith("```")) {
        fence = fence.isEmpty() ? line.substring(3) : "";
      } else if (fence.equals("console") && line.startsWith("$ ")
          || fence.equals("sh") && line.startsWith(PROGRAM)) {
        assertThat(command).startsWith(PROGRAM);
        examples.add(new Example(command, new ArrayList<>()));
      } else if (fence.equals("console")) {
        examples.getLast().output().add(line);
      }
    }
    return examples;
  }

  @Test
  void firstLineSaysWhereAJdkComesFrom() throws IOException {
    assertThat(Files.readAllLines(Path.of("README.md")).getFirst())
        .contains("JDK 25")
        .contains("https://adoptium.net/");
  }

  @Test
  void everyCommandDoesWhatIsShown() throws IOException {
    int runs = 0;
    for (Example example : examples()) {
      runs += example.words().get(1).equals("run") ? 1 : 0;
      Path workspace = folder.resolve("workspace" + runs);
      Ran ran = example.run(workspace);
      assertThat(ran.code()).as(example.command() + "\n" + ran.all()).isEqualTo(example.exitCode());
      check(example, ran.all().replace(workspace.toString(), "homolog-workspace"));
    }
    assertThat(runs).isGreaterThan(1);
  }

  private static void check(Example example, String printed) {
    List<String> shown = example.output();
    if (shown.isEmpty()) {
      return;
    }
    boolean cut = shown.getLast().equals(REST);
    String expected = String.join("\n", cut ? shown.subList(0, shown.size() - 1) : shown);
    if (cut) {
      assertThat(printed).as(example.command()).startsWith(expected);
    } else {
      assertThat(printed.strip()).as(example.command()).isEqualTo(expected.strip());
    }
  }

  @Test
  void everyFieldOfTheResultsIsNamed() throws IOException {
    Set<String> names = new TreeSet<>();
    names.addAll(List.of(header("groups.csv").split(",", -1)));
    for (String file :
        List.of("pairs.tsv", "similar_no_common_item.tsv", "common_item_not_similar.tsv")) {
      names.addAll(List.of(header(file).split("\t", -1)));
    }
    addNames(json("groups.json"), names);
    addNames(json("summary.json"), names);
    assertThat(Files.readString(Path.of("README.md")))
        .contains(names.stream().map(name -> name + "`").toList());
  }

  private static String header(String file) throws IOException {
    return Files.readAllLines(RESULTS.resolve(file)).getFirst();
  }

  private static JsonNode json(String file) throws IOException {
    return new JsonMapper().readTree(Files.readString(RESULTS.resolve(file)));
  }

  /** The names of an object's properties and of what they hold, but for what options hold. */
  private static void addNames(JsonNode node, Set<String> names) {
    for (var property : node.properties()) {
      names.add(property.getKey());
      if (!property.getKey().equals("options")) {
        addNames(property.getValue(), names);
      }
    }
    if (node.isArray()) {
      node.forEach(element -> addNames(element, names));
    }
  }
}
