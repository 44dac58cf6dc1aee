#!/usr/bin/env python3
"""Label pairs of versions of one module that drifted apart for years, from a git history.

drifted_pairs.py GIT_DIR --output OUT [--pairs 200] [--seed 1] [--years 2 5] [--fork FORK_GIT] [--copies 200]
                 [--exclude PAIRS.jsonl ...]

Two kinds of pairs are written, each with the newer text first:
  drifted_version  the last version of a path (that at HEAD, or the last one before it was deleted) and one that was
                   committed 2 to 5 years earlier, on that path or on one it was renamed from. A line of descent gives one
                   pair at most.
  fork_copy        a file at the head of a fork and the file of that path at HEAD, or of the path it was renamed to, where
                   the texts differ.

History is read along the first parents of HEAD. A pair is left out where a side has fewer than 10 lines of code. It is
labelled `positive` where at most 80 % of the lines changed and both share 5 telling lines or more, and a fifth of those of the
side that has fewer. Telling are the lines of code of at least 12 characters that are not the frame, which is the lines that
stand under 10 different paths of HEAD or more, games apart, and the lines that load other modules. Small modules are mostly
frame: where both share 5 long lines of any kind, it is enough that at most 50 % of the lines changed, and the note says
`mostly frame`. Any other pair is a rewrite: its label is `unclear`, and it does not count to the wanted number.

The paths of the pairs given by --exclude, and those joined with them by renames, are left out. Copies in the fork are drawn
from paths that gave a drifted pair or cannot give one, so that other sets find enough paths left.

Written under OUT:
  files/liquipedia/<path>.lua              every file at HEAD
  files/liquipedia/<path>@<sha>.lua        the newer version, where it is not that at HEAD
  files/oldliquipedia/<path>@<sha>.lua     the older version
  files/forkliquipedia/<path>.lua          the fork's file
  pairs.jsonl                              path_a, path_b (below files), label, kind, wiki_a, wiki_b, note, changed_pct
The files are other people's work: keep OUT outside every repository.
"""
import argparse
import random
import re
import shutil
import subprocess
from collections import defaultdict, namedtuple
from pathlib import Path

import labelled_pairs as labelled
from dense_sample import UnionFind, git, texts

YEAR = 365.25 * 24 * 3600
SHARED = 5            # telling lines that two versions share at least, unless one is a rewrite
KEPT = 0.2            # the same as a share of the telling lines of the side that has fewer
CHANGED = 80          # percent of changed lines above which one is a rewrite
FRAME_CHANGED = 50    # the same, for versions that share the frame and little else
LOADS = re.compile(r"(local\s+\w+\s*=\s*)?[\w.]*(require|import|requireIfExists|loadData)\s*\(?\s*['\"]")
VERSION = re.compile(r"@[0-9a-f]{8}(?=\.lua$)")

Version = namedtuple("Version", "path sha time")


def run(git_dir, *args):
    done = subprocess.run(git(git_dir, *args), check=True, stdout=subprocess.PIPE)
    return done.stdout.decode("utf-8", "surrogateescape")


class History:
    """The versions of each path, oldest first, and the renames that join paths."""

    def __init__(self, git_dir, similarity):
        self.descent = {}                     # path -> versions of the line of descent that now bears this path
        self.ended = []                       # lines of descent of paths that were deleted
        self.families, self.renamed = UnionFind(), {}
        self.pending, time = [], 0            # renames of the commit that is being read
        for line in run(git_dir, "log", "--first-parent", "-m", "--reverse", "--raw", "--no-abbrev", f"-M{similarity}%", "-l0",
                        "--format=@%ct", "HEAD", "--", "*.lua").splitlines():
            if line.startswith("@"):
                self.rename(time)
                time = int(line[1:])
            elif line.startswith(":"):
                self.change(line, time)
        self.rename(time)

    def change(self, line, time):
        fields, *paths = line.split("\t")
        sha, status = fields.split()[3:5]
        if status[0] == "R":
            self.pending.append((paths, sha))
        elif status[0] == "D":
            self.ended.append(self.descent.pop(paths[0], []))
        else:
            self.descent.setdefault(paths[0], []).append(Version(paths[0], sha, time))

    def rename(self, time):
        """Makes all renames of one commit at once, for two paths may have changed places."""
        moved = [(old, new, sha, self.descent.pop(old, [])) for (old, new), sha in self.pending]
        self.pending = []
        for old, new, sha, versions in moved:
            self.families.join(old, new)
            self.renamed[old] = new
            if new in self.descent:
                self.ended.append(self.descent.pop(new))
            self.descent[new] = versions + [Version(new, sha, time)]

    def now(self, path):
        """The path that a path bears at HEAD, or None."""
        seen = set()
        while path not in self.descent and path in self.renamed and path not in seen:
            seen.add(path)
            path = self.renamed[path]
        return path if path in self.descent else None

    def lines_of_descent(self):
        return sorted((v for v in [*self.descent.values(), *self.ended] if v), key=lambda v: (v[-1].path, v[-1].time))


def tree(git_dir):
    """The blob of each Lua file at HEAD, by path."""
    rows = (row.partition("\t") for row in run(git_dir, "ls-tree", "-r", "-z", "HEAD").split("\0"))
    return {path: fields.split()[2] for fields, _, path in rows if path.endswith(".lua")}


class Judge:
    """Labels two texts that are known to be versions of one file."""

    def __init__(self, texts_at_head):
        self.frame = labelled.frame_lines(texts_at_head)

    def telling(self, lines):
        return [line for line in labelled.telling(lines, self.frame) if not LOADS.match(line)]

    def label(self, one, other):
        """(label, remark, percent changed), or None for texts too small or equal."""
        one, other = labelled.lines_of(one), labelled.lines_of(other)
        if one == other or min(len(labelled.code_of(one)), len(labelled.code_of(other))) < labelled.SMALL:
            return None
        own, others, changed = self.telling(one), self.telling(other), labelled.changed_pct(one, other)
        telling = labelled.shared(own, others)
        long = labelled.shared(labelled.telling(one, ()), labelled.telling(other, ()))
        by_frame = telling < SHARED <= long and changed <= FRAME_CHANGED
        kept = telling >= max(SHARED, KEPT * min(len(own), len(others)))
        positive = changed <= CHANGED and (kept or by_frame)
        remark = f"{telling} telling lines shared" + (", mostly frame" if by_frame else "" if positive else ", a rewrite")
        return "positive" if positive else "unclear", remark, changed


class Writer:
    """Collects pairs and writes the files that they name."""

    def __init__(self, folder):
        self.folder, self.pairs = folder, []

    def file(self, path, text):
        place = self.folder / "files" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text)
        return path

    def pair(self, newer, older, kind, judged, note):
        label, remark, changed = judged
        self.pairs.append(labelled.pair(newer, older, label, kind, f"{note}, {remark}", changed))


def at(path, sha):
    return f"{path.removesuffix('.lua')}@{sha[:8]}.lua"


def candidates(history, barred, years, seed):
    """(newer version, older version) of each line of descent that lasted long enough, in random order."""
    drawn = []
    for versions in history.lines_of_descent():
        newest = versions[-1]
        old = [v for v in versions if years[0] * YEAR <= newest.time - v.time <= years[1] * YEAR and v.sha != newest.sha]
        if old and history.families.find(newest.path) not in barred:
            drawn.append((newest, random.Random(f"{seed}:{newest.path}:{newest.sha}").choice(old)))
    random.Random(f"{seed}:paths").shuffle(drawn)
    return drawn


def add_drifted(writer, judge, args, head, drawn):
    """Adds pairs of versions; returns the newer versions that were not needed."""
    left = args.pairs
    for number, (newest, old) in enumerate(drawn):
        if not left:
            return [newest for newest, _ in drawn[number:]]
        new_text, old_text = texts(args.git_dir, [newest.sha, old.sha])
        judged = judge.label(new_text, old_text)
        if judged:
            current = head.get(newest.path) == newest.sha
            newer = writer.file(f"liquipedia/{newest.path if current else at(newest.path, newest.sha)}", new_text)
            older = writer.file(f"oldliquipedia/{at(old.path, old.sha)}", old_text)
            writer.pair(newer, older, "drifted_version", judged, f"{(newest.time - old.time) / YEAR:.1f} years apart")
            left -= judged[0] == "positive"
    return []


def add_copies(writer, judge, args, head, at_head, history, barred):
    fork = tree(args.fork)
    named = sorted((path, history.now(path)) for path in fork)
    changed = [(path, now) for path, now in named if now in head and head[now] != fork[path]
               and history.families.find(now) not in barred]
    random.Random(f"{args.seed}:copies").shuffle(changed)
    left = args.copies
    for (path, now), copy in zip(changed, texts(args.fork, [fork[path] for path, _ in changed])):
        judged = judge.label(at_head[now], copy) if left else None
        if judged:
            note = "changed since the fork" if path == now else "changed and renamed since the fork"
            writer.pair(f"liquipedia/{now}", writer.file(f"forkliquipedia/{path}", copy), "fork_copy", judged, note)
            left -= judged[0] == "positive"


def barred_families(history, lists):
    paths = {VERSION.sub("", row[side].partition("/")[2]) for path in lists for row in labelled.read(path)
             for side in ("path_a", "path_b")}
    return {history.families.find(path) for path in paths}


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("git_dir", type=Path)
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--pairs", type=int, default=200)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--years", type=float, nargs=2, default=(2, 5), metavar=("FROM", "TO"))
    cli.add_argument("--fork", type=Path, help="git directory of a fork")
    cli.add_argument("--copies", type=int, default=200, help="pairs of a file and its copy in the fork")
    cli.add_argument("--exclude", type=Path, nargs="*", default=[], help="pairs.jsonl of other sets, whose paths are left out")
    cli.add_argument("--similarity", type=int, default=60, help="percent alike from which git calls it a rename")
    args = cli.parse_args()
    history, head = History(args.git_dir, args.similarity), tree(args.git_dir)
    barred = barred_families(history, args.exclude)
    shutil.rmtree(args.output, ignore_errors=True)
    writer = Writer(args.output)
    at_head = dict(zip(head, texts(args.git_dir, head.values())))
    for path, text in at_head.items():
        writer.file(f"liquipedia/{path}", text)
    judge = Judge(at_head)
    drawn = candidates(history, barred, args.years, args.seed)
    spare = add_drifted(writer, judge, args, head, drawn)
    if args.fork:
        spared = {history.families.find(version.path) for version in spare}
        add_copies(writer, judge, args, head, at_head, history, barred | spared)
    labelled.write(args.output / "pairs.jsonl", writer.pairs)
    print(f"{len(head)} files at HEAD, {len(drawn)} lines of descent that last long enough\n{labelled.counts(writer.pairs)}")


if __name__ == "__main__":
    main()
