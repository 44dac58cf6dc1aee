#!/usr/bin/env python3
"""One Markdown line of the results of a run.

table_line.py --header
table_line.py NAME FOLDER

FOLDER holds what is to be shown of: pairs.json (mutation/score.py), types.json, functions.json, bcubed.json and seconds (wall and CPU).
"""
import json
import sys
from pathlib import Path

MODULES = ("T1", "T2", "T3-5-10", "T3-10-30", "T3-30-50", "T3-func", "T3-reorder", "sugar", "sugar-all")
COLUMNS = ("run", "recall", "precision", "all pairs", *MODULES, "functions T1/T2/T3", "false", "right T1/T2",
           "B3 p/r/F1", "wall s", "CPU s")


def first(path):
    return json.loads(path.read_text().splitlines()[0]) if path.is_file() else {}


def figure(value):
    return "–" if value is None else f"{value:.3f}".replace("0.", ".", 1) if value < 1 else f"{value:g}"


def several(results, *keys):
    return "/".join(figure(results.get(key)) for key in keys) if results else "–"


def line(name, folder):
    pairs, functions = first(folder / "pairs.json"), first(folder / "functions.json")
    types, bcubed = first(folder / "types.json"), first(folder / "bcubed.json")
    seconds = (folder / "seconds").read_text().split() if (folder / "seconds").is_file() else ("–", "–")
    return [name, figure(pairs.get("recall", functions.get("recall"))), figure(pairs.get("precision")),
            figure(pairs.get("precision_all_pairs")), *(figure(pairs.get("type", {}).get(t)) for t in MODULES),
            several(functions.get("type", {}), "T1", "T2", "T3"), figure(functions.get("false_share")),
            several(types.get("type_right") or functions.get("type_right", {}), "T1", "T2"),
            several(bcubed, "precision", "recall", "f1"), *seconds]


def main():
    if sys.argv[1:] == ["--header"]:
        lines = [COLUMNS, ["---"] * len(COLUMNS)]
    elif len(sys.argv) == 3:
        lines = [line(sys.argv[1], Path(sys.argv[2]))]
    else:
        sys.exit(__doc__)
    for cells in lines:
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
