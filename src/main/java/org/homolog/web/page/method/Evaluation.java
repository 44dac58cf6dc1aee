package org.homolog.web.page.method;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What this program reached on the yardsticks, as {@code benchmarks/yardsticks} measured it. */
record Evaluation(List<Run> runs) {
  /** The one that the program carries. */
  static final Evaluation SHIPPED = shipped();

  Evaluation {
    runs = List.copyOf(runs);
  }

  /** A run of a yardstick. */
  record Run(
      String name,
      String corpus,
      String command,
      String version,
      String date,
      List<Score> scores,
      @Nullable Groups groups) {
    Run {
      scores = List.copyOf(scores);
    }
  }

  /**
   * How many pairs of a kind were found.
   *
   * @param label {@code positive}: all should be found; {@code negative}: none; {@code reported}:
   *     of all that were reported, those found to be wrong
   */
  record Score(String kind, String label, int pairs, int found) {
    boolean isPositive() {
      return label.equals("positive");
    }

    boolean isFalse() {
      return label.equals("negative") || label.equals("reported");
    }

    private Score and(Score other) {
      return new Score(kind, label, pairs + other.pairs, found + other.found);
    }

    /** In percent; cut off where all should be found, and not to 0 where some are wrong. */
    String share() {
      double tenths = 1000.0 * found / Math.max(1, pairs);
      return "%.1f%%".formatted((isFalse() ? Math.ceil(tenths) : Math.floor(tenths)) / 10);
    }
  }

  /** How well groups agree with families, by B-cubed. */
  record Groups(double precision, double recall, double f1) {}

  /** All runs on one corpus, added up. */
  record Corpus(String name, List<Run> runs) {
    Corpus {
      runs = List.copyOf(runs);
    }

    List<Score> recall() {
      return sums().stream().filter(Score::isPositive).toList();
    }

    List<Score> wrong() {
      return sums().stream().filter(Score::isFalse).toList();
    }

    private List<Score> sums() {
      record Key(String kind, String label) {}
      var sums = new LinkedHashMap<Key, Score>();
      runs.forEach(
          run ->
              run.scores()
                  .forEach(
                      score ->
                          sums.merge(new Key(score.kind(), score.label()), score, Score::and)));
      return List.copyOf(sums.values());
    }
  }

  /** The runs by corpus. */
  List<Corpus> corpora() {
    Map<String, List<Run>> runsOf = new LinkedHashMap<>();
    runs.forEach(run -> runsOf.computeIfAbsent(run.corpus(), _ -> new ArrayList<>()).add(run));
    return runsOf.entrySet().stream()
        .map(entry -> new Corpus(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The runs that say how well groups agree with families. */
  List<Run> ofGroups() {
    return runs.stream().filter(run -> run.groups() != null).toList();
  }

  /** A measure in three decimals, cut off so that 1 stands for 1 only. */
  static String fit(double measure) {
    return "%.3f".formatted(Math.floor(measure * 1000 + 1e-9) / 1000);
  }

  /** What a kind of pairs is; its name where that is not known here. */
  static String meaning(String kind) {
    return switch (kind) {
      case "T1" -> "layout and comments changed";
      case "T2" -> "names and literals changed";
      case "T3" -> "code changed";
      case "T3-5-10" -> "5 to 10 % of the code changed";
      case "T3-10-30" -> "10 to 30 % of the code changed";
      case "T3-30-50" -> "30 to 50 % of the code changed";
      case "T3-func" -> "functions added and removed";
      case "T3-reorder" -> "functions in another order";
      case "sugar" -> "one kind of sugar written another way";
      case "sugar-all" -> "all sugar written another way";
      case "git_version" -> "two versions of one module";
      case "git_copy" -> "copies and moves that git tells";
      case "game_variant" -> "one module adapted to two games";
      case "engine_lualib" -> "Scribunto's libraries in two releases";
      case "same_domain" -> "modules of one wiki with unrelated jobs";
      case "frame_only" -> "short modules that share only their frame";
      case "data_same_shape", "same_shape_of_data" -> "data of one shape with other content";
      case "same_title" -> "one title, other code";
      case "one_group" -> "modules of one group";
      default -> kind.replace('_', ' ');
    };
  }

  private static Evaluation shipped() {
    String name = "/org/homolog/web/evaluation.json";
    try (InputStream in = Evaluation.class.getResourceAsStream(name)) {
      return new JsonMapper().readValue(Objects.requireNonNull(in, name), Evaluation.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
