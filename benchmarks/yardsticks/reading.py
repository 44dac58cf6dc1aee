#!/usr/bin/env python3
"""Have people read what a run reported, without knowing what the program thinks of it.

reading.py draw REPORT_DIR SOURCES_DIR --output OUT [--pairs 50] [--functions 50] [--groups-first 20] [--groups-of-three 20]
                [--seed 1] [--names]
reading.py tally OUT VERDICTS.jsonl ... [--wrong] [--split]

draw reads REPORT_DIR/pairs.tsv and groups.json; SOURCES_DIR is the folder that their paths are relative to. It draws
  --pairs N              pairs of modules, --functions N pairs of functions, none of type T1. Half are of the fifth of them that has
                         the lowest confidence (similarity where there is no such column), half of the other four fifths.
  --groups-first N       the groups of modules that come first by rank
  --groups-of-three N    groups of modules of three members or more, at random among the others
and writes
  OUT/sheet-<n>.md       25 items each, in random order: both texts of a pair, cut after 120 lines; of a group the canonical
                         member and at most 8 of the others, cut after 60 lines. Neither confidence, similarity, type nor
                         rank is shown, and paths only with --names.
  OUT/key.jsonl          what each item is, with its stratum and the size of that

A reader writes one line of JSON an item, {"item": 17, "right": true, "why": "..."}, or for a group {"item": 18,
"strangers": 0, "why": "..."}. tally takes each file as one reader. It prints the share right by stratum and weighted back to
all pairs, the same with the pairs of type T1 counted as right, groups with no stranger, each reader's shares, and how far
readers agree. An item that several readers judged counts with the share of them that found it right. --wrong lists what was
found wrong, --split where readers differ. The sheets are other people's work: keep OUT outside every repository.
"""
import argparse
import itertools
import json
import random
import re
from collections import defaultdict
from pathlib import Path

from reported import lines, share

PAIR_LINES, GROUP_LINES = 120, 60
OTHERS = 8            # members of a group that are shown beside the canonical one
A_SHEET = 25          # items to a sheet
ESCAPED = {"t": "\t", "n": "\n", "r": "\r", "\\": "\\"}

INTRODUCTION = """# Sheet {number}

Of a pair, tell whether it is right, that is, whether both texts have a common origin: somebody made one from the other, or both from a
third, by copying and then editing, adapting or translating, however much has changed since. The texts show it by statements or entries in
one order with the same peculiar wording, names, literals, comments or mistakes, beyond what two authors would both write who work
independently for the same framework. What every module of the framework must have (headers, requires, class and callback boilerplate, the
calls that an API prescribes), one idiom, or one schema filled with records of different objects is not enough. Where one side is a small
part of the other, the pair is right if that part is the substance of the smaller side.

Of a group, tell how many of the members shown are strangers: they have no common origin, in the sense above, with most of the others.

Texts may be cut; judge by what is there. Write one line an item, to a file of your own:

    {{"item": 17, "right": true, "why": "..."}}
    {{"item": 18, "strangers": 0, "why": "..."}}
"""


def unescape(cell):
    return re.sub(r"\\([tnr\\])", lambda escape: ESCAPED[escape[1]], cell)


def pairs_of(path):
    """The rows of pairs.tsv, with the measure to order them by."""
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
        names = next(stream).rstrip("\r\n").split("\t")
        for line in stream:
            cell = dict(zip(names, map(unescape, line.rstrip("\r\n").split("\t"))))
            yield {"unit": cell["unit"], "left": [cell["left_path"], cell["left_lines"]],
                   "right": [cell["right_path"], cell["right_lines"]], "type": cell["type"],
                   "similarity": float(cell["similarity"]),
                   "measure": float(cell.get("confidence") or cell["similarity"])}


def draw_pairs(rows, unit, count, seed):
    """Half of the pairs from the lowest fifth, half from the rest; each knows its stratum and how many there are in it."""
    of_unit = [row for row in rows if row["unit"] == unit]
    rows = sorted((row for row in of_unit if row["type"] != "T1"), key=lambda row: (row["measure"], row["left"], row["right"]))
    fifth = len(rows) // 5
    drawn = []
    for stratum, pool, wanted in (("lowest fifth", rows[:fifth], count // 2), ("other fifths", rows[fifth:], count - count // 2)):
        chosen = random.Random(f"{seed}:{unit}:{stratum}").sample(pool, min(wanted, len(pool)))
        drawn += [{"kind": "pair", "stratum": stratum, "population": len(pool), "left_out": len(of_unit) - len(rows), **row}
                  for row in chosen]
    return drawn


def members_of(group):
    return [member for variant in group["variants"] for member in variant["members"]]


def place(member):
    return [member["path"], member["lines"]]


def draw_groups(path, first, of_three, seed):
    groups = sorted((group for group in json.loads(path.read_text(encoding="utf-8"))["groups"] if group["unit"] == "module"),
                    key=lambda group: group["ranking"]["rank"])
    rest = [group for group in groups[first:] if len(members_of(group)) >= 3]
    chosen = random.Random(f"{seed}:groups").sample(rest, min(of_three, len(rest)))
    drawn = []
    for stratum, population, listed in (("first by rank", len(groups[:first]), groups[:first]), ("of three or more", len(rest), chosen)):
        for group in listed:
            canonical = place(group["canonical"])
            others = [place(member) for member in members_of(group) if place(member) != canonical]
            shown = random.Random(f"{seed}:{group['id']}").sample(others, min(OTHERS, len(others)))
            drawn.append({"kind": "group", "unit": "module", "stratum": stratum, "population": population, "id": group["id"],
                          "rank": group["ranking"]["rank"], "members": len(others) + 1, "canonical": canonical, "shown": shown})
    return drawn


class Texts:
    """Reads parts of the sources."""

    def __init__(self, folder):
        self.folder = folder

    def __call__(self, side):
        path, (first, last) = side[0], lines(side[1])
        content = (self.folder / path).read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        return content[first - 1:last]


def fenced(content, most):
    """Lines as a block of code, with a fence that does not occur in them."""
    shown = content[:most]
    fence = "`" * max(3, 1 + max((len(run) for line in shown for run in re.findall("`+", line)), default=0))
    more = f"\n({len(content) - most} more lines)" if len(content) > most else ""
    return "\n".join([fence + "lua", *shown, fence]) + more + "\n"


def sheet_item(number, row, texts, names):
    """The Markdown of an item."""
    def title(word, side):
        return f"**{word}**" + (f" `{side[0]}:{side[1]}`" if names else "") + "\n\n"

    if row["kind"] == "pair":
        parts = [title(word, row[side]) + fenced(texts(row[side]), PAIR_LINES) for word, side in (("A", "left"), ("B", "right"))]
        return f"\n## Item {number}: pair of {row['unit']}s\n\n" + "\n".join(parts)
    canonical = texts(row["canonical"])
    parts = [title("Canonical member", row["canonical"]) + fenced(canonical, GROUP_LINES)]
    for index, side in enumerate(row["shown"], 1):
        content = texts(side)
        parts.append(title(f"Member {index}", side) + ("The same text as the canonical member.\n" if content == canonical
                                                       else fenced(content, GROUP_LINES)))
    return f"\n## Item {number}: group, {len(row['shown'])} members beside the canonical one\n\n" + "\n".join(parts)


def draw(args):
    if args.output.exists():
        raise SystemExit(f"{args.output} is there already, maybe with verdicts in it")
    rows = list(pairs_of(args.report / "pairs.tsv"))
    drawn = draw_pairs(rows, "module", args.pairs, args.seed) + draw_pairs(rows, "function", args.functions, args.seed)
    drawn += draw_groups(args.report / "groups.json", args.groups_first, args.groups_of_three, args.seed)
    random.Random(f"{args.seed}:order").shuffle(drawn)
    args.output.mkdir(parents=True)
    texts, sheets = Texts(args.sources), defaultdict(list)
    count = max(1, round(len(drawn) / args.per_sheet))
    for number, row in enumerate(drawn, 1):
        sheets[(number - 1) * count // len(drawn) + 1].append(sheet_item(number, row, texts, args.names))
    for number, items in sheets.items():
        text = INTRODUCTION.format(number=number) + "".join(items)
        (args.output / f"sheet-{number}.md").write_text(text, encoding="utf-8", errors="replace", newline="\n")
    with open(args.output / "key.jsonl", "w", encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
        stream.writelines(json.dumps({"item": number, **row}, ensure_ascii=False) + "\n" for number, row in enumerate(drawn, 1))
    sizes = defaultdict(int)
    for row in drawn:
        sizes[row["kind"], row["unit"], row["stratum"], row["population"]] += 1
    print(f"{len(drawn)} items on {len(sheets)} sheets")
    for (kind, unit, stratum, population), size in sorted(sizes.items()):
        print(f"{kind} of {unit}s\t{stratum}\t{size} of {population}")


def json_lines(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as stream:
        return [json.loads(line) for line in stream if line.strip()]


def verdicts_of(path, key):
    """Whether each item is right, by number; the last line of an item counts."""
    found = {}
    for line in json_lines(path):
        if line["item"] not in key:
            raise SystemExit(f"{path}: there is no item {line['item']}")
        expected = "right" if key[line["item"]]["kind"] == "pair" else "strangers"
        if not isinstance(line.get(expected), int):
            raise SystemExit(f"{path}: item {line['item']} needs `{expected}`")
        found[line["item"]] = (bool(line["right"]) if expected == "right" else line["strangers"] == 0, line.get("why", ""))
    return found


def error(part, size):
    """The standard error of a share."""
    return (part * (1 - part) / (size - 1)) ** 0.5 if size > 1 else 0.0


def print_pairs(key, mean, unit):
    strata = defaultdict(list)
    for item, row in key.items():
        if row["kind"] == "pair" and row["unit"] == unit and item in mean:
            strata[row["stratum"]].append((row, mean[item]))
    if not strata:
        return
    rows = [row for row in key.values() if row["kind"] == "pair" and row["unit"] == unit]
    total, weighted, variance = sum({row["stratum"]: row["population"] for row in rows}.values()), 0.0, 0.0
    for stratum, judged in sorted(strata.items()):
        size, population = len(judged), judged[0][0]["population"]
        part = sum(right for _, right in judged) / size
        weighted += population / total * part
        variance += (population / total * error(part, size)) ** 2
        print(f"pairs of {unit}s\t{stratum}\t{part:.3f} right of {size} judged\tstandard error {error(part, size):.3f}\tof {population}")
    if strata.keys() != {row["stratum"] for row in rows}:
        print(f"pairs of {unit}s\tno verdict for one of the strata, hence no share of all")
        return
    equal = rows[0]["left_out"]
    print(f"pairs of {unit}s\tall but T1\t{weighted:.3f} right, weighted back\tstandard error {variance ** 0.5:.3f}\tof {total}")
    print(f"pairs of {unit}s\tall, T1 right\t{(weighted * total + equal) / (total + equal):.3f}\t\tof {total + equal}")


def print_groups(key, mean):
    strata = defaultdict(list)
    for item, row in key.items():
        if row["kind"] == "group" and item in mean:
            strata[row["stratum"]].append(mean[item])
    for stratum, judged in sorted(strata.items()):
        print(f"groups\t{stratum}\t{sum(judged):g} of {len(judged)} with every member belonging")


def print_readers(key, readers):
    for name, found in readers.items():
        parts = []
        for kind, unit in (("pair", "module"), ("pair", "function"), ("group", "module")):
            judged = [right for item, (right, _) in found.items() if (key[item]["kind"], key[item]["unit"]) == (kind, unit)]
            parts.append(f"{unit} {kind}s {sum(judged)} of {len(judged)}")
        print(f"reader {name}\tright:", ", ".join(parts))
    for (one, left), (other, right) in itertools.combinations(readers.items(), 2):
        both = left.keys() & right.keys()
        if both:
            same = sum(left[item][0] == right[item][0] for item in both) / len(both)
            rates = [sum(found[item][0] for item in both) / len(both) for found in (left, right)]
            chance = rates[0] * rates[1] + (1 - rates[0]) * (1 - rates[1])
            kappa = f"{(same - chance) / (1 - chance):.3f}" if chance < 1 else "-"
            print(f"agreement\t{one}, {other}\t{share(same, 1):.3f} of {len(both)} items\tkappa {kappa}")


def describe(row):
    sides = [row["left"], row["right"]] if row["kind"] == "pair" else [row["canonical"]]
    return " ".join(":".join(side) for side in sides) + (f" {row['type']} {row['measure']}" if row["kind"] == "pair"
                                                          else f" rank {row['rank']}")


def tally(args):
    key = {row["item"]: row for row in json_lines(args.output / "key.jsonl")}
    readers = {}
    for path in args.verdicts:
        readers[path.stem if path.stem not in readers else str(path)] = verdicts_of(path, key)
    judged = defaultdict(list)
    for found in readers.values():
        for item, (right, _) in found.items():
            judged[item].append(right)
    mean = {item: sum(votes) / len(votes) for item, votes in judged.items()}
    print(f"{len(mean)} of {len(key)} items judged, {sum(len(votes) > 1 for votes in judged.values())} by several readers")
    for unit in ("module", "function"):
        print_pairs(key, mean, unit)
    print_groups(key, mean)
    print_readers(key, readers)
    for item in sorted(mean):
        if (args.wrong and mean[item] <= 0.5) or (args.split and 0 < mean[item] < 1):
            print(f"item {item}\t{key[item]['stratum']}\t{describe(key[item])}")
            for name, found in readers.items():
                if item in found:
                    print(f"  {name}: {'right' if found[item][0] else 'wrong'}, {found[item][1]}")


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = cli.add_subparsers(required=True)
    verb = verbs.add_parser("draw")
    verb.add_argument("report", type=Path, metavar="REPORT_DIR")
    verb.add_argument("sources", type=Path, metavar="SOURCES_DIR")
    verb.add_argument("--output", type=Path, required=True)
    verb.add_argument("--pairs", type=int, default=50)
    verb.add_argument("--functions", type=int, default=50)
    verb.add_argument("--groups-first", type=int, default=20)
    verb.add_argument("--groups-of-three", type=int, default=20)
    verb.add_argument("--per-sheet", type=int, default=A_SHEET)
    verb.add_argument("--names", action="store_true", help="show paths and lines on the sheets")
    verb.add_argument("--seed", type=int, default=1)
    verb.set_defaults(run=draw)
    verb = verbs.add_parser("tally")
    verb.add_argument("output", type=Path, metavar="OUT")
    verb.add_argument("verdicts", type=Path, nargs="+")
    verb.add_argument("--wrong", action="store_true", help="list the items that at least half of their readers found wrong")
    verb.add_argument("--split", action="store_true", help="list the items on which readers differ")
    verb.set_defaults(run=tally)
    args = cli.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
