package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;

/**
 * Writes {@code variants.tsv}: which members each representative in {@code pairs.tsv} stands for.
 */
final class VariantsTable {
  static final String HEADER = "variant\tmember\n";

  private final Places places;
  private final Writer out;

  VariantsTable(Places places, Writer out) {
    this.places = places;
    this.out = out;
  }

  /** A row for each member, its representative first; functions are told apart by their lines. */
  void write(Clustering clustering) throws IOException {
    for (Variant variant : clustering.variants()) {
      String representative = Tsv.cell(name(variant.representative()));
      for (CodeUnit member : variant.members()) {
        out.write(representative + "\t" + Tsv.cell(name(member)) + "\n");
      }
    }
  }

  private String name(CodeUnit unit) {
    String place = places.of(unit.module());
    return unit.isModule() ? place : place + ":" + unit.lines();
  }
}
