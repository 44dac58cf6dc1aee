package org.homolog.consolidation;

import java.util.stream.Collectors;

/**
 * Writes the values that a variant has as a module of configuration: {@code return { answers = {…},
 * separator = ", " }}, with each literal as it is written in the variant.
 */
public final class ConfigurationModule {
  private ConfigurationModule() {}

  /**
   * The source of a module that returns the parameters of a variant. Instead of a value that the
   * variant does not have, or that is too long for the plan, there is a comment; names of the
   * module's own fields are no configuration.
   */
  public static String write(ConsolidationPlan plan, int variant) {
    return plan.parameters().stream()
        .filter(parameter -> parameter.role() != Parameter.Role.OWN_FIELD)
        .map(parameter -> entry(parameter, variant))
        .collect(Collectors.joining("", "return {\n", "}\n"));
  }

  private static String entry(Parameter parameter, int variant) {
    return parameter
        .of(variant)
        .map(value -> assigned(parameter, value))
        .orElseGet(() -> "\t-- " + parameter.name() + ": not in this variant\n");
  }

  private static String assigned(Parameter parameter, Parameter.Value value) {
    return value.text().isEmpty()
        ? "\t-- %s: too long to show; to be copied from the variant\n".formatted(parameter.name())
        : "\t%s = %s,\n".formatted(parameter.name(), value.text());
  }
}
