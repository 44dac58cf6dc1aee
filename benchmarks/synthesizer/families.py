"""A family: one module, its versions through the years, and its copies on other wikis."""
import random
from dataclasses import dataclass, field

import usage
from drift import change_rows, statements
from lua import copy, text

# Kinds of copies and their shares of all copies.
KINDS = (("verbatim", .55), ("layout", .06), ("translated", .10), ("renamed", .04), ("drifted", .19), ("drifted-translated", .06))
FROM_ANOTHER_COPY = .25      # copied from a wiki that had copied and changed it
LATEST = .45                 # of the latest version; the rest of any
VERSION_CHANGES = (.005, .03)  # share of statements that change from version to version
COPY_CHANGES = (.01, .10)    # and where a wiki changed its copy, by generation
GENERATIONS = .45            # chance of one more generation
KEPT = 12                    # changed copies that others copy from


@dataclass
class State:
    """A text of a family, and how it came to be."""
    tree: list
    version: int
    edits: int
    date: float
    source: str = ""
    cache: dict = field(default_factory=dict)  # what it comes to in a language

    def text(self):
        if "" not in self.cache:
            self.cache[""] = text(self.tree)
        return self.cache[""]

    def translated(self, language, names):
        key = language.number, names
        if key not in self.cache:
            self.cache[key] = language.translated(self.text(), names)
        return self.cache[key]


class Evolution:
    """Changes code by statements and data by rows."""

    def __init__(self, drift, shape):
        self.drift, self.shape = drift, shape

    def change(self, tree, rng, shares):
        """A changed copy, and by how many changes."""
        new = copy(tree)
        if self.shape:
            times = 1 + int(len(tree[1]) * rng.uniform(*shares))
            change_rows(new, rng, times, self.shape.row)
        else:
            times = 1 + int(statements(tree) * rng.uniform(*shares))
            self.drift.change(new, rng, times)
        return new, times


def versions(origin, evolution, copies, rng):
    """The versions of the module where it began, oldest first; those much copied are much edited."""
    count = 1 + int(rng.random() * min(26, 2.2 * copies ** .5))
    date = usage.moment(rng, before=.7)
    dates = sorted([date, *(usage.moment(rng, date) for _ in range(count - 1))])
    states = [State(origin, 0, 0, date)]
    for number in range(1, count):
        tree, times = evolution.change(states[-1].tree, rng, VERSION_CHANGES)
        states.append(State(tree, number, states[-1].edits + times, dates[number]))
    return states


def kind_of(rng):
    at = rng.random()
    for kind, share in KINDS:
        at -= share
        if at < 0:
            return kind
    return KINDS[0][0]


class Copies:
    """Gives wiki after wiki its copy."""

    def __init__(self, states, evolution, rng):
        self.states, self.evolution, self.rng = states, evolution, rng
        self.changed = []

    def next(self, wiki, language, title):
        """(kind, state, text) of the copy on a wiki."""
        rng = self.rng
        state = (rng.choice(self.changed) if self.changed and rng.random() < FROM_ANOTHER_COPY
                 else self.states[-1] if rng.random() < LATEST else rng.choice(self.states))
        kind = kind_of(rng)
        if language.english:
            kind = {"translated": "verbatim", "renamed": "layout", "drifted-translated": "drifted"}.get(kind, kind)
        if kind == "verbatim":
            return kind, state, state.text()
        if kind == "layout":
            return kind, state, relaid(state, rng)
        if kind in ("translated", "renamed"):
            return kind, state, state.translated(language, kind == "renamed")
        new = self.drifted(state, rng)
        new.source = f"{wiki.name}:{title}"
        if len(self.changed) < KEPT:
            self.changed.append(new)
        elif rng.random() < .3:
            self.changed[rng.randrange(KEPT)] = new
        if kind == "drifted":
            return kind, new, new.text()
        return kind, new, new.translated(language, rng.random() < .3)

    def drifted(self, state, rng):
        tree, edits = self.evolution.change(state.tree, rng, COPY_CHANGES)
        while rng.random() < GENERATIONS:
            tree, times = self.evolution.change(tree, rng, COPY_CHANGES)
            edits += times
        return State(tree, state.version, state.edits + edits, usage.moment(rng, state.date))


def relaid(state, rng):
    """The same code with a note of where it came from, or indented otherwise."""
    whole = state.text()
    if rng.random() < .5:
        return "-- Copied from " + (state.source or "the English Wikipedia") + "\n" + whole
    return whole.replace("\t", "    ") + "\n" if "\t" in whole else whole.replace("    ", "\t") + "\n"


def family_random(seed, number):
    return random.Random(f"{seed}:family:{number}")
