#!/usr/bin/env python3
"""Damages each file of a workspace, a byte or an end at a time, and looks whether run, query and serve still answer rightly or say why not.

benchmarks/faults/corruptions.py [--count 200] [--seed 1] [--commands run,query,serve] [--files PATTERN] [--source corpus-samples...]

The workspace is that of a run over the source. COUNT faults of each file: three of four change one byte, the fourth cuts an end off.
A try passes if the command ends within a minute, without a trace, and either gives what it gives on the whole workspace (run: the
report but for its times; query: its JSON; serve: the answers of the API) or says in one line why it does not. Prints a line for each
file and command, then each wrong try with the offset to repeat it; exits with 1 if there is one. On one core some 10
minutes for query and serve and 40 for run, whose source can be made smaller; put the temporary folder ($TMPDIR) into memory.
"""
import argparse
import fnmatch
import json
import random
import re
import sys
import tempfile
import time
import urllib.parse
from collections import Counter
from pathlib import Path

from tries import ROOT, Kept, Tries

TRACE = re.compile(r"^\s+at \S+\(|Exception in thread|internal error", re.MULTILINE)
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def damaged(content, rng):
    """A fault in words, and what it makes of a file."""
    if not content:
        return "a byte added", bytes([rng.randrange(256)])
    place = rng.randrange(len(content))
    if rng.randrange(4) == 0:
        return f"cut to {place} bytes", content[:place]
    mask = rng.randrange(1, 256)
    return f"byte {place} ^ {mask:#04x}", content[:place] + bytes([content[place] ^ mask]) + content[place + 1 :]


def report(workspace):
    """The files of the latest report without times."""
    files = {}
    for path in sorted((workspace / "report").iterdir()):
        text = path.read_text(encoding="utf-8")
        if path.name == "summary.json":
            text = {name: value for name, value in json.loads(text).items() if name != "times"}
        elif path.name in ("index.html", "report.wikitext"):
            text = TIME.sub("TIME", text)
        files[path.name] = text
    return files


class Commands:
    """How each command is tried, and what it gives."""

    def __init__(self, tries, workspace, sources):
        self.tries, self.workspace, self.sources = tries, workspace, sources
        self.files = sorted(path for source in sources for path in Path(source).rglob("*.lua"))
        self.asked = []

    def run(self, _):
        outcome = self.tries.run("run", *self.sources, "--workspace", self.workspace, "--quiet")
        return outcome, outcome and outcome["code"] == 0 and report(self.workspace)

    def query(self, number):
        path = self.files[number % len(self.files)]
        name = f"{path.parent.name}:Module:{path.stem}"
        outcome = self.tries.run("query", path if number % 2 else name, "--json", "--workspace", self.workspace)
        return outcome, outcome and outcome["out"]

    def serve(self, _):
        outcome = self.tries.run("serve", self.workspace, *self.asked)
        return outcome, outcome and [without_times(reply) for reply in outcome["replies"]]

    def ask(self):
        """Decides what the site is asked: lists, some groups and modules, and a search."""
        path = self.files[0]
        module = f"/api/v1/modules/{path.parent.name}/{path.stem}"
        self.asked = ["/api/v1/groups?size=500", "/api/v1/groups?unit=functions&size=500"]
        groups = [json.loads(reply["body"])["groups"] for reply in self.tries.run("serve", self.workspace, *self.asked)["replies"]]
        self.asked += [f"/api/v1/groups/{group['id']}" for found in groups for group in (found[0], found[-1])]
        self.asked += ["/api/v1/wikis", "/api/v1/stats", urllib.parse.quote(module), urllib.parse.quote(module) + "/similar"]
        self.asked += [f"/api/v1/query {path}", "/modules.csv", "/groups.json"]


def without_times(reply):
    try:
        body = json.loads(reply["body"])
    except ValueError:
        return reply["status"], reply["body"]
    if isinstance(body, dict):
        body.pop("written", None)
    return reply["status"], body


def verdict(command, outcome, result, whole):
    """(right, refused or what is wrong)"""
    if outcome is None:
        return "hangs or ends the process"
    said = outcome["err"].splitlines()
    if TRACE.search(outcome["out"] + outcome["err"]):
        return "trace: " + outcome["err"][:300]
    if outcome["code"] == 0:
        if result == whole:
            return "right"
        if command == "serve":
            return judged_site(outcome, result, whole)
        if command == "run":
            return "another result: " + ", ".join(name for name in whole if result.get(name) != whole[name]) + " " + outcome["err"][:200]
        return f"another result: {outcome['out'][:200]}"
    if outcome["code"] == 1:
        return "fault of its own: " + outcome["err"][:300]
    told = [line for line in said if not line.startswith("homolog: warning: ")]
    return "refused" if len(told) == 1 and told[0].startswith("homolog: ") else "says not why: " + outcome["err"][:300]


def judged_site(outcome, result, whole):
    for (status, body), right in zip(result, whole):
        plain = isinstance(body, dict) and body.get("detail") and status != 500
        if (status, body) != right and not (status >= 500 and plain):
            return f"another answer: {status} {str(body)[:200]} {outcome['err'][:200]}"
    return "refused"


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--count", type=int, default=200, help="faults of each file")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--commands", default="query,serve,run")
    parser.add_argument("--files", default="*", help="pattern of the paths within the workspace")
    parser.add_argument("--source", nargs="+", default=[str(ROOT / "corpus-samples")], help="folders of wikis")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        return play(options, folder)


def play(options, folder):
    workspace = Path(folder) / "workspace"
    tries = Tries(folder)
    commands = Commands(tries, workspace, options.source)
    for _ in range(2):  # the second leaves what a run that finds all up to date leaves
        if commands.run(0)[0]["code"] != 0:
            raise SystemExit("the run over the source failed")
    commands.ask()
    kept = Kept(workspace)
    wrong, began = [], time.monotonic()
    for name in options.commands.split(","):
        command = getattr(commands, name)
        wholes = {}
        for path, content in kept.files.items():
            shown = str(path.relative_to(workspace))
            if not fnmatch.fnmatch(shown, options.files):
                continue
            rng = random.Random(f"{options.seed} {shown}")
            counts, start = Counter(), time.monotonic()
            for number in range(options.count):
                if name != "query":
                    number = 0
                if number not in wholes:
                    wholes[number] = command(number)[1]
                    kept.put_back()
                fault, bytes_ = damaged(content, rng)
                path.write_bytes(bytes_)
                outcome, result = command(number)
                found = verdict(name, outcome, result, wholes[number])
                counts[found if found in ("right", "refused") else "wrong"] += 1
                if found not in ("right", "refused"):
                    wrong.append(f"{name} {shown}, {fault}: {found}")
                    print(wrong[-1], flush=True)
                kept.states[path] = None
                kept.put_back()
            took = (time.monotonic() - start) / options.count * 1000
            print(f"{name:6} {shown:36} right {counts['right']:4}, refused {counts['refused']:4}, wrong {counts['wrong']:4}, {took:4.0f} ms each", flush=True)
    tries.close()
    files = sum(fnmatch.fnmatch(str(path.relative_to(workspace)), options.files) for path in kept.files)
    print(f"{files} files, {options.count} faults each for {options.commands}: {len(wrong)} wrong, {time.monotonic() - began:.0f} s")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
