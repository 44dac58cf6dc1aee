#!/usr/bin/env python3
"""Label pairs of modules of one framework, which share its shell and maybe nothing else.

shell_pairs.py HEAD_DIR --output OUT [--pairs 300] [--positives 200] [--related 200] [--seed 1]

HEAD_DIR is a checkout with modules at lua/wikis/<game>/<path>.lua, in which every game fills in the same shells: a
`Custom.lua` of an infobox has the same imports, constructor and hooks as that of every other. The kinds of pairs:
  shell_other   negative: two files named Custom.lua with different paths below the game, of one game or two. Half are drawn
                at random, half are those with the largest share of equal lines. `unclear` where that share is more than 60 %,
                or more than 40 % of the lines that are not the frame: the one may have been made from the other.
  shell_same    related: one path in two games, and less than 60 % of the lines equal. The note has the share.
  game_copy     positive: one path in two games, and 60 % of the lines equal or more, of the lines that are not the frame
                too. `unclear` where only the former holds: what is equal may be the shell.
The frame is the lines that stand under 10 different paths or more, games apart. Lines are compared without indentation;
blank ones do not count. Files with fewer than 10 lines of code and pairs of equal texts are left out. Pairs of one path are
drawn path by path, one of each path in turn, and no file stands in more than three pairs of a kind. An unclear pair does not
count to the wanted number.

Written under OUT:
  files/liquipedia/<path>.lua    every Lua file of HEAD_DIR
  pairs.jsonl                    path_a, path_b (below files), label, kind, wiki_a, wiki_b, note, changed_pct
The files are other people's work: keep OUT outside every repository.
"""
import argparse
import heapq
import itertools
import random
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import labelled_pairs as labelled

COPY = 0.6            # share of equal lines from which a module of another game is a copy
ALIKE = (0.6, 0.4, 0.8)    # shares of equal lines (all; beside the frame; without names) above which two modules may be related
USES = 3              # pairs of a kind that a file stands in at most


class Module:
    """A module of a game, with its lines and those of them that are not the frame."""

    def __init__(self, path, text):
        self.path = path
        self.below = labelled.below_game(path)
        self.lines = labelled.lines_of(text)
        self.counter, self.blind = Counter(self.lines), labelled.blind(self.lines)

    def leave_frame(self, frame):
        self.own = [line for line in labelled.code_of(self.lines) if line not in frame]


def read(head):
    return {path.relative_to(head).as_posix(): path.read_bytes() for path in sorted(head.rglob("*.lua")) if path.is_file()}


def modules_of(texts):
    frame = labelled.frame_lines(texts)
    modules = [Module(path, text) for path, text in texts.items() if labelled.below_game(path) != path]
    for module in modules:
        module.leave_frame(frame)
    return [module for module in modules if len(labelled.code_of(module.lines)) >= labelled.SMALL]


def ratio(one, other):
    return 2 * (one.counter & other.counter).total() / (len(one.lines) + len(other.lines))


def own_ratio(one, other):
    return labelled.ratio(one.own, other.own)


def shares(one, other):
    """The shares of equal lines: of all, of those beside the frame, and of all without names and strings."""
    return ratio(one, other), own_ratio(one, other), labelled.ratio(one.blind, other.blind)


class Drawn:
    """The pairs taken so far of one kind; no file stands in too many and no pair is taken twice."""

    def __init__(self, kind):
        self.kind, self.uses, self.taken, self.pairs = kind, Counter(), set(), []

    def take(self, one, other, label, remark=""):
        if (one.path, other.path) in self.taken or max(self.uses[one.path], self.uses[other.path]) >= USES:
            return False
        self.taken.add((one.path, other.path))
        self.uses.update((one.path, other.path))
        equal, own, blind = shares(one, other)
        note = (f"{100 * equal:.0f} % of lines equal, {100 * own:.0f} % of those beside the frame, "
                f"{100 * blind:.0f} % without names and strings{remark}")
        self.pairs.append(labelled.pair(f"liquipedia/{one.path}", f"liquipedia/{other.path}", label, self.kind, note,
                                        round(100 * (1 - equal), 1)))
        return True


def others(modules, wanted, seed):
    """Pairs of Custom.lua files of different paths: half the most alike, half at random."""
    custom = [m for m in modules if m.below.endswith("/Custom.lua")]
    pairs = [(a, b) for a, b in itertools.combinations(custom, 2) if a.below != b.below and a.lines != b.lines]
    drawn = Drawn("shell_other")
    nearest = heapq.nlargest(40 * wanted, pairs, key=lambda pair: ratio(*pair))
    at_random = random.Random(f"{seed}:others").sample(pairs, min(len(pairs), 10 * wanted))
    for chosen, count, remark in ((nearest, wanted // 2, ", one of the most alike"), (at_random, wanted - wanted // 2, ", at random")):
        for one, other in chosen:
            unclear = any(share > limit for share, limit in zip(shares(one, other), ALIKE))
            if count and drawn.take(one, other, "unclear" if unclear else "negative", remark):
                count -= not unclear
    return drawn.pairs


def in_turn(lists):
    """One item of each list in turn."""
    for row in itertools.zip_longest(*lists):
        yield from (item for item in row if item is not None)


def same(modules, positives, related, seed):
    """Pairs of one path in two games, of one path after another."""
    by_path = defaultdict(list)
    for module in modules:
        by_path[module.below].append(module)
    rng = random.Random(f"{seed}:same")
    copies, shells = [], []
    for below in rng.sample(sorted(by_path), len(by_path)):
        pairs = [(a, b) for a, b in itertools.combinations(by_path[below], 2) if a.lines != b.lines]
        rng.shuffle(pairs)
        copies.append([pair for pair in pairs if ratio(*pair) >= COPY])
        shells.append([pair for pair in pairs if ratio(*pair) < COPY])
    copied, related_pairs = Drawn("game_copy"), Drawn("shell_same")
    for one, other in in_turn(copies):
        positive = own_ratio(one, other) >= COPY
        if positives and copied.take(one, other, "positive" if positive else "unclear"):
            positives -= positive
    for one, other in in_turn(shells):
        related -= bool(related and related_pairs.take(one, other, "related"))
    return copied.pairs + related_pairs.pairs


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("head", type=Path, metavar="HEAD_DIR")
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--pairs", type=int, default=300, help="negative pairs")
    cli.add_argument("--positives", type=int, default=200)
    cli.add_argument("--related", type=int, default=200)
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    texts = read(args.head)
    modules = modules_of(texts)
    pairs = others(modules, args.pairs, args.seed) + same(modules, args.positives, args.related, args.seed)
    shutil.rmtree(args.output, ignore_errors=True)
    for path, text in texts.items():
        place = args.output / "files" / "liquipedia" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text)
    labelled.write(args.output / "pairs.jsonl", pairs)
    print(f"{len(texts)} files, {len(modules)} modules of games\n{labelled.counts(pairs)}")


if __name__ == "__main__":
    main()
