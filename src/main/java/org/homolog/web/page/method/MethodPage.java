package org.homolog.web.page.method;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.homolog.report.result.Json;
import org.homolog.report.result.Summary;

/**
 * How it works, and by which options these results were made.
 *
 * @param version of the program that made them
 * @param options by their names
 * @param times of the stages, in their order
 */
record MethodPage(
    String version, Map<String, String> options, List<StageTime> times, Evaluation evaluation) {
  MethodPage {
    times = List.copyOf(times);
  }

  static MethodPage of(Summary summary) {
    var options = new LinkedHashMap<String, String>();
    summary.options().forEach((name, value) -> options.putAll(Json.leaves(name, value)));
    return new MethodPage(
        summary.version(), options, StageTime.of(summary.times()), Evaluation.SHIPPED);
  }

  /** An option's value; a dash if there is none of that name. */
  String option(String name) {
    return options.getOrDefault(name, "–");
  }

  /** What an option says; empty for one that says it by its name. */
  static String meaning(String option) {
    return switch (option) {
      case "fingerprint.min_function_tokens" ->
          "A function of at least so many tokens is compared on its own.";
      case "retrieval.min_resemblance" ->
          "Two modules whose estimated resemblance is at least that are compared exactly.";
      case "retrieval.min_function_resemblance" -> "The same of two functions.";
      case "retrieval.min_containment" -> "So are two of which one holds that much of the other.";
      case "verification.min_confidence" ->
          "Two modules, or functions, of at least that confidence are a pair.";
      case "clustering.max_component" -> "More variants that hang together are cut first.";
      case "ranking.per_wiki" -> "Whether figures count as shares of their wiki's total.";
      case "ranking.leave_out_marked" -> "Whether sandboxes, tests and the like are left out.";
      default ->
          option.startsWith("ranking.weights.")
              ? "How much this feature counts in ranks."
              : option.startsWith("ranking.limits.") ? "What few groups should exceed." : "";
    };
  }
}
