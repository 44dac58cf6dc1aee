package org.homolog.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.homolog.clustering.Clustering;
import org.homolog.clustering.Variant;
import org.homolog.corpus.CodeUnit;
import org.homolog.report.result.Decimals;
import org.homolog.verification.ClonePairs;
import org.homolog.verification.EvidenceText;
import org.homolog.verification.Likeness;

/**
 * Writes {@code pairs.tsv}: the pairs of all members, or those of variants' representatives only.
 */
final class PairsTable {
  static final String HEADER =
      "unit\tleft_path\tright_path\tconfidence\tsimilarity\ttype\tresemblance\tcontainment\tleft_lines"
          + "\tright_lines\tevidence\n";

  private final Places places;
  private final Writer out;
  private final StringBuilder line = new StringBuilder();

  PairsTable(Places places, Writer out) {
    this.places = places;
    this.out = out;
  }

  void write(Clustering clustering, boolean expand) throws IOException {
    if (expand) {
      for (Variant variant : clustering.variants()) {
        within(variant);
      }
    }
    List<String> names =
        clustering.variants().stream().map(variant -> name(variant.representative())).toList();
    ClonePairs pairs = clustering.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Variant left = clustering.variants().get(pairs.left(i));
      Variant right = clustering.variants().get(pairs.right(i));
      if (expand) {
        across(left, right, pairs.likeness(i));
      } else {
        row(
            left.representative(),
            names.get(pairs.left(i)),
            right.representative(),
            names.get(pairs.right(i)),
            pairs.likeness(i));
      }
    }
  }

  private void within(Variant variant) throws IOException {
    for (int right = 1; right < variant.members().size(); right++) {
      for (int left = 0; left < right; left++) {
        row(
            variant.members().get(left),
            variant.members().get(right),
            variant.likeness(left, right));
      }
    }
  }

  private void across(Variant left, Variant right, Likeness likeness) throws IOException {
    for (CodeUnit one : left.members()) {
      for (CodeUnit other : right.members()) {
        row(one, other, likeness);
      }
    }
  }

  private String name(CodeUnit unit) {
    return Tsv.cell(places.of(unit.module()));
  }

  private void row(CodeUnit left, CodeUnit right, Likeness likeness) throws IOException {
    row(left, name(left), right, name(right), likeness);
  }

  /** Nothing of two functions of one module, of which one may be part of the other. */
  private void row(
      CodeUnit left, String leftName, CodeUnit right, String rightName, Likeness likeness)
      throws IOException {
    if (left.module().equals(right.module())) {
      return;
    }
    line.setLength(0);
    line.append(left.isModule() ? "module\t" : "function\t")
        .append(leftName)
        .append('\t')
        .append(rightName)
        .append('\t')
        .append(Decimals.text(likeness.confidence()))
        .append('\t')
        .append(Decimals.text(likeness.similarity()))
        .append('\t')
        .append(likeness.type().name())
        .append('\t')
        .append(Decimals.text(likeness.resemblance()))
        .append('\t')
        .append(Decimals.text(likeness.containment()))
        .append('\t')
        .append(left.lines())
        .append('\t')
        .append(right.lines())
        .append('\t')
        .append(EvidenceText.of(likeness))
        .append('\n');
    out.append(line);
  }
}
