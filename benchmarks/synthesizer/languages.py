"""Made-up languages: words in several scripts, names of namespaces, and translation of a source's strings, comments and names."""
import random
import re
import zlib

from lua import KEYWORDS, TOKEN

WORDS = 1500
SCRIPTS = {
    "latin": ("bcdfghjklmnprstvz", "aeiouäöéå"),
    "cyrillic": ("бвгджзклмнпрстфхцчшщ", "аеиоуыэюя"),
    "greek": ("βγδζθκλμνξπρστφχψ", "αεηιουω"),
    "arabic": ("بتثجحخدذرزسشصضطعغفقكلمنه", "اوي"),
    "hebrew": ("אבגדהזחטיכלמנסעפצקרשת", "וי"),
    "devanagari": ("कखगघचछजझटठडढणतथदधनपफबभमयरलवशसह", "ािीुूेैोौ"),
    "bengali": ("কখগঘচছজঝটঠডঢণতথদধনপফবভমযরলশষসহ", "ািীুূেৈোৌ"),
    "thai": ("กขคงจชซญดตถทธนบปผพฟมยรลวสหอ", "ะาิีึืุู"),
    "georgian": ("ბგდვზთკლმნპჟრსტფქღყშჩცძწჭხჯჰ", "აეიოუ"),
    "armenian": ("բգդզթժլխծկհձղճմյնշպջռսվտրցփքֆ", "աեէըիոօ"),
    "hangul": None,
    "han": None,
}
SCRIPT_ORDER = ("latin", "cyrillic", "latin", "han", "latin", "arabic", "latin", "hangul", "cyrillic", "devanagari", "latin", "hebrew",
                "latin", "thai", "bengali", "latin", "greek", "georgian", "latin", "armenian")
NAMESPACES = ("Module", "Template", "Category", "File", "User", "Wikipedia", "Help", "Portal")
NAMESPACE = re.compile(r"\b(" + "|".join(NAMESPACES) + r"):")
WORD = re.compile(r"[A-Za-z]{2,}")
HUMAN = re.compile(r"^\W*[A-Z][a-z]|[a-z] [a-z]")
MACHINE = re.compile(r"[<>{}%\\_=/|\[\]]|^\W*$")
# What a translator leaves alone, for the program would break: Lua's and Scribunto's libraries, and fields of theirs.
API = frozenset("""_G arg args assert byte callParserFunction char clone concat config currentTitle dumpObject error expandTemplate find
format frame fullText getArgument getContent getCurrentFrame getEntity getParent getmetatable getTitle gmatch gsub html hash import
insert ipairs isSubsting language len load loadData logObject lower main match math max message min mw namespace new next newChild
newFrame newTitle nowiki os pairs pcall plain preprocess rawget rawset remove rep require select self setmetatable site sort split
string sub subpageText table tag text title tonumber tostring trim type unpack upper uri ustring wikibase wikitext xpcall css cssText
attr addClass done allDone node abs ceil floor fmod huge pi sqrt time date clock""".split())


def pick(items, text):
    """The same item for the same text, always."""
    return items[zlib.crc32(text.encode()) % len(items)]


def syllable(rng, script):
    if script == "hangul":
        return chr(0xAC00 + rng.randrange(11172))
    if script == "han":
        return chr(0x4E00 + rng.randrange(6000))
    consonants, vowels = SCRIPTS[script]
    return rng.choice(consonants) + rng.choice(vowels)


def vocabulary(rng, script):
    sizes = (1, 2) if script == "han" else (1, 4)
    return ["".join(syllable(rng, script) for _ in range(rng.randint(*sizes))) for _ in range(WORDS)]


class Language:
    """English, or a made-up language named by a code that ISO 639 leaves to private use."""

    def __init__(self, number, seed):
        rng = random.Random(f"{seed}:language:{number}")
        self.number = number
        self.english = number == 0
        self.code = "en" if number == 0 else private_code(number - 1)
        self.script = "latin" if number == 0 else SCRIPT_ORDER[number % len(SCRIPT_ORDER)]
        self.words = vocabulary(rng, self.script)
        self.names = [word for word in vocabulary(rng, "latin") if word.isascii() and word not in KEYWORDS]
        self.namespaces = {name: name if number % 5 == 0 or not number else self.title(name) for name in NAMESPACES}

    def word(self, english):
        found = pick(self.words, english.lower())
        return found.capitalize() if english[0].isupper() else found

    def title(self, english):
        return WORD.sub(lambda m: self.word(m.group()), english)

    def name(self, english):
        """An identifier: letters of ASCII, whatever the script."""
        found = pick(self.names, english) + pick(self.names, english + "+")
        return found.upper() if english.isupper() else found.capitalize() if english[0].isupper() else found

    def translated(self, source, names):
        """The source with comments, human strings and namespaces translated, and its own names too if asked."""
        memory = {}

        def human(text):
            text = NAMESPACE.sub(lambda m: self.namespaces[m.group(1)] + ":", text)
            return WORD.sub(lambda m: self.word(m.group()), text)

        def change(match):
            text = match.group()
            if text in memory:
                return memory[text]
            kind = match.lastgroup
            if text[:2] == "--":
                new = human(text)
            elif text[0] in "\"'" or text[:2] in ("[[", "[="):
                new = self.string(text, human)
            elif names and kind == "name" and text not in KEYWORDS and text not in API and len(text) > 2:
                new = self.name(text)
            else:
                new = text
            memory[text] = new
            return new

        return TOKEN.sub(change, source)

    def string(self, text, human):
        if NAMESPACE.search(text):
            return NAMESPACE.sub(lambda m: self.namespaces[m.group(1)] + ":", text)
        return text if MACHINE.search(text[1:-1]) or not HUMAN.search(text[1:-1]) else human(text)


def private_code(number):
    """qaa to qtz, then longer ones."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    code = "q" + letters[number // 26 % 20] + letters[number % 26]
    return code if number < 520 else code + "-x" + str(number // 520)
