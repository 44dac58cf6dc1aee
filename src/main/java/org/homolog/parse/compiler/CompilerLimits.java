package org.homolog.parse.compiler;

import java.util.List;
import java.util.Optional;
import org.homolog.syntax.Chunk;

/**
 * Tells which limit of Lua 5.1's code generator a source exceeds: 249 registers, 262,143 constants
 * or functions and 32,767 local variables in a function, and 131,071 instructions in a jump.
 */
public final class CompilerLimits {
  private CompilerLimits() {}

  /** Returns the first limit that the source exceeds, in the order in which code is generated. */
  public static Optional<Exceeded> of(Chunk chunk) {
    var compiler = new StatementCompiler();
    try {
      compiler.main(chunk);
      return Optional.empty();
    } catch (LimitException e) {
      return Optional.of(new Exceeded(compiler.position(), e.reason()));
    }
  }

  /** Returns the size of each function of a source, in the order in which functions begin. */
  static List<FunctionSize> sizes(Chunk chunk) {
    var compiler = new StatementCompiler();
    compiler.main(chunk);
    return compiler.sizes();
  }
}
