package org.homolog.parse.antlr;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.TokenStream;

/** Bounds the depth of nested blocks and expressions, so that no source can exhaust the stack. */
abstract class ParserBase extends Parser {
  private int depth;

  ParserBase(TokenStream input) {
    super(input);
  }

  /** Forgets the last source, which may have ended anywhere. */
  @Override
  public void reset() {
    super.reset();
    depth = 0;
  }

  @Override
  public void enterRule(ParserRuleContext context, int state, int rule) {
    super.enterRule(context, state, rule);
    if (nests(rule) && ++depth > SyntaxException.MAX_LEVELS) {
      throw SyntaxException.tooDeep(
          context.start.getLine(), context.start.getCharPositionInLine() + 1);
    }
  }

  @Override
  public void exitRule() {
    if (nests(_ctx.getRuleIndex())) {
      depth--;
    }
    super.exitRule();
  }

  private static boolean nests(int rule) {
    return rule == Lua51Parser.RULE_block || rule == Lua51Parser.RULE_expression;
  }
}
