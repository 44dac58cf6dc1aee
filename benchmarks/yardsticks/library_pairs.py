#!/usr/bin/env python3
"""Make a yardstick of code out of packages: copies of libraries, and modules that only share the style of their house.

library_pairs.py NAME=FOLDER... --output OUT [--seed 1] [--negatives 800] [--only NAME...]

Each FOLDER holds one extracted package of Debian with code in Lua (for example of nmap-common, by `apt-get download` and
`dpkg -x`) and is one wiki, called after NAME. Scripts that end with .nse count as Lua. Links and files that are no text are
left out. A pair has the ratio that difflib finds over the lines that are not blank, without indentation. The base name of a
module is its file's, with or without a prefix up to the first hyphen, or the folder's where the file is init.lua.

Written under OUT:
  files/<name>wiki   the Lua files of a package, below the folder common to them
  pairs.jsonl        one line a pair: path_a, path_b (below files), label, kind, wiki_a, wiki_b, note
    positive   kind embedded_copy, files in two packages, of a ratio of at least .3 but not equal byte for byte, that hold
               one library: they have one base name and share three lines of at least 25 characters that stand under no
               other base name, ten that stand under one other, or a line that names the author or the library and stands
               nowhere else; or the names differ ("renamed") and they share twenty long lines that stand under no other
    negative   kind same_package_other, files of two base names in one package, of a ratio of at most .25, neither of which
               holds half of the lines of the other, and that share hardly a long line which no third or fourth file has;
               half are those that share most lines, half are drawn at random, and the packages take turns
With --only, a positive has a file of one of the named packages, and negatives are taken from these alone. The files are
other people's work: keep OUT outside every repository.
"""
import argparse
import difflib
import json
import random
import re
import shutil
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

LINES = (12, 6000)     # lines of a file that is compared, at least and at most
COPY = 0.3             # ratio from which two files may be copies
OTHER = 0.25           # ratio up to which they are not
HELD = 0.5             # share of the shorter file's lines in the other up to which they are not
LONG = 25              # characters of a line that can identify a library
RARE, FEW, MANY = 3, 10, 20     # how many such lines do: under no other name, under one other, and under different names
HOLDERS = 5            # files that may have a line that tells a copy under another name
PRIVATE, OWNERS = 0.05, 3    # share of the shorter file that may be long lines in common which so many files have at most
NEAREST = 3            # files that share most lines with a file, at most
CREDIT = re.compile(r"copyright|\(c\)|©|@?author|@release|@module|written by|maintainer", re.I)


class File:
    """A file of a package; lines are those that are not blank, without indentation."""

    def __init__(self, package, path, data):
        self.package, self.path, self.data = package, path, data
        text = data.decode("utf-8", "replace")
        self.lines = [line.strip() for line in text.splitlines() if line.strip()]
        self.counted, self.known = Counter(self.lines), set(self.lines)
        *folders, name = path.split("/")
        stem = name.removesuffix(".lua")
        stem = folders[-1] if folders and stem == "init" else stem
        self.name = stem.lower().partition("-")[2] or stem.lower()
        self.names = {stem.lower(), self.name}

    def fits(self):
        return LINES[0] <= len(self.lines) <= LINES[1]

    def shared(self, other):
        """How many lines two files share."""
        small, large = sorted((self.counted, other.counted), key=len)
        return sum(min(count, large[line]) for line, count in small.items() if line in large)

    def ratio(self, other, floor):
        """The ratio of two files; where it cannot reach the floor, only a bound."""
        bound = 2 * self.shared(other) / (len(self.lines) + len(other.lines))
        return bound if bound < floor else difflib.SequenceMatcher(None, self.lines, other.lines, False).ratio()


def read_package(name, folder):
    """The Lua files below a folder, by path below the folder common to them."""
    found = sorted(p for p in folder.rglob("*") if p.suffix in (".lua", ".nse") and p.is_file() and not p.is_symlink())
    common = found[0].parent if found else folder
    while not all(common in file.parents for file in found):
        common = common.parent
    files = []
    for file in found:
        data = file.read_bytes()
        if b"\0" not in data and not data.startswith(b"\x1b"):
            files.append(File(name, file.relative_to(common).with_suffix(".lua").as_posix(), data))
    return files


def candidates(files, holders):
    """Pairs of files in different packages that have one base name or share many lines that hardly any other file has."""
    by_name, shared = defaultdict(list), Counter()
    for file in files:
        for name in sorted(file.names):
            by_name[name].append(file)
    for found in by_name.values():
        yield from combinations(found, 2)
    for line, found in holders.items():
        if len(line) >= LONG and 1 < len(found) <= HOLDERS:
            shared.update(combinations(found, 2))
    yield from (pair for pair, count in shared.items() if count >= MANY)


def positives(files):
    """(ratio, evidence, file, file) of the copies of one library in two packages."""
    files, holders, taken = [file for file in files if file.fits()], defaultdict(list), set()
    for file in files:
        for line in file.counted:
            if len(line) >= LONG or CREDIT.search(line):
                holders[line].append(file)
    for one, other in candidates(files, holders):
        texts = frozenset((one.data, other.data))
        if one.package == other.package or len(texts) == 1 or texts in taken or one.ratio(other, COPY) < COPY:
            continue
        common = [line for line in one.known & other.known if line in holders]
        others = {line: len({file.name for file in holders[line]} - {one.name, other.name}) for line in common}
        own = sum(len(line) >= LONG and not others[line] for line in common)
        rare = sum(len(line) >= LONG and others[line] <= 1 for line in common)
        credit = sum(bool(CREDIT.search(line)) and not others[line] for line in common)
        renamed = not one.names & other.names
        if own >= MANY if renamed else own >= RARE or rare >= FEW or credit:
            taken.add(texts)
            yield one.ratio(other, COPY), f"{'renamed, ' * renamed}{own} long lines of its own", one, other


def unrelated(one, other, holders):
    """The ratio of two files of a package if they are different modules, else None; holders counts the files of a line."""
    shorter = min(len(one.lines), len(other.lines))
    if one.names & other.names or one.shared(other) > HELD * shorter:
        return None
    private = sum(len(line) >= LONG and holders[line] <= OWNERS for line in one.known & other.known)
    ratio = one.ratio(other, OTHER) if private <= max(RARE, PRIVATE * shorter) else 1
    return ratio if ratio <= OTHER else None


def negatives(files, seed):
    """Two lists of (how, shared lines, ratio, file, file) of a package, to take from in turn: near ones and random ones."""
    rng, known = random.Random(seed), {}
    for file in files:      # of files with the same bytes, the first
        if file.fits():
            known.setdefault(file.data, file)
    files, near, rest = list(known.values()), {}, {}
    holders = Counter(line for file in files for line in file.known)
    telling = {file: {line for line in file.known if len(line) > 8} for file in files}
    shared = defaultdict(list)
    for one, other in combinations(files, 2):
        count = len(telling[one] & telling[other])
        if count:
            shared[one].append((count, other))
            shared[other].append((count, one))
    for file in files:
        shared[file].sort(key=lambda found: (-found[0], found[1].path))
    order = rng.sample(files, len(files))
    for place, file in ((place, file) for place in range(NEAREST) for file in order):
        for count, other in shared[file][place:place + 1]:
            ratio = unrelated(file, other, holders)
            if ratio is not None:
                near.setdefault(frozenset((file.path, other.path)), ("shares most lines", count, ratio, file, other))
    for _ in range(len(files) * NEAREST if len(files) > 1 else 0):
        one, other = rng.sample(files, 2)
        pair, ratio = frozenset((one.path, other.path)), unrelated(one, other, holders)
        if ratio is not None and pair not in near:
            rest.setdefault(pair, ("random", len(telling[one] & telling[other]), ratio, one, other))
    return list(near.values()), list(rest.values())


def in_turn(queues, wanted):
    """The first of each queue, the second of each, and so on until enough are had."""
    rounds = (found for place in range(max(map(len, queues), default=0)) for found in (q[place:place + 1] for q in queues))
    return [item for found in rounds for item in found][:wanted]


def row(one, other, label, kind, note):
    wikis = [wiki_of(file.package) for file in (one, other)]
    return {"path_a": f"{wikis[0]}/{one.path}", "path_b": f"{wikis[1]}/{other.path}", "label": label, "kind": kind,
            "wiki_a": wikis[0], "wiki_b": wikis[1], "note": note}


def wiki_of(package):
    return re.sub(r"\W|_", "", package.lower()) + "wiki"


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("packages", nargs="+", metavar="NAME=FOLDER")
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--negatives", type=int, default=800)
    cli.add_argument("--only", nargs="+", metavar="NAME", default=[])
    args = cli.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    packages = {}
    for name, _, folder in (package.partition("=") for package in args.packages):
        packages[name] = read_package(name, Path(folder))
    chosen = set(args.only or packages)
    copies = positives([file for files in packages.values() for file in files])
    rows = [row(one, other, "positive", "embedded_copy", f"ratio {ratio:.2f}; {evidence}")
            for ratio, evidence, one, other in copies if chosen & {one.package, other.package}]
    queues = [negatives(packages[name], f"{args.seed}:{name}") for name in sorted(chosen)]
    for kind in zip(*queues):
        for how, count, ratio, one, other in in_turn(kind, args.negatives // 2):
            rows.append(row(one, other, "negative", "same_package_other", f"{how}, {count}; ratio {ratio:.2f} at most"))
    used = {row[wiki] for row in rows for wiki in ("wiki_a", "wiki_b")}
    for file in (file for files in packages.values() for file in files if wiki_of(file.package) in used):
        target = args.output / "files" / wiki_of(file.package) / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.data)
    (args.output / "pairs.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    print(dict(Counter(f"{row['label']} {row['kind']}" for row in rows)))
    for label in ("positive", "negative"):
        print(label, dict(Counter(f"{row['wiki_a']} {row['wiki_b']}" if label == "positive" else row["wiki_a"]
                                  for row in rows if row["label"] == label).most_common()))


if __name__ == "__main__":
    main()
