package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Optional;
import java.util.OptionalLong;
import org.homolog.corpus.ModuleId;
import org.homolog.store.StoredModule;
import org.homolog.web.edition.Edition;
import org.homolog.web.edition.Edition.GroupedFunction;
import org.homolog.web.table.ModuleRow;
import org.jspecify.annotations.Nullable;

/**
 * A module.
 *
 * @param group that it is in, by its id
 * @param functions those in groups, by line
 * @param requires modules that it loads, as far as their titles are written out
 * @param requiredBy modules that load it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ModuleJson(
    @JsonUnwrapped Stored stored,
    @JsonUnwrapped TextJson text,
    @JsonUnwrapped PageJson page,
    Optional<String> group,
    First<FunctionJson> functions,
    First<Name> requires,
    First<Name> requiredBy) {
  /** Which module it is, in which revision. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Stored(String wiki, String title, OptionalLong pageId, long revisionId, String sha1) {
    static Stored of(StoredModule module) {
      return new Stored(
          module.id().wiki().dbname(),
          module.id().title(),
          module.pageId(),
          module.revisionId(),
          module.sha1());
    }
  }

  /**
   * What its text is.
   *
   * @param lines null where unknown
   * @param tokens null where unknown
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record TextJson(String kind, @Nullable Integer lines, @Nullable Integer tokens) {
    static TextJson of(ModuleRow.Text text) {
      return new TextJson(
          text.kind().key(),
          text.kind() == ModuleRow.Kind.UNKNOWN ? null : text.lines(),
          text.kind().isRead() ? text.tokens() : null);
    }
  }

  record Name(String wiki, String title) {
    static Name of(ModuleRow row) {
      ModuleId id = row.module().id();
      return new Name(id.wiki().dbname(), id.title());
    }
  }

  /**
   * A function that is in a group.
   *
   * @param members of the group
   */
  record FunctionJson(String lines, int tokens, String group, int members) {
    static FunctionJson of(GroupedFunction function) {
      return new FunctionJson(
          function.unit().lines().toString(),
          function.unit().tokens(),
          function.group().group().id(),
          function.group().group().members().size());
    }
  }

  static ModuleJson of(ModuleRow row, Edition edition) {
    ModuleId id = row.module().id();
    return new ModuleJson(
        Stored.of(row.module()),
        TextJson.of(row.text()),
        PageJson.of(id, row.usage()),
        row.group().map(group -> group.group().id()),
        First.of(edition.functions(id), FunctionJson::of),
        First.of(edition.requires(row), Name::of),
        First.of(edition.requiredBy(row), Name::of));
  }
}
