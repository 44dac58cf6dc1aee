package org.homolog.cli.terminal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The variables of the environment; one that is empty is as one that is not set. */
public final class Environment {
  private Environment() {}

  /** Returns the value of a variable. */
  public static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  /** Returns all variables that have a value. */
  public static Map<String, String> variables() {
    var variables = new HashMap<>(System.getenv());
    variables.values().removeIf(String::isBlank);
    return variables;
  }
}
