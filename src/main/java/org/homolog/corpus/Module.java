package org.homolog.corpus;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * One page of the Module namespace at one revision.
 *
 * @param revisionId MediaWiki's {@code rev_id}, 0 where the source has none
 * @param sha1 of the source, 40 lower-case hexadecimal digits
 * @param path where the text came from, relative to the source folder; empty for pages of a wiki
 */
public record Module(
    ModuleId id,
    OptionalLong pageId,
    long revisionId,
    String sha1,
    Optional<String> path,
    Source source) {
  /** A module whose SHA-1 is computed from its source. */
  public static Module of(
      ModuleId id, OptionalLong pageId, long revisionId, Optional<String> path, Source source) {
    return new Module(id, pageId, revisionId, source.sha1(), path, source);
  }
}
