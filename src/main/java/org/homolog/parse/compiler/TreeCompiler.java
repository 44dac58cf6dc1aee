package org.homolog.parse.compiler;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.homolog.parse.compiler.Operand.Kind;
import org.homolog.syntax.BinaryExpression;
import org.homolog.syntax.BooleanLiteral;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionCall;
import org.homolog.syntax.FunctionExpression;
import org.homolog.syntax.IndexExpression;
import org.homolog.syntax.MethodCall;
import org.homolog.syntax.Name;
import org.homolog.syntax.NilLiteral;
import org.homolog.syntax.NumberLiteral;
import org.homolog.syntax.Parenthesized;
import org.homolog.syntax.Position;
import org.homolog.syntax.StringLiteral;
import org.homolog.syntax.TableConstructor;
import org.homolog.syntax.TableField;
import org.homolog.syntax.UnaryExpression;
import org.homolog.syntax.Vararg;

/** Walks expressions, as the second half of {@code lparser.c} reads them. */
abstract class TreeCompiler {
  private static final int FIELDS_A_FLUSH = 50;
  private static final int MAX_FLUSHES = 511;

  private final List<FunctionSize> sizes = new ArrayList<>();
  private Position position = new Position(1, 1, 0);
  FunctionCode function = new FunctionCode(null);
  OperatorCompiler values = new OperatorCompiler(function);

  final List<FunctionSize> sizes() {
    return sizes;
  }

  /** Returns where the statement or expression begins that is compiled. */
  final Position position() {
    return position;
  }

  final void at(Position newPosition) {
    position = newPosition;
  }

  abstract void body(org.homolog.syntax.Block block);

  /** Compiles a function in a state of its own; how many upvalues it takes. */
  final int compile(List<String> parameters, org.homolog.syntax.Block body) {
    FunctionCode outer = function;
    int ordinal = sizes.size();
    sizes.add(outer.size());
    begin(new FunctionCode(outer));
    function.countVariables(parameters.size());
    function.locals.addAll(parameters);
    function.reserve(parameters.size());
    body(body);
    function.code.add(); // the last return
    sizes.set(ordinal, function.size());
    int upvalues = function.upvalues();
    begin(outer);
    return upvalues;
  }

  private void begin(FunctionCode next) {
    function = next;
    values = new OperatorCompiler(next);
  }

  final Operand function(FunctionExpression expression, boolean method) {
    List<String> parameters = new ArrayList<>();
    if (method) {
      parameters.add("self");
    }
    expression.parameters().forEach(name -> parameters.add(name.text()));
    if (expression.vararg()) {
      parameters.add("arg");
    }
    int upvalues = compile(parameters, expression.body());
    function.addFunction();
    var closure = new Operand(Kind.RELOCATABLE, function.code.add());
    for (int i = 0; i < upvalues; i++) {
      function.code.add();
    }
    return closure;
  }

  final Operand expression(Expression expression) {
    Deque<BinaryExpression> chain = new ArrayDeque<>();
    Expression first = expression;
    while (first instanceof BinaryExpression binary) {
      chain.push(binary);
      first = binary.left();
    }
    Operand left = operand(first);
    for (BinaryExpression binary : chain) {
      values.left(binary.operator(), left);
      values.binary(binary.operator(), left, expression(binary.right()));
    }
    return left;
  }

  private Operand operand(Expression expression) {
    at(expression.position());
    return switch (expression) {
      case NilLiteral _ -> Operand.of(Kind.NIL);
      case BooleanLiteral literal -> Operand.of(literal.value() ? Kind.TRUE : Kind.FALSE);
      case NumberLiteral literal -> Operand.number(literal.value());
      case StringLiteral literal -> string(literal.value());
      case Vararg _ -> new Operand(Kind.VARARG, function.code.add());
      case FunctionExpression inner -> function(inner, false);
      case TableConstructor table -> table(table);
      case Name name -> name(name.text());
      case Parenthesized inner -> {
        Operand value = expression(inner.inner());
        values.discharge(value);
        yield value;
      }
      case IndexExpression _, FunctionCall _, MethodCall _ -> suffixed(expression);
      case UnaryExpression unary -> {
        Operand value = expression(unary.operand());
        values.unary(unary.operator(), value);
        yield value;
      }
      case BinaryExpression binary -> expression(binary);
    };
  }

  private Operand string(String text) {
    return new Operand(Kind.CONSTANT, function.constant(text));
  }

  /** {@code singlevar}. */
  final Operand name(String name) {
    int local = function.local(name);
    if (local >= 0) {
      return new Operand(Kind.LOCAL, local);
    }
    return capture(function, name)
        ? Operand.of(Kind.UPVALUE)
        : new Operand(Kind.GLOBAL, function.constant(name));
  }

  private static boolean capture(FunctionCode user, String name) {
    FunctionCode owner = user.outer;
    while (owner != null && owner.local(name) < 0) {
      owner = owner.outer;
    }
    if (owner == null) {
      return false;
    }
    int local = owner.local(name);
    owner.capture(local);
    var upvalue = new FunctionCode.Upvalue(owner.depth, local);
    for (FunctionCode each = user; each != null && each != owner; each = each.outer) {
      each.use(upvalue);
    }
    return true;
  }

  /** A chain of indexes and calls, which may be long. */
  private Operand suffixed(Expression expression) {
    Deque<Expression> chain = new ArrayDeque<>();
    Expression first = expression;
    while (true) {
      chain.push(first);
      first =
          switch (first) {
            case IndexExpression index -> index.object();
            case FunctionCall call -> call.function();
            case MethodCall call -> call.object();
            default -> throw new IllegalStateException();
          };
      if (!(first instanceof IndexExpression
          || first instanceof FunctionCall
          || first instanceof MethodCall)) {
        break;
      }
    }
    Operand value = operand(first);
    chain.forEach(suffix -> suffix(value, suffix));
    return value;
  }

  private void suffix(Operand value, Expression suffix) {
    switch (suffix) {
      case IndexExpression index -> {
        values.toAnyRegister(value);
        Operand key = expression(index.key());
        values.toValue(key);
        values.index(value, key);
      }
      case MethodCall call -> {
        values.self(value, string(call.method()));
        call(value, call.arguments());
      }
      case FunctionCall call -> {
        values.toNextRegister(value);
        call(value, call.arguments());
      }
      default -> throw new IllegalStateException();
    }
  }

  private void call(Operand called, List<Expression> arguments) {
    Operand last = list(arguments);
    if (last.hasManyValues()) {
      values.setReturns(last);
    } else if (last.kind != Kind.VOID) {
      values.toNextRegister(last);
    }
    int base = called.info;
    called.set(Kind.CALL, function.code.add(Instructions.Op.OTHER, base, 0));
    function.setFree(base + 1);
  }

  /** {@code explist1}: all but the last in registers. */
  final Operand list(List<Expression> expressions) {
    Operand last = Operand.of(Kind.VOID);
    for (int i = 0; i < expressions.size(); i++) {
      if (i > 0) {
        values.toNextRegister(last);
      }
      last = expression(expressions.get(i));
    }
    return last;
  }

  private Operand table(TableConstructor constructor) {
    var table = new Operand(Kind.RELOCATABLE, function.code.add());
    values.toNextRegister(table);
    var items = new Items(table);
    for (TableField field : constructor.fields()) {
      items.settle();
      switch (field) {
        case TableField.Positional positional -> items.add(expression(positional.value()));
        case TableField.Named named -> keyed(string(named.name()), named.value());
        case TableField.Keyed keyed -> {
          int before = function.free();
          Operand key = expression(keyed.key());
          values.toValue(key);
          keyed(key, keyed.value());
          function.setFree(before);
        }
      }
    }
    items.end();
    return table;
  }

  /** The items of a table by their position, of which 50 wait in registers. */
  private final class Items {
    private final Operand table;
    private Operand last = Operand.of(Kind.VOID);
    private int waiting;
    private int count;

    Items(Operand table) {
      this.table = table;
    }

    void add(Operand item) {
      last = item;
      waiting++;
      count++;
    }

    /** Puts the last item into a register, and all that wait into the table if they are enough. */
    void settle() {
      if (last.kind != Kind.VOID) {
        values.toNextRegister(last);
        last = Operand.of(Kind.VOID);
        if (waiting == FIELDS_A_FLUSH) {
          flush();
        }
      }
    }

    void end() {
      if (last.hasManyValues()) {
        values.setReturns(last);
      } else if (last.kind != Kind.VOID) {
        values.toNextRegister(last);
      }
      if (waiting > 0) {
        flush();
      }
    }

    private void flush() {
      function.code.add();
      if ((count - 1) / FIELDS_A_FLUSH + 1 > MAX_FLUSHES) {
        function.code.add();
      }
      function.setFree(table.info + 1);
      waiting = 0;
    }
  }

  private void keyed(Operand key, Expression value) {
    int before = function.free();
    values.toRegisterOrConstant(key);
    values.toRegisterOrConstant(expression(value));
    function.code.add();
    function.setFree(before);
  }
}
