package org.homolog.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Item;
import org.homolog.corpus.Usage;
import org.homolog.difference.Difference;
import org.homolog.ranking.Mark;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.page.PageJson.Alike;
import org.homolog.report.page.PageJson.Changes;
import org.homolog.report.page.PageJson.Detail;
import org.homolog.report.page.PageJson.Member;
import org.homolog.report.page.PageJson.VariantDetail;
import org.homolog.report.result.Differences;
import org.homolog.report.result.Json;
import org.homolog.report.result.Kinship;
import org.homolog.report.result.Results;
import org.homolog.report.result.Sites;
import org.homolog.verification.Likeness;
import org.jspecify.annotations.Nullable;

/** What {@code index.html} shows of a group that is opened, kept to a number of bytes. */
final class Details {
  private static final int MOST_VARIANTS = 20;

  /** Variants that are shown with what differs. */
  private static final int MOST_DIFFERENCES = 8;

  private static final int MOST_MEMBERS = 500;
  private static final int FEWEST_MEMBERS = 5;

  private final Results results;
  private final Relations relations;
  private final Differences differences;

  Details(Results results, Relations relations, Differences differences) {
    this.results = results;
    this.relations = relations;
    this.differences = differences;
  }

  /**
   * The group as JSON. Where it would take more bytes, rows of differences are left out from the
   * last variant on, then members.
   */
  String json(RankedGroup ranked, long bytes) throws IOException {
    List<VariantDetail> variants = variants(ranked.group(), MOST_MEMBERS);
    long length = length(json(ranked, variants));
    for (int last = variants.size() - 1; last > 0 && length > bytes; last--) {
      VariantDetail without = withoutRows(variants.get(last));
      length -= length(Json.line(variants.get(last))) - length(Json.line(without));
      variants.set(last, without);
    }
    if (length > bytes) {
      variants.replaceAll(Details::withFewMembers);
    }
    return json(ranked, variants);
  }

  private static long length(String json) {
    return json.getBytes(StandardCharsets.UTF_8).length;
  }

  private String json(RankedGroup ranked, List<VariantDetail> variants) {
    RedundancyGroup group = ranked.group();
    Map<String, Double> values = new TreeMap<>();
    ranked
        .values()
        .byKey()
        .forEach(
            (key, value) -> {
              if (value != null && value != 0) {
                values.put(key, value);
              }
            });
    return Json.line(
        new Detail(
            Kinship.of(group).words(),
            variants,
            group.variants().size() - variants.size(),
            relations.belongs(group),
            relations.near(group),
            values));
  }

  private List<VariantDetail> variants(RedundancyGroup group, int mostMembers) throws IOException {
    var details = new ArrayList<VariantDetail>();
    int shown = Math.min(MOST_VARIANTS, group.variants().size());
    for (int i = 0; i < shown; i++) {
      Variant variant = group.variants().get(i);
      Likeness likeness = i == 0 ? variant.likeness(0, 0) : group.links().get(i - 1).likeness();
      Optional<Difference> difference =
          i == 0 || i > MOST_DIFFERENCES
              ? Optional.empty()
              : differences.between(group.canonical(), variant.representative());
      details.add(
          new VariantDetail(
              Alike.of(likeness),
              variant.members().stream().limit(mostMembers).map(this::member).toList(),
              Math.max(0, variant.members().size() - mostMembers),
              difference.map(ChangesJson::of).orElse(null)));
    }
    return details;
  }

  private Member member(CodeUnit unit) {
    Usage usage = results.usage().getOrDefault(unit.module(), Usage.UNKNOWN);
    var marks = new TreeSet<String>();
    Mark.of(unit.module().title()).forEach(mark -> marks.add(mark.name().toLowerCase(Locale.ROOT)));
    return new Member(
        unit.module().wiki().dbname(),
        unit.module().title(),
        unit.lines().toString(),
        unit.tokens(),
        usage.figures().get("transclusions"),
        usage.figures().get("pageviews"),
        usage.item().map(Item::toString).orElse(null),
        marks,
        Sites.page(unit.module()).orElse(null),
        Sites.history(unit.module()).orElse(null));
  }

  private static VariantDetail withoutRows(VariantDetail variant) {
    Changes changes = variant.changes();
    return with(
        variant,
        variant.members(),
        changes == null
            ? null
            : new Changes(changes.summary(), changes.kinds(), changes.notes(), null));
  }

  private static VariantDetail withFewMembers(VariantDetail variant) {
    return with(
        variant,
        variant.members().subList(0, Math.min(FEWEST_MEMBERS, variant.members().size())),
        variant.changes());
  }

  private static VariantDetail with(
      VariantDetail variant, List<Member> members, @Nullable Changes changes) {
    return new VariantDetail(
        variant.alike(),
        members,
        variant.moreMembers() + variant.members().size() - members.size(),
        changes);
  }
}
