"""Lua 5.1 split into statements: just enough of a parser to change modules and keep them valid.

A statement is a list in which strings and blocks take turns: [text, block, text, block, text]. A block is a list of statements. What
stands before a statement (layout and comments) belongs to its first text, so that joining all texts gives the source again, but for
a space put where two pieces would touch.
"""
import re

TOKEN = re.compile(
    r"(?P<comment>--\[(?P<c>=*)\[[\s\S]*?\](?P=c)\]|--(?!\[=*\[)[^\n]*)"
    r"|(?P<string>\"(?:[^\"\\\n]|\\[\s\S])*\"|'(?:[^'\\\n]|\\[\s\S])*'|\[(?P<s>=*)\[[\s\S]*?\](?P=s)\])"
    r"|(?P<name>[A-Za-z_]\w*)"
    r"|(?P<number>0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)"
    r"|(?P<mark>\.\.\.|\.\.|==|~=|<=|>=|[-+*/%^#<>=(){}\[\];:,.])", re.ASCII)
LAYOUT = re.compile(r"[ \t\r\n\f\v]*")
KEYWORDS = frozenset("and break do else elseif end false for function if in local nil not or repeat return then true until while".split())
BINARY = frozenset("+ - * / % ^ .. < <= > >= == ~= and or".split())
END_OF_FILE = ("end of file", "", 0, 0)


class NotLua(ValueError):
    """The source is no Lua 5.1, or of a kind that cannot be changed safely."""


def tokens(source):
    """(kind, text, start, end) of each token but comments; keywords and marks are their own kind."""
    found, at, size = [], 0, len(source)
    while True:
        at = LAYOUT.match(source, at).end()
        if at == size:
            return found
        match = TOKEN.match(source, at)
        if not match:
            raise NotLua(f"at {at}")
        kind, text = match.lastgroup, match.group()
        kind = "string" if text[0] in "\"'" or text[:2] in ("[[", "[=") else "comment" if text[:2] == "--" else kind
        if kind != "comment":
            found.append((text if kind == "mark" or text in KEYWORDS else kind, text, at, match.end()))
        at = match.end()


class Parser:
    """Finds where statements and blocks begin and end."""

    def __init__(self, source):
        self.source, self.all, self.next, self.from_ = source, tokens(source), 0, 0
        self.parts = []

    def peek(self):
        return self.all[self.next][0] if self.next < len(self.all) else END_OF_FILE[0]

    def take(self, *kinds):
        kind = self.peek()
        if kinds and kind not in kinds:
            raise NotLua(f"expected {kinds}, found {kind}")
        self.next += 1
        return kind

    def accept(self, kind):
        if self.peek() == kind:
            self.next += 1
            return True
        return False

    def cut(self, first):
        """The text since the last cut, up to the end of the last token taken."""
        end = self.all[self.next - 1][3] if self.next else 0
        text, self.from_ = self.source[self.from_:end], end
        return text if first or not text or text[0] in " \t\r\n" else " " + text

    def chunk(self):
        block = self.block()
        self.take(END_OF_FILE[0])
        rest = self.source[self.from_:]
        return ["", block, rest if not rest or rest[0] in " \t\r\n" else " " + rest]

    def block(self):
        found = []
        while self.peek() not in ("end", "else", "elseif", "until", END_OF_FILE[0]):
            outer, self.parts = self.parts, []
            last = self.statement()
            self.accept(";")
            self.parts.append(self.cut(not self.parts and self.from_ == 0))
            found.append(self.parts)
            self.parts = outer
            if last:
                break
        return found

    def nested(self):
        """A block inside the statement at hand."""
        text = self.cut(not self.parts and self.from_ == 0)
        inside = self.block()
        self.parts += [text, inside]

    def statement(self):
        kind = self.peek()
        if kind in ("name",):
            self.assignment_or_call()
        elif kind in STATEMENTS:
            self.next += 1
            return STATEMENTS[kind](self)
        else:
            raise NotLua(f"no statement begins with {kind}")  # "(" too: it could be taken for a call of what stands before
        return False

    def assignment_or_call(self):
        call = self.suffixed()
        if not call or self.peek() in (",", "="):
            while self.accept(","):
                self.suffixed()
            self.take("=")
            self.expressions()

    def conditional(self):
        self.expression()
        self.take("then")
        self.nested()
        while self.accept("elseif"):
            self.expression()
            self.take("then")
            self.nested()
        if self.accept("else"):
            self.nested()
        self.take("end")

    def while_loop(self):
        self.expression()
        self.take("do")
        self.body()

    def body(self):
        self.nested()
        self.take("end")

    def for_loop(self):
        self.names()
        self.take("=", "in")
        self.expressions()
        self.take("do")
        self.body()

    def repeat_loop(self):
        self.nested()
        self.take("until")
        self.expression()

    def function_statement(self):
        self.take("name")
        while self.peek() in (".", ":"):
            self.next += 1
            self.take("name")
        self.function()

    def local(self):
        if self.accept("function"):
            self.take("name")
            self.function()
        else:
            self.names()
            if self.accept("="):
                self.expressions()

    def last_return(self):
        if self.peek() not in ("end", "else", "elseif", "until", ";", END_OF_FILE[0]):
            self.expressions()
        return True

    def names(self):
        self.take("name")
        while self.accept(","):
            self.take("name")

    def function(self):
        self.take("(")
        while not self.accept(")"):
            if self.take("name", "...") == "name":
                self.accept(",")
        self.body()

    def expressions(self):
        self.expression()
        while self.accept(","):
            self.expression()

    def expression(self):
        while True:
            while self.peek() in ("not", "-", "#"):
                self.next += 1
            kind = self.peek()
            if kind in ("nil", "true", "false", "number", "string", "..."):
                self.next += 1
            elif kind == "function":
                self.next += 1
                self.function()
            elif kind == "{":
                self.table()
            else:
                self.suffixed()
            if self.peek() not in BINARY:
                return
            self.next += 1

    def suffixed(self):
        """Whether it ends in a call."""
        if self.take("name", "(") == "(":
            self.expression()
            self.take(")")
        call = False
        while True:
            kind = self.peek()
            if kind == ".":
                self.next += 1
                self.take("name")
                call = False
            elif kind == "[":
                self.next += 1
                self.expression()
                self.take("]")
                call = False
            elif kind in (":", "(", "string", "{"):
                if self.accept(":"):
                    self.take("name")
                self.arguments()
                call = True
            else:
                return call

    def arguments(self):
        kind = self.peek()
        if kind == "{":
            self.table()
        elif kind == "string":
            self.next += 1
        else:
            self.take("(")
            if not self.accept(")"):
                self.expressions()
                self.take(")")

    def table(self):
        self.take("{")
        while not self.accept("}"):
            if self.accept("["):
                self.expression()
                self.take("]")
                self.take("=")
            elif self.peek() == "name" and self.next + 1 < len(self.all) and self.all[self.next + 1][0] == "=":
                self.next += 2
            self.expression()
            if self.peek() != "}":
                self.take(",", ";")


STATEMENTS = {"if": Parser.conditional, "while": Parser.while_loop, "do": Parser.body, "for": Parser.for_loop,
              "repeat": Parser.repeat_loop, "function": Parser.function_statement, "local": Parser.local, "return": Parser.last_return,
              "break": lambda parser: True}


def parse(source):
    """The source as one statement whose only block is the module's."""
    try:
        return Parser(source).chunk()
    except (RecursionError, IndexError) as fault:
        raise NotLua(str(fault)) from fault


def copy(statement):
    """A deep copy."""
    return [part if type(part) is str else [copy(s) for s in part] for part in statement]


def texts(statement, out):
    """Appends the texts of a statement to out, in order."""
    for part in statement:
        if type(part) is str:
            out.append(part)
        else:
            for inner in part:
                texts(inner, out)
    return out


def text(statement):
    return "".join(texts(statement, []))


def mapped(statement, change):
    """A copy with each text changed."""
    return [change(part) if type(part) is str else [mapped(s, change) for s in part] for part in statement]


def blocks(statement, out):
    """Appends all blocks that have statements to out."""
    for block in statement[1::2]:
        if block:
            out.append(block)
            for inner in block:
                blocks(inner, out)
    return out
