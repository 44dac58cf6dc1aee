#!/usr/bin/env python3
"""Lay out labelled pairs with the wikis that they come from, as a corpus for homolog fit.

truth_corpus.py TRUTH.jsonl... --root REAL --head HEAD --output OUT

REAL is what materialize.py laid out, HEAD the files of github.com/Liquipedia/Lua-Modules at its head. Written under OUT:
  files/liquipedia/     all files of HEAD, and beside them the other files of Liquipedia that pairs name
  files/scribunto_*/    the library files of each release of Scribunto
  pairs.jsonl           the pairs of label positive and negative, with the wiki of each side
The files are other people's work: keep OUT outside every repository.
"""
import argparse
import json
import shutil
from pathlib import Path


def place(path):
    """Wiki and path of a labelled file in the corpus."""
    first, rest = path.split("/", 1)
    return (first, rest) if first.startswith("scribunto") else ("liquipedia", "labelled/" + path)


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("truth", type=Path, nargs="+")
    cli.add_argument("--root", type=Path, required=True)
    cli.add_argument("--head", type=Path, required=True)
    cli.add_argument("--output", type=Path, required=True)
    args = cli.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    files = args.output / "files"
    shutil.copytree(args.head, files / "liquipedia", ignore=lambda folder, names: [
        name for name in names if not (Path(folder) / name).is_dir() and not name.endswith(".lua")])
    count = 0
    with open(args.output / "pairs.jsonl", "w", encoding="utf-8") as out:
        for truth in args.truth:
            for line in truth.read_text(encoding="utf-8").splitlines():
                pair = json.loads(line)
                if pair["label"] not in ("positive", "negative"):
                    continue
                row = {"label": pair["label"], "kind": pair["kind"]}
                for side in "ab":
                    wiki, path = place(pair["path_" + side])
                    target = files / wiki / path
                    if not target.exists():
                        target.parent.mkdir(parents=True, exist_ok=True)
                        shutil.copyfile(args.root / pair["path_" + side], target)
                    row["path_" + side], row["wiki_" + side] = f"{wiki}/{path}", wiki
                out.write(json.dumps(row, ensure_ascii=False) + "\n")
                count += 1
    print(f"{count} pairs")


if __name__ == "__main__":
    main()
