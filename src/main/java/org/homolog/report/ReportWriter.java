package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.homolog.report.ReportOptions.Format;
import org.homolog.report.page.IndexPage;
import org.homolog.report.result.Differences;
import org.homolog.report.result.Json;
import org.homolog.report.result.Results;
import org.homolog.report.result.Summary;
import org.homolog.report.result.SummaryJson;
import org.homolog.report.wikitext.WikitextPage;

/** Writes the results into a new folder. */
public final class ReportWriter {
  private interface Content {
    void write(Writer out) throws IOException;
  }

  private final ReportOptions options;
  private final Differences differences;

  /**
   * @param differences what pages for people show of how members differ
   */
  public ReportWriter(ReportOptions options, Differences differences) {
    this.options = options;
    this.differences = differences;
  }

  /** The groups, the pairs, what items of Wikidata say otherwise, and the summary. */
  public void write(Results results, Summary summary, Path folder) throws IOException {
    var places = new Places(results.stored());
    SummaryJson numbers = SummaryJson.of(results, summary, options.manyPairs());
    boolean expand = numbers.isExpanded();
    file(folder, "pairs.tsv", true, out -> writePairs(results, places, expand, out));
    file(folder, "variants.tsv", !expand, out -> writeVariants(results, places, out));
    file(folder, NoCommonItemTable.FILE, true, out -> new NoCommonItemTable(out).write(results));
    file(folder, NotSimilarTable.FILE, true, out -> new NotSimilarTable(out).write(results));
    for (Format format : options.formats()) {
      file(folder, format.file(), true, out -> write(format, results, summary, numbers, out));
    }
    file(folder, "summary.json", true, out -> out.write(Json.page(numbers)));
  }

  private void write(
      Format format, Results results, Summary summary, SummaryJson numbers, Writer out)
      throws IOException {
    switch (format) {
      case JSON ->
          new GroupsJson(new Places(results.stored()), results.usage(), out).write(results);
      case CSV -> new GroupsCsv(out).write(results);
      case HTML ->
          new IndexPage(differences, options.topGroups(), out).write(results, summary, numbers);
      case WIKITEXT -> new WikitextPage(options.topGroups(), out).write(results, summary, numbers);
    }
  }

  private static void writePairs(Results results, Places places, boolean expand, Writer out)
      throws IOException {
    out.write(PairsTable.HEADER);
    var table = new PairsTable(places, out);
    table.write(results.modules(), expand);
    table.write(results.functions(), expand);
  }

  private static void writeVariants(Results results, Places places, Writer out) throws IOException {
    out.write(VariantsTable.HEADER);
    var table = new VariantsTable(places, out);
    table.write(results.modules());
    table.write(results.functions());
  }

  private static void file(Path folder, String name, boolean wanted, Content content)
      throws IOException {
    if (!wanted) {
      return;
    }
    Path file = folder.resolve(name);
    try (Writer out = Files.newBufferedWriter(file)) {
      content.write(out);
    } catch (IOException e) {
      throw ofFile(file, e);
    } catch (RuntimeException e) {
      for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
        if (cause instanceof IOException io) { // a template's, say, which wraps it twice
          throw ofFile(file, io);
        }
      }
      throw e;
    }
  }

  private static IOException ofFile(Path file, IOException e) {
    return e instanceof FileSystemException ? e : new IOException(file + ": " + e.getMessage(), e);
  }
}
