"""What a run of the program reported: the rows of report/pairs.tsv, and ranges of lines."""
from collections import namedtuple

Side = namedtuple("Side", "path lines")                      # lines: (first, last), both included
Row = namedtuple("Row", "unit left right similarity type")


def lines(text):
    """(first, last) of `a-b`."""
    first, _, last = text.partition("-")
    return int(first), int(last or first)


def rows(path, unit=None):
    """The rows of pairs.tsv, of one unit when given; columns are found by their names."""
    with open(path, encoding="utf-8", errors="surrogateescape", newline="\n") as stream:
        names = next(stream).rstrip("\r\n").split("\t")
        for line in stream:
            cell = dict(zip(names, line.rstrip("\r\n").split("\t")))
            if unit in (None, cell["unit"]):
                yield Row(cell["unit"], Side(cell["left_path"], lines(cell["left_lines"])),
                          Side(cell["right_path"], lines(cell["right_lines"])), float(cell["similarity"]), cell["type"])


def shared(one, other):
    """Lines in both ranges."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]) + 1)


def agreement(one, other):
    """Lines in both ranges over lines in either."""
    both = shared(one, other)
    return both / (one[1] - one[0] + other[1] - other[0] + 2 - both)


def share(part, whole):
    return round(part / whole, 4) if whole else None
