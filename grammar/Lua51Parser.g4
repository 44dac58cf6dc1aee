/**
 * The syntax of Lua 5.1 and the tree that it makes; rules carry the names of the reference manual. Every decision is LL(1): table
 * fields and assignments are told apart by actions, operators wait on a stack, and the lexer says which parenthesis opens a call.
 * What actions call is in ParserBase.
 */
parser grammar Lua51Parser;

options { tokenVocab = Lua51Lexer; superClass = ParserBase; }

@header {
import org.homolog.syntax.*;
}

chunk returns [Chunk tree]
    : { begin(); } block EOF { $tree = new Chunk(at($start), $block.tree, at($EOF)); }
    ;

block returns [Block tree]
    : { scope.enterBlock($start); } statements { scope.leaveBlock(); $tree = $statements.tree; }
    ;

// Statements of a block whose scope is opened and closed around it.
statements returns [Block tree]
@init { List<Statement> list = new ArrayList<>(); }
    : (statement SEMICOLON? { list.add($statement.tree); })* (lastStatement SEMICOLON? { list.add($lastStatement.tree); })?
      { $tree = new Block(at($start), list); }
    ;

lastStatement returns [Statement tree]
@init { List<Expression> values = List.of(); }
    : RETURN (expressionList { values = $expressionList.trees; })? { $tree = new Return(at($start), values); }
    | BREAK { scope.checkBreak($start); $tree = new Break(at($start)); }
    ;

statement returns [Statement tree]
    : assignmentOrCall { $tree = $assignmentOrCall.tree; }
    | DO block END { $tree = new Do(at($start), $block.tree); }
    | WHILE expression DO { scope.enterLoop(); } block END
      { scope.leaveLoop(); $tree = new While(at($start), $expression.tree, $block.tree); }
    | REPEAT { scope.enterLoop(); scope.enterBlock(following()); } statements UNTIL expression
      { scope.leaveBlock(); scope.leaveLoop(); $tree = new Repeat(at($start), $statements.tree, $expression.tree); }
    | ifStatement { $tree = $ifStatement.tree; }
    | FOR NAME
      ( numericFor[$start, name($NAME)] { $tree = $numericFor.tree; }
      | genericFor[$start, name($NAME)] { $tree = $genericFor.tree; }
      )
    | FUNCTION functionName functionBody[$start, $functionName.method]
      { $tree = new FunctionDeclaration(at($start), $functionName.target, $functionName.method, $functionBody.tree); }
    | LOCAL
      ( localFunction[$start] { $tree = $localFunction.tree; }
      | localAssignment[$start] { $tree = $localAssignment.tree; }
      )
    ;

// A target holds a table, a key and a copy of a local, and for a while a value.
assignmentOrCall returns [Statement tree]
@init { List<Expression> targets = List.of(); }
    : prefixExpression { targets = List.of($prefixExpression.tree); scope.hold(4); }
      (COMMA prefixExpression { targets = appended(targets, $prefixExpression.tree); scope.hold(4); })*
      (ASSIGN { checkTargets($start, targets); } expressionList
        { $tree = new Assignment(at($start), targets, $expressionList.trees); })?
      { scope.release(4 * targets.size()); if ($tree == null) { $tree = call($start, targets); } }
    ;

ifStatement returns [Statement tree]
@init { List<IfClause> clauses = new ArrayList<>(); Block otherwise = null; }
    : IF ifClause { clauses.add($ifClause.tree); } (ELSEIF ifClause { clauses.add($ifClause.tree); })*
      (ELSE block { otherwise = $block.tree; })? END
      { $tree = new If(at($start), clauses, otherwise); }
    ;

ifClause returns [IfClause tree]
    : expression THEN block { $tree = new IfClause(at($start), $expression.tree, $block.tree); }
    ;

numericFor [Token start, Name variable] returns [Statement tree]
    : { scope.checkLocals(following(), FunctionScope.HIDDEN_OF_FOR + 1); } ASSIGN from=expression COMMA to=expression { Expression step = null; } (COMMA expression { step = $expression.tree; })?
      DO loopBody[$start, List.of($variable)] END
      { $tree = new NumericFor(at($start), $variable, $from.tree, $to.tree, step, $loopBody.tree); }
    ;

genericFor [Token start, Name first] returns [Statement tree]
@init { List<Name> names = List.of($first); }
    : { scope.checkLocals(following(), FunctionScope.HIDDEN_OF_FOR + 1); }
      (COMMA NAME
        { names = appended(names, name($NAME)); scope.checkLocals(following(), FunctionScope.HIDDEN_OF_FOR + names.size()); }
      )* IN expressionList
      DO loopBody[$start, names] END
      { $tree = new GenericFor(at($start), names, $expressionList.trees, $loopBody.tree); }
    ;

loopBody [Token opening, List<Name> names] returns [Block tree]
    : { scope.enterLoop(); scope.enterFor($opening, $names); } block
      { scope.leaveBlock(); scope.leaveLoop(); $tree = $block.tree; }
    ;

functionName returns [Expression target, boolean method]
    : NAME { $target = use($NAME); }
      (DOT NAME { $target = new IndexExpression($target.position(), $target, key($NAME)); })*
      (COLON NAME { $target = new IndexExpression($target.position(), $target, key($NAME)); $method = true; })?
    ;

localFunction [Token local] returns [Statement tree]
    : FUNCTION NAME { Name name = name($NAME); scope.checkLocals(following(), 1); scope.declare(List.of(name)); } functionBody[$FUNCTION, false]
      { $tree = new LocalFunction(at($local), name, $functionBody.tree); }
    ;

localAssignment [Token local] returns [Statement tree]
@init { List<Expression> values = List.of(); }
    : NAME { List<Name> names = List.of(name($NAME)); scope.checkLocals(following(), 1); }
      (COMMA NAME { names = appended(names, name($NAME)); scope.checkLocals(following(), names.size()); })*
      (ASSIGN expressionList { values = $expressionList.trees; })?
      { scope.declare(names); $tree = new LocalAssignment(at($local), names, values); }
    ;

expressionList returns [List<Expression> trees]
    : expression { $trees = List.of($expression.tree); scope.hold(1); }
      (COMMA expression { $trees = appended($trees, $expression.tree); scope.hold(1); })*
      { scope.release($trees.size()); }
    ;

expression returns [Expression tree]
@init { OperatorStack operators = new OperatorStack(scope, $start); }
    : operand[operators]
      ( operator=( OR | AND | LESS | GREATER | LESS_EQUAL | GREATER_EQUAL | NOT_EQUAL | EQUAL
                 | CONCAT | PLUS | MINUS | STAR | SLASH | PERCENT | CARET ) { operators.binary($operator, following()); }
        operand[operators]
      )*
      { $tree = operators.close(); }
    ;

operand [OperatorStack operators]
    : (operator=(NOT | MINUS | HASH) { operators.unary($operator, following()); })*
      ( prefixExpression { operators.operand($prefixExpression.tree); }
      | value=(NIL | FALSE | TRUE | NUMBER | STRING | ELLIPSIS) { operators.operand(literal($value)); }
      | FUNCTION functionBody[$FUNCTION, false] { operators.operand($functionBody.tree); }
      | tableConstructor { operators.operand($tableConstructor.tree); }
      )
    ;

prefixExpression returns [Expression tree]
@init { int suffixes = 0; }
    : ( NAME { $tree = use($NAME); }
      | OPEN_PAREN expression CLOSE_PAREN { $tree = new Parenthesized(at($start), $expression.tree); }
      )
      ( { OperatorStack.checkChain(suffixes++, following()); }
        ( DOT NAME { $tree = new IndexExpression(at($start), $tree, key($NAME)); }
        | OPEN_BRACKET expression CLOSE_BRACKET { $tree = new IndexExpression(at($start), $tree, $expression.tree); }
        | COLON NAME { String method = $NAME.getText(); } arguments[2]
          { $tree = new MethodCall(at($start), $tree, method, $arguments.trees); }
        | arguments[1] { $tree = new FunctionCall(at($start), $tree, $arguments.trees); }
        )
      )*
    ;

// The function and its object are held in registers meanwhile.
arguments [int registers] returns [List<Expression> trees]
@init { $trees = List.of(); scope.hold($registers); }
    : ( CALL_PAREN { checkArguments($start); } (expressionList { $trees = $expressionList.trees; })? CLOSE_PAREN
      | tableConstructor { $trees = List.of($tableConstructor.tree); }
      | STRING { $trees = List.of(string($STRING)); }
      )
      { scope.release($registers); }
    ;

functionBody [Token opening, boolean method] returns [FunctionExpression tree]
@init { Parameters parameters = new Parameters($method); }
    : (CALL_PAREN | OPEN_PAREN) (parameter[parameters] (COMMA parameter[parameters])*)? CLOSE_PAREN
      { scope.enterFunction($method, parameters); } block END
      { scope.leaveFunction();
        $tree = new FunctionExpression(at($opening), parameters.names(), parameters.vararg(), $block.tree, at($END)); }
    ;

parameter [Parameters parameters] : (NAME | ELLIPSIS) { $parameters.add($start, following()); };

// The table, a key and its value are held, and up to 50 values that wait.
tableConstructor returns [TableConstructor tree]
@init { List<TableField> fields = new ArrayList<>(); boolean separated = true; int held = 3; scope.hold(held); }
    : OPEN_BRACE (field { fields.add($field.tree); separated = false; held += holdItem($field.tree, held); })?
      ( separator=(COMMA | SEMICOLON) { separated = checkSeparator($separator, separated); }
        (field { fields.add($field.tree); separated = false; held += holdItem($field.tree, held); })?
      )*
      CLOSE_BRACE { scope.release(held); $tree = new TableConstructor(at($start), fields); }
    ;

field returns [TableField tree]
    : OPEN_BRACKET key=expression CLOSE_BRACKET ASSIGN expression
      { $tree = new TableField.Keyed(at($start), $key.tree, $expression.tree); }
    | { lookAhead($start); } key=expression { $tree = new TableField.Positional(at($start), $key.tree); }
      (ASSIGN { String name = fieldName($ASSIGN, $key.tree); } expression
        { $tree = new TableField.Named(at($start), name, $expression.tree); })?
    ;
