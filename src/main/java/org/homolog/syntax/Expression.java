package org.homolog.syntax;

/** An expression. */
public sealed interface Expression extends Node
    permits NilLiteral,
        BooleanLiteral,
        NumberLiteral,
        StringLiteral,
        Vararg,
        FunctionExpression,
        TableConstructor,
        Name,
        IndexExpression,
        FunctionCall,
        MethodCall,
        Parenthesized,
        BinaryExpression,
        UnaryExpression {}
