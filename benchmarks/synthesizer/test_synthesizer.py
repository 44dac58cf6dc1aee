#!/usr/bin/env python3
"""Checks of the synthesizer, and of run.py beside its folder: python3 -m unittest, in this folder."""
import hashlib
import json
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

from drift import Drift
from languages import Language
from lua import NotLua, parse, text
from originals import Composer, Pool, Shape
from plan import plan, shares, wikis

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent.parent / "corpus-samples"
MODULES, WIKIS = 1500, 40


def synthesize(output, *options):
    subprocess.run([sys.executable, str(HERE / "synthesize.py"), str(SAMPLES), "--output", str(output), "--modules", str(MODULES), "--wikis",
                    str(WIKIS), *options], check=True, capture_output=True)


def table(path):
    header, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines())
    return [dict(zip(header, row, strict=True)) for row in rows]


def modules(folder):
    return {(m["wiki"], m["title"]): m["text"] for path in sorted(folder.glob("*/modules.jsonl"))
            for m in map(json.loads, path.read_text(encoding="utf-8").split("\n")[:-1])}


def digest(folder):
    return {str(p.relative_to(folder)): hashlib.sha1(p.read_bytes()).hexdigest() for p in sorted(folder.rglob("*")) if p.is_file()}


class Corpus(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = Path(cls.temporary.name)
        synthesize(cls.folder / "a", "--change", "10")
        cls.truth = table(cls.folder / "a/truth.tsv")
        cls.modules = modules(cls.folder / "a")

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def test_the_same_seed_gives_the_same_bytes_whatever_changes_afterwards(self):
        synthesize(self.folder / "b")
        self.assertEqual(digest(self.folder / "a"), digest(self.folder / "b"))

    def test_another_seed_gives_another_corpus(self):
        synthesize(self.folder / "c", "--seed", "2")
        self.assertNotEqual(digest(self.folder / "a")["truth.tsv"], digest(self.folder / "c")["truth.tsv"])

    def test_as_many_modules_and_wikis_as_asked_for_and_few_wikis_hold_most(self):
        self.assertEqual(MODULES, len(self.modules))
        self.assertEqual(self.modules.keys(), {(t["wiki"], t["title"]) for t in self.truth})
        counts = Counter(wiki for wiki, _ in self.modules).most_common()
        self.assertEqual(WIKIS, len(counts))
        self.assertGreater(sum(n for _, n in counts[:WIKIS // 10]), .4 * MODULES)

    def test_mix(self):
        kinds = Counter(t["kind"] for t in self.truth)
        local = kinds["local"] + kinds["data"] + kinds["single"]
        self.assertTrue(.2 < local / MODULES < .5, kinds)
        self.assertTrue(.35 < kinds["data"] / local < .55, kinds)
        copies = MODULES - local - kinds["origin"] - kinds["sandbox"]
        self.assertTrue(.4 < kinds["verbatim"] / copies < .75, kinds)
        self.assertTrue(.15 < (kinds["drifted"] + kinds["drifted-translated"]) / copies < .4, kinds)
        self.assertTrue(.04 < (kinds["translated"] + kinds["renamed"]) / copies < .25, kinds)

    def test_sizes(self):
        sizes = sorted(len(source.encode()) for source in self.modules.values())
        self.assertEqual(sizes, sorted(int(t["bytes"]) for t in self.truth))
        self.assertTrue(.8 < sum(sizes) / MODULES / 6000 < 1.25, sum(sizes) / MODULES)
        self.assertLess(sizes[MODULES // 2], 4500)
        self.assertGreater(sizes[-1], 50_000)

    def test_verbatim_copies_of_a_version_are_one_text_and_families_share_none(self):
        texts, families = {}, {}
        for t in self.truth:
            source = self.modules[t["wiki"], t["title"]]
            if t["kind"] == "verbatim":
                texts.setdefault((t["family"], t["version"], t["edits"]), set()).add(source)
            families.setdefault(source, set()).add(t["family"])
        self.assertLess(sum(len(found) > 1 for found in texts.values()), .2 * len(texts))  # equal counts of edits, made by two wikis
        self.assertTrue(all(len(found) == 1 for found in families.values()))

    def test_usage_is_skewed_and_for_each_module(self):
        rows = [row for path in (self.folder / "a").glob("*/usage.tsv") for row in table(path)]
        self.assertEqual(self.modules.keys(), {(r["wiki"], r["title"]) for r in rows})
        figures = sorted((int(r["transclusions"]) for r in rows), reverse=True)
        self.assertGreater(sum(figures[:MODULES // 20]), .6 * sum(figures))
        self.assertTrue(all(r["first_edit"] <= r["last_edit"] and int(r["edits"]) >= int(r["editors"]) for r in rows))
        self.assertTrue(any(r["wikibase_item"] for r in rows))

    def test_other_scripts_are_there(self):
        letters = Counter(c for source in self.modules.values() for c in source if ord(c) > 0x370)
        for first, last in ((0x400, 0x4ff), (0x600, 0x6ff), (0x4e00, 0x9fff)):
            self.assertTrue(any(first <= ord(c) <= last for c in letters), hex(first))

    def test_all_is_lua_and_luac_agrees(self):
        for folder in ("a", "a-changed"):
            sources = list(modules(self.folder / folder).values())
            for source in sources:
                try:
                    parse(source)
                except NotLua as fault:
                    self.assertIn("no statement begins with (", str(fault), source)
            if shutil.which("luac5.1"):
                path = self.folder / "m.lua"
                for source in random.Random(1).sample(sources, 150):
                    path.write_bytes(source.encode())
                    found = subprocess.run(["luac5.1", "-p", str(path)], capture_output=True, text=True)
                    self.assertEqual(0, found.returncode, found.stderr + source)

    def test_change(self):
        new, listed = modules(self.folder / "a-changed"), table(self.folder / "a-changed/changes.tsv")
        self.assertTrue(.07 < len(listed) / MODULES < .13, len(listed))
        by_kind = {kind: {(c["wiki"], c["title"]) for c in listed if c["change"] == kind} for kind in ("edited", "deleted", "new")}
        self.assertEqual(by_kind["deleted"], self.modules.keys() - new.keys())
        self.assertEqual(by_kind["new"], new.keys() - self.modules.keys())
        self.assertEqual(by_kind["edited"], {m for m in new.keys() & self.modules.keys() if new[m] != self.modules[m]})
        self.assertTrue(all(by_kind.values()))
        self.assertEqual(new.keys(), {(t["wiki"], t["title"]) for t in table(self.folder / "a-changed/truth.tsv")})


class Parts(unittest.TestCase):
    def test_a_tree_gives_its_source_again(self):
        for path in sorted(SAMPLES.rglob("*.lua")):
            source = path.read_text(encoding="utf-8")
            try:
                self.assertEqual(source.split(), text(parse(source)).split())
            except NotLua:
                self.assertEqual("Песочница.lua", path.name)

    def test_what_could_be_read_in_two_ways_is_refused(self):
        for source in ("x = 1\n(f or g)()", "for", "x = = 1", "return 1 x = 2", "s = \"a\nb\""):
            self.assertRaises(NotLua, parse, source)

    def test_drift_keeps_modules_valid(self):
        rng = random.Random(3)
        pool = Pool([SAMPLES], rng, 1_000_000)
        drift = Drift(pool)
        for tree in [*(tree for _, tree in pool.bases[:40]), *(Composer(pool).code(rng, 1000) for _ in range(100))]:
            drift.change(tree, rng, 60)
            parse(text(tree))

    def test_translation(self):
        language = Language(1, 1)
        source = "-- A note\nlocal answer = require('Module:Yes no')\nreturn { answer, 'name', 'Two words', '%d of' }\n"
        kept, renamed = language.translated(source, False), language.translated(source, True)
        self.assertIn(f"require('{language.namespaces['Module']}:Yes no')", kept)
        self.assertIn("return { answer, 'name', '", kept)
        self.assertIn("'%d of'", kept)
        self.assertNotIn("Two words", kept)
        self.assertNotIn("A note", kept)
        self.assertNotIn("answer", renamed)

    def test_data_is_as_large_as_asked_for(self):
        rng = random.Random(1)
        for size in (100, 3000, 200_000):
            source = text(Shape(rng, Language(3, 1)).data(rng, size))
            self.assertLess(abs(len(source.encode()) - size), 400)
            parse(source)

    def test_shares_and_plan_add_up(self):
        self.assertEqual([6, 3, 1], shares([4, 2, .01], 10))
        found = wikis(30, 2000, lambda number: f"l{number}")
        families = plan(found, 1)
        self.assertEqual(2000, sum(len(f.members) + len(f.sandboxes) for f in families) + sum(w.local for w in found))
        self.assertEqual(30, len({w.name for w in found}))


class Run(unittest.TestCase):
    def test_two_builds_in_turn(self):
        with tempfile.TemporaryDirectory() as folder:
            builds = []
            for name, work in (("one", 1), ("two", 400_000)):
                path = Path(folder) / name
                path.write_text(f"#!{sys.executable}\nimport os, subprocess, sys\nif '--version' not in sys.argv:\n"
                                f"    subprocess.run([sys.executable, '-c', 'sum(range({work} * 100))'])\n    os.mkdir(os.environ['HOMOLOG_WORKSPACE'])\n")
                path.chmod(path.stat().st_mode | stat.S_IXUSR)
                builds.append(str(path))
            out = subprocess.run([sys.executable, str(HERE.parent / "run.py"), *builds, "--runs", "3", "--json", "--", "run"], check=True,
                                 capture_output=True, text=True).stdout
            runs = [json.loads(line) for line in out.splitlines()]
            self.assertEqual([builds[i] for i in (0, 1, 1, 0, 0, 1)], [run["build"] for run in runs])
            cost = {build: min(run["cpu"] for run in runs if run["build"] == build) for build in builds}
            self.assertGreater(cost[builds[1]], cost[builds[0]])  # what a child used counts
            self.assertTrue(all(run["peak"] > 1 and run["wall"] > 0 for run in runs))

    def test_a_failure_ends_it(self):
        found = subprocess.run([sys.executable, str(HERE.parent / "run.py"), "/bin/false", "--", "run"], capture_output=True, text=True)
        self.assertEqual(1, found.returncode)
        self.assertIn("ended with 1", found.stderr)


if __name__ == "__main__":
    os.chdir(HERE)
    unittest.main()
