"""New modules: whole bases, code composed of the bases' statements, and data."""
import itertools
import re
import zlib

from languages import API, WORD, Language
from lua import KEYWORDS, TOKEN, NotLua, blocks, copy, mapped, parse, text, tokens

BEFORE_DISGUISE = .87        # other names and strings are so much longer
UNFIT = frozenset(("...", "break", "return"))
LARGEST_STATEMENT = 600
LAYOUT = re.compile(r"(?:\s|--(?!\[=*\[)[^\n]*\n|--\[(=*)\[[\s\S]*?\]\1\])*")


class Pool:
    """Bases, and what modules are composed of."""

    def __init__(self, folders, rng, at_most):
        """Reads *.lua below the folders, drawn up to so many bytes; a source that is no Lua 5.1 or not UTF-8 is passed over."""
        self.bases, self.passed_over, read = [], 0, 0
        paths = sorted({p for folder in folders for p in folder.rglob("*.lua")}, key=str)
        rng.shuffle(paths)
        self.small, self.large, names, strings, seen, lines = [], [], set(), set(), set(), set()
        for path in paths:
            try:
                source = path.read_bytes().decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
                tree = parse(source)
            except (UnicodeDecodeError, NotLua):
                self.passed_over += 1
                continue
            if len(source) < 100 or source in seen:
                continue
            seen.add(source)
            if _is_new(source, lines):
                self.bases.append((path.stem, tree))
            self._gather(tree, source, names, strings)
            read += len(source)
            if read >= at_most:
                break
        if not self.small:
            raise ValueError("the folders have no module of Lua 5.1 with statements to draw from")
        self.names = sorted(names)
        self.strings = sorted(strings)
        self.words = sorted({word.lower() for string in self.strings for word in WORD.findall(string)} or {"alpha", "beta"})

    def _gather(self, tree, source, names, strings):
        for kind, word, _, _ in tokens(source):
            if kind == "name" and word not in API and len(word) > 2:
                names.add(word)
            elif kind == "string" and word[0] in "\"'" and 3 < len(word) < 60 and "\n" not in word:
                strings.add(word)
        for block in blocks(tree, []):
            for statement in block:
                whole = text(statement)
                if len(whole) < LARGEST_STATEMENT and UNFIT.isdisjoint(_words(whole)):
                    statement = copy(statement)
                    statement[0] = "\n\t" + statement[0][LAYOUT.match(statement[0]).end():]
                    (self.small if len(whole) < 160 else self.large).append(statement)

    def name(self, rng):
        return rng.choice(self.names or ["value"])

    def string(self, rng):
        return rng.choice(self.strings or ['"value"'])

    def phrase(self, rng):
        return " ".join(rng.choices(self.words, k=rng.randint(3, 9)))

    def title(self, rng):
        return " ".join(rng.choices(self.words, k=rng.randint(1, 3))).capitalize()


def _is_new(source, lines):
    """Whether most of its telling lines are in none of the earlier bases, so that it is a family of its own."""
    own = {zlib.crc32(line.encode()) for line in (raw.strip() for raw in source.split("\n")) if len(line) > 12}
    new = own - lines
    lines |= own
    return len(new) > .6 * len(own)


def _words(source):
    return (m.group() for m in TOKEN.finditer(source))


class Composer:
    """Code that belongs to no base: statements drawn from all of them, under other names and with other strings."""

    def __init__(self, pool):
        self.pool = pool

    def code(self, rng, target):
        """A module of about so many bytes."""
        pool, target = self.pool, target * BEFORE_DISGUISE
        block = [["-- " + pool.phrase(rng) + "\nlocal p = {}"]]
        block += [[f"\nlocal {pool.name(rng)} = require('Module:{pool.title(rng)}')"] for _ in range(rng.choice((0, 0, 1, 1, 2, 3)))]
        written = sum(len(s[0]) for s in block) + 10
        for number in itertools.count():
            if written >= target:
                break
            body, room = [], min(target - written, rng.randint(120, 1500))
            while room > 0 and len(body) < 25:
                statement = rng.choice(pool.small if rng.random() < .8 or not pool.large else pool.large)
                body.append(statement)
                room -= _length(statement)
            name, exported = pool.name(rng), rng.random() < .5 or number > 80
            head = f"\n\nfunction p.{name}(frame)" if exported else f"\n\nlocal function {name}({pool.name(rng)}, {pool.name(rng)})"
            function = [head, body, "\nend"]
            block.append(function)
            written += _length(function)
        block.append(["\n\nreturn p\n"])
        return self._disguised(["", block, ""], rng)

    def _disguised(self, tree, rng):
        """A copy in which names and strings are other ones, one for one."""
        memory, pool = {}, self.pool

        def change(match):
            old = match.group()
            new = memory.get(old)
            if new is None:
                new = old
                if old[0] in "\"'" and len(old) > 4 and rng.random() < .6:
                    new = pool.string(rng)
                elif match.lastgroup == "name" and len(old) > 2 and old not in KEYWORDS and old not in API and rng.random() < .7:
                    new = pool.name(rng)
                memory[old] = new
            return new

        return mapped(tree, lambda part: TOKEN.sub(change, part))


def _length(statement):
    return sum(len(part) if type(part) is str else sum(map(_length, part)) for part in statement)


class Shape:
    """What the rows of a data module look like; those of a series have one shape."""

    def __init__(self, rng, language: Language):
        self.words = language.words
        self.kind = rng.randrange(5)
        self.fields = [rng.choice(language.names) for _ in range(rng.randint(1, 4))]

    def row(self, rng):
        words, kind = self.words, self.kind
        if kind == 0:
            return f'\n\t["{rng.choice(words)}{rng.choice(words)}"] = "{rng.choice(words)} {rng.choice(words)}",'
        if kind == 1:
            return f'\n\t"{rng.choice(words)}{rng.choice(words)}",'
        if kind == 2:
            return f"\n\t[{rng.randrange(1000000)}] = {{ {rng.random() * 180:.4f}, {rng.random() * 90:.4f}, '{rng.choice(words)}' }},"
        fields = ", ".join(f'{field} = "{rng.choice(words)}"' for field in self.fields)
        if kind == 3:
            return f'\n\t["{rng.choice(words)}{rng.choice(words)}"] = {{ {fields} }},'
        return f'\n\t{{ {rng.randrange(3000)}, {fields} }},'

    def data(self, rng, target):
        """A module of about so many bytes, a row a statement of its block, so that rows can be changed."""
        head = "return {" if self.kind % 2 else "local data = {"
        tail = "\n}\n" if self.kind % 2 else "\n}\nreturn data\n"
        rows = [[self.row(rng)]]
        width = max(1, len(rows[0][0].encode()))
        rows += [[self.row(rng)] for _ in range(max(1, (target - 30) // width - 1))]
        total = sum(len(r[0].encode()) for r in rows)
        while total < target - 60:
            rows.append([self.row(rng)])
            total += len(rows[-1][0].encode())
        while total > target and len(rows) > 2:
            total -= len(rows.pop()[0].encode())
        return [head, rows, tail]
