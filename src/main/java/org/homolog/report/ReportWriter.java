package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

public final class ReportWriter {
  public void write(Results results, Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Writer out = Files.newBufferedWriter(folder.resolve("pairs.tsv"))) {
      out.write(PairsTable.HEADER);
      var t = new PairsTable(new Places(results.stored()), out);
      t.write(results.modules(), true);
      t.write(results.functions(), true);
    }
  }
}
