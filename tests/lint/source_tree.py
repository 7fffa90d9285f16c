# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of a checkout, and just enough reading of C to judge them."""

import functools
import os
import pathlib
import re

SKIPPED = re.compile(r"^(build.*|out|\..*|__pycache__|COPYING)$")
KEPT_DOTFOLDERS = {".ci"}

# A comment, a string or a character; whichever starts first wins, as in the language.
TOKEN = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", re.MULTILINE)


def blank(text):
    """Spaces instead of all but the line ends, so that places stay where they were."""
    return re.sub(r"[^\n]", " ", text)


class SourceTree:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.root):
            folders[:] = [f for f in folders if not SKIPPED.match(f) or f in KEPT_DOTFOLDERS]
            for name in files:
                if not SKIPPED.match(name):
                    yield (pathlib.Path(folder) / name).relative_to(self.root).as_posix()

    def select(self, *patterns):
        """Paths that match one of the regular expressions as a whole."""
        return [p for p in self.paths if any(re.fullmatch(pattern, p) for pattern in patterns)]

    def has(self, path):
        return path in self.paths

    @functools.lru_cache(maxsize=None)
    def text(self, path):
        """The file's text, or "" for what is not text."""
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError):
            return ""

    def lines(self, path):
        """(number, line) from 1."""
        return enumerate(self.text(path).splitlines(), 1)

    @functools.lru_cache(maxsize=None)
    def code(self, path):
        """C without what stands in comments and strings; every line is where it was."""
        def replace(match):
            token = match.group(0)
            return token[0] + blank(token[1:-1]) + token[-1] if token[0] in "\"'" else blank(token)
        return TOKEN.sub(replace, self.text(path))

    @functools.lru_cache(maxsize=None)
    def words(self, path):
        """Each name that stands in the code, once: a quick look before a thorough one."""
        return frozenset(re.findall(r"\w+", self.code(path)))

    @functools.lru_cache(maxsize=None)
    def without_comments(self, path):
        """C with its strings but without its comments."""
        return TOKEN.sub(lambda m: m.group(0) if m.group(0)[0] in "\"'" else blank(m.group(0)), self.text(path))

    def strings(self, path):
        """(line, text) of each string literal."""
        return [(line_of(self.text(path), m.start()), m.group(0)[1:-1])
                for m in TOKEN.finditer(self.text(path)) if m.group(0)[0] == '"']

    def includes(self, path):
        """(line, name) of each #include."""
        pattern = re.compile(r"^[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]", re.MULTILINE)
        text = self.without_comments(path)
        return [(line_of(text, m.start(1)), m.group(1)) for m in pattern.finditer(text)]

    def functions(self, path):
        """(line, name, length in lines with both braces) of each function body."""
        text = DIRECTIVE.sub(lambda m: blank(m.group(0)), self.code(path))
        found, depth, start = [], 0, None
        for match in re.finditer(r"[{}]", text):
            if match.group(0) == "{":
                if depth == 0 and text[:match.start()].rstrip().endswith(")"):
                    start = match.start()
                depth += 1
            else:
                depth -= 1
                if depth == 0 and start is not None:
                    first, last = line_of(text, start), line_of(text, match.start())
                    found.append((first, name_before(text, start), last - first + 1))
                    start = None
        return found


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def name_before(text, brace):
    """The name of the function whose parameter list ends just before @brace."""
    at, depth = text[:brace].rstrip(), 0
    for i in range(len(at) - 1, -1, -1):
        depth += {")": 1, "(": -1}.get(at[i], 0)
        if depth == 0:
            return re.findall(r"\w+|\W", at[:i].rstrip()[-200:] or "?")[-1]
    return "?"
