#!/usr/bin/env python3
"""Kills commands at random moments, and checks that the same command, run again, comes to what an undisturbed one comes to.

benchmarks/faults/kills.py [--kills 200] [--seed 1] [--source corpus-samples] [COMMAND...]

COMMAND is how Homolog is started (default: bin/homolog), so that the process killed is the one that works. Each round copies a
workspace in some state, starts a command that writes (import --prune, index, cluster, rank, report, run, store copy) and kills it
(SIGKILL) at a moment drawn from the time that it takes; in every fourth round the one that follows is killed too. Then the same command
has to end with exit code 0, and after the commands that make a report the report has to be, byte for byte but for its times, the one of
the same commands that nobody killed; and, ids aside, that of a run from nothing where the source and the ranking are the same. Half of
the rounds with results before have a reader that asks the whole time: each answer has to be the one before or the one after, and so has
the report. Of a copied store the content has to be the same. Prints a line, exits with 1 on a difference.
"""

import argparse
import json
import os
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter

LAUNCHER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "bin", "homolog")
QUIET = ["--quiet"]
RANK = "rank --weight=wikis=9"
COPY = "store copy"
# how a workspace comes into a state: from which one, and by which command
STATES = {
    "empty": None,
    "imported": ("empty", "import before"),
    "indexed": ("imported", "index"),
    "clustered": ("indexed", "cluster"),
    "reported": ("clustered", "report"),
    "reported, imported": ("reported", "import after"),
    "reported, indexed": ("reported, imported", "index"),
    "reported, clustered": ("reported, indexed", "cluster"),
    "reported, ranked": ("reported", RANK),
}
# what is killed, and in which state
CASES = [
    ("import after", ["empty", "imported", "reported"]),
    ("index", ["imported", "reported, imported"]),
    ("cluster", ["indexed", "reported, indexed"]),
    (RANK, ["clustered", "reported, clustered", "reported"]),
    ("report", ["clustered", "reported, ranked", "reported, clustered"]),
    ("run after", ["empty", "imported", "indexed", "reported, indexed", "reported"]),
    (COPY, ["reported"]),
]


def rest(line):
    """The command that makes a report of what a command leaves, if there is one."""
    return {"rank": "report", "report": None, "run": None, "store": None}.get(line.split()[0], "run after")


def change(source, rng):
    """Adds, changes and removes modules, and changes usage."""
    files = sorted(
        os.path.join(folder, name) for folder, _, names in os.walk(source) for name in names if name.endswith(".lua")
    )
    for path in rng.sample(files, max(6, len(files) // 4)):
        kind = rng.randrange(4)
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            text = file.read()
        if kind == 0:
            os.remove(path)
            continue
        if kind == 1:
            path = path[: -len(".lua")] + " again.lua"
        elif kind == 2:
            text = "local added = { 'a', 'b', tostring(_VERSION) }\n" + text
        else:
            text = text.replace("frame", "rahmen") + "\n-- looked at"
        with open(path, "w", encoding="utf-8", errors="surrogateescape") as file:
            file.write(text)
    usage = os.path.join(source, "usage.tsv")
    if os.path.exists(usage):
        with open(usage, encoding="utf-8") as file:
            lines = file.readlines()
        with open(usage, "w", encoding="utf-8") as file:
            file.writelines(re.sub(r"\t(\d)(\d*)(?=[\t\n])", r"\t\g<2>\1", line) if i % 7 == 3 else line for i, line in enumerate(lines))


class Yard:
    """The folders of a test and what is known beforehand."""

    def __init__(self, command, source, folder, rng):
        self.command, self.folder, self.rng = command, folder, rng
        self.sources = {"before": os.path.join(folder, "before"), "after": os.path.join(folder, "after")}
        for path in self.sources.values():
            shutil.copytree(source, path)
        change(self.sources["after"], random.Random(7))
        self.states = {}
        self.seconds = {}
        self.reports = {}

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def words(self, line, workspace):
        if line == COPY:
            return [*self.command, *line.split(), os.path.join(workspace, "modules.db"), os.path.join(workspace, "copy.db"), *QUIET]
        verb, *more = line.split()
        words = [verb, *(self.sources.get(name, name) for name in more), "--workspace", workspace, *QUIET]
        return self.command + words + (["--prune"] if verb in ("import", "run") else [])

    def start(self, line, workspace):
        return subprocess.Popen(
            self.words(line, workspace), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def run(self, line, workspace):
        """Runs a command to its end, which has to be a good one."""
        process = self.start(line, workspace)
        out = process.communicate()[0].decode(errors="replace")
        if process.returncode != 0:
            raise AssertionError(f"{line}: exit code {process.returncode}: {out.strip()}")
        return out

    def state(self, name):
        """A workspace in that state, made on first use."""
        if name not in self.states:
            path = self.path("state " + name)
            if STATES[name]:
                before, line = STATES[name]
                copy(self.state(before), path)
                self.run(line, path)
            else:
                os.mkdir(path)
            self.states[name] = path
        return self.states[name]

    def time(self, line, state):
        """How long a command takes in a state."""
        if (line, state) not in self.seconds:
            path = self.path("timed")
            copy(self.state(state), path)
            start = time.monotonic()
            self.run(line, path)
            self.seconds[line, state] = time.monotonic() - start
            shutil.rmtree(path)
        return self.seconds[line, state]

    def undisturbed(self, line, state):
        """The report that a command leaves in a state, and those that follow; or the content of the copied store."""
        if (line, state) not in self.reports:
            path = self.path("undisturbed")
            copy(self.state(state), path)
            self.reports[line, state] = self.finish(line, path)
            shutil.rmtree(path)
        return self.reports[line, state]

    def finish(self, line, workspace):
        """Runs a command and those that follow."""
        try:
            self.run(line, workspace)
        except AssertionError as failure:
            if line != COPY or "is not empty" not in str(failure):  # the copy was complete when it was killed
                raise
        if line == COPY:
            return {"the copy": dump(os.path.join(workspace, "copy.db"))}
        if rest(line):
            self.run(rest(line), workspace)
        return report(workspace, ids=True)

    def expected(self, which):
        """The report of a run on a source that nothing disturbs, and the answers of a reader."""
        path = self.path("undisturbed " + which)
        if not os.path.exists(path):
            self.run("run " + which, path)
        return report(path), {question: self.answer(question, path) for question in self.questions()}

    def questions(self):
        """A file, and a module that both sources have but whose text differs."""
        before, after = (titles(self.sources[name]) for name in ("before", "after"))
        changed = sorted(name for name in before if name in after and before[name] != after[name])
        return [os.path.join(self.sources["before"], changed[0]), changed[-1].replace(os.sep, ":", 1)[: -len(".lua")]]

    def answer(self, question, workspace):
        result = subprocess.run(
            self.command + ["query", question, "--json", "--workspace", workspace],
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
        )
        return f"exit code {result.returncode}: {result.stdout.decode(errors='replace')}"


def titles(source):
    """Texts by path."""
    found = {}
    for folder, _, names in os.walk(source):
        for name in names:
            if name.endswith(".lua"):
                path = os.path.join(folder, name)
                with open(path, "rb") as file:
                    found[os.path.relpath(path, source)] = file.read()
    return found


def copy(source, target):
    shutil.copytree(source, target, symlinks=True)


def dump(store):
    """All rows that a store holds, but for when its tables were made."""
    connection = sqlite3.connect(store)
    try:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
        return {name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall() for name in names if "history" not in name}
    finally:
        connection.close()


def report(workspace, ids=False):
    """The files of the report that the link leads to, without times, and without ids unless they are wanted; None if there is none."""
    folder = os.path.join(workspace, "report")
    if not os.path.lexists(folder):
        return None
    folder = os.path.realpath(folder)
    files = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            files[name] = plain(name, file.read(), ids)
    return files


def plain(name, text, ids):
    if name == "summary.json":
        summary = json.loads(text)
        del summary["times"]
        text = json.dumps(summary, indent=1)
    if not ids:
        text = re.sub(r"\b[mf][0-9a-f]{10}\b", "ID", text)
    return re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "TIME", text) if name in ("index.html", "report.wikitext") else text


class Reader(threading.Thread):
    """Asks until it is told to stop, and keeps the answers that are neither the one before nor the one after."""

    def __init__(self, yard, workspace, answers):
        super().__init__()
        self.yard, self.workspace, self.answers = yard, workspace, answers
        self.wrong, self.count, self.ended = [], 0, threading.Event()

    def run(self):
        questions = self.yard.questions()
        while not self.ended.is_set():
            question = questions[self.count % len(questions)]
            answer = self.yard.answer(question, self.workspace)
            self.count += 1
            if answer not in [each[question] for each in self.answers]:
                self.wrong.append(f"the answer to {question} was neither of the two: {answer[:300]}")


def differing(found, expected):
    return [name for name in sorted(set(found) | set(expected)) if found.get(name) != expected.get(name)]


def play(yard, line, state, known):
    """One round; tells what went wrong, how many kills struck, and how many answers were read."""
    workspace = yard.path("workspace")
    copy(yard.state(state), workspace)
    reports = [known["before"][0], known["after"][0]]
    results, ranked = state.startswith("reported"), RANK in (line, STATES[state] and STATES[state][1])
    undisturbed, seconds = yard.undisturbed(line, state), yard.time(line, state)
    read = results and yard.rng.random() < 0.5
    reader = Reader(yard, workspace, [known["before"][1], known["after"][1]])
    if read:
        reader.start()
    wrong, kills = [], 0
    for command in [line, line] if yard.rng.random() < 0.25 else [line]:
        moment = yard.rng.uniform(0.2, 1) * seconds  # the beginning is the JVM's start
        process = yard.start(command, workspace)
        try:
            out = process.communicate(timeout=moment)[0]
            if process.returncode != 0 and b"is not empty" not in out:
                wrong.append(f"{command} ended by itself with exit code {process.returncode}: {out.decode()}")
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
        shown = report(workspace) if results and not ranked else reports[0]
        if shown not in reports:
            names = [differing(shown or {}, each) for each in reports]
            wrong.append(f"after {command} was killed the report is neither of the two: {names[0]} differ, or {names[1]}")
    try:
        found = yard.finish(line, workspace)
        wrong += [f"{name} differs" for name in differing(found, undisturbed)]
        if "run after" in (line, rest(line)):
            wrong += [f"{name} differs from that of a run from nothing" for name in differing(report(workspace), reports[1])]
    except AssertionError as failure:
        wrong.append(str(failure))
    if read:
        reader.ended.set()
        reader.join()
        wrong += reader.wrong
    shutil.rmtree(workspace)
    return wrong, kills, reader.count


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=200, help="that strike; a command that ends before is not counted")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", default=os.path.join(os.path.dirname(__file__), "..", "..", "corpus-samples"))
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        yard = Yard(options.command or [LAUNCHER], options.source, folder, rng)
        known = {which: yard.expected(which) for which in ("before", "after")}
        if known["before"] == known["after"]:
            raise AssertionError("the changes change nothing")
        # first each command in the fullest of its states, then all of them in turn
        cases = [(line, state) for line, states in CASES for state in states]
        order = [(line, states[-1]) for line, states in reversed(CASES)] + rng.sample(cases, len(cases))
        rounds, different, answers, kills = 0, 0, 0, Counter()
        while kills.total() < options.kills:
            line, state = order[rounds % len(order)]
            wrong, struck, read = play(yard, line, state, known)
            rounds += 1
            different += bool(wrong)
            kills[line.split()[0]] += struck
            answers += read
            for what in wrong:
                print(f"round {rounds}, {line} in a workspace that is {state}: {what}", file=sys.stderr)
        print(f"{rounds} rounds, {kills.total()} kills ({', '.join(f'{name} {count}' for name, count in kills.items())}), "
              f"{answers} answers read meanwhile, {different} differences")
        return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
