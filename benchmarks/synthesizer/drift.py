"""What people do to a module that they copied, statement by statement. A change of a valid module is valid."""
import re

from lua import KEYWORDS, TOKEN, blocks, copy, text

LAST = re.compile(r"(?:\s|--(?!\[=*\[)[^\n]*\n|--\[\[[\s\S]*?\]\])*(return|break)\b")
LEFT_ALONE = re.compile(r"(?:\s|--[^\n]*\n)*(?:local\s+function|function|return)\b")


class Drift:
    """Changes modules with the statements, names and strings of a pool."""

    def __init__(self, pool):
        self.pool = pool

    def change(self, tree, rng, times):
        """Changes the tree, or rather as many places of it."""
        found = blocks(tree, [])
        for _ in range(times):
            if not found:
                return
            kind = rng.random()
            if kind < .05:
                self.add_function(tree, rng)
                continue
            block = rng.choice(found)
            at = rng.randrange(len(block))
            if kind < .45:
                self.edit(block[at], rng)
            elif kind < .64:
                if block[at][0][:1].isspace():
                    block.insert(at, self.statement(rng))
            elif kind < .84:
                self.delete(block, at)
            elif kind < .92:
                block[at][0] = "\n-- " + self.pool.phrase(rng) + "\n" + block[at][0]
            elif at + 1 < len(block) and not LAST.match(block[at + 1][0]):
                self.swap(block, at)

    def statement(self, rng):
        return copy(rng.choice(self.pool.small))

    def add_function(self, tree, rng):
        """Above a statement of the module's own level."""
        if len(tree[1]) > 1:
            body = [self.statement(rng) for _ in range(rng.randint(2, 8))]
            head = f"\n\nfunction p.{self.pool.name(rng)}({', '.join(self.pool.name(rng) for _ in range(rng.randint(0, 3)))})"
            tree[1].insert(rng.randrange(1, len(tree[1])), [head, body, "\nend\n"])

    def delete(self, block, at):
        if len(block) > 1 and block[at][0][:1].isspace() and not LEFT_ALONE.match(block[at][0]):
            del block[at]

    def swap(self, block, at):
        if block[at][0][:1].isspace() and block[at + 1][0][:1].isspace():
            block[at], block[at + 1] = block[at + 1], block[at]

    def edit(self, statement, rng):
        """One name, number or string becomes another."""
        place = rng.randrange(0, len(statement), 2)
        part = statement[place]
        found = [m for m in TOKEN.finditer(part) if part[m.start():m.start() + 2] != "--" and (
            part[m.start()] in "\"'" or m.lastgroup == "number" or m.lastgroup == "name" and m.group() not in KEYWORDS)]
        if found:
            match = rng.choice(found)
            old = match.group()
            new = (self.pool.string(rng) if old[0] in "\"'" else str(rng.randrange(1000)) if match.lastgroup == "number"
                   else self.pool.name(rng))
            if old[0].isdigit() or old[0] == ".":
                new = " " + new + " "
            statement[place] = part[:match.start()] + new + part[match.end():]


def change_rows(tree, rng, times, row):
    """As Drift.change, for a data module: tree[1] has a row a statement."""
    rows = tree[1]
    for _ in range(times):
        at = rng.randrange(len(rows) + 1)
        kind = rng.random()
        if kind < .5 or at == len(rows):
            rows.insert(at, [row(rng)])
        elif kind < .8:
            rows[at] = [row(rng)]
        elif len(rows) > 2:
            del rows[at]


def statements(tree):
    """How many statements a module has, those within others included."""
    return sum(map(len, blocks(tree, [])))


def size(tree):
    return len(text(tree).encode())
