#!/usr/bin/env python3
"""Draw reported pairs at random, to be read and judged by a person.

draw_pairs.py PAIRS.tsv --root DIR [--unit module] [--count 100] [--seed 1]     each with a unified diff of its lines
draw_pairs.py PAIRS.tsv --list [--unit module] [--count 100] [--seed 1]         a Markdown table with a column for verdicts

DIR is the folder that the paths of PAIRS.tsv are relative to. A diff is cut after 60 lines; two equal texts show their first lines.
The same rows and seed draw the same pairs, in the same order.
"""
import argparse
import difflib
import random
import sys
from pathlib import Path

from reported import rows

MOST = 60     # lines of diff to a pair


def draw(path, unit, count, seed):
    drawable = sorted(rows(path, unit))
    return random.Random(seed).sample(drawable, min(count, len(drawable)))


def place(side):
    return f"{side.path}:{side.lines[0]}-{side.lines[1]}"


def text(root, side):
    content = (root / side.path).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    return content[side.lines[0] - 1:side.lines[1]]


def difference(one, other):
    if one == other:
        return ["(the same text)"] + ["  " + line for line in one[:MOST // 3]]
    diff = list(difflib.unified_diff(one, other, lineterm="", n=3))[2:]
    return diff[:MOST] + ([f"({len(diff) - MOST} more lines)"] if len(diff) > MOST else [])


def print_table(drawn):
    print("| # | left | right | similarity | type | verdict |\n| --- | --- | --- | --- | --- | --- |")
    for number, row in enumerate(drawn, 1):
        print(f"| {number} | {place(row.left)} | {place(row.right)} | {row.similarity:.3f} | {row.type} | |")


def print_differences(drawn, root):
    for number, row in enumerate(drawn, 1):
        print(f"\n#### {number}. {row.type} {row.similarity:.3f}\n--- {place(row.left)}\n+++ {place(row.right)}")
        print("\n".join(difference(text(root, row.left), text(root, row.right))))


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pairs", type=Path)
    cli.add_argument("--unit", choices=("module", "function"), default="module")
    cli.add_argument("--count", type=int, default=100)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--root", type=Path)
    cli.add_argument("--list", action="store_true")
    args = cli.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    if not args.list and not args.root:
        cli.error("--root DIR or --list is needed")
    drawn = draw(args.pairs, args.unit, args.count, args.seed)
    print_table(drawn) if args.list else print_differences(drawn, args.root)


if __name__ == "__main__":
    main()
