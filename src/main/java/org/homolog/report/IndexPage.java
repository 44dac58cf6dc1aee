package org.homolog.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;

/** Writes {@code index.html}. */
final class IndexPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.homolog.report");

  private final Writer out;

  IndexPage(Writer out) {
    this.out = out;
  }

  void write(Results results, Summary summary) {
    TEMPLATES.render("index.jte", Map.of("title", "Homolog"), new WriterOutput(out));
  }
}
