#!/usr/bin/env python3
"""Function-injection test set: single functions copied, mutated, into unrelated modules.

inject_functions.py CORPUS OUT --mutation DIR [--functions 500] [--seed 1]

DIR is the folder of generate.py and mutate.py. Functions of fair size are drawn from distinct modules, each alike to no
other function of the corpus (containment of blind shingles, as generate.py tells modules apart; where that gives too few,
the limit is raised step by step up to .35, and truth.jsonl keeps how alike the nearest one is). A third of the copies is
mutated by type 1 operators, a third by type 2, a third by type 3 (10 to 30 % of the statements, half of them with type 2 on
top). Each copy becomes a top-level statement of a host: a module that is alike neither to the function nor to its module,
is the origin of no other copy and takes only this one. Named functions keep their statement, function expressions become
`local function copied(...)`. The same arguments and corpus give the same files.

Written under OUT:
  files          the modules of the corpus that compile, under their own paths, the hosts changed
  truth.jsonl    one line a copy: origin and host path, lines of either (first and last), type, operator, edits, tokens,
                 nearest (largest containment with another function), wrapped (it was a function expression)
"""
import argparse
import itertools
import json
import random
import shutil
import sys
from collections import Counter, defaultdict
from pathlib import Path

DONORS = 20           # modules that give the statements inserted by type 3
ATTEMPTS = 40         # hosts tried for a copy
LIMITS = (0.15, 0.2, 0.25, 0.3, 0.35)    # containment up to which two functions are unrelated; generate.py's first


class Source:
    """A module of the corpus with its functions and the shingle that starts at each token."""

    def __init__(self, path, text):
        self.path, self.module = path, lua51.Module(text)
        words = generate.blind(self.module.tokens)
        self.hashes = [generate.hash_of(words[i:i + generate.SHINGLE]) for i in range(len(words) - generate.SHINGLE + 1)]
        self.shingles = frozenset(self.hashes)
        self.functions = [Function(self, node, statement) for node, statement in functions_of(self.module.tree)]


class Function:
    """A function body, and the statement that declares it when that can stand alone."""

    def __init__(self, source, node, statement):
        self.source, self.node, self.statement = source, node, statement

    def shingles(self):
        return frozenset(self.source.hashes[self.node.a:max(self.node.a, self.node.b - generate.SHINGLE + 1)])

    def size(self):
        return self.node.b - self.node.a

    def related(self, other):
        """Whether one is the other or holds it."""
        return self.source is other.source and self.node.a < other.node.b and other.node.a < self.node.b

    def text(self):
        """The function as a chunk of one statement."""
        module = self.source.module
        return module.text(self.statement) if self.statement else f"local function copied{module.text(self.node)}"

    def lines(self):
        return lines_of(self.source.module, self.statement or self.node)


def functions_of(tree):
    """(function body, declaring statement or None) of every function, in preorder."""
    declared = {}
    for node in tree.walk():
        if node.kind in ("function", "localfunction"):
            declared[id(node.kids[1])] = node
        elif node.kind in ("assign", "local") and node.x == (1, 1) and node.kids[1].kind == "lambda":
            declared[id(node.kids[1].kids[0])] = node
    return [(node, declared.get(id(node))) for node in tree.walk() if node.kind == "func"]


def lines_of(module, node):
    start, end = module.span(node)
    return [module.source.count("\n", 0, start) + 1, module.source.count("\n", 0, end) + 1]


def read_corpus(corpus):
    """(texts that compile by path, a Source of each that the small parser takes)."""
    texts, sources = {}, []
    for path in sorted(p for p in corpus.rglob("*.lua") if p.is_file()):
        text, name = generate.read(path), path.relative_to(corpus).as_posix()
        if not generate.compiles(text):
            continue
        texts[name] = text
        try:
            sources.append(Source(name, text))
        except (lua51.LuaSyntaxError, RecursionError):
            pass
    return texts, sources


class Neighbours:
    """Tells how alike a function is to the nearest other of the corpus that has enough shingles to compare."""

    def __init__(self, functions, least):
        self.least, self.sizes, self.holders = least, {}, defaultdict(list)
        for function in functions:
            grams = function.shingles()
            if len(grams) >= least:
                self.sizes[function] = len(grams)
                for gram in grams:
                    self.holders[gram].append(function)

    def nearest(self, function):
        """Largest containment with another function; 1 for a function too small to tell."""
        size = self.sizes.get(function)
        if not size:
            return 1.0
        shared = Counter(other for gram in function.shingles() for other in self.holders[gram])
        return max((count / min(size, self.sizes[other]) for other, count in shared.items()
                    if not function.related(other)), default=0.0)


def mutations(statements):
    """Operators by type, in the order to try them in after shuffling."""
    def graded(source, rng):
        return mutate.statement_edits(rng.uniform(0.1, 0.3), statements)(source, rng)

    by_type = defaultdict(list)
    for kind, name, operator in mutate.operators(statements, []):
        if kind in ("T1", "T2"):
            by_type[kind].append((name, operator))
    by_type["T3"] = [("edits", graded), ("edits+T2", mutate.every(graded, mutate.t2_all))]
    return by_type


def mutant(function, operators, rng):
    """(operator, edits, text) of the first operator that changes the function, or None."""
    text = function.text()
    nested = sum(n.kind == "func" for n in lua51.Module(text).tree.walk()) > 1
    for name, operator in rng.sample(operators, len(operators)):
        if name == "minify" and nested:      # on one line a nested function could not be told from the copy
            continue
        changed, edits = operator(text, rng)
        if edits and changed != text and generate.compiles(changed) and len(lua51.Module(changed).tree.kids) == 1:
            return name, edits, changed.strip()
    return None


def draw(sources, barred, wanted, sizes, by_type, seed):
    """(function, nearest, type, mutant) of functions of distinct modules, the types in equal parts."""
    functions = [f for s in sources for f in s.functions]
    neighbours = Neighbours(functions, sizes[0] // 2)
    pool = [(f, neighbours.nearest(f)) for f in functions if sizes[0] <= f.size() <= sizes[1]]
    random.Random(f"{seed}:functions").shuffle(pool)
    quota = Counter({kind: (wanted + i) // len(by_type) for i, kind in enumerate(sorted(by_type))})
    used, drawn = set(barred), []
    for limit, (function, nearest) in itertools.product(LIMITS, pool):
        if len(drawn) == wanted:
            break
        if nearest > limit or function.source.path in used:
            continue
        rng = random.Random(f"{seed}:{function.source.path}:{function.node.a}")
        for kind, left in sorted(quota.items(), key=lambda item: (-item[1], item[0])):
            made = left and mutant(function, by_type[kind], rng)
            if made:
                quota[kind] -= 1
                used.add(function.source.path)
                drawn.append((function, nearest, kind, made))
                break
    return drawn


def insert(host, copy, rng):
    """(text of the host with the copy at a statement boundary, first and last line of the copy)."""
    module = host.module
    spots = [mutate._with_comment(module, node)[0] for node in module.tree.kids]
    if module.tree.kids[-1].kind != "return":
        spots.append(len(module.source))
    spot = rng.choice(spots)
    head, tail = module.source[:spot], module.source[spot:]
    if head and not head.endswith("\n"):
        head += "\n"
    first = head.count("\n") + 1
    return f"{head}{copy}\n\n{tail}", [first, first + copy.count("\n")]


def host_for(function, copy, hosts, rng):
    """(host, its new text, lines of the copy) of the first of some hosts that is unrelated and still compiles."""
    own, whole = function.shingles(), function.source.shingles
    for host in rng.sample(hosts, min(ATTEMPTS, len(hosts))):
        if generate.alike(whole, host.shingles) > generate.ALIKE or generate.alike(own, host.shingles) > generate.ALIKE:
            continue
        text, lines = insert(host, copy, rng)
        if generate.compiles(text):
            return host, text, lines
    return None


def main(args):
    sys.setrecursionlimit(20000)
    texts, sources = read_corpus(args.corpus)
    code = [s for s in sources if s.functions]
    random.Random(f"{args.seed}:donors").shuffle(code)
    donors, others = code[:DONORS], code[DONORS:]
    statements, _ = generate.donor_code([(None, None, d.module, None) for d in donors])
    wanted = min(args.functions, len(others) // 2)      # the other half is left to be hosts
    drawn = draw(sources, {d.path for d in donors}, wanted, (args.min_tokens, args.max_tokens), mutations(statements),
                 args.seed)
    origins = {function.source.path for function, *_ in drawn}
    hosts, truth = [s for s in others if s.path not in origins], []
    for function, nearest, kind, (operator, edits, copy) in drawn:
        found = host_for(function, copy, hosts, random.Random(f"{args.seed}:{function.source.path}:host"))
        if found:
            host, text, lines = found
            hosts.remove(host)
            texts[host.path] = text
            truth.append({"origin": function.source.path, "origin_lines": function.lines(), "host": host.path,
                          "host_lines": lines, "type": kind, "operator": operator, "edits": edits,
                          "tokens": function.size(), "nearest": round(nearest, 4), "wrapped": function.statement is None})
    shutil.rmtree(args.out, ignore_errors=True)
    for name, text in texts.items():
        generate.write(args.out / "files" / name, text)
    (args.out / "truth.jsonl").write_text("".join(json.dumps(row) + "\n" for row in truth))
    print(f"{len(truth)} functions injected in {len(texts)} files, {len(drawn) - len(truth)} without a host")
    print("type", dict(sorted(Counter(t["type"] for t in truth).items())))
    print("operator", dict(sorted(Counter(t["type"] + "/" + t["operator"] for t in truth).items())))
    print("nearest up to", {limit: sum(t["nearest"] <= limit for t in truth) for limit in LIMITS},
          "wrapped", sum(t["wrapped"] for t in truth))


def arguments():
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("corpus", type=Path)
    cli.add_argument("out", type=Path)
    cli.add_argument("--mutation", type=Path, required=True, help="folder of generate.py and mutate.py")
    cli.add_argument("--functions", type=int, default=500)
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--min-tokens", type=int, default=50)
    cli.add_argument("--max-tokens", type=int, default=400)
    return cli.parse_args()


if __name__ == "__main__":
    ARGS = arguments()
    sys.path.insert(0, str(ARGS.mutation))
    import generate
    import lua51
    import mutate
    main(ARGS)
