package org.homolog.web.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.ranking.Feature;

/**
 * What groups are ordered by: their score, a feature, or something else that is known of them.
 *
 * @param key its name in addresses
 */
public record GroupSort(String key) {
  public static final GroupSort SCORE = new GroupSort("score");
  public static final GroupSort TITLE = new GroupSort("title");
  public static final GroupSort VARIANTS = new GroupSort("variants");
  public static final GroupSort CONFIDENCE = new GroupSort("confidence");
  public static final GroupSort SIMILARITY = new GroupSort("similarity");

  /** All of them. */
  public static final List<GroupSort> ALL = all();

  private static List<GroupSort> all() {
    var all = new ArrayList<>(List.of(SCORE, TITLE, VARIANTS, CONFIDENCE, SIMILARITY));
    for (Feature feature : Feature.values()) {
      all.add(new GroupSort(feature.key()));
    }
    return List.copyOf(all);
  }

  /** The feature that it stands for. */
  public Optional<Feature> feature() {
    return Feature.of(key);
  }

  /** Its name for people. */
  public String name() {
    return equals(CONFIDENCE) || equals(SIMILARITY) ? "least " + key : key.replace('_', ' ');
  }

  /** Whether the lowest comes first unless something else is asked for. */
  boolean isAscending() {
    return equals(TITLE);
  }
}
