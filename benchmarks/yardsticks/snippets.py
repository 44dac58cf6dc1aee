#!/usr/bin/env python3
"""Draw functions of a folder of Lua files, to ask for by code.

snippets.py HEAD_DIR --output OUT [--count 300] [--seed 1] [--tokens 40]

Functions of at least 40 tokens, their names left aside, are drawn at random, each from another file and each another text. A function that declares a
name is taken before one that is a mere expression. A folder has each in four ways; NNN is its number:
  OUT/verbatim/NNN.lua     the statement that declares it, or `return` and the expression
  OUT/body/NNN.lua         the statements in it only
  OUT/cut/NNN.lua          the verbatim text without the last third of its tokens: it does not parse
  OUT/wikitext/NNN.txt     the verbatim text in a bit of a talk page, between tags of syntaxhighlight
  OUT/snippets.tsv         number, path below HEAD_DIR, first line, last line, tokens
The same files and seed give the same snippets. score_snippets.py judges the answers. The files are other people's work: keep
OUT outside every repository.
"""
import argparse
import random
import shutil
import textwrap
from pathlib import Path

import lua_tokens

PROSE = """== Does this exist already? ==

I found this in a module of another wiki and would like to have it here too. It seems to do what ''our'' template does by
hand, see also [[Module talk:Main]] and {{{{tl|Documentation}}}}.

<syntaxhighlight lang="lua">
{code}
</syntaxhighlight>

Is there a shared version of it? Otherwise I would copy it as it is. ~~~~
"""


def read(path):
    return path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n")


def files(folder):
    """(path below the folder, text, tokens, functions) of every file that can be read."""
    for path in sorted(p for p in folder.rglob("*.lua") if p.is_file()):
        text = read(path)
        try:
            found = lua_tokens.tokens(text)
            yield path.relative_to(folder).as_posix(), text, found, lua_tokens.functions(found)
        except lua_tokens.LuaSyntaxError:
            continue


def dedent(text, start, end):
    """A part of a text, as far to the left as its first line, unless that would change a string."""
    margin = text[text.rfind("\n", 0, start) + 1:start]
    part = text[start:end]
    moved = textwrap.dedent(margin + part).strip() if not margin.strip() else part
    return moved if lua_tokens.words(lua_tokens.tokens(moved)) == lua_tokens.words(lua_tokens.tokens(part)) else part


class Snippet:
    """A function of a file, in the ways in which it can be asked for."""

    def __init__(self, path, text, found, function):
        self.path, self.named = path, function.named
        first, last = found[function.first], found[function.last]
        self.lines = text.count("\n", 0, first.start) + 1, text.count("\n", 0, last.end) + 1
        own = found[function.first:function.last + 1]
        self.words, self.tokens = lua_tokens.words(own), len(own)
        kept = own[:len(own) - len(own) // 3]
        before = "" if function.named else "return "
        self.verbatim = before + dedent(text, first.start, last.end)
        self.cut = before + dedent(text, first.start, kept[-1].end)
        self.body = dedent(text, found[function.body].start, found[function.last - 1].end) if function.body < function.last else ""

    def write(self, folder, number):
        ways = {"verbatim": self.verbatim, "body": self.body, "cut": self.cut}
        for way, code in ways.items():
            (folder / way / f"{number}.lua").write_text(code + "\n", encoding="utf-8", newline="\n")
        (folder / "wikitext" / f"{number}.txt").write_text(PROSE.format(code=self.verbatim), encoding="utf-8", newline="\n")


def size(found, function):
    """Number of tokens of a function without its name, as the program counts them."""
    opening = next(i for i in range(function.first, function.last) if found[i].text == "(")
    return function.last - opening + 2          # and the word `function`


def draw(folder, count, seed, least):
    of_file = [list(file) for file in files(folder)]
    random.Random(f"{seed}:files").shuffle(of_file)
    seen, drawn = set(), []
    for path, text, found, functions in of_file:
        long = [f for f in functions if size(found, f) >= least and f.body < f.last]
        for function in sorted(random.Random(f"{seed}:{path}").sample(long, len(long)), key=lambda f: not f.named):
            snippet = Snippet(path, text, found, function)
            if snippet.words not in seen and len(drawn) < count:
                seen.add(snippet.words)
                drawn.append(snippet)
                break
    return drawn


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("head", type=Path, metavar="HEAD_DIR")
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--count", type=int, default=300)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--tokens", type=int, default=40, help="the least number of tokens of a function")
    args = cli.parse_args()
    drawn = draw(args.head, args.count, args.seed, args.tokens)
    shutil.rmtree(args.output, ignore_errors=True)
    for way in ("verbatim", "body", "cut", "wikitext"):
        (args.output / way).mkdir(parents=True)
    rows = []
    for index, snippet in enumerate(drawn, 1):
        number = f"{index:03d}"
        snippet.write(args.output, number)
        rows.append("\t".join(map(str, (number, snippet.path, *snippet.lines, snippet.tokens))) + "\n")
    (args.output / "snippets.tsv").write_text("number\tpath\tfirst_line\tlast_line\ttokens\n" + "".join(rows), encoding="utf-8")
    print(f"{len(drawn)} functions, {sum(s.named for s in drawn)} of them with a name, of "
          f"{min(s.tokens for s in drawn)} to {max(s.tokens for s in drawn)} tokens")


if __name__ == "__main__":
    main()
