#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-score.py READ_POSTING SOURCE_ROOT: the reading keeps its accuracy on labelled postings.

The postings are not part of the project; where their folder is not beside it, the test is skipped.
"""
import json
import os
import subprocess
import sys

LEAST = {"kind_accuracy": 0.90, "level_accuracy": 0.93, "competency_micro_f1": 0.75}
SKIP = 77


def main():
    program, root = sys.argv[1:3]
    tool = os.path.join(root, "..", "shared", "tools", "score-reading")
    if not os.path.exists(tool):
        print("skipped: the labelled postings are not here")
        return SKIP
    done = subprocess.run([sys.executable, tool, "--hwb", program, "--json"], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        print(done.stderr)
        return 1
    figures = json.loads(done.stdout)
    bad = [name for name, least in LEAST.items() if figures[name] < least]
    for name in LEAST:
        print("%s %.3f, at least %.2f" % (name, figures[name], LEAST[name]))
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
