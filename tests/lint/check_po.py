# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_po.py ROOT: strings can be extracted without a warning; translations are sound and complete.

A translation that holds no message yet is skipped; from its first message on it has to cover them all.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

KEYWORDS = ("_", "N_", "C_:1c,2", "NC_:1c,2", "ngettext:1,2", "g_dngettext:2,3", "g_dpgettext2:2c,3")
SKIP = 77


def run(*command, cwd=None):
    """What the program complained of; its exit status."""
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    return result.stderr.strip(), result.returncode


def extract(root, template):
    """xgettext over po/POTFILES.in, as the build does it."""
    return run("xgettext", "--from-code=UTF-8", "--add-comments", "--files-from=po/POTFILES.in", f"--output={template}",
               *(f"--keyword={keyword}" for keyword in KEYWORDS), "--flag=g_strdup_printf:1:c-format",
               "--flag=g_set_error:4:c-format", "--flag=N_:1:pass-c-format", cwd=root)


def count_messages(path):
    """Messages with a translation, not counting the header."""
    text = pathlib.Path(path).read_text(encoding="utf-8")
    return len(re.findall(r'^msgid (?!""\n(?!"))', text, re.MULTILINE))


def judge_translation(po, template):
    """Problems of one translation."""
    problems = []
    for command in (("msgfmt", "--check", "--output-file=/dev/null", po), ("msgcmp", po, template)):
        words, status = run(*command)
        if status != 0:
            problems.append(f"{command[0]}: {words}")
    return problems


def main(root):
    failed, empty = False, []
    with tempfile.TemporaryDirectory() as folder:
        template = str(pathlib.Path(folder, "template.pot"))
        words, status = extract(root, template)
        words = "\n".join(line for line in words.splitlines() if "extension" not in line)
        if status != 0 or words:
            print(words, file=sys.stderr)
            failed = True
        for kept in pathlib.Path(root, "po").glob("*.pot"):
            words, status = run("msgcmp", "--use-untranslated", str(kept), template)
            if status != 0:
                print(f"{kept.name} lacks messages; `meson compile -C build hiring-workbench-pot` renews it\n{words}",
                      file=sys.stderr)
                failed = True
        for po in sorted(pathlib.Path(root, "po").glob("*.po")):
            if count_messages(po) == 0:
                empty.append(po.name)
                continue
            for problem in judge_translation(str(po), template):
                print(problem, file=sys.stderr)
                failed = True
    if empty and not failed:
        print(f"no message yet in {', '.join(empty)}", file=sys.stderr)
        return SKIP
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
