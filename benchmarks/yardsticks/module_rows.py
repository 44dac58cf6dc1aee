#!/usr/bin/env python3
"""Turn the module rows of PAIRS.tsv into the file pairs that mutation/score.py reads.

module_rows.py PAIRS.tsv > left <tab> right <tab> similarity, without a header
"""
import sys

from reported import rows


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        sys.exit(__doc__)
    sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")
    for row in rows(sys.argv[1], "module"):
        print(row.left.path, row.right.path, row.similarity, sep="\t")


if __name__ == "__main__":
    main()
