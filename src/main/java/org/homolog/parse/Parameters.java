package org.homolog.parse;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.homolog.syntax.Name;

/** The parameters of a function, as they are read. */
final class Parameters {
  private final List<Name> names = new ArrayList<>();
  private final int before;
  private boolean vararg;

  /** Parameters of a function, or of a method, which has one more before them. */
  Parameters(boolean method) {
    this.before = method ? 1 : 0;
  }

  /** Adds the parameter that was just read, before the token {@code next}. */
  void add(Token token, Token next) {
    if (vararg) {
      throw SyntaxException.near(token, "unexpected parameter after '...', expected ')'");
    }
    if (token.getType() == Lua51Lexer.NAME) {
      names.add(ParserBase.name(token));
    } else {
      vararg = true;
    }
    FunctionScope.checkLocals(next, before, names.size() + (vararg ? 1 : 0));
  }

  List<Name> names() {
    return names;
  }

  boolean vararg() {
    return vararg;
  }
}
