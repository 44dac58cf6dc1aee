package org.homolog.web.page.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.homolog.pipeline.query.GroupMap;
import org.homolog.pipeline.query.GroupMaps;
import org.homolog.web.edition.Edition.Near;
import org.homolog.web.http.Parameters;
import org.homolog.web.page.Figures;
import org.homolog.web.page.chart.DendrogramChart;
import org.homolog.web.page.chart.DendrogramChart.Leaf;
import org.homolog.web.table.Slice;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a group shows.
 *
 * @param slice of the variants
 * @param chart null where there is one variant only
 */
record VariantsPage(
    GroupPage page,
    Slice slice,
    List<VariantRow> variants,
    @Nullable DendrogramChart chart,
    int notOnMap) {
  static VariantsPage of(GroupPage page, Parameters parameters) throws IOException {
    Slice slice = Slice.of(parameters, GroupPage.VARIANTS);
    parameters.end();
    int all = page.group().variants().size();
    List<VariantRow> variants =
        new GroupMembers(page.group(), page.edition()).variants(slice.start(all), slice.end(all));
    if (all < 2) {
      return new VariantsPage(page, slice, variants, null, 0);
    }
    GroupMap map = page.edition().search().groupMaps().map(page.group(), GroupMaps.VARIANTS);
    DendrogramChart chart = map.variants().size() < 2 ? null : chart(page, map);
    return new VariantsPage(page, slice, variants, chart, map.leftOut());
  }

  private static DendrogramChart chart(GroupPage page, GroupMap map) {
    var leaves = new ArrayList<Leaf>();
    for (var variant : map.variants()) {
      int place = page.group().variants().indexOf(variant);
      leaves.add(
          new Leaf(
              Letters.of(place),
              Figures.count(VariantRow.wikis(variant), "wiki"),
              page.variant(place)));
    }
    return DendrogramChart.of(
        "map", "Map of the variants", map.dendrogram(), leaves, page.edition().threshold());
  }

  int pages() {
    return slice.pages(page.group().variants().size());
  }

  List<Near> near() {
    return page.edition().near(page.row());
  }
}
