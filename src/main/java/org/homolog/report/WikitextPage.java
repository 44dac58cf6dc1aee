package org.homolog.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.Map;

/** Writes {@code report.wikitext}. */
final class WikitextPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Plain, null, "org.homolog.report");

  private final Writer out;

  WikitextPage(Writer out) {
    this.out = out;
  }

  void write(Results results, Summary summary) {
    TEMPLATES.render("report.jte", Map.of("title", "Homolog"), new WriterOutput(out));
  }
}
