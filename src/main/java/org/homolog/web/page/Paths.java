package org.homolog.web.page;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.homolog.corpus.ModuleId;
import org.homolog.web.http.Link;

/** The addresses of modules' pages. */
public final class Paths {
  private Paths() {}

  /** Where a module is shown. */
  public static Link module(ModuleId id) {
    String wiki = id.wiki().dbname();
    return isPath(wiki) && wiki.indexOf('/') < 0 && isPath(id.title())
        ? Link.to("/modules/" + Link.part(wiki) + "/" + parts(id.title()))
        : Link.to("/module").with("wiki", wiki).with("title", id.title());
  }

  private static String parts(String title) {
    return Arrays.stream(title.split("/", -1)).map(Link::part).collect(Collectors.joining("/"));
  }

  /** Whether browsers and servers leave the parts of a path as they are. */
  private static boolean isPath(String text) {
    return Arrays.stream(text.split("/", -1))
            .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."))
        && text.codePoints().noneMatch(code -> code < ' ' || code == '\\' || code == 0x7F);
  }
}
