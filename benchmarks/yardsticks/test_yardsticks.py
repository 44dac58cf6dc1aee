#!/usr/bin/env python3
"""Checks of the scorers on small hand-made outputs: python3 -m unittest, in this folder."""
import json
import tempfile
import unittest
from pathlib import Path

import bcubed
import record
import score_functions
import score_types
from reported import Row, Side, agreement, rows

HEADER = "unit\tleft_path\tright_path\tsimilarity\ttype\tresemblance\tcontainment\tleft_lines\tright_lines\n"
COPY = {"origin": "o.lua", "origin_lines": [10, 19], "host": "h.lua", "host_lines": [101, 110], "type": "T2", "operator": "all",
        "wrapped": False}


def function_row(left, right, kind="T2"):
    return Row("function", Side(*left), Side(*right), 0.9, kind)


class Reported(unittest.TestCase):
    def test_rows_are_read_by_column_name(self):
        with tempfile.TemporaryDirectory() as folder:
            pairs = Path(folder) / "pairs.tsv"
            pairs.write_text(HEADER + "module\ta.lua\tb.lua\t0.5\tT3\t0.4\t0.6\t1-9\t1-8\nfunction\tx\ty\t1\tT1\t1\t1\t2-3\t4-5\n")
            self.assertEqual([Row("module", Side("a.lua", (1, 9)), Side("b.lua", (1, 8)), 0.5, "T3")], list(rows(pairs, "module")))
            self.assertEqual(2, len(list(rows(pairs))))

    def test_agreement_is_lines_in_both_over_lines_in_either(self):
        self.assertEqual(1.0, agreement((3, 7), (3, 7)))
        self.assertEqual(0.5, agreement((1, 3), (2, 4)))
        self.assertEqual(0.0, agreement((1, 3), (4, 9)))


class ScoreFunctions(unittest.TestCase):
    def test_found_in_either_order_when_both_ranges_agree(self):
        row = function_row(("h.lua", (101, 110)), ("o.lua", (10, 19)))
        self.assertEqual(({"h.lua": row}, 1, []), score_functions.judge([COPY], [row]))

    def test_a_part_of_the_origin_is_neither_found_nor_false(self):
        row = function_row(("o.lua", (12, 15)), ("h.lua", (101, 110)))
        self.assertEqual(({}, 1, []), score_functions.judge([COPY], [row]))

    def test_another_place_is_false(self):
        wrong = [function_row(("o.lua", (30, 39)), ("h.lua", (101, 110))), function_row(("h.lua", (101, 108)), ("x.lua", (1, 9)))]
        self.assertEqual(({}, 2, wrong), score_functions.judge([COPY], wrong))

    def test_rows_beside_the_copy_are_not_judged(self):
        self.assertEqual(({}, 0, []), score_functions.judge([COPY], [function_row(("h.lua", (1, 20)), ("x.lua", (1, 20)))]))

    def test_type_is_right_among_the_found(self):
        found = {"h.lua": function_row(("o.lua", (10, 19)), ("h.lua", (101, 110)), "T3")}
        self.assertEqual({"T2": 0.0}, score_functions.type_right([COPY], found))


class Record(unittest.TestCase):
    def test_shares_become_counts_in_the_order_of_the_kinds(self):
        truth = [{"type": t} for t in ["T3-10-30"] * 3 + ["T3-5-10"] * 4000 + ["T1"]]
        self.assertEqual([record.score("T1", "positive", 1, 1), record.score("T3-5-10", "positive", 4000, 3999),
                          record.score("T3-10-30", "positive", 3, 2)],
                         record.of_types(truth, {"T1": 1.0, "T3-5-10": 0.9998, "T3-10-30": 0.6667}))

    def test_a_run_takes_the_place_of_the_one_of_its_name(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "evaluation.json"
            for name, date in (("b", 1), ("a", 1), ("b", 2)):
                record.keep(path, {"name": name, "date": date})
            self.assertEqual([{"name": "b", "date": 2}, {"name": "a", "date": 1}], json.loads(path.read_text())["runs"])


class ScoreTypes(unittest.TestCase):
    def test_only_pairs_of_a_base_and_a_mutant_are_kept(self):
        reported = [Row("module", Side("in/mutant/M00001.lua", (1, 2)), Side("in/base/B0000.lua", (1, 2)), 1.0, "T1"),
                    Row("module", Side("background/M00001.lua", (1, 2)), Side("base/B0000.lua", (1, 2)), 1.0, "T1")]
        self.assertEqual({("base/B0000.lua", "mutant/M00001.lua"): "T1"}, score_types.reported_types(reported))


class BCubed(unittest.TestCase):
    def test_a_split_family_loses_recall_and_a_mixed_group_precision(self):
        family = {"a": 1, "b": 1, "c": 1, "d": 2, "alone": 3}
        scored = bcubed.scores(family, {"a": "G", "b": "G", "d": "G", "unjudged": "G"})
        self.assertEqual({"a": (2 / 3, 2 / 3), "b": (2 / 3, 2 / 3), "c": (1.0, 1 / 3), "d": (1 / 3, 1.0)}, scored)

    def test_expected_groups_leave_the_rest_alone(self):
        with tempfile.TemporaryDirectory() as folder:
            expected, groups = Path(folder) / "expected.json", Path(folder) / "groups.json"
            expected.write_text(json.dumps({"groups": [{"members": ["w:A", "v:A"]}]}))
            members = [{"wiki": w, "title": "A", "path": f"{w}/A.lua", "lines": "1-2"} for w in "wvx"]
            groups.write_text(json.dumps({"groups": [{"id": "g", "unit": "module", "canonical": "w:A",
                                                      "variants": [{"members": members[:2]}, {"members": members[2:]}]}]}))
            group = bcubed.reported_groups(groups, bcubed.by_title)
            scored = bcubed.scores(bcubed.expected_families(expected, group), group)
        self.assertEqual({"w:A": (2 / 3, 1.0), "v:A": (2 / 3, 1.0), "x:A": (1 / 3, 1.0)}, scored)


if __name__ == "__main__":
    unittest.main()
