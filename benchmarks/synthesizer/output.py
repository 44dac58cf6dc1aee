"""Writes a state of the corpus: a folder a wiki with modules.jsonl and usage.tsv, and beside them wikis.tsv and truth.tsv."""
from json import JSONEncoder

BUFFERED = 48_000_000
USAGE = ("wiki", "title", "page_id", "first_edit", "last_edit", "edits", "minor_edits", "anonymous_edits", "editors", "language_links",
         "page_links", "transclusions", "pageviews", "wikibase_item")
TRUTH = ("wiki", "title", "family", "kind", "version", "edits", "language", "source", "bytes")
encoded = JSONEncoder(ensure_ascii=False).encode


class Output:
    """Appends to many files, of which few are open at a time and none is kept whole."""

    def __init__(self, folder):
        self.folder = folder
        self.buffers, self.buffered = {}, 0
        self.modules = self.bytes = 0

    def start(self, wikis, code):
        self.folder.mkdir(parents=True)
        with open(self.folder / "wikis.tsv", "w", encoding="utf-8", newline="") as out:
            out.write("wiki\tlanguage\tfamily\n")
            for wiki in wikis:
                (self.folder / wiki.name).mkdir()
                family = "wikipedia" if wiki.project == "wiki" else wiki.project
                out.write(f"{wiki.name}\t{code(wiki.language)}\t{family}\n")
                self._append(f"{wiki.name}/usage.tsv", "\t".join(USAGE) + "\n")
        self._append("truth.tsv", "\t".join(TRUTH) + "\n")

    def add(self, wiki, title, text, rev_id, usage, truth):
        """text is a JSON string already; usage and truth lack the wiki and the title that all rows begin with."""
        page_id, name = usage[0], encoded(title)
        self._append(f"{wiki.name}/modules.jsonl", f'{{"wiki": "{wiki.name}", "title": {name}, "page_id": {page_id}, "rev_id": {rev_id}, '
                     f'"text": {text}}}\n')
        row = f"{wiki.name}\t{title}\t"
        self._append(f"{wiki.name}/usage.tsv", row + "\t".join(map(str, usage)) + "\n")
        self._append("truth.tsv", row + "\t".join(map(str, truth)) + "\n")
        self.modules += 1
        self.bytes += truth[-1]

    def line(self, name, *cells):
        self._append(name, "\t".join(cells) + "\n")

    def _append(self, name, text):
        self.buffers.setdefault(name, []).append(text)
        self.buffered += len(text)
        if self.buffered > BUFFERED:
            self.flush()

    def flush(self):
        for name, parts in self.buffers.items():
            with open(self.folder / name, "ab") as out:
                out.write("".join(parts).encode())
        self.buffers.clear()
        self.buffered = 0
