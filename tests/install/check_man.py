# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""check_man.py GROFF PAGE: groff formats the manual page without a word of warning."""

import subprocess
import sys


def main(groff, page):
    result = subprocess.run([groff, "-man", "-ww", "-b", "-K", "utf8", "-T", "utf8", "-rLL=100n", "-P-cbou", page],
                            capture_output=True, text=True, check=False)
    sys.stderr.write(result.stderr)
    for section in ("NAME", "SYNOPSIS", "EXIT STATUS"):
        if section not in result.stdout.upper():
            print(f"{page}: has no section {section}", file=sys.stderr)
            return 1
    return 1 if result.returncode != 0 or result.stderr else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
