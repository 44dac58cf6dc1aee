#!/usr/bin/env python3
"""Checks of the makers of labelled pairs, of snippets and of sheets, on small hand-made inputs: python3 -m unittest, in this folder."""
import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path

import drifted_pairs
import labelled_pairs
import lua_tokens
import reading
import score_snippets
import shell_pairs
import snippets


def module(*lines):
    return ("-- page\n" + "\n".join(lines) + "\n").encode()


TEN = [f"local value{n} = compute({n})" for n in range(20)]


class Drifted(unittest.TestCase):
    def label(self, one, other):
        judged = drifted_pairs.Judge({}).label(module(*one), module(*other))
        return judged and judged[0]

    def test_versions_that_share_lines_are_positive(self):
        self.assertEqual("positive", self.label(TEN, TEN[:10] + [f"other({n}, 'something')" for n in range(10)]))

    def test_a_rewrite_is_unclear(self):
        self.assertEqual("unclear", self.label(TEN, TEN[:4] + [f"other({n}, 'something')" for n in range(10)]))

    def test_small_and_equal_texts_are_left_out(self):
        self.assertIsNone(self.label(TEN, TEN[:9]))
        self.assertIsNone(self.label(TEN, ["  " + line for line in TEN]))

    def test_two_paths_that_change_places_keep_their_versions(self):
        history = object.__new__(drifted_pairs.History)
        history.descent, history.ended, history.families = {}, [], drifted_pairs.UnionFind()
        history.renamed, history.pending = {}, []
        for line in (":0 1 0 s1 A\ta.lua", ":0 1 0 s2 A\tb.lua"):
            history.change(line, 1)
        for line in (":1 1 s1 s1 R100\ta.lua\tb.lua", ":1 1 s2 s2 R100\tb.lua\ta.lua"):
            history.change(line, 2)
        history.rename(2)
        self.assertEqual({"a.lua": ["s2", "s2"], "b.lua": ["s1", "s1"]},
                         {path: [version.sha for version in versions] for path, versions in history.descent.items()})


class Labelled(unittest.TestCase):
    def test_what_is_copied_from_game_to_game_is_no_frame(self):
        copied = {f"lua/wikis/game{n}/Info.lua": b"local copied = 1\n" for n in range(20)}
        framed = {f"lua/wikis/game/Module{n}.lua": b"local framed = 1\n" for n in range(20)}
        self.assertEqual({"local framed = 1"}, labelled_pairs.frame_lines({**copied, **framed}))

    def test_blind_lines_keep_keywords_only(self):
        self.assertEqual(["local n = n('')", "end"], labelled_pairs.blind(["local x = f('a b')", "-- note", "end"]))

    def test_a_changed_line_counts_on_both_sides(self):
        self.assertEqual(50.0, labelled_pairs.changed_pct(["a", "b"], ["a", "c"]))


class Shells(unittest.TestCase):
    def test_no_file_stands_in_more_than_three_pairs(self):
        files = {f"lua/wikis/g/{n}/Custom.lua": module(*TEN[n:n + 12]) for n in range(6)}
        modules = shell_pairs.modules_of(files)
        drawn = shell_pairs.others(modules, 100, 1)
        for path in files:
            self.assertLessEqual(sum(f"liquipedia/{path}" in (row["path_a"], row["path_b"]) for row in drawn), shell_pairs.USES)

    def test_one_path_in_two_games_is_a_copy_or_related(self):
        files = {"lua/wikis/a/Info.lua": module(*TEN), "lua/wikis/b/Info.lua": module(*TEN[1:]),
                 "lua/wikis/c/Info.lua": module(*TEN[:2], *(f"other({n})" for n in range(12)))}
        drawn = shell_pairs.same(shell_pairs.modules_of(files), 10, 10, 1)
        self.assertEqual({("game_copy", "positive"): 1, ("shell_same", "related"): 2},
                         {key: sum((row["kind"], row["label"]) == key for row in drawn)
                          for key in (("game_copy", "positive"), ("shell_same", "related"))})


class Tokens(unittest.TestCase):
    def functions(self, text):
        found = lua_tokens.tokens(text)
        return ["".join(word + " " for word in lua_tokens.words(found[f.first:f.last + 1])).strip()
                for f in lua_tokens.functions(found)]

    def test_blocks_are_matched(self):
        text = ("local function f() for i = 1, 2 do while g(function() return end) do if a then elseif b then else end "
                "repeat until x end end do end end")
        self.assertEqual(["function ( ) return end", " ".join(lua_tokens.words(lua_tokens.tokens(text)))], self.functions(text))

    def test_strings_and_comments_hide_keywords(self):
        self.assertEqual(["function ( ) return 'end\\'' .. [=[ end ]] ]=] end"],
                         self.functions("f(function() --[[ end ]] return 'end\\'' .. [=[ end ]] ]=] -- end\nend)"))

    def test_an_open_block_is_an_error(self):
        for text in ("if a then", "end", "repeat end", "f = function", "x = [[", "a ? b"):
            with self.assertRaises(lua_tokens.LuaSyntaxError, msg=text):
                self.functions(text)


class Snippets(unittest.TestCase):
    TEXT = "local M = {}\n\n\tfunction M.f(a)\n\t\tlocal b = a + 1\n\t\treturn b\n\tend\nreturn M\n"

    def snippet(self):
        found = lua_tokens.tokens(self.TEXT)
        return snippets.Snippet("M.lua", self.TEXT, found, lua_tokens.functions(found)[0])

    def test_the_four_ways(self):
        snippet = self.snippet()
        self.assertEqual((3, 6), snippet.lines)
        self.assertEqual("function M.f(a)\n\tlocal b = a + 1\n\treturn b\nend", snippet.verbatim)
        self.assertEqual("local b = a + 1\nreturn b", snippet.body)
        self.assertEqual("function M.f(a)\n\tlocal b = a", snippet.cut)

    def test_the_first_answer_of_both_arrays_is_judged(self):
        def answer(title, **measures):
            return {"measures": measures, "members": [{"wiki": "w", "title": title, "lines": "1-2"}]}

        def judged(modules, functions):
            return score_snippets.judge(json.dumps({"modules": modules, "functions": functions}), {"a.lua"})

        self.assertEqual((False, False, False), judged([], []))
        self.assertEqual((True, False, True), judged([answer("b", similarity=.9)], [answer("a", similarity=.8)]))
        self.assertEqual((True, True, True), judged([answer("b", similarity=.9)], [answer("a", similarity=.9)]))
        self.assertEqual((True, True, True), judged([answer("b", similarity=.9, confidence=.2)],
                                                    [answer("a", similarity=.8, confidence=.3)]))

    def test_what_is_asked_is_found_in_its_file(self):
        with tempfile.TemporaryDirectory() as folder:
            head, out = Path(folder, "head"), Path(folder, "out")
            head.mkdir()
            for way in score_snippets.WAYS:
                (out / way).mkdir(parents=True)
            (head / "M.lua").write_text(self.TEXT)
            self.snippet().write(out, "001")
            holders = score_snippets.Holders(head)
            for way in score_snippets.WAYS:
                self.assertEqual({"M.lua"}, holders.of(way, score_snippets.asked(out, way, "001")), way)


class Reading(unittest.TestCase):
    def pairs(self):
        return [{"unit": "module", "left": [f"{n}.lua", "1-2"], "right": ["x.lua", "1-2"], "type": "T1" if n >= 90 else "T3",
                 "similarity": n / 100, "measure": n / 100} for n in range(100)]

    def test_half_of_the_pairs_are_of_the_lowest_fifth(self):
        drawn = reading.draw_pairs(self.pairs(), "module", 10, 1)
        self.assertEqual([("lowest fifth", 18, 10)] * 5 + [("other fifths", 72, 10)] * 5,
                         [(row["stratum"], row["population"], row["left_out"]) for row in drawn])
        self.assertTrue(all((row["measure"] < .18) == (row["stratum"] == "lowest fifth") for row in drawn))

    def test_cells_are_unescaped(self):
        self.assertEqual("a\tb\\n", reading.unescape(r"a\tb\\n"))

    def test_a_fence_is_longer_than_those_inside(self):
        self.assertEqual("````lua\n```\n````\n(1 more lines)\n", reading.fenced(["```", "x"], 1))

    def test_shares_are_weighted_back(self):
        key = {number: {"item": number, **row} for number, row in enumerate(reading.draw_pairs(self.pairs(), "module", 10, 1))}
        mean = {item: float(row["stratum"] == "other fifths") for item, row in key.items()}
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            reading.print_pairs(key, mean, "module")
        self.assertIn("all but T1\t0.800 right, weighted back", printed.getvalue())
        self.assertIn("all, T1 right\t0.820", printed.getvalue())


if __name__ == "__main__":
    unittest.main()
