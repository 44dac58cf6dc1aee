package org.homolog.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.web.api.GroupDetailJson.VariantJson;
import org.homolog.web.edition.Edition;
import org.homolog.web.table.ModuleRow;
import org.homolog.web.table.Slice;

/**
 * A page of the members of a group, by variants.
 *
 * @param count of all members
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MembersJson(
    int count,
    int page,
    int pages,
    int size,
    Optional<String> next,
    Optional<String> prev,
    List<MemberJson> members) {
  /**
   * A module, or a function by its lines.
   *
   * @param variant its number
   * @param confidence of the variant with the canonical one
   * @param similarity of the variant with the canonical one
   */
  record MemberJson(
      String wiki,
      String title,
      String lines,
      int tokens,
      int variant,
      double confidence,
      double similarity,
      @JsonUnwrapped PageJson page) {
    static MemberJson of(CodeUnit unit, VariantJson variant, Edition edition) {
      ModuleId module = unit.module();
      Usage usage = edition.modules().find(module).map(ModuleRow::usage).orElse(Usage.UNKNOWN);
      return new MemberJson(
          module.wiki().dbname(),
          module.title(),
          unit.lines().toString(),
          unit.tokens(),
          variant.variant(),
          variant.confidence(),
          variant.similarity(),
          PageJson.of(module, usage));
    }
  }

  static MembersJson of(
      RedundancyGroup group, List<VariantJson> variants, Slice slice, Edition edition) {
    List<CodeUnit> all = group.members();
    var neighbours =
        Neighbours.of(
            slice, all.size(), page -> GroupOperations.members(group.id(), slice.page(page)));
    return new MembersJson(
        all.size(),
        slice.page(),
        slice.pages(all.size()),
        slice.size(),
        neighbours.next(),
        neighbours.prev(),
        members(all, variants, slice, edition));
  }

  private static List<MemberJson> members(
      List<CodeUnit> all, List<VariantJson> variants, Slice slice, Edition edition) {
    var members = new ArrayList<MemberJson>();
    int variant = 0;
    int end = variants.getFirst().members();
    for (int i = slice.start(all.size()); i < slice.end(all.size()); i++) {
      while (i >= end) {
        variant++;
        end += variants.get(variant).members();
      }
      members.add(MemberJson.of(all.get(i), variants.get(variant), edition));
    }
    return members;
  }
}
