package org.homolog.mediawiki.dump;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Table dumps of a small wiki by seed, and the rows that they are of. */
final class MadeWiki {
  private static final String[] NAMES = {
    "Date", "তারিখ", "𒀭_😀", "It's", "A\\B", "Date/doc", "X_y"
  };
  private static final int[] NAMESPACES = {0, 1, 2, 10, 14, 828, 829};

  /** A page. */
  record Page(long id, int namespace, String title) {}

  /** A link or transclusion from a page to a title, which need not be that of a page. */
  record Link(Page from, int namespace, String title) {}

  /** How links name what they go to. */
  enum Shape {
    /** By namespace and title. */
    OLD,
    /** By the id of a row of {@code linktarget}. */
    NEW,
    /** By both; by namespace and title alone where the id is NULL. */
    BOTH
  }

  final List<Page> pages = new ArrayList<>();
  final List<Link> transclusions;
  final List<Link> links;
  final List<Page> languageLinks;
  final List<Page> categories;

  private final Random random;
  private final Shape shape;
  private final boolean rowALine;

  MadeWiki(long seed, Shape shape) {
    random = new Random(seed);
    this.shape = shape;
    rowALine = random.nextBoolean();
    Set<List<Object>> taken = new LinkedHashSet<>();
    for (long id = 1; id <= 60; id += 1 + random.nextInt(2)) {
      Link place = place(new Page(id, 0, ""));
      if (taken.add(List.of(place.namespace(), place.title()))) {
        pages.add(new Page(id, place.namespace(), place.title()));
      }
    }
    transclusions = someLinks();
    links = someLinks();
    languageLinks = some();
    categories = some();
  }

  private Link place(Page from) {
    String title = NAMES[random.nextInt(NAMES.length)] + (random.nextBoolean() ? "" : "_2");
    return new Link(from, NAMESPACES[random.nextInt(NAMESPACES.length)], title);
  }

  private List<Link> someLinks() {
    Set<Link> some = new LinkedHashSet<>();
    for (int i = 0; i < 300; i++) {
      some.add(place(pages.get(random.nextInt(pages.size()))));
    }
    return List.copyOf(some);
  }

  private List<Page> some() {
    return random.ints(100, 0, pages.size()).mapToObj(pages::get).toList();
  }

  /** Writes the dumps; of {@code page}, {@code page_latest} is ten times the id. */
  void write(Path folder, String wiki) throws IOException {
    writePages(folder, wiki);
    writeLinks(folder, wiki);
    var languages = new SqlText("langlinks", List.of("ll_from", "ll_lang", "ll_title"), rowALine);
    languageLinks.forEach(page -> languages.row(page.id(), "bn", "It's"));
    languages.end(folder, wiki);
    String to = shape == Shape.OLD ? "cl_to" : "cl_target_id";
    var categoryLinks = new SqlText("categorylinks", List.of("cl_from", to), rowALine);
    categories.forEach(page -> categoryLinks.row(page.id(), 1));
    categoryLinks.end(folder, wiki);
  }

  private void writePages(Path folder, String wiki) throws IOException {
    var text =
        new SqlText(
            "page",
            List.of(
                "page_id",
                "page_namespace",
                "page_title",
                "page_is_redirect",
                "page_is_new",
                "page_random",
                "page_touched",
                "page_links_updated",
                "page_latest",
                "page_len",
                "page_content_model",
                "page_lang"),
            rowALine);
    for (Page page : pages) {
      long id = page.id();
      text.row(
          id,
          page.namespace(),
          page.title(),
          id % 2,
          id % 3 == 0 ? 1 : 0,
          random.nextDouble(),
          "20240601000000",
          null,
          10 * id,
          100 * id,
          page.title().endsWith("doc") ? "wikitext" : "Scribunto",
          null);
    }
    text.end(folder, wiki);
  }

  private void writeLinks(Path folder, String wiki) throws IOException {
    var targets = new ArrayList<List<Object>>();
    writeLinks("templatelinks", "tl", transclusions, targets).end(folder, wiki);
    writeLinks("pagelinks", "pl", links, targets).end(folder, wiki);
    if (shape != Shape.OLD) {
      var text = new SqlText("linktarget", List.of("lt_id", "lt_namespace", "lt_title"), rowALine);
      for (int i = 0; i < targets.size(); i++) {
        text.row(i + 7L, targets.get(i).get(0), targets.get(i).get(1));
      }
      text.end(folder, wiki);
    }
  }

  private SqlText writeLinks(
      String table, String prefix, List<Link> rows, List<List<Object>> targets) {
    var columns = new ArrayList<>(List.of(prefix + "_from"));
    if (shape != Shape.NEW) {
      columns.addAll(List.of(prefix + "_namespace", prefix + "_title"));
    }
    columns.add(prefix + "_from_namespace");
    if (shape != Shape.OLD) {
      columns.add(prefix + "_target_id");
    }
    var text = new SqlText(table, columns, rowALine);
    for (Link link : rows) {
      text.row(row(link, targets));
    }
    return text;
  }

  private Object[] row(Link link, List<List<Object>> targets) {
    List<Object> target = List.of(link.namespace(), link.title());
    if (!targets.contains(target)) {
      targets.add(target);
    }
    Page from = link.from();
    long id = targets.indexOf(target) + 7L;
    return switch (shape) {
      case OLD -> new Object[] {from.id(), link.namespace(), link.title(), from.namespace()};
      case NEW -> new Object[] {from.id(), from.namespace(), id};
      case BOTH ->
          id % 2 == 0
              ? new Object[] {from.id(), 0, "", from.namespace(), id}
              : new Object[] {from.id(), link.namespace(), link.title(), from.namespace(), null};
    };
  }
}
