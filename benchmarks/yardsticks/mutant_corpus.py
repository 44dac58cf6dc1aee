#!/usr/bin/env python3
"""Lay out sets of injected clones as a corpus for homolog fit.

mutant_corpus.py SET --output OUT [--functions] [--positives N] [--negatives 600] [--seed 1]

SET is what the generator of injected clones wrote (files/, files.jsonl, truth.jsonl), or with --functions what inject_functions.py wrote.
Positives are the pairs of truth.jsonl, or so many drawn from them that they do not outvote what people have read. Negatives are drawn by the seed: of modules, pairs of different families, every hybrid with the base
whose head it has among them; of functions, an injected function with the origin of another. Written under OUT: files/mutants/, one wiki
with every file of the set, and pairs.jsonl. Left out, and counted, are pairs of modules that are mostly tables: one of which every value
was replaced is another record. The files are other people's work: keep OUT outside every repository.
"""
import argparse
import json
import random
import shutil
from pathlib import Path

from lua_tokens import tokens

WIKI = "mutants"
TABLES = 0.3      # share of a module's tokens in tables from which on it is not a module of code alone


def of_tables(path):
    """Whether much of a file stands in tables."""
    found = tokens(path.read_text(encoding="utf-8", errors="surrogateescape"))
    depth = inside = 0
    for token in found:
        depth += {"{": 1, "}": -1}.get(token.text, 0) if token.kind == "operator" else 0
        inside += depth > 0
    return inside > TABLES * len(found)


def of_modules(folder, negatives, draw):
    truth = [json.loads(line) for line in (folder / "truth.jsonl").read_text().splitlines()]
    files = [json.loads(line) for line in (folder / "files.jsonl").read_text().splitlines()]
    for row in truth:
        yield row["a"], row["b"], None, None, "positive", row["operator"]
    labelled = [row for row in files if row["role"] != "background"]
    heads = [(row["path"], f"base/{row['origin'].split('+')[0]}.lua") for row in labelled if row["role"] == "hybrid"]
    for one, other in heads:
        yield one, other, None, None, "negative", "hybrid"
    seen = set(heads)
    while negatives > 0:
        one, other = draw.sample(labelled, 2)
        key = (one["path"], other["path"])
        if one.get("family") != other.get("family") and key not in seen:
            seen.add(key)
            negatives -= 1
            yield *key, None, None, "negative", "families"


def of_functions(folder, negatives, draw):
    truth = [json.loads(line) for line in (folder / "truth.jsonl").read_text().splitlines()]
    for row in truth:
        yield row["origin"], row["host"], row["origin_lines"], row["host_lines"], "positive", row["operator"]
    for _ in range(negatives):
        one, other = draw.sample(truth, 2)
        yield one["origin"], other["host"], one["origin_lines"], other["host_lines"], "negative", "functions"


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("set", type=Path)
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--functions", action="store_true")
    cli.add_argument("--positives", type=int)
    cli.add_argument("--negatives", type=int, default=600)
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    shutil.copytree(args.set / "files", args.output / "files" / WIKI)
    draw = random.Random(args.seed)
    pairs = list((of_functions if args.functions else of_modules)(args.set, args.negatives, draw))
    tables = {path: of_tables(args.set / "files" / path) for row in pairs if row[2] is None for path in row[:2]}
    left_out = [row for row in pairs if tables.get(row[0]) or tables.get(row[1])]
    pairs = [row for row in pairs if row not in left_out]
    if args.positives is not None:
        positives = [row for row in pairs if row[4] == "positive"]
        pairs = draw.sample(positives, args.positives) + [row for row in pairs if row[4] == "negative"]
    count = 0
    with open(args.output / "pairs.jsonl", "w", encoding="utf-8") as out:
        for path_a, path_b, lines_a, lines_b, label, kind in pairs:
            row = {"path_a": f"{WIKI}/{path_a}", "path_b": f"{WIKI}/{path_b}", "wiki_a": WIKI, "wiki_b": WIKI, "label": label,
                   "kind": kind.replace("/", "-")}
            if lines_a:
                row |= {"lines_a": "-".join(map(str, lines_a)), "lines_b": "-".join(map(str, lines_b))}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            count += 1
    print(f"{count} pairs, {len(left_out)} of modules of tables left out")


if __name__ == "__main__":
    main()
