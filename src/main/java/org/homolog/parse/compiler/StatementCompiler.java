package org.homolog.parse.compiler;

import static org.homolog.parse.compiler.Operand.NO_JUMP;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.homolog.parse.compiler.Operand.Kind;
import org.homolog.syntax.Assignment;
import org.homolog.syntax.Block;
import org.homolog.syntax.Break;
import org.homolog.syntax.CallStatement;
import org.homolog.syntax.Chunk;
import org.homolog.syntax.Do;
import org.homolog.syntax.Expression;
import org.homolog.syntax.FunctionDeclaration;
import org.homolog.syntax.GenericFor;
import org.homolog.syntax.If;
import org.homolog.syntax.IfClause;
import org.homolog.syntax.LocalAssignment;
import org.homolog.syntax.LocalFunction;
import org.homolog.syntax.Name;
import org.homolog.syntax.NumericFor;
import org.homolog.syntax.Repeat;
import org.homolog.syntax.Return;
import org.homolog.syntax.Statement;
import org.homolog.syntax.While;

/** Walks statements, as the last part of {@code lparser.c} reads them. */
final class StatementCompiler extends TreeCompiler {
  private static final List<String> HIDDEN = List.of("(for)", "(for)", "(for)");

  void main(Chunk chunk) {
    compile(List.of(), chunk.body());
  }

  @Override
  void body(Block block) {
    for (Statement statement : block.statements()) {
      at(statement.position());
      statement(statement);
      function.setFree(function.locals.size());
    }
  }

  private void block(Block block) {
    function.enterBlock(false);
    body(block);
    leaveBlock();
  }

  private FunctionCode.Block leaveBlock() {
    FunctionCode.Block left = Objects.requireNonNull(function.block);
    function.block = left.outer;
    function.removeLocals(left.locals);
    if (left.captured) {
      function.code.add();
    }
    function.setFree(function.locals.size());
    function.code.resolveHere(left.breaks);
    return left;
  }

  private void statement(Statement statement) {
    switch (statement) {
      case LocalAssignment local -> local(local);
      case Assignment assignment -> assign(assignment);
      case CallStatement call -> expression(call.call());
      case Do inner -> block(inner.body());
      case While loop -> loop(loop);
      case Repeat loop -> loop(loop);
      case If branches -> branches(branches);
      case NumericFor loop -> loop(loop);
      case GenericFor loop -> loop(loop);
      case FunctionDeclaration declaration -> {
        Operand target = expression(declaration.target());
        values.store(target, function(declaration.function(), declaration.method()));
      }
      case LocalFunction local -> local(local);
      case Return exit -> exit(exit);
      case Break _ -> leaveLoop();
    }
  }

  private void local(LocalAssignment local) {
    function.countVariables(local.names().size());
    adjust(local.names().size(), local.values());
    local.names().forEach(name -> function.locals.add(name.text()));
  }

  private void local(LocalFunction local) {
    function.countVariables(1);
    var target = new Operand(Kind.LOCAL, function.free());
    function.reserve(1);
    function.locals.add(local.name().text());
    values.store(target, function(local.function(), false));
  }

  private void adjust(int variables, List<Expression> expressions) {
    adjust(variables, expressions.size(), list(expressions));
  }

  /** {@code adjust_assign}: as many values as variables. */
  private void adjust(int variables, int expressions, Operand last) {
    int extra = variables - expressions;
    if (last.hasManyValues()) {
      values.setReturns(last);
      if (extra > 0) {
        function.reserve(extra);
      }
      return;
    }
    if (last.kind != Kind.VOID) {
      values.toNextRegister(last);
    }
    if (extra > 0) {
      int register = function.free();
      function.reserve(extra);
      function.code.nil(register, extra, function.locals.size());
    }
  }

  private void assign(Assignment assignment) {
    List<Operand> targets = new ArrayList<>();
    for (Expression target : assignment.targets()) {
      Operand operand = expression(target);
      if (operand.kind == Kind.LOCAL) {
        moveIfUsed(targets, operand);
      }
      targets.add(operand);
    }
    int expressions = assignment.values().size();
    Operand last = list(assignment.values());
    int next = targets.size() - 1;
    if (expressions == targets.size()) {
      values.setOneReturn(last);
      values.store(targets.get(next--), last);
    } else {
      adjust(targets.size(), expressions, last);
      if (expressions > targets.size()) {
        function.setFree(function.free() - (expressions - targets.size()));
      }
    }
    for (; next >= 0; next--) {
      values.store(targets.get(next), new Operand(Kind.FIXED, function.free() - 1));
    }
  }

  /** {@code check_conflict}: a local that earlier targets are indexed with is copied. */
  private void moveIfUsed(List<Operand> targets, Operand local) {
    int copy = function.free();
    boolean used = false;
    for (Operand target : targets) {
      if (target.kind == Kind.INDEXED && target.info == local.info) {
        target.info = copy;
        used = true;
      }
      if (target.kind == Kind.INDEXED && target.key == local.info) {
        target.key = copy;
        used = true;
      }
    }
    if (used) {
      function.code.add();
      function.reserve(1);
    }
  }

  /** Compiles a condition; the jumps that leave it where it is false. */
  private int condition(Expression condition) {
    Operand value = expression(condition);
    if (value.kind == Kind.NIL) {
      value.kind = Kind.FALSE;
    }
    values.goIfTrue(value);
    return value.ifFalse;
  }

  private void loop(While loop) {
    int start = function.code.label();
    int exit = condition(loop.condition());
    function.enterBlock(true);
    block(loop.body());
    function.code.resolve(function.code.jump(), start);
    leaveBlock();
    function.code.resolveHere(exit);
  }

  private void loop(Repeat loop) {
    int start = function.code.label();
    function.enterBlock(true);
    function.enterBlock(false);
    body(loop.body());
    int exit = condition(loop.condition());
    if (Objects.requireNonNull(function.block).captured) {
      leaveLoop();
      function.code.resolveHere(exit);
      leaveBlock();
      function.code.resolve(function.code.jump(), start);
    } else {
      leaveBlock();
      function.code.resolve(exit, start);
    }
    leaveBlock();
  }

  private void leaveLoop() {
    boolean captured = false;
    FunctionCode.Block block = Objects.requireNonNull(function.block);
    while (!block.loop) {
      captured |= block.captured;
      block = Objects.requireNonNull(block.outer);
    }
    if (captured) {
      function.code.add();
    }
    block.breaks = function.code.joined(block.breaks, function.code.jump());
  }

  private void branches(If branches) {
    int escapes = NO_JUMP;
    int otherwise = NO_JUMP;
    for (int i = 0; i < branches.clauses().size(); i++) {
      if (i > 0) {
        escapes = function.code.joined(escapes, function.code.jump());
        function.code.resolveHere(otherwise);
      }
      IfClause clause = branches.clauses().get(i);
      otherwise = condition(clause.condition());
      block(clause.body());
    }
    if (branches.otherwise() == null) {
      escapes = function.code.joined(escapes, otherwise);
    } else {
      escapes = function.code.joined(escapes, function.code.jump());
      function.code.resolveHere(otherwise);
      block(branches.otherwise());
    }
    function.code.resolveHere(escapes);
  }

  private void loop(NumericFor loop) {
    function.enterBlock(true);
    function.countVariables(HIDDEN.size() + 1);
    values.toNextRegister(expression(loop.start()));
    values.toNextRegister(expression(loop.limit()));
    if (loop.step() == null) {
      function.constant(ExpressionCompiler.constant(1));
      function.code.add();
      function.reserve(1);
    } else {
      values.toNextRegister(expression(loop.step()));
    }
    forBody(List.of(loop.variable()), loop.body(), true);
    leaveBlock();
  }

  private void loop(GenericFor loop) {
    function.enterBlock(true);
    function.countVariables(HIDDEN.size() + loop.names().size());
    adjust(HIDDEN.size(), loop.iterators());
    function.check(3);
    forBody(loop.names(), loop.body(), false);
    leaveBlock();
  }

  private void forBody(List<Name> names, Block body, boolean numeric) {
    function.locals.addAll(HIDDEN);
    int start = numeric ? function.code.add() : function.code.jump();
    function.enterBlock(false);
    names.forEach(name -> function.locals.add(name.text()));
    function.reserve(names.size());
    block(body);
    leaveBlock();
    function.code.resolveHere(start);
    int end =
        function.code.add(numeric ? Instructions.Op.OTHER : Instructions.Op.GENERIC_FOR, 0, 0);
    function.code.resolve(numeric ? end : function.code.jump(), start + 1);
  }

  private void exit(Return exit) {
    Operand last = list(exit.values());
    if (last.hasManyValues()) {
      values.setReturns(last);
    } else if (exit.values().size() == 1) {
      values.toAnyRegister(last);
    } else if (last.kind != Kind.VOID) {
      values.toNextRegister(last);
    }
    function.code.add();
  }
}
