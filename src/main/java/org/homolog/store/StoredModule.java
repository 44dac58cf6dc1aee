package org.homolog.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.Module;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Source;

/**
 * A module without its source.
 *
 * @param sha1 of the source, which may be shared with other modules
 */
public record StoredModule(
    ModuleId id, OptionalLong pageId, long revisionId, String sha1, Optional<String> path) {
  /** The module without its source. */
  static StoredModule of(Module module) {
    return new StoredModule(
        module.id(), module.pageId(), module.revisionId(), module.sha1(), module.path());
  }

  /** The module with its source. */
  public Module with(Source source) {
    return new Module(id, pageId, revisionId, sha1, path, source);
  }

  /** The same, from another place. */
  StoredModule at(Optional<String> otherPath) {
    return new StoredModule(id, pageId, revisionId, sha1, otherPath);
  }

  /** The same, with the other's page id where this has none. */
  StoredModule orPageIdOf(StoredModule other) {
    return pageId.isPresent() ? this : withPageId(other.pageId);
  }

  /** The same under a page id. */
  StoredModule withPageId(OptionalLong other) {
    return new StoredModule(id, other, revisionId, sha1, path);
  }
}
