package org.homolog.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.atn.PredictionContextCache;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;

/**
 * The automaton that ANTLR makes of the lexer's grammar, as a table over bytes that fills where
 * sources lead; ANTLR's own loop looks at each character through streams and objects.
 */
final class ByteAutomaton extends LexerATNSimulator {
  private static final int BYTES = 256;
  private static final short UNKNOWN = 0;
  private static final short DEAD = -1;

  /** What ANTLR asks for its place, which no rule without predicates depends on. */
  private static final CharStream NOWHERE = CharStreams.fromString("");

  private final List<DFAState> states = new ArrayList<>();

  /** The state after each state and byte: its index and 1, {@link #DEAD} or {@link #UNKNOWN}. */
  private short[][] next = new short[0][];

  /** The type of the token that each state ends, or {@link Token#INVALID_TYPE}. */
  private int[] types = new int[0];

  private int end;

  ByteAutomaton() {
    super(Lua51Lexer._ATN, new DFA[] {dfa()}, new PredictionContextCache());
    mode = Lexer.DEFAULT_MODE;
    number(addDFAState(computeStartState(NOWHERE, atn.modeToStartState.get(mode))));
  }

  private static DFA dfa() {
    return new DFA(Lua51Lexer._ATN.getDecisionState(Lexer.DEFAULT_MODE), Lexer.DEFAULT_MODE);
  }

  /** The type of the longest token at {@code start}, or {@link Token#INVALID_TYPE} if none is. */
  int match(byte[] source, int start) {
    int type = Token.INVALID_TYPE;
    int state = 0;
    for (int i = start; i < source.length; i++) {
      int to = next[state][source[i] & 0xFF];
      if (to == UNKNOWN) {
        to = fill(state, source[i] & 0xFF);
      }
      if (to == DEAD) {
        break;
      }
      state = to - 1;
      if (types[state] != Token.INVALID_TYPE) {
        type = types[state];
        end = i + 1;
      }
    }
    return type;
  }

  /** The offset after the last token matched. */
  int end() {
    return end;
  }

  private short fill(int state, int value) {
    DFAState target = computeTargetState(NOWHERE, states.get(state), value);
    short to = target == ERROR ? DEAD : (short) (number(target) + 1);
    next[state][value] = to;
    return to;
  }

  private int number(DFAState state) {
    int known = states.indexOf(state);
    if (known >= 0) {
      return known;
    }
    states.add(state);
    next = Arrays.copyOf(next, states.size());
    next[states.size() - 1] = new short[BYTES];
    types = Arrays.copyOf(types, states.size());
    types[states.size() - 1] = state.isAcceptState ? state.prediction : Token.INVALID_TYPE;
    return states.size() - 1;
  }
}
