#!/usr/bin/env python3
"""Score the clone types of reported module pairs against a set of mutation/generate.py.

score_types.py SET PAIRS.tsv

Among the mutants whose pair with their base is reported: the share of the T1 mutants reported as T1 and of the T2 mutants
reported as T2 (`type_right`), and for every type of mutant how often each type was reported (`reported`). Prints one JSON object.
"""
import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path

from reported import rows, share

LABELLED = re.compile(r"(?:^|/)((?:base|mutant)/[A-Z]\d+\.lua)$")


def reported_types(reported):
    """Clone type of each reported (base, mutant)."""
    types = {}
    for row in reported:
        sides = [LABELLED.search(side.path) for side in (row.left, row.right)]
        if all(sides):
            types[tuple(sorted(side.group(1) for side in sides))] = row.type
    return types


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("set", type=Path)
    cli.add_argument("pairs", type=Path)
    args = cli.parse_args()
    types, seen = reported_types(rows(args.pairs, "module")), defaultdict(Counter)
    for truth in map(json.loads, (args.set / "truth.jsonl").read_text().splitlines()):
        found = types.get((truth["a"], truth["b"]))
        if found:
            seen[truth["type"]][found] += 1
    print(json.dumps({"type_right": {kind: share(seen[kind][kind], sum(seen[kind].values())) for kind in ("T1", "T2")},
                      "reported": {kind: dict(sorted(counts.items())) for kind, counts in sorted(seen.items())}}))


if __name__ == "__main__":
    main()
