"""Figures of usage, as skewed as real ones: nearly all modules have next to none, a few have millions."""
from datetime import datetime, timedelta

BEGIN, END = datetime(2013, 2, 18), datetime(2026, 10, 31)
SPAN = int((END - BEGIN).total_seconds())


def moment(rng, after=0.0, before=1.0):
    """A share of the time from the first modules to now, between two others."""
    return after + (before - after) * rng.random()


def iso(share):
    return (BEGIN + timedelta(seconds=int(SPAN * min(1.0, share)))).strftime("%Y-%m-%dT%H:%M:%SZ")


def transclusions(rng, wiki, largest, rank):
    """Zipf's law by the family's rank, times the wiki's size, with noise of two orders of magnitude."""
    pages = 2e7 * (wiki.modules / largest) ** 1.1
    return min(int(pages), int(pages / (rank + 2) ** 1.15 * rng.lognormvariate(0, 1.6)))


def local_transclusions(rng):
    """More than half of the modules of one wiki have at most a few."""
    return int(min(2e6, rng.paretovariate(.55) - 1))


def row(rng, page_id, begin, touched, changes, transcluded, languages, item):
    """The cells of usage.tsv after wiki and title."""
    edits = 1 + changes + int(min(900, rng.paretovariate(1.1) - 1))
    editors = 1 + int(min(edits - 1, rng.paretovariate(1.3) - 1))
    minor = int(edits * rng.random() * .3)
    anonymous = int(edits * rng.random() * .05)
    last = max(begin, touched, moment(rng, begin) if edits > 1 else begin)
    links = int(min(40_000, rng.paretovariate(.8) - 1))
    views = int(transcluded * rng.lognormvariate(0, 1.5) * .3)
    return [page_id, iso(begin), iso(last), edits, minor, anonymous, editors, languages, links, transcluded, views, item]
