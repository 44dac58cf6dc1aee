package org.homolog.web.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.homolog.verification.CloneType;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;

/** Which groups are asked for. */
public record GroupFilter(Where where, What what, String text) {
  /** What pure Lua needs. */
  public static final String PURE = "pure";

  /** What anything but pure Lua needs. */
  public static final String IMPURE = "impure";

  static final int MOST_WIKIS = 8;
  private static final int MOST_MINIMUM = 100_000;

  /**
   * @param wikis database names; a group has a member on each
   */
  public record Where(
      Optional<String> family, Optional<String> language, List<String> wikis, int minWikis) {
    public Where {
      wikis = List.copyOf(wikis);
    }
  }

  /**
   * @param type of the whole group: the furthest that one of its members is from the canonical one
   * @param needs {@code pure}, {@code impure}, or something that the canonical member uses
   */
  public record What(Part data, Part sandboxes, Optional<CloneType> type, Optional<String> needs) {}

  /** Whether a part of the groups is in. */
  public enum Part {
    INCLUDE,
    EXCLUDE,
    ONLY;

    private static final List<Part> ALL = List.of(values());

    /** Its name in addresses. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Part of(String name, Parameters parameters) {
      return parameters.choice(name, ALL, Part::key, INCLUDE);
    }

    Address on(String name, Address link) {
      return this == INCLUDE ? link : link.with(name, key());
    }

    /** Whether something that belongs to the part, or not, is in. */
    boolean takes(boolean belongs) {
      return switch (this) {
        case INCLUDE -> true;
        case EXCLUDE -> !belongs;
        case ONLY -> belongs;
      };
    }
  }

  static GroupFilter of(Parameters parameters) {
    return new GroupFilter(
        new Where(
            parameters.text("family"),
            parameters.text("language"),
            parameters.texts("wiki", MOST_WIKIS),
            parameters.number("minWikis", 0, 0, MOST_MINIMUM)),
        new What(
            Part.of("data", parameters),
            Part.of("sandboxes", parameters),
            parameters.choice(
                "type",
                Arrays.asList(CloneType.values()),
                (Function<CloneType, String>) Enum::name),
            parameters.text("needs")),
        parameters.text("text").orElse(""));
  }

  Address on(Address link) {
    Address filtered = link.with("family", where.family()).with("language", where.language());
    for (String wiki : where.wikis()) {
      filtered = filtered.with("wiki", wiki);
    }
    if (where.minWikis() > 0) {
      filtered = filtered.with("minWikis", where.minWikis());
    }
    filtered = what.data().on("data", filtered);
    filtered = what.sandboxes().on("sandboxes", filtered);
    filtered = filtered.with("type", what.type()).with("needs", what.needs());
    return text.isEmpty() ? filtered : filtered.with("text", text);
  }

  /** The same with other needs, unless it has some. */
  GroupFilter orNeeds(Optional<String> needs) {
    return what.needs().isPresent()
        ? this
        : new GroupFilter(where, new What(what.data(), what.sandboxes(), what.type(), needs), text);
  }
}
