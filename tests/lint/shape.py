# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The shape of the code: sizes, headers, leftovers."""

import re

MAX_FILE, MAX_TEST_FILE, MAX_FUNCTION = 400, 600, 70
MAX_BYTES = 2 << 20
MAX_COLUMNS = 120
SPDX = ("SPDX-FileCopyrightText: Hiring Workbench contributors", "SPDX-License-Identifier: GPL-3.0-or-later")
SOURCES = (r"(?:src|tests)/.*\.[ch]", r"tests/.*\.py", r"tests/.*\.sh", r"run", r"\.ci/[^/]+")

# Places of one machine, and words of unfinished work; spelled so that this file passes its own test.
PLACES = re.compile(r"(?<![\w.~-])/(?:home|root|work|Users|mnt)/[\w.]")
LEFTOVERS = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|X" r"XX|HA" r"CK)\b|not yet imple" r"mented|for n" r"ow,")


def check_file_size(tree):
    """no file over 400 lines, no test over 600"""
    for path in tree.select(*SOURCES):
        limit = MAX_TEST_FILE if path.startswith("tests/") else MAX_FILE
        length = len(tree.text(path).splitlines())
        if length > limit:
            yield f"{path}:{limit + 1}: {length} lines, {limit} are allowed; split it by job"


def check_bytes(tree):
    """no file over 2 MiB: what programs leave behind belongs to nobody"""
    for path in tree.paths:
        size = (tree.root / path).stat().st_size
        if size > MAX_BYTES and not re.fullmatch(r"core(\.\d+)?", path):  # of one's own crash, ignored by git
            yield f"{path}:1: {size} bytes, {MAX_BYTES} are allowed"


def check_function_size(tree):
    """no function over 70 lines, but class init"""
    for path in tree.select(r"(?:src|tests)/.*\.[ch]"):
        for line, name, length in tree.functions(path):
            if length > MAX_FUNCTION and not name.endswith("_class_init"):
                yield f"{path}:{line}: {name} has {length} lines, {MAX_FUNCTION} are allowed"


def check_headers(tree):
    """two SPDX lines at the head of every source file; headers guard themselves"""
    for path in tree.select(*SOURCES):
        head = tree.text(path).splitlines()[:4]
        if not all(any(wanted in line for line in head) for wanted in SPDX):
            yield f"{path}:1: the two SPDX lines are missing"
        if path.endswith(".h") and "#pragma once" not in tree.text(path):
            yield f"{path}:1: #pragma once is missing"


def check_leftovers(tree):
    """no place of one machine and no word of unfinished work"""
    for path in tree.paths:
        data = path.startswith("data/") and not path.endswith((".in", ".build"))
        for number, line in tree.lines(path):
            if PLACES.search(line):
                yield f"{path}:{number}: names a place of one machine: {line.strip()[:80]}"
            if not data and not path.startswith("tests/data/") and LEFTOVERS.search(line):
                yield f"{path}:{number}: reads like unfinished work: {line.strip()[:80]}"


def check_blanks(tree):
    """no tab, no blank at the end of a line, a line end at the end of the file"""
    for path in tree.select(*SOURCES, r"ui/.*\.ui", r".*meson\.build"):
        text = tree.text(path)
        if text and not text.endswith("\n"):
            yield f"{path}:{text.count(chr(10)) + 1}: the last line does not end"
        for number, line in tree.lines(path):
            if line != line.rstrip() or "\t" in line:
                yield f"{path}:{number}: a tab, or a blank at the end of the line"


def check_columns(tree):
    """no line of C over 120 columns; .clang-format aims at 110"""
    for path in tree.select(r"(src|tests)/.*\.[ch]"):
        for number, line in tree.lines(path):
            if len(line) > MAX_COLUMNS:
                yield f"{path}:{number}: {len(line)} columns, {MAX_COLUMNS} are allowed"


RULES = (check_file_size, check_bytes, check_function_size, check_headers, check_leftovers, check_blanks,
         check_columns)
