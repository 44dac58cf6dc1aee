package org.homolog.web.page.group;

import java.util.List;
import java.util.stream.IntStream;
import org.homolog.clustering.Variant;
import org.homolog.report.result.Decimals;
import org.homolog.verification.EvidenceText;
import org.homolog.web.http.Answer;
import org.homolog.web.http.Export;

/** All members of a group, by variant, as CSV; what is unknown is left empty. */
final class MembersFile {
  private static final List<String> HEAD =
      List.of(
          "variant",
          "wiki",
          "title",
          "lines",
          "confidence",
          "similarity",
          "type",
          "tokens",
          "transclusions",
          "pageviews",
          "last_edit",
          "protection",
          "marks",
          "evidence");

  private MembersFile() {}

  static Answer csv(GroupPage page) {
    var members = new GroupMembers(page.group(), page.edition());
    return Export.csv(
        "members.csv",
        HEAD,
        places(page.group().variants()),
        (_, place) -> cells(members.row(place.variant(), place.member())));
  }

  /** The place of a member in its variant, and that of the variant. */
  private record Place(int variant, int member) {}

  private static List<Place> places(List<Variant> variants) {
    return IntStream.range(0, variants.size())
        .boxed()
        .flatMap(
            variant ->
                IntStream.range(0, variants.get(variant).members().size())
                    .mapToObj(member -> new Place(variant, member)))
        .toList();
  }

  private static List<String> cells(MemberRow row) {
    return List.of(
        Letters.of(row.variant()),
        row.unit().module().wiki().dbname(),
        row.unit().module().title(),
        row.unit().lines().toString(),
        Double.toString(Decimals.cut(row.likeness().confidence())),
        Double.toString(Decimals.cut(row.likeness().similarity())),
        row.likeness().type().name(),
        Integer.toString(row.unit().tokens()),
        figure(row, "transclusions"),
        figure(row, "pageviews"),
        row.usage().lastEdit(),
        row.protection(),
        String.join(" ", row.marks()),
        EvidenceText.of(row.likeness()));
  }

  private static String figure(MemberRow row, String name) {
    Long figure = row.usage().figures().get(name);
    return figure == null ? "" : figure.toString();
  }
}
