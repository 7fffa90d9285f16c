#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Judges a checkout by the rules of the house; one TAP line a rule, each finding as FILE:LINE: what.

lint.py ROOT                   judges
lint.py ROOT --write-potfiles  writes ROOT/po/POTFILES.in as the rules want it
"""

import pathlib
import sys

import calls
import listings
import shape
import walls
from source_tree import SourceTree

RULES = walls.RULES + shape.RULES + calls.RULES + listings.RULES


def main(root, *options):
    tree = SourceTree(root)
    if options == ("--write-potfiles",):
        wanted = sorted(path for path, _ in listings.translated(tree))
        pathlib.Path(root, "po/POTFILES.in").write_text("".join(f"{path}\n" for path in wanted), encoding="utf-8")
        return 0
    print(f"1..{len(RULES)}")
    failed = 0
    for number, rule in enumerate(RULES, 1):
        findings = list(rule(tree))
        failed += bool(findings)
        print(f"{'not ok' if findings else 'ok'} {number} - {rule.__doc__}")
        for finding in findings:
            print(finding, file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
