# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The walls of the house: who may know whom."""

import re

FLOORS = ("base", "core", "analysis", "store", "import", "export", "workbench", "cli", "app")

# import is entered through the helper program only: no other floor knows it.
BELOW = {
    "base": set(),
    "core": {"base"},
    "analysis": {"base", "core"},
    "store": {"base", "core"},
    "import": {"base", "core"},
    "export": {"base", "core"},
    "workbench": {"base", "core", "analysis", "store", "export"},
    "cli": {"base", "core", "analysis", "store", "export", "workbench"},
    "app": {"base", "core", "analysis", "store", "export", "workbench"},
}

# Where a library may be called: start of a header's name -> floors.
HEADERS = {
    "sqlite3": {"store"},
    "libxml/": {"import", "export"},
    "json-glib/": {"import", "export", "cli"},
    "xlsxwriter": {"export"},
    "archive": {"import", "export"},
    "poppler": {"import"},
    "uchardet": {"import"},
    "libstemmer": {"analysis"},
    "nettle/": {"base"},
    "seccomp": {"import"},
    "linux/landlock": {"import"},
    "cairo": {"import", "export", "app"},
    "pango": {"export", "app"},
    "gtk/": {"app"},
    "gdk/": {"app"},
    "gsk/": {"app"},
    "adwaita": {"app"},
}
# What a meson.build may link: name -> floors, and the package that ./run installs for it.
PACKAGES = {
    "sqlite3": ({"store"}, "libsqlite3-dev"),
    "libxml-2.0": ({"import", "export"}, "libxml2-dev"),
    "json-glib-1.0": ({"import", "export", "cli"}, "libjson-glib-dev"),
    "xlsxwriter": ({"export"}, "libxlsxwriter-dev"),
    "libarchive": ({"import", "export"}, "libarchive-dev"),
    "poppler-glib": ({"import"}, "libpoppler-glib-dev"),
    "uchardet": ({"import"}, "libuchardet-dev"),
    "stemmer": ({"analysis"}, "libstemmer-dev"),
    "nettle": ({"base"}, "nettle-dev"),
    "libseccomp": ({"import"}, "libseccomp-dev"),
    "pangocairo": ({"export", "app"}, "libgtk-4-dev"),
    "cairo": ({"import", "export", "app"}, "libgtk-4-dev"),
    "gtk4": ({"app"}, "libgtk-4-dev"),
    "libadwaita-1": ({"app"}, "libadwaita-1-dev"),
    "atspi-2": (set(), "libatspi2.0-dev"),
    "glib-2.0": (set(FLOORS), "libgtk-4-dev"),
    "gobject-2.0": (set(FLOORS), "libgtk-4-dev"),
    "gio-2.0": (set(FLOORS), "libgtk-4-dev"),
    "gio-unix-2.0": (set(FLOORS), "libgtk-4-dev"),
    "m": (set(FLOORS), "libc6-dev"),
}
LINKED = re.compile(r"(?:dependency|find_library) *\( *'([^']+)'")

# Pure floors: no files, no processes and no clock of their own.
PURE = {"core", "analysis"}
IMPURE_HEADERS = ("gio/", "glib/gstdio", "stdio", "fcntl", "sys/", "unistd", "time", "dirent")
IMPURE_CALLS = re.compile(
    r"\b(g_file_(?:get|set)_contents\w*|g_file_new_\w+|g_dir_open|g_mapped_file_new\w*|fopen|open|time|localtime|"
    r"g_get_real_time|g_get_monotonic_time|g_date_time_new_now\w*|g_getenv|g_spawn_\w+|g_random_\w+|rand|random)\s*\(")

# The composition roots: the only places that make a store.
STORE_MAKERS = re.compile(r"src/(store/.*|app/hw-application\.c|cli/main\.c)")


def floor_of(path):
    parts = path.split("/")
    return parts[1] if parts[0] == "src" and len(parts) > 2 and parts[1] in FLOORS else None


def check_floors(tree):
    """a floor includes only the floors below it"""
    for path in tree.select(r"src/.*\.[ch]"):
        floor = floor_of(path)
        if floor is None:
            yield f"{path}:1: lies on no floor; floors are {', '.join(FLOORS)}"
            continue
        for line, name in tree.includes(path):
            other = name.split("/")[0]
            if other in FLOORS and other != floor and other not in BELOW[floor]:
                yield f"{path}:{line}: {floor} includes {name}; it may know {', '.join(sorted(BELOW[floor])) or 'none'}"
            elif name.startswith("hw-") or name.startswith("."):
                yield f"{path}:{line}: includes {name}; write it with its floor, as \"{floor}/{name.split('/')[-1]}\""


def check_libraries(tree):
    """a library is called on its own floors and nowhere else"""
    for path in tree.select(r"src/.*\.[ch]"):
        for line, name in tree.includes(path):
            for start, floors in HEADERS.items():
                if name.startswith(start) and floor_of(path) not in floors:
                    yield f"{path}:{line}: includes {name}, which belongs to {', '.join(sorted(floors))}"
    for path in tree.select(r"src/[^/]+/meson\.build"):
        for line, text in tree.lines(path):
            for name in LINKED.findall(text):
                floors = PACKAGES[name][0] if name in PACKAGES else set(FLOORS)
                if floor_of(path) not in floors:
                    yield f"{path}:{line}: links {name}, which belongs to {', '.join(sorted(floors))}"


def check_packages(tree):
    """what the build links, ./run installs"""
    installed = re.findall(r"[\w.+-]+", tree.text("run"))
    for path in tree.select(r"(?:.*/)?meson\.build"):
        for line, text in tree.lines(path):
            for name in LINKED.findall(text):
                if name not in PACKAGES:
                    yield f"{path}:{line}: {name} is not in the table of tests/lint/walls.py"
                elif PACKAGES[name][1] not in installed:
                    yield f"{path}:{line}: links {name}; ./run does not install {PACKAGES[name][1]}"


def check_reading_room(tree):
    """only hwb-reader and its tests link the code that parses untrusted files"""
    for path in tree.select(r"(?:src|tests)/.*meson\.build", r"tests/.*\.[ch]"):
        if re.match(r"(src/import|tests/(import|fuzz))/", path):
            continue
        for line, text in tree.lines(path):
            if re.search(r"\bimport_dep\b|\bhw_import\b(?!_)|#include \"import/", text):
                yield f"{path}:{line}: uses the import floor; untrusted files are parsed in hwb-reader only"


def check_purity(tree):
    """core and analysis touch no file, clock or process"""
    for path in tree.select(r"src/.*\.[ch]"):
        if floor_of(path) not in PURE:
            continue
        for line, name in tree.includes(path):
            if name.startswith(IMPURE_HEADERS):
                yield f"{path}:{line}: includes {name}; this floor computes from what it is given"
        for number, text in enumerate(tree.code(path).splitlines(), 1):
            for call in IMPURE_CALLS.findall(text):
                yield f"{path}:{number}: calls {call}; this floor computes from what it is given"


def check_composition(tree):
    """only the composition roots make a store"""
    for path in tree.select(r"src/.*\.[ch]"):
        if not STORE_MAKERS.fullmatch(path):
            for line, name in tree.includes(path):
                if name.startswith("store/hw-sqlite"):
                    yield f"{path}:{line}: includes {name}; a store comes from the application or the command line's main"


RULES = (check_floors, check_libraries, check_packages, check_reading_room, check_purity, check_composition)
