package org.homolog.web.page.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.homolog.pipeline.query.GroupMap;
import org.homolog.pipeline.query.GroupMaps;
import org.homolog.web.edition.Edition.Near;
import org.homolog.web.http.Address;
import org.homolog.web.http.Parameters;
import org.homolog.web.page.Figures;
import org.homolog.web.page.chart.DendrogramChart;
import org.homolog.web.page.chart.DendrogramChart.Leaf;
import org.homolog.web.page.group.GroupPage.Tab;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a group shows.
 *
 * @param page of the variants, from 1
 * @param chart null where there is one variant only
 */
record VariantsPage(
    GroupPage page,
    int number,
    int pages,
    List<VariantRow> variants,
    @Nullable DendrogramChart chart,
    int notOnMap) {
  private static final int VARIANTS = 20;
  private static final int MOST_PAGE = 100_000;

  static VariantsPage of(GroupPage page, Parameters parameters) throws IOException {
    int number = parameters.number("page", 1, 1, MOST_PAGE);
    parameters.end();
    int all = page.group().variants().size();
    int start = Math.min(all, (number - 1) * VARIANTS);
    List<VariantRow> variants =
        new GroupMembers(page.group(), page.edition())
            .variants(start, Math.min(all, start + VARIANTS));
    int pages = (all + VARIANTS - 1) / VARIANTS;
    if (all < 2) {
      return new VariantsPage(page, number, pages, variants, null, 0);
    }
    GroupMap map = page.edition().search().groupMaps().map(page.group(), GroupMaps.VARIANTS);
    DendrogramChart chart = map.variants().size() < 2 ? null : chart(page, map);
    return new VariantsPage(page, number, pages, variants, chart, map.leftOut());
  }

  private static DendrogramChart chart(GroupPage page, GroupMap map) {
    var leaves = new ArrayList<Leaf>();
    for (var variant : map.variants()) {
      int place = page.group().variants().indexOf(variant);
      leaves.add(
          new Leaf(
              Letters.of(place),
              Figures.count(VariantRow.wikis(variant), "wiki"),
              page.path(Tab.VARIANTS)
                  + (place < VARIANTS ? "" : "?page=" + (place / VARIANTS + 1))
                  + "#variant-"
                  + Letters.of(place)));
    }
    return DendrogramChart.of(
        "map",
        "Map of the variants",
        map.dendrogram(),
        leaves,
        page.edition().threshold(page.group().ofModules()));
  }

  IntFunction<Address> link() {
    Address path = Address.to(page.path(Tab.VARIANTS));
    return other -> other == 1 ? path : path.with("page", other);
  }

  List<Near> near() {
    return page.edition().near(page.row());
  }

  /** Where a member is compared with the canonical one. */
  String compare(MemberRow member) {
    return Address.to(page.path(Tab.COMPARE)).with("right", member.key()).toString();
  }
}
