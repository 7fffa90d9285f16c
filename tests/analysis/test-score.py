#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-score.py READ_POSTING SOURCE_ROOT: the reading keeps its accuracy on labelled postings.

Two postings of our own that nothing is learned from, in several layouts, must be read nearly without
a fault. Others' labelled postings are not part of the project; where their folder is beside it, the
reading is held against them, too (it has learned from them, so this only guards against breakage;
what it does on employers not learned from is printed by the trainers' --folds).
"""
import json
import os
import subprocess
import sys
import tempfile

LEAST = {"kind_accuracy": 0.93, "level_accuracy": 0.93, "competency_micro_f1": 0.80}
LEAST_HELD_OUT = {"kinds": 0.93, "levels": 0.95, "competencies": 0.85}
LAYOUTS = 4


def read(program, text):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as posting:
        posting.write(text)
        posting.flush()
        return json.loads(subprocess.run([program, posting.name], check=True, capture_output=True, text=True).stdout)


def score_held_out(program, root):
    sys.dont_write_bytecode = True
    sys.path.insert(0, os.path.join(root, "data", "lexicons", "training"))
    import labelled
    kinds, levels, counts = [], [], [0, 0, 0]
    for n, (_, rows) in enumerate(labelled.load_own_rows(os.path.join(root, "tests", "data", "analysis"))):
        for layout in range(LAYOUTS):
            text, spans = labelled.lay_out(rows, 100 * n + layout)
            for s in read(program, text)["statements"]:
                kind, level, wanted = labelled.project(spans, s["start"], s["end"])
                found = {c["id"] for c in s["competencies"]}
                kinds.append(kind == s["kind"])
                if kind == "qualification":
                    levels.append(level == s["level"])
                for i, part in enumerate((wanted & found, found - wanted, wanted - found)):
                    counts[i] += len(part)
    return {"kinds": sum(kinds) / len(kinds), "levels": sum(levels) / len(levels),
            "competencies": 2 * counts[0] / (2 * counts[0] + counts[1] + counts[2])}


def check(figures, least):
    for name in least:
        print("%s %.3f, at least %.2f" % (name, figures[name], least[name]))
    return all(figures[name] >= least[name] for name in least)


def main():
    program, root = sys.argv[1:3]
    good = check(score_held_out(program, root), LEAST_HELD_OUT)
    tool = os.path.join(root, "..", "shared", "tools", "score-reading")
    if not os.path.exists(tool):
        print("the labelled postings are not here: skipped")
        return 0 if good else 1
    done = subprocess.run([sys.executable, tool, "--hwb", program, "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stderr)
        return 1
    return 0 if check(json.loads(done.stdout), LEAST) and good else 1


if __name__ == "__main__":
    sys.exit(main())
