#!/usr/bin/env python3
"""Makes a corpus of modules of many wikis, as redundant and as skewed as Wikimedia's, from any folder of modules.

synthesize.py BASES... --output OUT [--modules 300000] [--wikis 900] [--bytes 6000] [--seed 1] [--change PERCENT]

Written: OUT/<wiki>/modules.jsonl and OUT/<wiki>/usage.tsv, OUT/wikis.tsv, OUT/truth.tsv. With --change also OUT-changed, the same
corpus after that share of the modules was edited, deleted or made, which OUT-changed/changes.tsv lists. README.md beside this
script states the mix. The same seed, options and bases give the same bytes.
"""
import argparse
import random
import sys
import time
import zlib
from pathlib import Path

import usage
from drift import Drift
from families import Copies, Evolution, family_random, versions
from languages import Language, private_code
from lua import NotLua, parse, text
from originals import Composer, Pool, Shape
from output import Output, encoded
from plan import LOCAL_DATA, SHARED_DATA, plan, wikis

SMALLEST, LARGEST, LARGEST_CODE = 100, 2_000_000, 250_000
CODE_MEDIAN, CODE_SIGMA, DATA_SIGMA = 2300, 1.15, 1.6
GROWTH = 1.06                # copies are this much larger than their origin, by letters of other scripts and by drift
MUCH_COPIED = 100            # from here on a module is no giant
MUCH_COPIED_AT_MOST = 40_000
EDITED, DELETED = .7, .15    # of the changed modules; the rest are new ones


def clamp(low, value, high):
    return int(max(low, min(high, value)))


def without_row(source, rng):
    """A data module that lacks one of its rows; any other as it is."""
    lines = source.split("\n")
    at = rng.randrange(1, max(2, len(lines) - 3))
    new = "\n".join(lines[:at] + lines[at + 1:])
    try:
        parse(new)
    except NotLua:
        return source
    return new


class Synthesizer:
    """Makes family after family, then what each wiki has for itself, and writes as it goes."""

    def __init__(self, args):
        self.args, self.seed = args, args.seed
        self.pool = Pool(args.bases, random.Random(f"{args.seed}:bases"), args.base_bytes)
        self.composer, self.drift = Composer(self.pool), Drift(self.pool)
        self.languages, self.titles, self.pages = {}, {}, {}
        self.wikis = wikis(args.wikis, args.modules, lambda number: "en" if number == 0 else private_code(number - 1))
        self.largest = self.wikis[0].modules
        self.families = plan(self.wikis, args.seed)
        self.output = Output(args.output)
        self.changed = Output(args.output.with_name(args.output.name + "-changed")) if args.change else None

    def language(self, wiki):
        if wiki.language not in self.languages:
            self.languages[wiki.language] = Language(wiki.language, self.seed)
        return self.languages[wiki.language]

    def run(self):
        for output in self.outputs():
            output.start(self.wikis, lambda number: "en" if number == 0 else private_code(number - 1))
        if self.changed:
            self.changed.line("changes.tsv", "wiki", "title", "change")
        data_median = self.sizes()
        for number in self.family_order:
            self.family(self.families[number])
        for wiki in self.wikis:
            self.local(wiki, data_median)
        for output in self.outputs():
            output.flush()

    def outputs(self):
        return [self.output] + ([self.changed] if self.changed else [])

    def sizes(self):
        """Draws the families' sizes, and gives the median of local data with which all modules have the mean size asked for."""
        rng = random.Random(f"{self.seed}:sizes")
        self.code_median = min(CODE_MEDIAN, self.args.bytes * .38)
        self.family_order = list(range(len(self.families)))
        rng.shuffle(self.family_order)
        bases = list(self.pool.bases)
        rng.shuffle(bases)
        self.made_of, planned = {}, 0
        for number in self.family_order:
            copies = len(self.families[number].members) + len(self.families[number].sandboxes)
            at_most = MUCH_COPIED_AT_MOST if copies > MUCH_COPIED else LARGEST_CODE
            if rng.random() < SHARED_DATA and copies <= MUCH_COPIED:
                size = clamp(SMALLEST, rng.lognormvariate(0, 1.5) * self.code_median, LARGEST_CODE)
                self.made_of[number] = "data", size
            elif bases and (size := len(text(bases[-1][1]).encode())) <= at_most:
                self.made_of[number] = "base", bases.pop()
            else:
                size = clamp(SMALLEST, rng.lognormvariate(0, CODE_SIGMA) * self.code_median, at_most)
                self.made_of[number] = "code", size
            planned += copies * size * GROWTH
        local = sum(w.local for w in self.wikis)
        draws = [clamp(SMALLEST, rng.lognormvariate(0, CODE_SIGMA) * self.code_median, LARGEST_CODE) for _ in range(20_000)]
        planned += local * (1 - LOCAL_DATA) * sum(draws) / len(draws)
        wanted = (self.args.bytes * self.args.modules - planned) / max(1, local * LOCAL_DATA)
        return self.median_of_data(wanted, rng)

    @staticmethod
    def median_of_data(mean, rng):
        draws = [rng.lognormvariate(0, DATA_SIGMA) for _ in range(20_000)]
        low, high = 10.0, 200_000.0
        for _ in range(40):
            middle = (low * high) ** .5
            found = sum(clamp(SMALLEST, middle * d, LARGEST) for d in draws) / len(draws)
            low, high = (middle, high) if found < mean else (low, middle)
        return low

    def family(self, family):
        members = list(family.members)
        if not members:
            return
        rng = family_random(self.seed, family.number)
        kind, made_of = self.made_of[family.number]
        shape = Shape(rng, Language(0, self.seed)) if kind == "data" else None
        title = self.pool.title(rng)
        if kind == "base":
            title, origin = made_of[0].replace("_", " "), made_of[1]
        elif kind == "data":
            title, origin = title + "/data", shape.data(rng, made_of)
        else:
            origin = self.composer.code(rng, made_of)
        rng.shuffle(members)
        if rng.random() < .6:
            largest = min(members, key=lambda wiki: wiki.number)
            members.remove(largest)
            members.insert(0, largest)
        evolution = Evolution(self.drift, shape)
        states = versions(origin, evolution, len(members), rng)
        copies = Copies(states, evolution, rng)
        item = f"Q{1_000_000 + family.number * 7}" if len(members) > 2 else ""
        self.members(family, members, title, states, copies, item, rng)

    def members(self, family, members, title, states, copies, item, rng):
        name = f"F{family.number:05d}"
        for place, wiki in enumerate(members):
            language = self.language(wiki)
            own = title
            if not language.english and rng.random() < .45:
                own = language.title(title)
            own = self.unused(wiki, own, rng)
            if place == 0:
                kind, state, source = "origin" if len(members) > 1 else "single", states[-1], states[-1].text()
                for state_ in states:
                    state_.source = f"{wiki.name}:{own}"
                origin = ""
            else:
                kind, state, source = copies.next(wiki, language, own)
                origin = state.source if state.source != f"{wiki.name}:{own}" else states[0].source
            used = usage.transclusions(rng, wiki, self.largest, family.number)
            changes = state.version * 2 if place == 0 else rng.randrange(3) + (state.edits > 0) + 2 * kind.startswith("drifted")
            row = usage.row(rng, self.page(wiki), states[0].date if place == 0 else usage.moment(rng, states[0].date), state.date, changes,
                            used, len(members) - 1, item if rng.random() < .85 else "")
            code = language.code if "translated" in kind or kind == "renamed" else "en"
            self.emit(wiki, own, source, row, [name, kind, state.version, state.edits, code, origin], rng)
            if wiki.number in family.sandboxes:
                box = copies.drifted(state, rng)
                row = usage.row(rng, self.page(wiki), box.date, box.date, 5, rng.randrange(3), 0, "")
                self.emit(wiki, self.unused(wiki, own + "/sandbox", rng), box.text(), row,
                          [name, "sandbox", box.version, box.edits, "en", f"{wiki.name}:{own}"], rng)

    def local(self, wiki, data_median):
        """What one wiki alone has: code, and series of data of one shape each."""
        rng = random.Random(f"{self.seed}:local:{wiki.name}")
        language = self.language(wiki)
        data = round(wiki.local * LOCAL_DATA)
        for number in range(wiki.local - data):
            self.local_code(wiki, language, number, rng)
        left = data
        while left > 0:
            series = min(left, clamp(1, rng.paretovariate(.8), 3000))
            shape, prefix = Shape(rng, language), language.title(self.pool.title(rng))
            median = data_median * rng.lognormvariate(0, .6)
            for number in range(series):
                size = clamp(SMALLEST, rng.lognormvariate(0, (DATA_SIGMA ** 2 - .36) ** .5) * median, LARGEST)
                title = f"{prefix}/{rng.choice(language.words)}" if series > 1 else prefix + "/data"
                self.emit_local(wiki, title, text(shape.data(rng, size)), "data", f"D{wiki.number:03d}-{left - number}", rng)
            left -= series

    def local_code(self, wiki, language, number, rng):
        size = clamp(SMALLEST, rng.lognormvariate(0, CODE_SIGMA) * self.code_median, LARGEST_CODE)
        title = self.pool.title(rng)
        source = text(self.composer.code(rng, size))
        if not language.english:
            source, title = language.translated(source, rng.random() < .5), language.title(title)
        if rng.random() < .02:
            title = f"User:{rng.choice(language.words)}/{title}"
        self.emit_local(wiki, title, source, "local", f"L{wiki.number:03d}-{number}", rng)

    def emit_local(self, wiki, title, source, kind, name, rng):
        begin = usage.moment(rng)
        row = usage.row(rng, self.page(wiki), begin, begin, rng.randrange(4), usage.local_transclusions(rng), 0, "")
        self.emit(wiki, self.unused(wiki, title, rng), source, row, [name, kind, 0, 0, self.language(wiki).code, ""], rng)

    def page(self, wiki):
        self.pages[wiki.number] = page = self.pages.get(wiki.number, 1000) + 7
        return page

    def unused(self, wiki, title, rng):
        taken = self.titles.setdefault(wiki.number, set())
        free = title
        while free.lower() in taken:
            free = f"{title} {rng.choice(self.language(wiki).words)}"
            title = free if len(title) < 100 else title[:50]
        taken.add(free.lower())
        return free

    def emit(self, wiki, title, source, row, truth, rng):
        revision = rng.randrange(10_000_000, 2_000_000_000)
        whole, size = encoded(source), len(source.encode())
        self.output.add(wiki, title, whole, revision, row, [*truth, size])
        if not self.changed:
            return
        lot = zlib.crc32(f"{self.seed}:change:{wiki.name}:{title}".encode()) / 2 ** 32 * 100 / self.args.change
        if lot >= 1:
            self.changed.add(wiki, title, whole, revision, row, [*truth, size])
            return
        fate = "edited" if lot < EDITED else "deleted" if lot < EDITED + DELETED else "new"
        if fate == "edited":
            self.edited(wiki, title, source, revision, row, truth)
        elif fate == "new":
            self.changed.add(wiki, title, whole, revision, row, [*truth, size])
            title = self.new(wiki, title, whole, revision, truth, size)
        self.changed.line("changes.tsv", wiki.name, title, fate)

    def edited(self, wiki, title, source, revision, row, truth):
        rng = random.Random(f"{self.seed}:edit:{wiki.name}:{title}")
        new = self.edit(source, rng)
        row = [*row[:2], usage.iso(1), row[3] + 1, *row[4:]]
        truth = [*truth[:3], truth[3] + 1, *truth[4:]]
        self.changed.add(wiki, title, encoded(new), revision + 1, row, [*truth, len(new.encode())])

    def edit(self, source, rng):
        """A text with a few changes."""
        try:
            tree = parse(source)
            self.drift.change(tree, rng, 1 + int(rng.paretovariate(1)) % 8)
            new = text(tree)
        except NotLua:
            new = source
        if new == source:
            new = without_row(source, rng)
        return new if new != source else "-- " + self.pool.phrase(rng) + "\n" + source

    def new(self, wiki, title, whole, revision, truth, size):
        """Another copy of the module, as new as can be, on the same wiki. Nothing of it may show in the first state."""
        rng = random.Random(f"{self.seed}:new:{wiki.name}:{title}")
        fresh = title + " (copy)"
        row = usage.row(rng, 1_000_000 + revision % 1_000_000_000, 1, 1, 0, 0, 0, "")
        self.changed.add(wiki, fresh, whole, revision + 1, row, [truth[0], "new", *truth[2:5], f"{wiki.name}:{title}", size])
        return fresh


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("bases", type=Path, nargs="+", help="folders of *.lua")
    cli.add_argument("--output", type=Path, required=True, help="a folder that is not there yet")
    cli.add_argument("--modules", type=int, default=300_000, help="in all")
    cli.add_argument("--wikis", type=int, default=900)
    cli.add_argument("--bytes", type=int, default=6000, help="mean size, reached by the size of data modules")
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--change", type=float, default=0, metavar="PERCENT")
    cli.add_argument("--base-bytes", type=int, default=30_000_000, help="how much of the bases is read at most")
    args = cli.parse_args()
    if args.wikis < 1 or args.modules < args.wikis or args.bytes < 500 or not 0 <= args.change <= 100:
        cli.error("at least a module a wiki, 500 bytes a module, and 0 to 100 percent")
    states = [args.output] + ([args.output.with_name(args.output.name + "-changed")] if args.change else [])
    for folder in [*args.bases, *states]:
        if folder.exists() != (folder in args.bases):
            cli.error(f"{folder} " + ("is there already" if folder.exists() else "is no folder"))
    begin = time.monotonic()
    synthesizer = Synthesizer(args)
    synthesizer.run()
    for output in synthesizer.outputs():
        print(f"{output.folder}: {output.modules:,} modules of {args.wikis:,} wikis, {output.bytes:,} bytes")
    print(f"{len(synthesizer.pool.bases):,} bases, {synthesizer.pool.passed_over:,} files passed over; "
          f"{time.monotonic() - begin:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
