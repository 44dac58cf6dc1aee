package org.homolog.syntax;

/** A statement. */
public sealed interface Statement extends Node
    permits LocalAssignment,
        Assignment,
        CallStatement,
        Do,
        While,
        Repeat,
        If,
        NumericFor,
        GenericFor,
        FunctionDeclaration,
        LocalFunction,
        Return,
        Break {}
