package org.homolog.web.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The parameters of an address, read by name; what is wrong with them is told all at once. */
public final class Parameters {
  private static final int MOST_CHARACTERS = 50_000;

  private final Map<String, List<String>> values;
  private final Set<String> known = new HashSet<>();
  private final List<String> errors = new ArrayList<>();

  /** A parameter that is empty, as forms send it, counts as not given. */
  public Parameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /** All that a parameter is given as. */
  public List<String> texts(String name, int most) {
    known.add(name);
    List<String> given =
        values.getOrDefault(name, List.of()).stream()
            .filter(value -> !value.isBlank())
            .distinct()
            .toList();
    if (given.size() > most) {
      errors.add("%s is given more than %d times".formatted(name, most));
      return given.subList(0, most);
    }
    if (given.stream().anyMatch(value -> value.length() > MOST_CHARACTERS)) {
      errors.add("%s is longer than %,d characters".formatted(name, MOST_CHARACTERS));
      return List.of();
    }
    return given;
  }

  /** What a parameter is given as. */
  public Optional<String> text(String name) {
    return texts(name, 1).stream().findFirst();
  }

  /** A whole number. */
  public int number(String name, int otherwise, int least, int most) {
    return text(name)
        .map(
            text -> {
              try {
                int number = Integer.parseInt(text.strip());
                if (number >= least && number <= most) {
                  return number;
                }
              } catch (NumberFormatException _) {
                // told below
              }
              errors.add("%s is a whole number from %d to %d".formatted(name, least, most));
              return otherwise;
            })
        .orElse(otherwise);
  }

  /** A number that may have a fraction. */
  public Optional<Double> decimal(String name, double least, double most) {
    return text(name)
        .flatMap(
            text -> {
              try {
                double number = Double.parseDouble(text.strip());
                if (number >= least && number <= most) {
                  return Optional.of(number);
                }
              } catch (NumberFormatException _) {
                // told below
              }
              errors.add("%s is a number from %s to %s".formatted(name, least, most));
              return Optional.empty();
            });
  }

  /** One of some values by their names. */
  public <T> T choice(String name, List<T> choices, Function<T, String> key, T otherwise) {
    return choice(name, choices, key).orElse(otherwise);
  }

  /** One of some values by their names, or nothing. */
  public <T> Optional<T> choice(String name, List<T> choices, Function<T, String> key) {
    return text(name)
        .flatMap(
            text -> {
              Optional<T> chosen =
                  choices.stream().filter(choice -> key.apply(choice).equals(text)).findFirst();
              if (chosen.isEmpty()) {
                errors.add(
                    "%s is one of %s"
                        .formatted(name, String.join(", ", choices.stream().map(key).toList())));
              }
              return chosen;
            });
  }

  /** Tells of something else that is wrong. */
  public void error(String message) {
    errors.add(message);
  }

  /**
   * Ends the reading.
   *
   * @throws BadRequestException if something is wrong, or a parameter is given that was not read
   */
  public void end() {
    values.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .map(name -> "there is no parameter " + name)
        .forEach(errors::add);
    if (!errors.isEmpty()) {
      throw new BadRequestException(String.join("; ", errors));
    }
  }

  /** The names that have been read. */
  public Set<String> names() {
    return Set.copyOf(known);
  }
}
