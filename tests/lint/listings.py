# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is there is listed, and what is listed is there: sources, templates, strings, schema files."""

import posixpath
import re

from source_tree import line_of

TRANSLATED_C = re.compile(r"(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?|gettext)\s*\(")
TRANSLATED_UI = re.compile(r"translatable=[\"'](?:yes|true|1)[\"']")
TRANSLATED_DATA = r"data/.*\.(?:desktop\.in|xml\.in|gschema\.xml)"


def check_sources(tree):
    """every C file is built: listed in the meson.build of its folder"""
    for path in tree.select(r"(?:src|tests)/.*\.c"):
        folder, name = posixpath.split(path)
        listing = tree.text(f"{folder}/meson.build")
        stem = re.sub(r"^test-|\.c$", "", name)
        if f"'{name}'" not in listing and f"'{stem}'" not in listing and f"'{name[:-2]}'" not in listing:
            yield f"{path}:1: is not listed in {folder}/meson.build"


def check_templates(tree):
    """every template is compiled in, has its C file beside it by name, and keeps its strings out of CDATA"""
    resources = "".join(tree.text(p) for p in tree.select(r".*\.gresource\.xml"))
    for path in tree.select(r"ui/.*\.ui"):
        name = posixpath.basename(path)
        if not re.search(rf">[^<]*\b{re.escape(name)}</file>", resources):
            yield f"{path}:1: is not in a gresource.xml"
        if name.startswith("hw-") and not tree.has(f"src/app/{name[:-3]}.c"):
            yield f"{path}:1: src/app/{name[:-3]}.c does not exist"
        for number, line in tree.lines(path):
            if "<![CDATA[" in line:
                yield f"{path}:{number}: CDATA hides strings from translators; make a template of the row"
    for path in tree.select(r".*\.gresource\.xml"):
        for name in re.findall(r"<file[^>]*>([^<]+)</file>", tree.text(path)):
            if not tree.select(rf"(?:.*/)?{re.escape(name)}"):
                yield f"{path}:1: lists {name}, which does not exist"


def translated(tree):
    for path in tree.select(r"src/.*\.[ch]"):
        match = TRANSLATED_C.search(tree.code(path))
        if match:
            yield path, line_of(tree.code(path), match.start())
    for path in tree.select(r"ui/.*\.ui"):
        match = TRANSLATED_UI.search(tree.text(path))
        if match:
            yield path, line_of(tree.text(path), match.start())
    for path in tree.select(TRANSLATED_DATA):
        yield path, 1


def check_potfiles(tree):
    """po/POTFILES.in lists every file with strings for the user, sorted, and no other"""
    listed = [line.strip() for _, line in tree.lines("po/POTFILES.in") if line.strip() and line[0] != "#"]
    needed = dict(translated(tree))
    for path, line in needed.items():
        if path not in listed:
            yield f"{path}:{line}: has strings for translators and is not in po/POTFILES.in"
    for number, path in enumerate(listed, 1):
        if not tree.has(path):
            yield f"po/POTFILES.in:{number}: {path} does not exist"
        elif path not in needed:
            yield f"po/POTFILES.in:{number}: {path} has no string for translators"
    if listed != sorted(set(listed)):
        yield "po/POTFILES.in:1: is not sorted, or lists a file twice; tests/lint/lint.py . --write-potfiles mends it"


def check_translated_domain(tree):
    """C files translate in the project's own domain"""
    for path in tree.select(r"src/.*\.[ch]"):
        for line, name in tree.includes(path):
            if name == "glib/gi18n.h":
                yield f"{path}:{line}: includes <glib/gi18n.h>; <glib/gi18n-lib.h> names the domain"


def check_whole_messages(tree):
    """a message for translators is a plain literal: a macro inside it cuts it for xgettext"""
    pattern = re.compile(TRANSLATED_C.pattern + r'(?:\s*"(?:\\.|[^"\\\n])*")+\s*(\w+)')
    for path in tree.select(r"src/.*\.[ch]"):
        text = tree.without_comments(path)
        for match in pattern.finditer(text):
            if not match.group(1).startswith("PRI"):
                yield f"{path}:{line_of(text, match.start(1))}: {match.group(1)} cuts the message; PRId64 or %zu do not"


def check_languages(tree):
    """po/LINGUAS and the translations agree"""
    listed = [word for _, line in tree.lines("po/LINGUAS") if not line.startswith("#") for word in line.split()]
    for path in tree.select(r"po/[^/]+\.po"):
        if posixpath.basename(path)[:-3] not in listed:
            yield f"{path}:1: is not in po/LINGUAS"
    for language in listed:
        if not tree.has(f"po/{language}.po"):
            yield f"po/LINGUAS:1: po/{language}.po does not exist"


def check_schema_files(tree):
    """data/schema/*.sql are numbered from 1 without a gap"""
    names = [posixpath.basename(p) for p in tree.select(r"data/schema/[^/]+\.sql")]
    for expected, name in enumerate(names, 1):
        match = re.match(r"(\d+)[-_.]", name)
        if not match or int(match.group(1)) != expected:
            yield f"data/schema/{name}:1: number {expected} is expected here"
    for path in tree.select(r".*\.sql"):
        if not path.startswith(("data/schema/", "tests/")):
            yield f"{path}:1: SQL lives in data/schema"


RULES = (check_sources, check_templates, check_potfiles, check_translated_domain, check_whole_messages, check_languages,
         check_schema_files)
