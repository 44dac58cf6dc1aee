#!/usr/bin/env python3
"""B-cubed precision, recall and F1 of reported groups of modules (Bagga and Baldwin).

bcubed.py --set SET GROUPS.json             families of a set of mutation/generate.py; background files are not judged
bcubed.py --expected EXPECTED.json GROUPS.json     {"groups": [{"members": ["wiki:Title", ...]}]}; what it leaves out is alone
bcubed.py --families FAMILIES.tsv GROUPS.json      path <tab> family; other paths are not judged
bcubed.py --truth TRUTH.tsv GROUPS.json      what synthesizer/synthesize.py writes: wiki <tab> title <tab> family, with a header

Averaged over the modules that stand in a group of two or more on either side. Of a module: precision is the share of its
reported group that is of its family, recall the share of its family that is in its reported group, itself counted in both.
Prints one JSON object; --worst N lists the N families that lose most and what the groups of their members hold.
"""
import argparse
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from reported import share


def reported_groups(path, key):
    """Group of each module that is in a reported group of modules."""
    return {key(member): group["id"] for group in json.loads(path.read_text(encoding="utf-8"))["groups"]
            if group["unit"] == "module" for variant in group["variants"] for member in variant["members"]}


def by_path(member):
    return member["path"]


def by_title(member):
    return f"{member['wiki']}:{member['title']}"


def set_families(folder):
    listed = map(json.loads, (folder / "files.jsonl").read_text().splitlines())
    return {f["path"]: f["family"] for f in listed if f["role"] != "background"}


def expected_families(path, reported):
    families = {module: (module,) for module in reported}      # alone unless expected with others
    for number, expected in enumerate(json.loads(path.read_text(encoding="utf-8"))["groups"]):
        families.update(dict.fromkeys(expected["members"], number))
    return families


def tabled_families(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as stream:
        return dict(line.rstrip("\n").split("\t")[:2] for line in stream if line.strip())


def synthesized_families(path):
    with open(path, encoding="utf-8") as stream:
        next(stream)
        return {f"{wiki}:{title}": family for wiki, title, family, *_ in (line.split("\t") for line in stream)}


def scores(family, group):
    """{module: (precision, recall)} of the judged modules; those without a group stand alone."""
    group = {module: group.get(module, (module,)) for module in family}
    families, groups = Counter(family.values()), Counter(group.values())
    both = Counter((family[module], group[module]) for module in family)
    return {m: (both[family[m], group[m]] / groups[group[m]], both[family[m], group[m]] / families[family[m]])
            for m in family if families[family[m]] > 1 or groups[group[m]] > 1}


def print_worst(family, group, scored, count):
    lost = defaultdict(float)
    for module, (precision, recall) in scored.items():
        lost[family[module]] += 2 - precision - recall
    for name in sorted(lost, key=lambda f: (-lost[f], str(f)))[:count]:
        members = [m for m in family if family[m] == name]
        places = Counter(group.get(m, "alone") for m in members).most_common(5)
        held = {place: dict(Counter(str(family[m]) for m in family if group.get(m) == place).most_common(5))
                for place, _ in places if place != "alone"}
        print(f"{name}: {len(members)} modules, in groups {dict(places)}, which hold {held}")


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    truth = cli.add_mutually_exclusive_group(required=True)
    truth.add_argument("--set", type=Path)
    truth.add_argument("--expected", type=Path)
    truth.add_argument("--families", type=Path)
    truth.add_argument("--truth", type=Path)
    cli.add_argument("groups", type=Path)
    cli.add_argument("--worst", type=int, default=0, metavar="N")
    args = cli.parse_args()
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    group = reported_groups(args.groups, by_title if args.expected or args.truth else by_path)
    family = (set_families(args.set) if args.set else tabled_families(args.families) if args.families
              else synthesized_families(args.truth) if args.truth else expected_families(args.expected, group))
    scored = scores(family, group)
    print_worst(family, group, scored, args.worst)
    precision, recall = (sum(s[i] for s in scored.values()) / max(1, len(scored)) for i in (0, 1))
    print(json.dumps({"modules": len(scored), "families": sum(n > 1 for n in Counter(family.values()).values()),
                      "groups": len({group[m] for m in family if m in group}), "precision": round(precision, 4),
                      "recall": round(recall, 4), "f1": share(2 * precision * recall, precision + recall)}))


if __name__ == "__main__":
    main()
