#!/usr/bin/env python3
"""Lay out pairs that people have read, with all modules of the wikis that they stand in, as a corpus for homolog fit.

reading_corpus.py READINGS.jsonl --draw NAME --files FOLDER [--wiki NAME] --output OUT

READINGS.jsonl has a line a pair: path_a and path_b (<wiki>/<path below the wiki>), lines_a and lines_b of functions, label, kind, draw.
FOLDER holds the modules: those of the wiki that --wiki names, or a folder for each wiki without it. Written under OUT: files/ and
pairs.jsonl with the pairs of that draw. The files are other people's work: keep OUT outside every repository.
"""
import argparse
import json
import shutil
from pathlib import Path


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("readings", type=Path)
    cli.add_argument("--draw", required=True)
    cli.add_argument("--files", type=Path, required=True)
    cli.add_argument("--wiki")
    cli.add_argument("--output", type=Path, required=True)
    args = cli.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    files = args.output / "files"
    shutil.copytree(args.files, files / args.wiki if args.wiki else files)
    rows = [line for line in args.readings.read_text(encoding="utf-8").splitlines() if json.loads(line)["draw"] == args.draw]
    (args.output / "pairs.jsonl").write_text("".join(row + "\n" for row in rows), encoding="utf-8")
    print(f"{len(rows)} pairs")


if __name__ == "__main__":
    main()
