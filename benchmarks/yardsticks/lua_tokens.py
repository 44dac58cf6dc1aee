"""The tokens of Lua 5.1 text, and the functions in it, found by block keywords alone."""
import re
from collections import namedtuple

KEYWORDS = frozenset("and break do else elseif end false for function if in local nil not or repeat return then true until while".split())
LONG = re.compile(r"\[(=*)\[")
TOKEN = re.compile(r"""
      (?P<space>\s+)
    | (?P<comment>--(?!\[=*\[)[^\n]*)
    | (?P<name>[A-Za-z_]\w*)
    | (?P<number>0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)
    | (?P<string>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')
    | (?P<operator>\.\.\.|\.\.|==|~=|<=|>=|[-+*/%^\#<>=(){}\[\];:,.])
""", re.X | re.A)

Token = namedtuple("Token", "kind text start end")

# first and last: indices of the tokens `function` (or `local` before it) and its `end`; body: index of the first token after
# the parameters; named: whether it is a statement that declares a name
Function = namedtuple("Function", "first last body named")


class LuaSyntaxError(ValueError):
    pass


def long_end(text, opening):
    """Where the long bracket ends that a match of LONG opens."""
    end = text.find(f"]{opening[1]}]", opening.end())
    if end < 0:
        raise LuaSyntaxError(f"unfinished long bracket at {opening.start()}")
    return end + len(opening[1]) + 2


def tokens(text):
    """The tokens of a text, without comments."""
    found, at = [], text.index("\n") if text.startswith("#") and "\n" in text else 0
    while at < len(text):
        comment = text.startswith("--", at)
        opening = LONG.match(text, at + 2 if comment else at)
        if opening:
            end = long_end(text, opening)
            if not comment:
                found.append(Token("string", text[at:end], at, end))
            at = end
            continue
        match = TOKEN.match(text, at)
        if not match:
            raise LuaSyntaxError(f"no token at {at}: {text[at:at + 20]!r}")
        kind = match.lastgroup
        if kind == "name" and match[0] in KEYWORDS:
            kind = "keyword"
        if kind not in ("space", "comment"):
            found.append(Token(kind, match[0], at, match.end()))
        at = match.end()
    return found


def words(found):
    """What two texts of the same code have in common, however they are laid out."""
    return tuple(token.text for token in found)


def after_parameters(found, index):
    """Index of the first token after the parameters of a `function` at an index."""
    while found[index].text != "(":
        index += 1
    while found[index].text != ")":
        index += 1
    return index + 1


def functions(found):
    """Every function of a text, in the order in which they end."""
    listed, open_blocks = [], []       # a block: [keyword, index of its token]
    try:
        for index, token in enumerate(found):
            if token.kind != "keyword":
                continue
            if token.text in ("function", "if", "while", "for", "repeat"):
                open_blocks.append([token.text, index])
            elif token.text == "do":
                if open_blocks and open_blocks[-1][0] in ("while", "for"):
                    open_blocks[-1][0] = "loop"          # the `do` that belongs to the loop
                else:
                    open_blocks.append(["do", index])
            elif token.text in ("end", "until"):
                keyword, start = open_blocks.pop()
                if (keyword == "repeat") != (token.text == "until") or keyword in ("while", "for"):
                    raise LuaSyntaxError(f"`{token.text}` ends a `{keyword}`")
                if keyword == "function":
                    named = found[start + 1].kind == "name"
                    local = named and start > 0 and found[start - 1].text == "local"
                    listed.append(Function(start - local, index, after_parameters(found, start), named))
    except IndexError:
        raise LuaSyntaxError("an `end` or a parameter list is missing") from None
    if open_blocks:
        raise LuaSyntaxError(f"`{open_blocks[-1][0]}` has no end")
    return listed
