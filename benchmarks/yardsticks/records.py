#!/usr/bin/env python3
"""Make a yardstick of records out of the data of games: which records are one object, and which only look alike.

records.py FOLDER... --output OUT [--seed 1] [--pairs 400] [--split]

Each FOLDER holds one extracted package of Debian (for example of widelands-data, by `apt-get download` and `dpkg -x`) and
is one wiki, called after the folder. A record is a small Lua file whose bulk is one table of fields that hold no code: a
table that is returned, assigned or the argument of a call. With --split, the calls and the entries of long tables that are
records each, many to a file, become a module each, and leave the file they stand in. Two records of a package are siblings
when the tables are given to the same call (or both assigned, or both returned) and at least .6 of their top-level keys are
common.

Every record gets a copy in a second wiki, as another community would keep it: what reads as human language in the values
is translated by a made-up dictionary (in Latin, Cyrillic or Chinese letters, one script a wiki), some figures are updated,
some fields change places, a quarter of the copies has a field more or less, comments are dropped or translated, and half of
the copies bear a translated title. File names and identifiers stay as they are. The seed decides it all.

Written under OUT:
  files/<package>wiki     all Lua files of the package, below the folder common to them
  files/xx<package>wiki   the copies
  pairs.jsonl             one line a pair: path_a, path_b (below files), label, kind, wiki_a, wiki_b, note
    positive   kind record_translated, a record and its copy, where a text or a figure changed: up to --pairs; unclear where
               more than three quarters of the values are translated, so that hardly anything is left to know the record by
    negative   kind record_other, two siblings: twice as many, a third of them a record and the copy of a sibling; half are
               nearest siblings by equal leaf values, half are drawn at random
    unclear    kind record_other, siblings that may be one object: more than .9 of the leaves are equal, or more than .6
               and the names, or the paths differ in nothing but a language; up to half of --pairs
Siblings that are equal byte for byte are left out. The files are other people's work: keep OUT outside every repository.
"""
import argparse
import hashlib
import json
import random
import re
import shutil
from collections import Counter, defaultdict
from itertools import combinations
from pathlib import Path

SHARE = 0.7            # share of a record's tokens that stands in its table
FUNCTIONS = 2          # function keywords that a record may have
LEAVES, KEYS = 8, 3    # fewest values and fewest top-level keys of a record
TOKENS = 4000          # most tokens of a record
KINDRED = 0.6          # Jaccard of the top-level keys from which records are siblings
SAME = 0.9             # share of equal leaves above which siblings may be one object
TRANSLATED = .75      # of a copy's values, from which on it is not asked for
SAME_NAME = 0.6        # the same share, for siblings of one name
NEAREST = 4            # siblings of a record, by equal leaves, that are taken for its nearest at most
USES = 5               # calls by one name in a package from which --split takes them for records
ENTRIES = 4            # entries of one table from which --split takes them for records
USUAL = 20             # files of one name in a package from which the name says nothing

PIECE = re.compile(r"""(?P<space>\s+)
    |(?P<comment>--\[(?P<a>=*)\[.*?\](?P=a)\]|--[^\n]*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\[(?P<b>=*)\[.*?\](?P=b)\])
    |(?P<number>0[xX][0-9a-fA-F.]+(?:[pP][+-]?\d+)?|\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)
    |(?P<word>[A-Za-z_]\w*)
    |(?P<sign>\.\.\.|\.\.|==|~=|<=|>=|::|//|<<|>>|.)""", re.S | re.X)
KEYWORDS = set("and break do else elseif end false for function goto if in local nil not or repeat return then true "
               "until while".split())
OPENING, CLOSING = {"(", "{", "[", "function", "if", "do", "repeat"}, {")", "}", "]", "end", "until"}
LANGUAGE = re.compile("(?:ar|bg|ca|cs|da|de|el|en|eo|es|et|eu|fa|fi|fr|ga|gd|gl|he|hi|hr|hu|id|it|ja|ko|lt|lv|ms|nb|nds|nl|"
                      "nn|pl|pt|ro|ru|sk|sl|sr|sv|th|tr|uk|vi|zh)(?:[_@-][A-Za-z]{2,8})?")
NAMES = ("name", "descname", "title", "description", "id", "label")


# Reading ---------------------------------------------------------------------------------------------------------------

class Field:
    """A field of a table: pieces first to last, after the pieces from unit on that belong to it, such as its comment."""

    def __init__(self, unit, first, last, key, value, table):
        self.unit, self.first, self.last, self.key, self.value, self.table = unit, first, last, key, value, table


class Table:
    """A table constructor: pieces first ("{") to last ("}")."""

    def __init__(self, first, last, fields):
        self.first, self.last, self.fields = first, last, fields

    def walk(self):
        yield self
        for field in self.fields:
            if field.table:
                yield from field.table.walk()


class Source:
    """A text in pieces, white space and comments among them; depth is how deep in brackets and blocks each piece lies."""

    def __init__(self, text):
        self.pieces = [(match.lastgroup, match.group()) for match in PIECE.finditer(text)]
        self.tokens = [i for i, (kind, _) in enumerate(self.pieces) if kind not in ("space", "comment")]
        self.rank = {piece: rank for rank, piece in enumerate(self.tokens)}
        self.partner, self.depth, open_ones = {}, {}, []
        for i in self.tokens:
            kind, text = self.pieces[i]
            code = kind in ("word", "sign")
            if code and text in CLOSING and open_ones:
                self.partner[i] = open_ones.pop()
                self.partner[self.partner[i]] = i
            self.depth[i] = len(open_ones)
            if code and text in OPENING:
                open_ones.append(i)
        self.whole = not open_ones

    def text(self, i):
        return self.pieces[i][1]

    def step(self, i, by=1):
        """The token so many tokens on, or None."""
        rank = self.rank[i] + by
        return self.tokens[rank] if 0 <= rank < len(self.tokens) else None

    def between(self, first, last):
        """The tokens from first to last."""
        return self.tokens[self.rank[first]:self.rank[last] + 1]

    def is_sign(self, i, text):
        return i is not None and self.pieces[i] == ("sign", text)

    def table(self, first):
        """The table constructor that opens at a piece."""
        last, fields = self.partner[first], []
        unit, at, begin = self.own_line(first), self.step(first), None
        while at <= last:
            begin = at if begin is None else begin
            if at == last or self.text(at) in (",", ";") and self.pieces[at][0] == "sign":
                if at != begin:
                    fields.append(self.field(unit, begin, self.step(at, -1)))
                unit, begin = self.own_line(at), None
            elif at in self.partner and self.partner[at] > at:
                at = self.partner[at]
            at = self.step(at)
            if at is None:
                break
        return Table(first, last, fields)

    def own_line(self, i):
        """The piece from which on white space and comments belong to what follows piece i, not to its line."""
        i += 1
        while i < len(self.pieces) and self.pieces[i][0] in ("space", "comment") and "\n" not in self.text(i):
            i += 1
        return i

    def field(self, unit, first, last):
        key, value = None, first
        if self.is_sign(first, "[") and self.is_sign(self.step(self.partner[first]), "="):
            key = " ".join(map(self.text, self.between(first, self.partner[first])))
            value = self.step(self.partner[first], 2)
        elif self.pieces[first][0] == "word" and first != last and self.is_sign(self.step(first), "="):
            key, value = self.text(first), self.step(first, 2)
        whole = self.is_sign(value, "{") and self.partner.get(value) == last
        return Field(min(unit, first), first, last, key, value, self.table(value) if whole else None)

    def outer(self, first):
        """What a table is given to: the name of a call, "=" or "return"; and the piece its statement starts with."""
        at = self.step(first, -1)
        while at is not None and (self.pieces[at][0] == "string" or self.is_sign(at, ",")):
            at = self.step(at, -1)
        if at is None:
            return "", first
        if self.pieces[at] == ("word", "return"):
            return "return", at
        if self.is_sign(at, "="):
            return "=", at
        if self.is_sign(at, "("):
            at = self.step(at, -1)
        parts = []
        while at is not None and (self.pieces[at][0] == "word" and self.text(at) not in KEYWORDS
                                  or self.text(at) in (".", ":")):
            if parts and self.pieces[at][0] == "word" and parts[-1][-1] not in ".:":
                break
            parts.append(self.text(at))
            start, at = at, self.step(at, -1)
        return "".join(reversed(parts)), start if parts else first


def leaves_of(source, table, path=""):
    """(path of keys, text of the value) of every value of a table that is no table itself."""
    for field in table.fields:
        below = f"{path}/{field.key or '*'}"
        if field.table:
            yield from leaves_of(source, field.table, below)
        else:
            yield below, " ".join(map(source.text, source.between(field.value, field.last)))


def keys_of(table):
    """The top-level keys of a table; of a list, the keys of its entries."""
    keys = {field.key for field in table.fields if field.key}
    return keys or {f"*/{field.key}" for entry in table.fields if entry.table for field in entry.table.fields if field.key}


class Record:
    """A module that is a record."""

    def __init__(self, package, path, text, source, first):
        self.package, self.path, self.text, self.source = package, path, text, source
        self.table, self.outer = source.table(first), source.outer(first)[0]
        self.keys, counted, self.leaves = keys_of(self.table), Counter(), set()
        for leaf in leaves_of(source, self.table):
            counted[leaf] += 1
            self.leaves.add((*leaf, counted[leaf]))
        strings = [re.findall(r"([\"'])(.*?)\1", value) for key, value, _ in self.leaves if key.strip("/").lower() in NAMES]
        self.names = {found[-1][1] for found in strings if found and human(found[-1][1])}
        self.copy = None

    def kindred(self, other):
        common = len(self.keys & other.keys)
        return common and common / len(self.keys | other.keys) >= KINDRED

    def alike(self, other):
        return len(self.leaves & other.leaves) / max(len(self.leaves), len(other.leaves))

    def fits(self):
        return len(self.leaves) >= LEAVES and len(self.keys) >= KEYS and len(self.source.tokens) <= TOKENS


def record_of(package, path, text):
    """The record that a file is, or None."""
    source = Source(text)
    if not source.whole or not source.tokens or len(source.tokens) > TOKENS:
        return None
    if sum(source.pieces[i] == ("word", "function") for i in source.tokens) > FUNCTIONS:
        return None
    tables = [i for i in source.tokens if source.is_sign(i, "{") and i in source.partner]
    sizes = {i: source.rank[source.partner[i]] - source.rank[i] + 1 for i in tables}
    first = max(tables, key=lambda i: (sizes[i], -i), default=None)
    if first is None or sizes[first] < SHARE * len(source.tokens):
        return None
    record = Record(package, path, text, source, first)
    return record if record.fits() else None


# Splitting -------------------------------------------------------------------------------------------------------------

def statements_of(source):
    """(name, first piece, last piece) of every top-level call that has a table for its last argument and holds no code."""
    for at in source.tokens:
        if source.depth[at] > 1 or not source.is_sign(at, "{") or at not in source.partner:
            continue
        last = source.partner[at]
        if source.depth[at] == 1:       # name("a", {...})
            last = source.step(last)
            if not source.is_sign(last, ")") or source.is_sign(source.step(last), "."):
                continue
        name, first = source.outer(at)
        before = source.step(first, -1)
        alone = before is None or source.text(before) not in ("=", "local", "return", "(", ",")
        code = any(source.text(i) == "function" for i in source.between(first, last))
        if alone and not code and name != "return" and name[:1] not in ("", "=", ".", ":") and source.depth[first] == 0:
            yield name, first, last


def title_of(source, first, last, number):
    """A title for a record: its first string, as a rule a name or an identifier."""
    for i in source.between(first, last):
        kind, text = source.pieces[i]
        if kind == "string" and re.search(r"\w", text):
            words = re.findall(r"\w+", text)
            return "_".join(words)[:60]
    return str(number)


def split(texts):
    """The texts of a package with each record that stands among others in a module of its own."""
    sources = {path: Source(text) for path, text in texts.items()}
    calls = {path: list(statements_of(source)) if source.whole else [] for path, source in sources.items()}
    uses = Counter(name for found in calls.values() for name, *_ in found)
    result = {}
    for path, text in texts.items():
        source, stem, parts, cuts = sources[path], path.removesuffix(".lua"), [], []
        for name, first, last in calls[path]:
            piece = "".join(source.text(i) for i in range(first, last + 1))
            if uses[name] >= USES and record_of("", path, piece):
                parts.append((title_of(source, first, last, len(parts)), piece + "\n"))
                cuts.append((first, last))
        if not parts and source.whole:
            parts, cuts = entries_of(source, stem)
        if len(parts) == 1 and record_of("", path, text) or not parts:
            result[path] = text
            continue
        for title, piece in parts:
            name, number = f"{stem}/{title}.lua", 1
            while name in result or name in texts:
                number += 1
                name = f"{stem}/{title}_{number}.lua"
            result[name] = piece
        gone = {i for first, last in cuts for i in range(first, last + 1)}
        left = "".join(source.text(i) for i in range(len(source.pieces)) if i not in gone)
        if len(gone & set(source.tokens)) < len(source.tokens):
            result[path] = left
    return result


def entries_of(source, stem):
    """The entries of the table that is most of a file, when many of them are records, and where they stand."""
    tables = [i for i in source.tokens if source.is_sign(i, "{") and i in source.partner and source.depth[i] <= 1]
    first = max(tables, key=lambda i: source.partner[i] - i, default=None)
    if first is None or source.rank[source.partner[first]] - source.rank[first] < SHARE * len(source.tokens):
        return [], []
    parts, cuts = [], []
    for field in source.table(first).fields:
        if not field.table:
            continue
        piece = "return " + "".join(source.text(i) for i in range(field.table.first, field.table.last + 1)) + "\n"
        code = any(source.text(i) == "function" for i in source.between(field.first, field.last))
        if not code and record_of("", stem, piece):
            title = re.sub(r"\W+", "_", field.key).strip("_") if field.key else \
                title_of(source, field.first, field.last, len(parts))
            parts.append((title, piece))
            cuts.append((field.unit, field.last + 1 if source.is_sign(field.last + 1, ",") else field.last))
    return (parts, cuts) if len(parts) >= ENTRIES else ([], [])


# Translating -----------------------------------------------------------------------------------------------------------

def digest(*parts):
    return int.from_bytes(hashlib.sha256(":".join(map(str, parts)).encode()).digest()[:8], "big")


class Language:
    """A made-up language: a word becomes the same pronounceable word wherever it stands."""
    SOUNDS = {"latin": ("b c d f g h j k l m n p r s t v z br kl st tr š ñ".split(),
                        "a e i o u á é í ö ü ei ou".split(), "n s r l t m".split()),
              "cyrillic": ("б в г д ж з к л м н п р с т ф х ц ч ш ст пр кл".split(),
                           "а е и о у ы э ю я".split(), "н с р л т й в".split()),
              "ascii": ("b c d f g h k l m n p r s t v z br kl st tr".split(), "a e i o u ei ou".split(),
                        "n s r l t m".split())}
    WORD = re.compile(r"\\(?:\d+|.)|%[-+ #0-9.]*[A-Za-z%]|%\d+%|@\d+|<[^<>]*>|&\w+;|\S*[^\W_][/_=:@]+\w\S*"
                      r"|\w+\.[a-z0-9]{2,4}\b|\w*\d\w*|(?P<word>[^\W\d_]+(?:['’-][^\W\d_]+)*)", re.S)

    def __init__(self, seed, script):
        self.seed, self.script = seed, script

    def word(self, word):
        if self.script == "chinese":
            number = digest(self.seed, self.script, word.lower())
            letters = 1 + (len(word) > 3 and number % 3 > 0) + (len(word) > 8)
            return "".join(chr(0x4E00 + (number >> 12 * i & 4095)) for i in range(letters))
        heads, vowels, tails = self.SOUNDS[self.script]
        rng = random.Random(f"{self.seed}:{self.script}:{word.lower()}")
        made = "".join(rng.choice(heads) + rng.choice(vowels)
                       for _ in range(max(1, round(len(word) / 2.6) + rng.choice((-1, 0, 0, 1)))))
        made += rng.choice(tails) if rng.random() < 0.5 else ""
        if word.isupper() and len(word) > 1:
            return made.upper()
        return made[0].upper() + made[1:] if word[0].isupper() else made

    def phrase(self, text):
        text = self.WORD.sub(lambda match: self.word(match["word"]) if match["word"] else match.group(), text)
        return re.sub(r"(?<=[一-鿿]) (?=[一-鿿])", "", text) if self.script == "chinese" else text

    def string(self, literal):
        """A string literal, translated if it reads as human language."""
        head = re.match(r"\[=*\[|.", literal).group()
        body = literal[len(head):len(literal) - len(head)]
        return head + self.phrase(body) + literal[len(literal) - len(head):] if human(body) else literal

    def title(self, path, usual):
        """A path, each word of which is translated in plain letters."""
        *folders, name = path.split("/")
        stem = name.removesuffix(".lua")
        translate = Language(self.seed, "ascii").word
        parts = [re.sub(r"[^\W\d_]+", lambda match: translate(match.group()), part)
                 for part in (folders if name in usual else [*folders, stem])]
        return "/".join([*parts, name] if name in usual else parts[:-1] + [parts[-1] + ".lua"])


def human(text):
    """Whether a string reads as human language rather than as an identifier or as the name of a file."""
    text = text.strip()
    if " " not in text and "\n" not in text:
        code = re.search(r"[._/=:@#<>|\\0-9]", text.rstrip(".:")) or "-" in text and text.islower()
        return not code and bool(re.match(r"\W*[^\W\d_]", text)) and (
            text[0].isupper() or sum(map(str.isalpha, text)) >= 5)
    words = text.split()
    code = sum(bool(re.search(r"\w[=_/:|]+\w|^[=<>{}\[\]]+$", word)) for word in words)
    return bool(re.search(r"[^\W\d_]{2}", text)) and code * 3 < len(words) and "=" not in words[0]


def updated(number, rng):
    """A figure a few percent off, or one off."""
    if not re.fullmatch(r"\d*\.?\d*", number):
        return number
    if "." in number:
        decimals = len(number.split(".")[1])
        step = 10 ** -decimals
        change = max(step, float(number) * rng.uniform(0.01, 0.06)) * rng.choice((-1, 1))
        value = float(number) + change
        changed = f"{value if value > 0 else float(number) - change:.{decimals}f}"
        return f"{float(number) + step:.{decimals}f}" if float(changed) == float(number) else changed
    value = int(number)
    change = max(1, round(value * rng.uniform(0.01, 0.06))) if value >= 30 else 1
    return str(value + change if value < 2 or rng.random() < 0.5 else value - change)


class Copy:
    """The translated and updated copy of a record; note tells what was changed."""

    def __init__(self, record, language, donors, rng):
        self.record, self.language, self.rng, self.source, self.note = record, language, rng, record.source, Counter()
        self.new, self.order, self.gone, self.more = {}, {}, set(), {}
        self.comments()
        self.values()
        self.reorder()
        if rng.random() < 0.25:
            if rng.random() < 0.5:
                self.remove()
            else:
                self.add(donors)
        self.text = self.render()

    def comments(self):
        drop = self.rng.choice((0, 0.5, 1))
        for i, (kind, text) in enumerate(self.source.pieces):
            if kind != "comment":
                continue
            if self.rng.random() >= drop:
                self.new[i] = self.language.phrase(text)
                continue
            self.note["comments dropped"] += 1
            self.new[i] = "" if text[2:4] not in ("[[", "[=") else " "
            before = self.new.get(i - 1, self.source.text(i - 1)) if i else ""
            after = self.source.text(i + 1) if i + 1 < len(self.source.pieces) else ""
            if "\n" in before and after.startswith("\n"):      # the comment had the line to itself
                self.new[i - 1] = before[:before.rindex("\n")]

    def values(self):
        table, numbers = self.record.table, []
        keys = {i for inner in table.walk() for field in inner.fields for i in range(field.first, field.value)}
        for i in range(table.first, table.last):
            kind, text = self.source.pieces[i]
            if i in keys:
                continue
            if kind == "string" and not self.argument(i):
                self.new[i] = self.language.string(text)
                self.note["strings"] += self.new[i] != text
            elif kind == "number":
                numbers.append(i)
        wanted = max(1, round(0.05 * len(numbers))) if len(numbers) >= 8 else sum(
            self.rng.random() < 0.05 for _ in numbers)
        for i in self.rng.sample(numbers, wanted):
            self.new[i] = updated(self.source.text(i), self.rng)
            self.note["figures"] += 1

    def argument(self, i):
        """Whether a string is a word that a function takes, as in require("strict"), but not as in _("walking")."""
        source, word = self.source, self.source.text(i)[1:-1]
        bracket = source.step(i, -1)
        return word.isalpha() and word.islower() and source.is_sign(bracket, "(") and \
            len(source.text(source.step(bracket, -1))) > 3

    def reorder(self):
        tables = [table for table in self.record.table.walk() if sum(bool(f.key) for f in table.fields) > 1]
        named = [[i for i, field in enumerate(table.fields) if field.key] for table in tables]
        total = sum(map(len, named))
        for _ in range(max(total >= 10, round(0.05 * total))):      # a change of places moves two fields
            table, places = self.rng.choices(list(zip(tables, named)), weights=map(len, named))[0]
            order = self.order.setdefault(table.first, list(range(len(table.fields))))
            one, other = self.rng.sample(places, 2)
            order[one], order[other] = order[other], order[one]
            self.note["fields moved"] += 2

    def remove(self):
        """Removes a small field that does not name the object."""
        table = self.record.table
        size = self.source.rank[table.last] - self.source.rank[table.first]
        small = [field for field in table.fields if field.key and field.key.lower() not in NAMES
                 and self.source.rank[field.last] - self.source.rank[field.first] < 0.1 * size]
        if small:
            self.gone.add(self.rng.choice(small))
            self.note["fields removed"] += 1

    def add(self, donors):
        """Adds a field that a sibling has and the record has not, or a made-up one."""
        fields = self.record.table.fields
        pool = [(donor, field) for donor in self.rng.sample(donors, min(20, len(donors))) for field in
                donor.table.fields if field.key and field.key not in self.record.keys
                and len(donor.source.between(field.first, field.last)) <= 40]
        if pool:
            donor, field = self.rng.choice(pool)
            text = "".join(self.language.string(t) if kind == "string" and i >= field.value else t for i, (kind, t) in
                           enumerate(donor.source.pieces[field.first:field.last + 1], field.first) if kind != "comment")
        else:
            text = f"{Language(self.language.seed, 'ascii').word('figure')} = {self.rng.randint(1, 100)}"
        self.more[self.rng.choice(fields)] = text
        self.note["fields added"] += 1

    def render(self):
        pieces = self.source.pieces
        self.tables = {table.first: table for table in self.record.table.walk()}
        return self.span(0, len(pieces))

    def span(self, first, last):
        """The new text of the pieces from first up to but not including last."""
        parts, i = [], first
        while i < last:
            if i in self.tables:
                parts.append(self.table(self.tables[i]))
                i = self.tables[i].last
            else:
                parts.append(self.new.get(i, self.source.text(i)))
            i += 1
        return "".join(parts)

    def table(self, table):
        parts, at = ["{"], table.first + 1
        for place, field in enumerate(table.fields):
            gap = self.span(at, field.unit)
            at = field.last + 1
            chosen = table.fields[self.order.get(table.first, range(len(table.fields)))[place]]
            if chosen in self.gone:
                follows = self.source.step(field.last)
                at = follows + 1 if self.source.text(follows) in (",", ";") else at
                parts.append(gap)
                continue
            parts += [gap, self.span(chosen.unit, chosen.last + 1)]
            if chosen in self.more:
                lead = self.source.text(chosen.first - 1) if self.source.pieces[chosen.first - 1][0] == "space" else " "
                parts += [",", lead if "\n" not in lead else lead[lead.rindex("\n"):], self.more[chosen]]
        return "".join([*parts, self.span(at, table.last), "}"])


# Drawing ---------------------------------------------------------------------------------------------------------------

def read_package(folder):
    """The texts of the Lua files below a folder, by path below the folder common to them; bytes where they are no UTF-8."""
    files = sorted(p for p in folder.rglob("*.lua") if p.is_file() and not p.is_symlink())
    if not files:
        return {}
    common = files[0].parent
    while not all(common in file.parents for file in files):
        common = common.parent
    texts = {}
    for file in files:
        data = file.read_bytes()
        try:
            texts[file.relative_to(common).as_posix()] = data.decode().replace("\r\n", "\n")
        except UnicodeDecodeError:
            texts[file.relative_to(common).as_posix()] = data
    return texts


def bare(path):
    """A path without the parts that name a language."""
    *folders, name = path.split("/")
    stem = re.sub(rf"[._-]{LANGUAGE.pattern}$", "", name.removesuffix(".lua"))
    return "/".join([part for part in folders if not LANGUAGE.fullmatch(part)] + [
        "" if LANGUAGE.fullmatch(stem) else stem])


def siblings_of(records):
    """(share of equal leaves, record, record, doubt) of all siblings that differ; doubt is why they may be one object."""
    kinds = defaultdict(list)
    for record in records:
        kinds[record.outer].append(record)
    for kind in kinds.values():
        for one, other in combinations(kind, 2):
            if not one.kindred(other) or one.text == other.text:
                continue
            alike, doubt = one.alike(other), ""
            names, others = ({re.sub(r"[\W\d_]+$", "", name) for name in record.names or {own_name(record)}}
                             for record in (one, other))
            if bare(one.path) == bare(other.path):
                doubt = "the paths differ in a language"
            elif alike > SAME:
                doubt = "nearly all is equal"
            elif alike > SAME_NAME and names & others:
                doubt = "much is equal, and the name"
            yield alike, one, other, doubt


def own_name(record):
    """The part of a record's path that tells it from its siblings."""
    *folders, name = record.path.split("/")
    return folders[-1] if folders and name in record.usual else name.removesuffix(".lua")


def draw(records, wanted, seed):
    """(nearest or random, share of equal leaves, record, record) of negatives; (doubt, the same) of unclear pairs."""
    rng, partners, doubtful = random.Random(f"{seed}:pairs"), defaultdict(list), {}
    for alike, one, other, doubt in siblings_of(records):
        for mine, theirs in ((one, other), (other, one)):
            if not doubt:
                partners[mine].append((alike, theirs))
            elif alike > doubtful.get(mine, (-1,))[0]:
                doubtful[mine] = (alike, theirs, doubt)
    taken, negatives = set(), []

    def take(how, alike, one, other):
        pair = frozenset((one.key, other.key))
        if pair not in taken:
            taken.add(pair)
            negatives.append((how, alike, one, other))

    order = sorted(partners, key=lambda record: record.key)
    rng.shuffle(order)
    nearest = {record: sorted(partners[record], key=lambda found: (-found[0], found[1].key))[:NEAREST] for record in order}
    for place, record in ((place, record) for place in range(NEAREST) for record in order):
        if len(negatives) < wanted // 2 and place < len(nearest[record]):
            take("nearest sibling", nearest[record][place][0], record, nearest[record][place][1])
    for _ in range(20 * wanted):
        if order and len(negatives) < wanted:
            record = rng.choice(order)
            alike, other = rng.choice(partners[record])
            take("random sibling", alike, record, other)
    unclear = {}
    for record in sorted(doubtful, key=lambda record: record.key):
        alike, other, doubt = doubtful[record]
        unclear.setdefault(frozenset((record.key, other.key)), (doubt, alike, record, other))
    rng.shuffle(negatives)
    return negatives, rng.sample(list(unclear.values()), min(wanted // 4, len(unclear)))


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())


def main():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    cli.add_argument("--output", type=Path, required=True)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--pairs", type=int, default=400, help="positives at most; there are up to twice as many negatives")
    cli.add_argument("--split", action="store_true", help="make a module of each record that stands among others in a file")
    args = cli.parse_args()
    shutil.rmtree(args.output, ignore_errors=True)
    records = []
    for folder in args.folders:
        package = re.sub(r"\W|_", "", folder.resolve().name.lower())
        texts = read_package(folder)
        if args.split:
            plain = {path: text for path, text in texts.items() if isinstance(text, str)}
            texts = {path: text for path, text in texts.items() if path not in plain} | split(plain)
        for path, text in texts.items():
            write(args.output / "files" / f"{package}wiki" / path, text)
        usual = {name for name, count in Counter(path.split("/")[-1] for path in texts).items() if count >= USUAL}
        found = [record_of(package, path, text) for path, text in sorted(texts.items()) if isinstance(text, str)]
        found = [record for record in found if record]
        copy_all(found, usual, args)
        records += found
        print(f"{package}: {len(texts)} files, {len(found)} records")
    rows = pairs(records, args)
    (args.output / "pairs.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows))
    print(dict(Counter(f"{row['label']} {row['kind']}" for row in rows)))
    print("by package", dict(Counter(f"{row['wiki_a'].removeprefix('xx')} {row['label']}" for row in rows)))


def copy_all(records, usual, args):
    """Writes the copy of every record of a package, and notes its path."""
    kinds, taken = defaultdict(list), set()
    for record in records:
        record.usual, record.key = usual, (record.package, record.path)
        kinds[record.outer].append(record)
    for record in records:
        script = ("latin", "cyrillic", "chinese")[digest(args.seed, record.package) % 3]
        rng = random.Random(f"{args.seed}:{record.package}:{record.path}")
        language = Language(f"{args.seed}:{record.package}", script)
        copy = Copy(record, language, [r for r in kinds[record.outer] if r is not record and r.kindred(record)], rng)
        path = language.title(record.path, usual) if rng.random() < 0.5 else record.path
        path = record.path if path in taken else path
        taken.add(path)
        record.copy = (f"xx{record.package}wiki/{path}", script, copy.note)
        write(args.output / "files" / record.copy[0], copy.text)


def pairs(records, args):
    by_package = defaultdict(list)
    for record in records:
        by_package[record.package].append(record)

    def row(one, other, label, kind, note):
        return {"path_a": one, "path_b": other, "label": label, "kind": kind, "wiki_a": one.split("/")[0],
                "wiki_b": other.split("/")[0], "note": note}

    def original(record):
        return f"{record.package}wiki/{record.path}"

    rows = []
    changed = [record for record in records if record.copy[2]["strings"] + record.copy[2]["figures"]]
    for record in random.Random(f"{args.seed}:positives").sample(changed, min(args.pairs, len(changed))):
        path, script, note = record.copy
        changes = ", ".join(f"{what} {count}" for what, count in sorted(note.items()) if count)
        label = "unclear" if note["strings"] > TRANSLATED * len(record.leaves) else "positive"
        rows.append(row(original(record), path, label, "record_translated", f"{script}; {changes}"))
    drawn = [draw(found, 2 * args.pairs, f"{args.seed}:{package}") for package, found in sorted(by_package.items())]
    rng = random.Random(f"{args.seed}:negatives")
    for lines, (label, wanted) in zip(zip(*drawn), (("negative", 2 * args.pairs), ("unclear", args.pairs // 2))):
        by_how = defaultdict(list)
        for line in (line for found in lines for line in found):
            by_how[line[0] if label == "negative" else ""].append(line)
        for how, found in sorted(by_how.items()):
            found = rng.sample(found, min(wanted // len(by_how), len(found)))
            for number, (how, alike, one, other) in enumerate(found):
                cross = number % 3 == 2
                note = f"{how}; {alike:.2f} of the leaves are equal" + ("; the second is a copy" if cross else "")
                rows.append(row(original(one), other.copy[0] if cross else original(other), label, "record_other", note))
    return rows


if __name__ == "__main__":
    main()
