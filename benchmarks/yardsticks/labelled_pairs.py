"""What the makers of labelled pairs of files share: how alike two texts are by their lines, and pairs.jsonl."""
import json
import re
from collections import Counter, defaultdict

TRIVIAL = 12      # a line of fewer characters, without its indentation, says nothing by itself
SMALL = 10        # a file with fewer lines of code says too little to be labelled
FRAME = 10        # a line that stands under so many paths, games apart, is frame


def lines_of(text):
    """The lines that are not blank, without their indentation."""
    return [line.strip() for line in text.decode("utf-8", "replace").splitlines() if line.strip()]


def code_of(lines):
    """The lines that are not comments of one line."""
    return [line for line in lines if not line.startswith("--")]


KEYWORDS = frozenset("and break do else elseif end false for function goto if in local nil not or repeat return then true until while"
                     .split())
STRING, NAME = re.compile(r"'[^']*'|\"[^\"]*\""), re.compile(r"[A-Za-z_]\w*")


def blind(lines):
    """The lines of code with one word for every name and one for every string."""
    return [NAME.sub(lambda name: name[0] if name[0] in KEYWORDS else "n", STRING.sub("''", line)) for line in code_of(lines)]


def below_game(path):
    """What a path is within its wiki: lua/wikis/<game>/<this>, or the whole path elsewhere."""
    parts = path.split("/", 3)
    return parts[3] if parts[:2] == ["lua", "wikis"] and len(parts) == 4 else path


def frame_lines(texts):
    """The lines that belong to the whole code base and are no sign of a copy: they stand under many different paths.

    The same path in several games counts once, for what is copied from game to game is no frame.
    """
    holders = defaultdict(set)
    for path, text in texts.items():
        for line in lines_of(text):
            holders[line].add(below_game(path))
    return frozenset(line for line, paths in holders.items() if len(paths) >= FRAME)


def shared(one, other):
    """How many lines both have, each counted as often as it stands in the one that has it less often."""
    return sum((Counter(one) & Counter(other)).values())


def telling(lines, frame):
    """The lines of code that are long enough to say something and do not belong to the frame."""
    return [line for line in code_of(lines) if len(line) >= TRIVIAL and line not in frame]


def ratio(one, other):
    """The share of the lines of both that the other side has too."""
    return 2 * shared(one, other) / (len(one) + len(other)) if one or other else 0.0


def changed_pct(one, other):
    return round(100 * (1 - ratio(one, other)), 1)


def pair(path_a, path_b, label, kind, note, changed):
    """A line of pairs.jsonl. The wiki is the first folder of a path."""
    return {"path_a": path_a, "path_b": path_b, "label": label, "kind": kind, "wiki_a": path_a.split("/")[0],
            "wiki_b": path_b.split("/")[0], "note": note, "changed_pct": changed}


def read(path):
    with open(path, encoding="utf-8", errors="surrogateescape") as stream:
        return [json.loads(line) for line in stream]


def write(path, pairs):
    with open(path, "w", encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
        stream.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in pairs)


def counts(pairs):
    """One line a kind and label, for people."""
    found = Counter((row["kind"], row["label"]) for row in pairs)
    return "\n".join(f"{kind}\t{label}\t{count}" for (kind, label), count in sorted(found.items()))
