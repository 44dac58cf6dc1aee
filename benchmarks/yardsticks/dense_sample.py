#!/usr/bin/env python3
"""Draw a dense sample of Lua file versions from a git history, by path.

dense_sample.py GIT_DIR OUT [--versions 3000] [--seed 1] [--similarity 50]

A family is every version of a path and of the paths git's rename detection joins with it. Paths are drawn at random
and the family of each is taken whole, path by path and oldest first, until the wanted number of distinct texts is had (the last
family may be cut). A text that stands in several families stays with the one drawn first.

Written under OUT:
  files/<family>/<sha>.lua
  families.tsv    path under files <tab> family
  origins.tsv     family <tab> path in git, one line a path
The files are other people's work: keep OUT outside every repository.
"""
import argparse
import random
import shutil
import subprocess
from collections import defaultdict
from pathlib import Path


class UnionFind:
    def __init__(self):
        self.parent = {}

    def find(self, item):
        self.parent.setdefault(item, item)
        while self.parent[item] != item:
            self.parent[item] = item = self.parent[self.parent[item]]
        return item

    def join(self, one, other):
        self.parent[self.find(one)] = self.find(other)


def git(git_dir, *args):
    return ["git", "--git-dir", str(git_dir), "-c", "core.quotepath=off", *args]


def history(git_dir, similarity):
    """(versions of each path, oldest first; renames joined) over all refs."""
    log = subprocess.run(git(git_dir, "log", "--all", "--reverse", "--raw", "--no-abbrev", f"-M{similarity}%", "--format=",
                             "--", "*.lua"), check=True, stdout=subprocess.PIPE).stdout
    versions, families = defaultdict(dict), UnionFind()
    for line in log.decode("utf-8", "surrogateescape").splitlines():
        if line.startswith(":"):
            fields, *paths = line.split("\t")
            sha, status = fields.split()[3:5]
            if status[0] == "R":
                families.join(*paths)
            if sha.strip("0"):
                versions[paths[-1]][sha] = None
    return versions, families


def draw(versions, families, wanted, seed):
    """(family's paths, its versions) of the drawn families, each text once."""
    members = defaultdict(list)
    for path in sorted(versions):
        members[families.find(path)].append(path)
    order = sorted(versions)
    random.Random(f"{seed}:paths").shuffle(order)
    taken, drawn = set(), []
    for path in order:
        paths = members.pop(families.find(path), None)
        if paths and len(taken) < wanted:
            fresh = [s for s in dict.fromkeys(s for p in paths for s in versions[p]) if s not in taken]
            fresh = fresh[:wanted - len(taken)]
            taken.update(fresh)
            if fresh:
                drawn.append((paths, fresh))
    return drawn


def texts(git_dir, shas):
    """The bytes of blobs, in the order asked."""
    feed = subprocess.Popen(git(git_dir, "cat-file", "--batch"), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for sha in shas:
        feed.stdin.write(sha.encode() + b"\n")
        feed.stdin.flush()
        yield feed.stdout.read(int(feed.stdout.readline().split()[2]) + 1)[:-1]
    feed.stdin.close()
    feed.wait()


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("git_dir", type=Path)
    cli.add_argument("out", type=Path)
    cli.add_argument("--versions", type=int, default=3000)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--similarity", type=int, default=50, help="percent alike from which git calls it a rename")
    args = cli.parse_args()
    drawn = draw(*history(args.git_dir, args.similarity), args.versions, args.seed)
    shutil.rmtree(args.out, ignore_errors=True)
    listed, origins, total = [], [], 0
    for number, (paths, shas) in enumerate(drawn):
        family = f"F{number:04d}"
        folder = args.out / "files" / family
        folder.mkdir(parents=True)
        for text, sha in zip(texts(args.git_dir, shas), shas):
            (folder / f"{sha}.lua").write_bytes(text)
            listed.append(f"{family}/{sha}.lua\t{family}\n")
            total += len(text)
        origins += [f"{family}\t{path}\n" for path in paths]
    (args.out / "families.tsv").write_text("".join(listed))
    (args.out / "origins.tsv").write_text("".join(origins), errors="surrogateescape")
    sizes = sorted((len(shas) for _, shas in drawn), reverse=True)
    print(f"{len(listed)} versions, {total / 1e6:.1f} MB, {len(drawn)} families, {sum(n > 1 for n in sizes)} of two or more, "
          f"the largest of {sizes[:5]}")


if __name__ == "__main__":
    main()
