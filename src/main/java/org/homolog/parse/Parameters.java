package org.homolog.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.homolog.syntax.Name;

/** The parameters of a function, as they are read. */
final class Parameters {
  private final List<Name> names = new ArrayList<>();
  private boolean vararg;

  void add(Token token) {
    if (vararg) {
      throw SyntaxException.near(token, "unexpected parameter after '...', expected ')'");
    }
    if (token.getType() == Lua51Lexer.NAME) {
      names.add(ParserBase.name(token));
    } else {
      vararg = true;
    }
  }

  List<Name> names() {
    return names;
  }

  boolean vararg() {
    return vararg;
  }
}
