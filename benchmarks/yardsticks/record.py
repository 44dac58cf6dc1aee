#!/usr/bin/env python3
"""Keeps what a run of run_all.sh reached in a file that the program carries and its site shows.

record.py FILE NAME FOLDER --corpus WORDS --command COMMAND --version VERSION [--set DIR | --scores LINES]

FOLDER is the run's, as run_all.sh leaves it; DIR the set that was run on; LINES what `evaluate --json` printed. The run takes the
place of the one of that name. A score has `kind`, `label`, `pairs` and `found`: of label `positive` all should be found, of label
`negative` none, and of label `reported` (pairs that were reported of what is labelled) `found` says how many are wrong.
"""
import argparse
import datetime
import json
import re
from collections import Counter
from pathlib import Path

GROUPS = ("precision", "recall", "f1")


def objects(path):
    return [json.loads(line) for line in path.read_text().splitlines()] if path.is_file() else []


def score(kind, label, pairs, found):
    return {"kind": kind, "label": label, "pairs": pairs, "found": found}


def by_number(kind):
    """So that T3-5-10 comes before T3-10-30."""
    return [(int(part), "") if part.isdigit() else (-1, part) for part in re.split(r"(\d+)", kind)]


def of_types(truth, share):
    """How many of each type were found; shares have four decimals, which tell counts below 5,000 exactly."""
    total = Counter(t["type"] for t in truth)
    return [score(kind, "positive", total[kind], round(share[kind] * total[kind])) for kind in sorted(total, key=by_number)]


def modules(folder, made):
    """Pairs of a base and a mutant by type, and the reported pairs of a base that are wrong."""
    truth, result = objects(made / "truth.jsonl"), objects(folder / "pairs.json")[0]
    positive = of_types(truth, result["type"])
    right = sum(each["found"] for each in positive)
    return [*positive, score("pairs of an original", "reported", right + result["false_pairs"], result["false_pairs"])]


def functions(folder, made):
    """Copies of functions by type, and the reported pairs that touch a copy and are wrong."""
    result = objects(folder / "functions.json")[0]
    return [*of_types(objects(made / "truth.jsonl"), result["type"]),
            score("pairs that touch a copy", "reported", result["touching_rows"], result["false_rows"])]


def entry(args):
    scores = []
    if args.scores:
        scores = objects(args.scores)
    elif (args.folder / "pairs.json").is_file():
        scores = modules(args.folder, args.set)
    elif (args.folder / "functions.json").is_file():
        scores = functions(args.folder, args.set)
    made = {"name": args.name, "corpus": args.corpus, "command": args.command, "version": args.version.split()[-1],
            "date": datetime.datetime.now(datetime.timezone.utc).date().isoformat(), "scores": scores}
    for groups in objects(args.folder / "bcubed.json")[:1]:
        made["groups"] = {measure: groups[measure] for measure in GROUPS}
    return made


def keep(path, made):
    """Writes the runs with this one, in the place of the one of its name, or last."""
    runs = {run["name"]: run for run in (json.loads(path.read_text())["runs"] if path.is_file() else [])}
    runs[made["name"]] = made
    path.write_text(json.dumps({"runs": list(runs.values())}, indent=2) + "\n")


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("file", type=Path)
    cli.add_argument("name")
    cli.add_argument("folder", type=Path)
    cli.add_argument("--corpus", required=True)
    cli.add_argument("--command", required=True)
    cli.add_argument("--version", required=True)
    cli.add_argument("--set", type=Path)
    cli.add_argument("--scores", type=Path)
    args = cli.parse_args()
    keep(args.file, entry(args))


if __name__ == "__main__":
    main()
