package org.homolog.difference;

import java.util.List;
import org.homolog.difference.TokenLine.Kind;
import org.homolog.difference.TokenLine.Word;
import org.homolog.normalize.FormText;
import org.homolog.syntax.Chunk;

/** The lines of a normal form. */
final class FormLines {
  private FormLines() {}

  static List<TokenLine> read(Chunk form) {
    return FormText.of(form).lines().stream().map(FormLines::line).toList();
  }

  private static TokenLine line(FormText.Line line) {
    return new TokenLine(
        line.sourceLine(),
        line.text(),
        line.data(),
        line.tokens().stream()
            .map(token -> new Word(kind(token.kind()), token.start(), token.end(), token.binding()))
            .toList());
  }

  private static Kind kind(FormText.Kind kind) {
    return switch (kind) {
      case SYMBOL -> Kind.SYMBOL;
      case LOCAL -> Kind.LOCAL;
      case GLOBAL -> Kind.NAME;
      case FIELD -> Kind.FIELD;
      case STRING -> Kind.STRING;
      case NUMBER -> Kind.NUMBER;
    };
  }
}
