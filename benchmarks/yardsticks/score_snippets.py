#!/usr/bin/env python3
"""Tell how often a query by code finds where the code stands.

score_snippets.py HEAD_DIR OUT [--ways WAY ...] [--wrong N]
score_snippets.py HEAD_DIR OUT --ask COMMAND ...     first runs `COMMAND ... FILE --json --top 3` on each snippet without answer

HEAD_DIR is the folder that snippets.py drew from, and OUT what it wrote. The answers are OUT/answers/<way>/NNN.json, each
one object with the arrays `modules` and `functions`; an element has `measures` and `members` with the title of each. A title is a path
below HEAD_DIR without `.lua`.

The first answer is the one of either array with the largest measures.confidence, or measures.similarity where there is none;
those that are equal in it count as first together. It is right if its members have the file that the snippet came from,
or another that holds the same function: equal tokens, however they are laid out. Of a body it is the body that must be equal, of a
cut function what is left of it.

Prints one JSON object a way: snippets, answered (with an answer at all), missing (no file, or no JSON in it), right (the share
of all snippets), in_three (the right one is among the answers), and right by size of the function. --wrong N lists the first N that are
not right.
"""
import argparse
import json
import subprocess
from collections import defaultdict
from pathlib import Path

import lua_tokens
from reported import share
from snippets import files

WAYS = ("verbatim", "body", "cut", "wikitext")
SIZES = (0, 80, 160)      # least tokens of each size


def read_table(out):
    with open(out / "snippets.tsv", encoding="utf-8") as stream:
        next(stream)
        rows = [line.rstrip("\n").split("\t") for line in stream]
    return [(number, path, int(tokens)) for number, path, _, _, tokens in rows]


def asked(out, way, number):
    """The words that a file must hold to be right."""
    name = f"{number}.{'txt' if way == 'wikitext' else 'lua'}"
    text = (out / way / name).read_text(encoding="utf-8")
    if way == "wikitext":
        text = text.split('<syntaxhighlight lang="lua">', 1)[1].rsplit("</syntaxhighlight>", 1)[0]
    words = lua_tokens.words(lua_tokens.tokens(text))
    return words[1:] if way != "body" and words[0] == "return" else words


class Holders:
    """Which files hold some code."""

    def __init__(self, head):
        self.whole, self.bodies, self.starts = defaultdict(set), defaultdict(set), defaultdict(list)
        for path, _, found, functions in files(head):
            words = lua_tokens.words(found)
            for function in functions:
                whole = words[function.first:function.last + 1]
                self.whole[whole].add(path)
                self.bodies[words[function.body:function.last]].add(path)
                self.starts[whole[:8]].append((whole, path))

    def of(self, way, words):
        if way == "body":
            return self.bodies[words]
        if way == "cut":
            return {path for whole, path in self.starts[words[:8]] if whole[:len(words)] == words}
        return self.whole[words]


def measure(answer):
    measures = answer["measures"]
    return measures.get("confidence", measures["similarity"])


def titled(path):
    """A path as the titles of modules are spelled, in which underscores are blanks."""
    return path.replace("_", " ")


def paths(answer):
    return {titled(member["title"] + ".lua") for member in answer["members"]}


def judge(text, right):
    """(whether there is an answer, whether the first is right, whether one is right)."""
    answers = [answer for unit in ("modules", "functions") for answer in json.loads(text).get(unit, [])]
    if not answers:
        return False, False, False
    most = max(map(measure, answers))
    hits = [answer for answer in answers if paths(answer) & set(map(titled, right))]
    return True, any(measure(answer) == most for answer in hits), bool(hits)


def ask(out, way, number, command):
    answer = out / "answers" / way / f"{number}.json"
    if not answer.exists():
        answer.parent.mkdir(parents=True, exist_ok=True)
        query = out / way / f"{number}.{'txt' if way == 'wikitext' else 'lua'}"
        done = subprocess.run([*command, str(query), "--json", "--top", "3"], stdout=subprocess.PIPE)
        answer.write_bytes(done.stdout)


def score(out, way, table, holders):
    """(figures of a way, snippets that are not right)."""
    verdicts, missing, wrong, by_size = [], 0, [], defaultdict(list)
    for number, path, tokens in table:
        try:
            text = (out / "answers" / way / f"{number}.json").read_text(encoding="utf-8")
            verdict = judge(text, holders.of(way, asked(out, way, number)) | {path})
        except (FileNotFoundError, json.JSONDecodeError):
            verdict, missing = (False, False, False), missing + 1
        verdicts.append(verdict)
        by_size[max(size for size in SIZES if size <= tokens)].append(verdict[1])
        if not verdict[1]:
            wrong.append((way, number, path, "answered" if verdict[0] else "no answer"))
    answered, right, in_three = (sum(column) for column in zip(*verdicts))
    return {"way": way, "snippets": len(table), "answered": answered, "missing": missing, "right": share(right, len(table)),
            "in_three": share(in_three, len(table)),
            "right_from_tokens": {size: share(sum(by_size[size]), len(by_size[size])) for size in SIZES}}, wrong


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("head", type=Path, metavar="HEAD_DIR")
    cli.add_argument("out", type=Path)
    cli.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS)
    cli.add_argument("--wrong", type=int, default=0)
    cli.add_argument("--ask", nargs=argparse.REMAINDER, metavar="COMMAND")
    args = cli.parse_args()
    table, holders = read_table(args.out), Holders(args.head)
    for way in args.ways:
        for number, *_ in table if args.ask else ():
            ask(args.out, way, number, args.ask)
        figures, wrong = score(args.out, way, table, holders)
        print(json.dumps(figures))
        for row in wrong[:args.wrong]:
            print(*row, sep="\t")


if __name__ == "__main__":
    main()
