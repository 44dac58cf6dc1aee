"""Which wiki has which modules: decided before any text is made."""
import bisect
import itertools
import random
from dataclasses import dataclass, field

PROJECTS = {"wiki": 1, "wiktionary": .5, "wikisource": .3, "wikibooks": .25, "wikiquote": .22, "wikivoyage": .15, "wikinews": .12}
WIKI_EXPONENT = 1.0          # modules of the wiki of rank r: r^-1
FAMILY_EXPONENT = .9         # how often a family is copied, by its rank
FAMILIES = .04               # families copied between wikis, of all modules
OF_ONE_WIKI = .31            # modules that one wiki alone has, of all modules
LOCAL_AT_MOST = .75          # of the modules of one wiki
LOCAL_DATA = .45             # data among them
SHARED_DATA = .10            # families of data among those copied
SANDBOXES = .03              # sandboxes, of the modules copied


@dataclass
class Wiki:
    number: int
    name: str
    language: int
    project: str
    modules: int = 0
    local: int = 0


@dataclass
class Family:
    number: int
    members: list = field(default_factory=list)   # wikis
    sandboxes: set = field(default_factory=set)   # those of them that have a sandbox beside


def wikis(count, modules, code):
    """The wikis by size, with how many modules each has; code gives the code of a language's number."""
    scores = [(share / (number + 1), -number, project) for number in range(count) for project, share in PROJECTS.items()]
    ranked = sorted(scores, reverse=True)[:count]
    found = [Wiki(rank, code(-number).replace("-", "_") + project, -number, project) for rank, (_, number, project) in enumerate(ranked)]
    for wiki, size in zip(found, shares([(rank + 1) ** -WIKI_EXPONENT for rank in range(count)], modules)):
        wiki.modules = size
    return found


def shares(weights, total):
    """Whole numbers of at least 1 that add up to the total, as the weights are."""
    spare, weight = total - len(weights), sum(weights)
    marks = [round(spare * sum_ / weight) for sum_ in itertools.accumulate(weights)]
    return [1 + mark - before for before, mark in zip([0, *marks], marks)]


def plan(found, seed):
    """The families, with their members; sets how many modules each wiki has for itself."""
    modules = sum(w.modules for w in found)
    largest = max(w.modules for w in found)
    low, high = 0.0, 10.0
    for _ in range(40):
        middle = (low + high) / 2
        total = sum(w.modules * local_share(w, largest, middle) for w in found)
        low, high = (middle, high) if total < OF_ONE_WIKI * modules else (low, middle)
    families = [Family(number) for number in range(max(10, round(FAMILIES * modules)))]
    weights = [(number + 1) ** -FAMILY_EXPONENT for number in range(len(families))]
    for wiki in found:
        rng = random.Random(f"{seed}:plan:{wiki.name}")
        shared = min(round(wiki.modules * (1 - local_share(wiki, largest, low))), int(len(families) * .9))
        boxes = round(shared * SANDBOXES)
        drawn = draw(weights, shared - boxes, rng)
        wiki.local = wiki.modules - len(drawn) - boxes
        with_box = set(rng.sample(drawn, boxes))
        for number in drawn:
            families[number].members.append(wiki)
            if number in with_box:
                families[number].sandboxes.add(wiki.number)
    return families


def local_share(wiki, largest, factor):
    return min(LOCAL_AT_MOST, factor * (wiki.modules / largest) ** .35)


def draw(weights, count, rng):
    """So many different numbers, by weight."""
    if count > len(weights) / 20:
        keys = sorted(((rng.random() ** (1 / w), n) for n, w in enumerate(weights)), reverse=True)
        return sorted(n for _, n in keys[:count])
    sums, drawn = list(itertools.accumulate(weights)), set()
    while len(drawn) < count:
        drawn.add(bisect.bisect(sums, rng.random() * sums[-1]))
    return sorted(drawn)
