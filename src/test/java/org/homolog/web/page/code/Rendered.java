package org.homolog.web.page.code;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the templates write, and what a reader sees of it. */
final class Rendered {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.homolog.web.page");

  private static final Pattern LINE =
      Pattern.compile("<bdi dir=\"ltr\">(.*?)</bdi>", Pattern.DOTALL);

  private Rendered() {}

  static String html(SourceView view) {
    return html("code/source.jte", view);
  }

  static String html(DifferenceView view) {
    return html("code/difference.jte", view);
  }

  static String html(MatchView view) {
    return html("code/match.jte", view);
  }

  private static String html(String template, Object view) {
    var out = new StringOutput();
    TEMPLATES.render(template, view, out);
    return out.toString();
  }

  /** The text of each line of code. */
  static List<String> lines(String html) {
    return LINE.matcher(html).results().map((MatchResult line) -> text(line.group(1))).toList();
  }

  /** The text without tags and entities. */
  static String text(String html) {
    return html.replaceAll("<[^>]*>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
