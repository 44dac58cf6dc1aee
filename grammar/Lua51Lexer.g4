/** The tokens of Lua 5.1, over bytes (ISO 8859-1). TokenReader reads on where regular rules cannot: brackets of any level. */
lexer grammar Lua51Lexer;

// A parenthesis that opens call arguments, told from OPEN_PAREN by what stands before it: see CallParentheses.
tokens { CALL_PAREN }

AND      : 'and';
BREAK    : 'break';
DO       : 'do';
ELSE     : 'else';
ELSEIF   : 'elseif';
END      : 'end';
FALSE    : 'false';
FOR      : 'for';
FUNCTION : 'function';
IF       : 'if';
IN       : 'in';
LOCAL    : 'local';
NIL      : 'nil';
NOT      : 'not';
OR       : 'or';
REPEAT   : 'repeat';
RETURN   : 'return';
THEN     : 'then';
TRUE     : 'true';
UNTIL    : 'until';
WHILE    : 'while';

PLUS          : '+';
MINUS         : '-';
STAR          : '*';
SLASH         : '/';
PERCENT       : '%';
CARET         : '^';
HASH          : '#';
EQUAL         : '==';
NOT_EQUAL     : '~=';
LESS_EQUAL    : '<=';
GREATER_EQUAL : '>=';
LESS          : '<';
GREATER       : '>';
ASSIGN        : '=';
OPEN_PAREN    : '(';
CLOSE_PAREN   : ')';
OPEN_BRACE    : '{';
CLOSE_BRACE   : '}';
OPEN_BRACKET  : '[';
CLOSE_BRACKET : ']';
SEMICOLON     : ';';
COLON         : ':';
COMMA         : ',';
DOT           : '.';
CONCAT        : '..';
ELLIPSIS      : '...';

NAME : [A-Za-z_] [A-Za-z0-9_]*;

// As the reference implementation reads a numeral: greedily; whether it is one is settled in Literals.
NUMBER : ('.'? [0-9]) [0-9.]* ([eE] [+-]?)? [A-Za-z0-9_]*;

STRING
    : '"' (~["\\\r\n] | ESCAPE)* '"'
    | '\'' (~['\\\r\n] | ESCAPE)* '\''
    | '[' '='* '[' // and its body
    ;

fragment ESCAPE : '\\' ('\r\n' | '\n\r' | [\u0000-\u00FF]);

COMMENT : '--' -> skip; // and its body
SPACE   : [ \t\u000B\f\r\n]+ -> skip;
