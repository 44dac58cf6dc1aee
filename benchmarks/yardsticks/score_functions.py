#!/usr/bin/env python3
"""Score reported function pairs against a set of inject_functions.py.

score_functions.py SET PAIRS.tsv [--misses]

A copy is found when a function row pairs its lines with those of its origin, either agreeing (lines in both over lines in
either) to .9. A row touches a copy when one side agrees with the copy to .5; it is false unless the other side lies in the
copy's origin: by construction nothing else of the corpus is its clone. `type_right` is the share of T1 and T2 copies found
that are reported with their type; copies that were function expressions are left out there, since their declaration is new.
Prints one JSON object; --misses lists copies not found and false rows before it.
"""
import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from reported import agreement, rows, share, shared

FOUND, TOUCHES = 0.9, 0.5


def judge(truth, reported):
    """(best row of each copy found, rows that touch a copy, the false ones among them)."""
    copy_in = {t["host"]: t for t in truth}
    best, touching, false = {}, 0, []
    for row in reported:
        judged = []
        for side, other in ((row.left, row.right), (row.right, row.left)):
            copy = copy_in.get(side.path)
            near = agreement(side.lines, copy["host_lines"]) if copy else 0.0
            if near < TOUCHES:
                continue
            at_origin = other.path == copy["origin"] and shared(other.lines, copy["origin_lines"]) > 0
            judged.append(at_origin)
            exact = at_origin and min(near, agreement(other.lines, copy["origin_lines"]))
            if exact and exact >= FOUND:
                rank = (exact, row.similarity)
                best[side.path] = max(best.get(side.path, (rank, row)), (rank, row), key=lambda item: item[0])
        touching += bool(judged)
        if judged and not all(judged):
            false.append(row)
    return {host: row for host, (_, row) in best.items()}, touching, false


def by_group(truth, best, group):
    total, hit = Counter(map(group, truth)), Counter(group(t) for t in truth if t["host"] in best)
    return {key: share(hit[key], total[key]) for key in sorted(total)}


def type_right(truth, best):
    seen = defaultdict(list)
    for t in truth:
        if t["type"] in ("T1", "T2") and t["host"] in best and not t["wrapped"]:
            seen[t["type"]].append(best[t["host"]].type == t["type"])
    return {kind: share(sum(marks), len(marks)) for kind, marks in sorted(seen.items())}


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("set", type=Path)
    cli.add_argument("pairs", type=Path)
    cli.add_argument("--misses", action="store_true", help="list copies not found and false rows")
    args = cli.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    truth = [json.loads(line) for line in (args.set / "truth.jsonl").read_text().splitlines()]
    best, touching, false = judge(truth, rows(args.pairs, "function"))
    if args.misses:
        for t in truth:
            if t["host"] not in best:
                print("missed", f"{t['type']}/{t['operator']}", f"{t['tokens']} tokens", t["origin"], t["origin_lines"],
                      t["host"], t["host_lines"], sep="\t")
        for row in false:
            print("false", row.type, row.similarity, row.left.path, list(row.left.lines), row.right.path,
                  list(row.right.lines), sep="\t")
    print(json.dumps({
        "copies": len(truth), "recall": share(len(best), len(truth)),
        "type": by_group(truth, best, lambda t: t["type"]),
        "operator": by_group(truth, best, lambda t: t["type"] + "/" + t["operator"]),
        "wrapped": by_group([t for t in truth if t["wrapped"]], best, lambda t: t["type"]),
        "touching_rows": touching, "false_rows": len(false), "false_share": share(len(false), touching),
        "type_right": type_right(truth, best)}))


if __name__ == "__main__":
    main()
