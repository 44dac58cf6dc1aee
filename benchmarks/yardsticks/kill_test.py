#!/usr/bin/env python3
"""Kills commands at random moments, and checks that the next run comes to the results of one that was left alone.

    kill_test.py [--rounds 100] [--seed 1] [--source corpus-samples] [--keep] COMMAND…

COMMAND is how Java is started, as `java -jar target/homolog-all.jar`, without a shell between, so that the process killed is the one
that works. Each round copies a workspace in some state, starts import, index, cluster, report or run on it, and kills it (SIGKILL) at a
moment drawn from the time that it takes; in every fourth round the run that follows is killed too. Then a run has to end with exit code
0 and with the report of a run that nobody disturbed, ids and times left aside. Where there are results before, a reader asks the
whole time: each answer has to be the one before or the one after, and so has the report. Prints a line, exits with 1 on a difference.
"""

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

QUIET = ["--quiet"]
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
}
# what is killed, and in which state
CASES = [
    ("import after", ["empty", "imported", "reported"]),
    ("index", ["imported", "reported, imported"]),
    ("cluster", ["indexed", "reported, indexed"]),
    ("report", ["clustered", "reported, clustered"]),
    ("run after", ["empty", "imported", "indexed", "reported", "reported, indexed"]),
]


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

    def path(self, *names):
        return os.path.join(self.folder, *names)

    def words(self, line, workspace):
        verb, *source = line.split()
        words = [verb, *(self.sources[name] for name in source), "--workspace", workspace]
        return self.command + words + (["--prune"] if source else []) + (QUIET if verb != "query" else [])

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


def report(workspace):
    """The files of the report that the link leads to, without ids and times; None if there is none."""
    folder = os.path.join(workspace, "report")
    if not os.path.lexists(folder):
        return None
    folder = os.path.realpath(folder)
    files = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            files[name] = plain(name, file.read())
    return files


def plain(name, text):
    if name == "summary.json":
        summary = json.loads(text)
        del summary["times"]
        text = json.dumps(summary, indent=1)
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


def play(yard, line, state, known):
    """One round; tells what went wrong, how many kills struck, and how many answers were read."""
    workspace = yard.path("workspace")
    copy(yard.state(state), workspace)
    reports = [known["before"][0], known["after"][0]]
    read = state.startswith("reported")
    reader = Reader(yard, workspace, [known["before"][1], known["after"][1]])
    if read:
        reader.start()
    wrong, kills = [], 0
    for command in [line, "run after"] if yard.rng.random() < 0.25 else [line]:
        moment = yard.rng.random() * yard.time(line, state)
        process = yard.start(command, workspace)
        try:
            out = process.communicate(timeout=moment)[0]
            if process.returncode != 0:
                wrong.append(f"{command} ended by itself with exit code {process.returncode}: {out.decode()}")
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            kills += 1
        if read and report(workspace) not in reports:
            wrong.append(f"after {command} was killed the report is neither of the two")
    try:
        yard.run("run after", workspace)
        found = report(workspace)
        for name in sorted(set(found) | set(reports[1])):
            if found.get(name) != reports[1].get(name):
                wrong.append(f"{name} differs")
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
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--source", default=os.path.join(os.path.dirname(__file__), "..", "..", "corpus-samples"))
    parser.add_argument("command", nargs=argparse.REMAINDER)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        yard = Yard(options.command, options.source, folder, rng)
        known = {which: yard.expected(which) for which in ("before", "after")}
        if known["before"] == known["after"]:
            raise AssertionError("the changes change nothing")
        cases = [(line, state) for line, states in CASES for state in states]
        order = [(line, state) for line, states in CASES for state in states[-1:]] + rng.sample(cases, len(cases))
        different, kills, answers = 0, 0, 0
        for i in range(options.rounds):
            line, state = order[-1 - i % len(order)]
            wrong, struck, read = play(yard, line, state, known)
            different += bool(wrong)
            kills += struck
            answers += read
            for what in wrong:
                print(f"round {i}, {line} in a workspace that is {state}: {what}", file=sys.stderr)
        print(f"{options.rounds} rounds, {kills} kills, {answers} answers read meanwhile, {different} differences")
        return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
