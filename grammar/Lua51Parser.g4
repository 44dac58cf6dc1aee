/**
 * The syntax of Lua 5.1; rules carry the names of the reference manual. Every decision is LL(1): operators are flat lists, table
 * fields and assignments are told apart in AstBuilder, and the lexer says which parenthesis opens a call.
 */
parser grammar Lua51Parser;

options { tokenVocab = Lua51Lexer; superClass = ParserBase; }

chunk : block EOF;

block : (statement SEMICOLON?)* (lastStatement SEMICOLON?)?;

lastStatement
    : RETURN expressionList? # returnStatement
    | BREAK                  # breakStatement
    ;

statement
    : prefixExpression (COMMA prefixExpression)* (ASSIGN expressionList)?                  # assignmentOrCall
    | DO block END                                                                         # doStatement
    | WHILE expression DO block END                                                        # whileStatement
    | REPEAT block UNTIL expression                                                        # repeatStatement
    | IF expression THEN block (ELSEIF expression THEN block)* elseBlock? END              # ifStatement
    | FOR NAME (numericFor | genericFor) DO block END                                      # forStatement
    | FUNCTION functionName functionBody                                                   # functionStatement
    | LOCAL (FUNCTION NAME functionBody | NAME (COMMA NAME)* (ASSIGN expressionList)?)     # localStatement
    ;

functionName : NAME (DOT NAME)* (COLON NAME)?;

elseBlock : ELSE block;

numericFor : ASSIGN expression COMMA expression (COMMA expression)?;

genericFor : (COMMA NAME)* IN expressionList;

expressionList : expression (COMMA expression)*;

expression : unaryOperator* operand (binaryOperator unaryOperator* operand)*;

operand
    : (NIL | FALSE | TRUE | NUMBER | STRING | ELLIPSIS) # literal
    | FUNCTION functionBody                             # functionExpression
    | tableConstructor                                  # table
    | prefixExpression                                  # prefix
    ;

prefixExpression : (NAME | OPEN_PAREN expression CLOSE_PAREN) suffix*;

suffix
    : DOT NAME                              # dotSuffix
    | OPEN_BRACKET expression CLOSE_BRACKET # indexSuffix
    | COLON NAME arguments                  # methodSuffix
    | arguments                             # callSuffix
    ;

arguments
    : CALL_PAREN expressionList? CLOSE_PAREN
    | tableConstructor
    | STRING
    ;

functionBody : (CALL_PAREN | OPEN_PAREN) parameterList? CLOSE_PAREN block END;

// The ellipsis only stands last: settled in AstBuilder.
parameterList : parameter (COMMA parameter)*;

parameter : NAME | ELLIPSIS;

// A field may lack only after the last separator: settled in AstBuilder.
tableConstructor : OPEN_BRACE field? ((COMMA | SEMICOLON) field?)* CLOSE_BRACE;

field
    : OPEN_BRACKET expression CLOSE_BRACKET ASSIGN expression
    | expression (ASSIGN expression)?
    ;

unaryOperator : NOT | MINUS | HASH;

binaryOperator
    : OR | AND | LESS | GREATER | LESS_EQUAL | GREATER_EQUAL | NOT_EQUAL | EQUAL
    | CONCAT | PLUS | MINUS | STAR | SLASH | PERCENT | CARET
    ;
