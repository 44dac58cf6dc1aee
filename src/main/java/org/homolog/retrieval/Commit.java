package org.homolog.retrieval;

import java.util.Map;

/**
 * What a state of the index was made of.
 *
 * @param version tells fingerprints apart that cannot be compared
 * @param generation of the store
 */
public record Commit(String version, long generation) {
  private static final String VERSION = "version";
  private static final String GENERATION = "generation";

  Map<String, String> toUserData() {
    return Map.of(VERSION, version, GENERATION, Long.toString(generation));
  }

  static Commit of(Map<String, String> userData) {
    return new Commit(
        userData.getOrDefault(VERSION, ""), Long.parseLong(userData.getOrDefault(GENERATION, "0")));
  }
}
