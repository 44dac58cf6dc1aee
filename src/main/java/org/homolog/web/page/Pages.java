package org.homolog.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.homolog.web.edition.Edition;
import org.homolog.web.http.Answer;
import org.homolog.web.page.Frame.Section;

/** Makes pages from templates. */
public final class Pages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.homolog.web.page");

  private Pages() {}

  /**
   * A page of an edition.
   *
   * @param template as {@code groups/list.jte}; takes a frame and the model
   */
  public static Answer page(
      String template, String title, Section section, Edition edition, Object model) {
    String made = String.valueOf(edition.found().summary().times().get("written"));
    return page(template, Frame.of(title, section, made), model);
  }

  private static Answer page(String template, Frame frame, Object model) {
    var out = new StringOutput();
    TEMPLATES.render(template, Map.of("frame", frame, "model", model), out);
    return Answer.html(out.toString());
  }

  /** A page that says what is wrong with a request. */
  public static Answer failure(int status, String title, String detail) {
    return page("failure.jte", Frame.of(title, Section.NONE, ""), detail).withStatus(status);
  }
}
