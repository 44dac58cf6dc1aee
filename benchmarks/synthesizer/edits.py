#!/usr/bin/env python3
"""Writes the modules of a changed corpus that are new or edited, as a harvest of what changed would bring them.

edits.py OUT-changed EDITS    then: homolog run EDITS/*/modules.jsonl --workspace W
"""

import argparse
import collections
import json
import pathlib


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("changed", type=pathlib.Path)
    parser.add_argument("edits", type=pathlib.Path)
    options = parser.parse_args()
    titles = collections.defaultdict(set)
    with open(options.changed / "changes.tsv", encoding="utf-8") as changes:
        next(changes)
        for line in changes:
            wiki, title, change = line.rstrip("\n").split("\t")
            if change != "deleted":
                titles[wiki].add(title)
    for wiki, wanted in sorted(titles.items()):
        folder = options.edits / wiki
        folder.mkdir(parents=True, exist_ok=True)
        with (
            open(options.changed / wiki / "modules.jsonl", encoding="utf-8") as modules,
            open(folder / "modules.jsonl", "w", encoding="utf-8") as edits,
        ):
            edits.writelines(line for line in modules if json.loads(line)["title"] in wanted)


if __name__ == "__main__":
    main()
