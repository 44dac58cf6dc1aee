package org.homolog.web.page.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.corpus.Source;
import org.homolog.difference.Differ;
import org.homolog.difference.Difference;
import org.homolog.difference.DifferenceOptions;
import org.homolog.difference.View;
import org.homolog.pipeline.unit.UnitSources;
import org.homolog.verification.Likeness;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Address;
import org.homolog.web.http.NotFoundException;
import org.homolog.web.http.Parameters;
import org.homolog.web.page.ModulePaths;
import org.homolog.web.page.code.DifferenceView;
import org.homolog.web.page.code.DifferenceView.Extent;
import org.homolog.web.page.code.Link;
import org.homolog.web.page.group.GroupPage.Tab;
import org.jspecify.annotations.Nullable;

/**
 * Two members side by side.
 *
 * @param choices members to choose from, some of each variant first
 * @param likeness of the two, as the group was made; null where one has changed since
 * @param difference null where a text is too long to be compared, or gone
 */
record ComparePage(
    GroupPage page,
    Choice choice,
    List<MemberRow> choices,
    @Nullable Likeness likeness,
    @Nullable DifferenceView difference) {
  private static final int MOST_CHOICES = 300;
  private static final int MOST_BYTES = 400_000;
  private static final int MOST_ROW = 10_000_000;

  /** What is compared, and how. */
  record Choice(CodeUnit left, CodeUnit right, View view, boolean whole, int from) {
    Address on(Address link) {
      Address chosen = link.with("left", MemberRow.key(left)).with("right", MemberRow.key(right));
      chosen = view == View.CANONICAL ? chosen : chosen.with("view", key(view));
      return whole ? chosen.with("context", "all") : chosen;
    }
  }

  static String key(View view) {
    return view.name().toLowerCase(Locale.ROOT);
  }

  static ComparePage of(GroupPage page, Parameters parameters) throws IOException {
    List<CodeUnit> members = page.group().members();
    CodeUnit left = member(members, parameters.text("left"), page.group().canonical());
    CodeUnit right = member(members, parameters.text("right"), other(page, left));
    var choice =
        new Choice(
            left,
            right,
            parameters.choice("view", List.of(View.values()), ComparePage::key, View.CANONICAL),
            parameters
                .choice("context", List.of("some", "all"), name -> name, "some")
                .equals("all"),
            parameters.number("from", 1, 1, MOST_ROW));
    parameters.end();
    return new ComparePage(
        page, choice, choices(page), likeness(page, choice), difference(page, choice));
  }

  private static CodeUnit member(List<CodeUnit> members, Optional<String> key, CodeUnit otherwise) {
    return key.map(
            text ->
                members.stream()
                    .filter(member -> MemberRow.key(member).equals(text))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException(text + " is no member of the group")))
        .orElse(otherwise);
  }

  /** The first member of another variant, or another member of the same. */
  private static CodeUnit other(GroupPage page, CodeUnit left) {
    List<Variant> variants = page.group().variants();
    return variants.size() > 1
        ? variants.get(1).representative()
        : page.group().members().stream()
            .filter(member -> !member.equals(left))
            .findFirst()
            .orElse(left);
  }

  private static List<MemberRow> choices(GroupPage page) {
    var rows = new GroupMembers(page.group(), page.edition());
    var choices = new ArrayList<MemberRow>();
    for (VariantRow variant :
        rows.variants(0, Math.min(MOST_CHOICES, page.group().variants().size()))) {
      choices.addAll(variant.members());
    }
    return choices.subList(0, Math.min(MOST_CHOICES, choices.size()));
  }

  private static @Nullable Likeness likeness(GroupPage page, Choice choice) throws IOException {
    return page.edition()
        .search()
        .groupMaps()
        .likeness(page.group(), choice.left(), choice.right())
        .orElse(null);
  }

  private static @Nullable DifferenceView difference(GroupPage page, Choice choice)
      throws IOException {
    Optional<Source> left = source(page.edition(), choice.left());
    Optional<Source> right = source(page.edition(), choice.right());
    if (left.isEmpty() || right.isEmpty()) {
      return null;
    }
    Difference difference =
        new Differ(new DifferenceOptions(choice.view())).compare(left.get(), right.get());
    Address own = choice.on(Address.to(page.path(Tab.COMPARE)));
    return new DifferenceView(
        difference,
        link(choice.left()),
        link(choice.right()),
        new Extent(choice.whole() ? DifferenceView.ALL : Extent.DEFAULTS.context(), choice.from()),
        from -> own.with("from", from).toString());
  }

  private static Link link(CodeUnit unit) {
    return new Link(
        unit.module().wiki().dbname()
            + ":"
            + unit.module().title()
            + (unit.isModule() ? "" : " lines " + unit.lines()),
        ModulePaths.of(unit.module()).toString());
  }

  private static Optional<Source> source(Edition edition, CodeUnit unit) throws IOException {
    return edition
        .source(unit.module())
        .filter(source -> source.length() <= MOST_BYTES)
        .map(source -> new UnitSources().of(unit, source));
  }

  /** The same the other way round, or in another view. */
  String link(Choice other) {
    return other.on(Address.to(page.path(Tab.COMPARE))).toString();
  }

  Choice swapped() {
    return new Choice(choice.right(), choice.left(), choice.view(), choice.whole(), 1);
  }
}
