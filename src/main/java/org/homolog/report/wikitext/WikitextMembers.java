package org.homolog.report.wikitext;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.homolog.clustering.RedundancyGroup;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.ModuleId;
import org.homolog.corpus.Usage;
import org.homolog.ranking.Mark;
import org.homolog.ranking.RankedGroup;
import org.homolog.report.result.Kinship;
import org.homolog.report.result.Needs;
import org.homolog.report.wikitext.WikitextModel.Section;
import org.homolog.report.wikitext.WikitextModel.Sections;
import org.homolog.verification.EvidenceText;
import org.homolog.verification.Likeness;
import org.homolog.wikitext.Wikitext;

/** Groups of modules as sections of wikitext that credit the members. */
final class WikitextMembers {
  private static final int MAX_MEMBERS = 50;

  /** What the template writes around a section's strings, and more. */
  private static final int BYTES_OF_SECTION = 500;

  private record Member(CodeUnit unit, int variant, Likeness likeness, boolean canonical) {}

  private final Map<ModuleId, Usage> usage;

  WikitextMembers(Map<ModuleId, Usage> usage) {
    this.usage = usage;
  }

  /** The sections of the first groups, as many as there is room for in bytes. */
  Sections sections(List<RankedGroup> groups, int most, int room) {
    var sections = new ArrayList<Section>();
    int left = room;
    for (RankedGroup ranked : groups.subList(0, Math.min(most, groups.size()))) {
      String heading = heading(ranked, sections.size() + 1);
      String about = about(ranked);
      left -= BYTES_OF_SECTION + 4 * (heading.length() + about.length());
      Rows members = Rows.of(members(ranked.group()), MAX_MEMBERS, left, this::row);
      left -= members.bytes();
      if (members.cells().isEmpty()) {
        break;
      }
      sections.add(new Section(ranked.group().id(), heading, about, members));
    }
    return new Sections(List.copyOf(sections), groups.size() - sections.size());
  }

  private static String heading(RankedGroup ranked, int rank) {
    return "Rank " + rank + ": " + Wikitext.text(ranked.group().canonical().module().title());
  }

  private static String about(RankedGroup ranked) {
    Set<String> requires = Needs.of(ranked).requires();
    return "%s. Impact %s. Uses: %s. Loads: %s."
        .formatted(
            capital(Kinship.of(ranked.group()).words()),
            WikitextGroups.measure(ranked.impact()),
            WikitextGroups.uses(ranked),
            requires.isEmpty() ? "no module" : WikitextGroups.names(requires));
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static List<Member> members(RedundancyGroup group) {
    var members = new ArrayList<Member>();
    for (int i = 0; i < group.variants().size(); i++) {
      Variant variant = group.variants().get(i);
      int own = variant.members().indexOf(group.canonical());
      for (int j = 0; j < variant.members().size(); j++) {
        Likeness likeness = i == 0 ? variant.likeness(own, j) : group.links().get(i - 1).likeness();
        members.add(new Member(variant.members().get(j), i + 1, likeness, i == 0 && j == own));
      }
    }
    return members;
  }

  private List<String> row(Member member) {
    ModuleId id = member.unit().module();
    Usage figures = usage.getOrDefault(id, Usage.UNKNOWN);
    Likeness likeness = member.likeness();
    return List.of(
        Integer.toString(member.variant()),
        WikitextGroups.module(id),
        Wikitext.text(id.wiki().dbname()),
        WikitextGroups.measure(likeness.confidence()),
        member.canonical() ? "" : EvidenceText.of(likeness),
        WikitextGroups.measure(likeness.similarity()),
        likeness.type() + (likeness.sugar() ? " sugar" : ""),
        WikitextModel.figure(figures, "transclusions"),
        WikitextModel.figure(figures, "pageviews"),
        remarks(member),
        WikitextGroups.history(id));
  }

  private static String remarks(Member member) {
    Stream<String> marks =
        Mark.of(member.unit().module().title()).stream()
            .map(mark -> mark.name().toLowerCase(Locale.ROOT));
    return Stream.concat(member.canonical() ? Stream.of("canonical") : Stream.empty(), marks)
        .collect(joining(", "));
  }
}
