"""Sources of up to 2 MB that are costly to read, each by its name: what one token, literal, bracket, line or function repeated makes."""
import random

MOST = 2 << 20


def filled(part, most=MOST, before="", after=""):
    """A part again and again, as often as there is room; {i} in it is counted."""
    room = most - len(before.encode()) - len(after.encode())
    if "{i}" not in part:
        return before + part * (room // len(part.encode())) + after
    parts, size = [], 0
    while True:
        text = part.replace("{i}", str(len(parts)))
        size += len(text.encode())
        if size > room:
            return before + "".join(parts) + after
        parts.append(text)


def nested(opening, inner, closing, levels=None):
    levels = levels or (MOST - len(inner)) // (len(opening) + len(closing))
    return opening * levels + inner + closing * levels


def tokens():
    """One kind of token."""
    words = ["and", "break", "do", "else", "elseif", "end", "false", "for", "function", "if", "local", "nil", "not", "or", "repeat", "return",
             "then", "true", "until", "while"]
    shapes = {f"keyword {word}": filled(word + " ") for word in words}
    for name, symbol in {
        "plus": "+", "minus": "- ", "hash": "#", "equals": "=", "semicolons": ";", "colons": ":", "dots": ".", "commas": ",", "parens": "(",
        "closing parens": ")", "brackets": "[ ", "braces": "{", "concat": ".. ", "vararg": "... ", "less": "<", "tilde": "~=", "name": "a ",
        "at signs": "@", "backslashes": "\\", "quotes": '"', "apostrophes": "'", "bytes above ascii": "é", "four-byte titles": "𝔘",
    }.items():
        shapes[f"token {name}"] = filled(symbol)
    return shapes


def literals():
    """One literal, as long as it can be or as often."""
    full = MOST - 20
    return {
        "one string": 'x = "' + "a" * full + '"',
        "one string of escapes": 'x = "' + "\\065" * (full // 4) + '"',
        "one string of line ends": 'x = "' + "\\\n" * (full // 2) + '"',
        "one long string": "x = [[" + "a\n" * (full // 2) + "]]",
        "one long string of brackets": "x = [==[" + "]=]" * (full // 3) + "]==]",
        "one long string of level 900000": "x = [" + "=" * 900_000 + "[a]" + "=" * 900_000 + "]",
        "one decimal numeral": "x = " + "9" * full,
        "one fraction": "x = 0." + "3" * full,
        "one hexadecimal numeral": "x = 0x" + "f" * full,
        "one exponent": "x = 1e" + "9" * full,
        "many numerals": filled("{i},", before="x = {", after="}"),
        "many hexadecimal numerals": filled("0xdeadbeefcafe{i},", before="x = {", after="}"),
        "many strings": filled('"s{i}",', before="x = {", after="}"),
        "many equal strings": filled('"s",', before="x = {", after="}"),
        "many keys": filled("k{i}={i},", before="return {", after="}"),
        "many nils": filled("nil,", before="x = {", after="}"),
        "one name": "x = " + "n" * full,
        "long names": filled("local " + "n" * 5000 + "{i} = 1 "),
        "many names": filled("n{i} = 1\n"),
        "unclosed string": 'x = "' + "a" * full,
        "unclosed long string": "x = [[" + "a\n" * (full // 2),
    }


def nesting():
    """Each bracket and block, as deep as there is room, and as deep as Lua takes."""
    kinds = {
        "parens": ("(", "1", ")"), "tables": ("{", "1", "}"), "indexes": ("a[", "1", "]"), "calls": ("f(", "1", ")"),
        "functions": ("function() return ", "1", " end "), "do": ("do ", "", " end "), "if": ("if a then ", "", " end "),
        "while": ("while a do ", "", " end "), "repeat": ("repeat ", "", " until a "), "for": ("for i = 1, 2 do ", "", " end "),
        "not": ("not ", "a", ""), "minus": ("- ", "a", ""), "powers": ("a^", "a", ""), "concats": ("a..", "a", ""),
    }
    shapes = {}
    for name, (opening, inner, closing) in kinds.items():
        statement = name in ("do", "if", "while", "repeat", "for")
        before = "" if statement else "x = "
        shapes[f"nested {name}"] = (before + nested(opening, inner, closing))[: MOST - 10]
        once = before + nested(opening, inner, closing, 150) + "\n"
        shapes[f"nested {name}, 150 deep, repeated"] = filled(once)
    return shapes


def statements():
    """Lines, functions and chains."""
    function = "function p.f{i}(frame)\n local a = frame.args[1] or ''\n if a == '' then return 'none' end\n return mw.text.trim(a) .. '{i}'\nend\n"
    equal = function.replace("{i}", "")
    body = "local p = {}\n"
    return {
        "equal lines": filled("x = x + 1\n"),
        "equal calls": filled("f(a, b, c)\n"),
        "equal functions": filled(equal, before=body, after="return p"),
        "functions that differ in a literal": filled(function, before=body, after="return p"),
        "tiny functions": filled("f(function() end)\n"),
        "tiny named functions": filled("function p.a{i}() return {i} end\n", before=body, after="return p"),
        "tiny functions in a table": filled("function() end,", before="return {", after="}"),
        "functions of one long line": filled("local function f(a) for i=1,#a do if a[i] then g(a[i]) end end return a end "),
        "shifted lines": filled("a{i} = a{i} + b{i}\n"),
        "a=a=": filled("a="),
        "a a": filled("a=a "),
        "many returns": filled("do return end "),
        "one return of many": filled("1,", before="return ", after="1"),
        "many locals": filled("local a{i} "),
        "one local of many": filled("a{i},", before="local ", after="z"),
        "many targets": filled("a{i},", before="", after="z = 1"),
        "many parameters": filled("a{i},", before="function f(", after="z) end"),
        "many arguments": filled("a,", before="f(", after="z)"),
        "long concatenation": filled("a..", before="x = ", after="a"),
        "long concatenation of strings": filled('"a"..', before="x = ", after='""'),
        "long sum": filled("1+", before="x = ", after="1"),
        "long and-or": filled("a and b or ", before="x = ", after="c"),
        "long comparison": filled("a==", before="x = ", after="a"),
        "chain of calls": filled("()", before="f"),
        "chain of indexes": filled("[1]", before="x = a"),
        "chain of fields": filled(".a", before="x = a"),
        "chain of methods": filled(":a()", before="a"),
        "chain of tables": filled("{}", before="f"),
        "elseif chain": filled("elseif a == {i} then b() ", before="if a then b() ", after="end"),
        "equal elseif chain": filled("elseif a then b() ", before="if a then b() ", after="end"),
        "upvalues": filled("local a{i} = function() return a{i} end\n"),
        "globals": filled("g{i}()\n"),
        "requires": filled("require('Module:M{i}')\n"),
        "gotos and labels": filled("goto l{i} ::l{i}::\n"),
    }


def texts():
    """What is hardly Lua, or not at all."""
    rng = random.Random(1)
    module = "local p = {}\nfunction p.f(a)\n  return a or 'x'\nend\nreturn p\n"
    return {
        "comments": filled("-- a comment of its own {i}\n"),
        "equal comments": filled("--\n"),
        "one comment": "--" + "a" * (MOST - 10),
        "one long comment": "--[[" + "a\n" * (MOST // 2 - 5) + "]]",
        "many long comments": filled("--[[{i}]]"),
        "unclosed comment": "--[[" + "a " * (MOST // 2 - 5),
        "unclosed brackets": filled("f({[1]="),
        "broken code": filled("function f( end local = if then\n"),
        "broken after whole functions": filled(module.replace("return p", "return p )")),
        "one error a line": filled("local a{i} = = {i}\n"),
        "wikitext": filled("{{#invoke:Foo|bar|{{{1|}}}}} '''bold''' [[link|text]]\n* item\n"),
        "html": filled("<div class=\"a\"><b>text</b></div>\n"),
        "json": filled('{"a": [1, 2, {"b": null}]},', before="[", after="0]"),
        "random bytes": rng.randbytes(MOST),
        "random letters": bytes(rng.choices(b"abcdefghij =(){}\n", k=MOST)),
        "nul bytes": b"\0" * MOST,
        "nul bytes within": filled("x = 'a\0b'\n"),
        "blanks": " " * MOST,
        "line ends": "\n" * MOST,
        "carriage returns": "\r" * MOST,
        "crlf": filled(module.replace("\n", "\r\n")),
        "byte order marks": filled("\ufeff"),
        "invalid utf-8": b"x = '" + b"\xc3\x28\xff\xfe" * (MOST // 4 - 5) + b"'",
        "one very long line": filled("x{i}={i} "),
        "precompiled": b"\x1bLuaQ" + b"\0" * (MOST - 5),
        "shebang": "#!" + "a" * (MOST - 2),
        "modules in a row": filled(module),
    }


def all_shapes():
    """Sources as bytes by name."""
    shapes = {}
    for kind in (tokens, literals, nesting, statements, texts):
        for name, text in kind().items():
            content = text if isinstance(text, bytes) else text.encode()
            if len(content) > MOST:
                raise ValueError(f"{name} is too long: {len(content)}")
            shapes[name] = content
    return shapes
