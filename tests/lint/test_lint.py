# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lint itself: each rule is quiet on good code and speaks up on a seeded fault, at its line."""

import pathlib
import sys
import tempfile
import unittest

import calls
import lint
import listings
import shape
import walls
from source_tree import SourceTree

SPDX = "/* SPDX-FileCopyrightText: Hiring Workbench contributors\n * SPDX-License-Identifier: GPL-3.0-or-later */\n"


def function(name, lines):
    return "static void\n" + name + " (int a)\n{\n" + "  a++;\n" * (lines - 2) + "}\n"


class Seeded(unittest.TestCase):
    def judge(self, rule, files):
        """The findings of @rule on a tree of @files; C files get their SPDX lines."""
        with tempfile.TemporaryDirectory() as folder:
            for path, text in files.items():
                target = pathlib.Path(folder) / path
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(SPDX + text if path.endswith((".c", ".h")) else text, encoding="utf-8")
            return list(rule(SourceTree(folder)))

    def expect(self, rule, path, text, start, **others):
        """One finding, at @start ("path:line: ..."); the lines count without the SPDX header."""
        found = self.judge(rule, {path: text, **others})
        self.assertEqual(len(found), 1, found)
        self.assertTrue(found[0].startswith(start), found[0])

    def expect_none(self, rule, path, text, **others):
        self.assertEqual(self.judge(rule, {path: text, **others}), [])


class Walls(Seeded):
    def test_a_floor_may_not_know_the_floors_above(self):
        self.expect(walls.check_floors, "src/core/hw-a.c", '#include "store/hw-query.h"\n', "src/core/hw-a.c:3: core includes")

    def test_floors_side_by_side_do_not_know_each_other(self):
        for floor, other in (("store", "export"), ("analysis", "store"), ("cli", "app"), ("export", "analysis")):
            self.expect(walls.check_floors, f"src/{floor}/hw-a.c", f'#include "{other}/hw-b.h"\n', f"src/{floor}/hw-a.c:3:")

    def test_the_reading_room_is_not_entered_directly(self):
        self.expect(walls.check_floors, "src/workbench/hw-a.c", '#include "import/hw-reader.h"\n', "src/workbench/hw-a.c:3:")
        self.expect(walls.check_reading_room, "src/cli/meson.build", "executable('hwb', dependencies: import_dep)\n",
                    "src/cli/meson.build:1:")
        self.expect(walls.check_reading_room, "tests/app/test-a.c", '#include "import/hw-reader.h"\n', "tests/app/test-a.c:3:")
        self.expect_none(walls.check_reading_room, "tests/import/meson.build", "dependencies: import_dep\n")

    def test_floors_below_are_open(self):
        self.expect_none(walls.check_floors, "src/app/hw-a.c",
                         '#include "workbench/hw-session.h"\n#include "core/hw-a.h"\n#include <gtk/gtk.h>\n#include "config.h"\n')

    def test_a_new_folder_needs_a_floor(self):
        self.expect(walls.check_floors, "src/misc/hw-a.c", "", "src/misc/hw-a.c:1: lies on no floor")

    def test_an_include_names_its_floor(self):
        self.expect(walls.check_floors, "src/core/hw-a.c", '#include "hw-b.h"\n', "src/core/hw-a.c:3:")

    def test_an_include_in_a_comment_is_none(self):
        self.expect_none(walls.check_floors, "src/core/hw-a.c", '/*\n#include "store/hw-query.h"\n*/\n')

    def test_libraries_stay_on_their_floor(self):
        for floor, header in (("workbench", "sqlite3.h"), ("cli", "gtk/gtk.h"), ("store", "libxml/parser.h"),
                              ("app", "json-glib/json-glib.h"), ("import", "xlsxwriter.h"), ("workbench", "adwaita.h")):
            self.expect(walls.check_libraries, f"src/{floor}/hw-a.c", f"#include <{header}>\n", f"src/{floor}/hw-a.c:3:")
        self.expect_none(walls.check_libraries, "src/store/hw-a.c", "#include <sqlite3.h>\n")

    def test_libraries_are_linked_on_their_floor(self):
        self.expect(walls.check_libraries, "src/cli/meson.build", "x = [\n  dependency('gtk4'),\n]\n", "src/cli/meson.build:2:")
        self.expect(walls.check_libraries, "src/app/meson.build", "cc.find_library('stemmer')\n", "src/app/meson.build:1:")

    def test_what_is_linked_is_installed(self):
        text = "dependency('sqlite3', version: '>= 3')\n"
        self.expect_none(walls.check_packages, "src/store/meson.build", text, run="packages=(gcc libsqlite3-dev)\n")
        self.expect(walls.check_packages, "src/store/meson.build", text, "src/store/meson.build:1: links", run="gcc\n")
        self.expect(walls.check_packages, "meson.build", "dependency('curl')\n", "meson.build:1: curl", run="gcc\n")

    def test_core_and_analysis_are_pure(self):
        self.expect(walls.check_purity, "src/core/hw-a.c", "#include <gio/gio.h>\n", "src/core/hw-a.c:3:")
        self.expect(walls.check_purity, "src/analysis/hw-a.c", "now = g_get_real_time ();\n", "src/analysis/hw-a.c:3:")
        self.expect(walls.check_purity, "src/core/hw-a.c", "f = fopen (path, mode);\n", "src/core/hw-a.c:3:")
        self.expect_none(walls.check_purity, "src/core/hw-a.c", 'hw_step_open (a); /* time (NULL) */ s = "open (x)";\n')
        self.expect_none(walls.check_purity, "src/base/hw-clock.c", "now = g_get_real_time ();\n")

    def test_only_the_roots_make_a_store(self):
        text = '#include "store/hw-sqlite-repository.h"\n'
        self.expect(walls.check_composition, "src/workbench/hw-a.c", text, "src/workbench/hw-a.c:3:")
        self.expect_none(walls.check_composition, "src/cli/main.c", text)


class Shape(Seeded):
    def test_file_size(self):
        self.expect_none(shape.check_file_size, "src/core/hw-a.c", "\n" * 398)
        self.expect(shape.check_file_size, "src/core/hw-a.c", "\n" * 399, "src/core/hw-a.c:401: 401 lines")
        self.expect_none(shape.check_file_size, "tests/core/test-a.c", "\n" * 598)
        self.expect(shape.check_file_size, "tests/core/test-a.c", "\n" * 599, "tests/core/test-a.c:601:")

    def test_bytes(self):
        self.expect(shape.check_bytes, "data/dump", "x" * ((2 << 20) + 1), "data/dump:1: 2097153 bytes")
        self.expect_none(shape.check_bytes, "data/dump", "x" * (2 << 20))
        self.expect_none(shape.check_bytes, "core.12", "x" * ((2 << 20) + 1))

    def test_function_size(self):
        self.expect_none(shape.check_function_size, "src/core/hw-a.c", function("fits", 70))
        self.expect(shape.check_function_size, "src/core/hw-a.c", function("a", 3) + function("too_long", 71),
                    "src/core/hw-a.c:10: too_long has 71 lines")
        self.expect_none(shape.check_function_size, "src/app/hw-a.c", function("hw_a_class_init", 90))

    def test_a_table_is_no_function(self):
        self.expect_none(shape.check_function_size, "src/core/hw-a.c", "static int a[] =\n{\n" + "  1,\n" * 90 + "};\n")

    def test_braces_in_macros_strings_and_comments_do_not_count(self):
        text = "#define BEGIN \\\n  {\nvoid\nf (void)\n{\n  g (\"}{{\", '{'); /* { */\n}\n" + function("g", 5)
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "a.c")
            path.write_text(text, encoding="utf-8")
            self.assertEqual(SourceTree(folder).functions("a.c"), [(5, "f", 3), (10, "g", 5)])

    def test_headers(self):
        with_header = SPDX.replace("/* ", "# ").replace(" * ", "# ").replace(" */", "")
        self.assertEqual(len(self.judge(shape.check_headers, {"tests/a/b.py": "pass\n"})), 1)
        self.expect_none(shape.check_headers, "tests/a/b.py", "#!/usr/bin/env python3\n" + with_header)
        self.expect(shape.check_headers, "src/core/hw-a.h", "void f (void);\n", "src/core/hw-a.h:1: #pragma once")

    def test_leftovers(self):
        self.expect(shape.check_leftovers, "src/core/hw-a.c", "\n/* TO" "DO: later */\n", "src/core/hw-a.c:4:")
        self.expect(shape.check_leftovers, "README.md", "see /ho" "me/me/x\n", "README.md:1: names a place")
        self.expect(shape.check_leftovers, "data/a.tsv", "/ro" "ot/x\n", "data/a.tsv:1: names a place")
        self.expect_none(shape.check_leftovers, "data/samples/a.md", "TO" "DO lists, X" "XX sizes, remote/home/travel\n")

    def test_blanks(self):
        self.expect(shape.check_blanks, "src/core/hw-a.c", "int a; \n", "src/core/hw-a.c:3:")
        self.expect(shape.check_blanks, "meson.build", "a = 1", "meson.build:1:")

    def test_columns(self):
        self.expect(shape.check_columns, "src/core/hw-a.c", "\n/* " + 115 * "w" + " */\n", "src/core/hw-a.c:4:")
        self.expect_none(shape.check_columns, "src/core/hw-a.c", "/* " + 114 * "\u00e4" + " */\n")

    def test_build_folders_are_not_judged(self):
        self.expect_none(shape.check_blanks, "build-x/src/a.c", "int a; \n")


class Calls(Seeded):
    def test_banned_calls(self):
        for call in ("strtod (s, NULL)", "atoi(s)", "sscanf (s, f)", "system (s)", "strcpy (a, b)", "toupper (c)",
                     "strcasecmp (a, b)", "xmlReadFile (p, NULL, 0)", "xmlXPathEval (a, b)", "g_assert (a)", "gets (s)"):
            self.expect(calls.check_banned_calls, "src/import/hw-a.c", f"x = {call};\n", "src/import/hw-a.c:3:")
        for word in ("XML_PARSE_NOENT", "XML_PARSE_HUGE", "goto"):
            self.expect(calls.check_banned_calls, "src/import/hw-a.c", f"\n{word} a;\n", "src/import/hw-a.c:4:")

    def test_names_that_only_look_alike(self):
        self.expect_none(calls.check_banned_calls, "src/import/hw-a.c",
                         'g_ascii_strtod (s); self->system (a); my_atoi (s); f ("strcpy (a)"); /* gets () */ g_assert_true (a);\n')

    def test_float_formats(self):
        for text in ("%f", "%.2f", "%5.1lf %%", "%+g", "%%%e"):
            self.expect(calls.check_float_formats, "src/export/hw-a.c", f'p ("{text}", x);\n', "src/export/hw-a.c:3:")
        self.expect_none(calls.check_float_formats, "src/export/hw-a.c", 'p ("100%% for %s, %" G_GINT64_FORMAT "%d");\n')
        self.expect_none(calls.check_float_formats, "src/app/hw-a.c", 'p ("%.1f");\n')

    def test_deprecated(self):
        for text in ("GtkTreeView *a;", "GTK_INFO_BAR (a);", "gtk_dialog_new ();", "GTK_TYPE_STATUSBAR;",
                     "gtk_widget_show (a);", "adw_leaflet_new ();"):
            self.expect(calls.check_deprecated, "src/app/hw-a.c", text + "\n", "src/app/hw-a.c:3:")
        self.expect(calls.check_deprecated, "ui/hw-a.ui", '<object class="GtkComboBoxText">\n', "ui/hw-a.ui:1:")

    def test_deprecated_only_in_its_file(self):
        self.expect(calls.check_deprecated, "src/app/hw-a.c", "adw_message_dialog_new ();\n", "src/app/hw-a.c:3:")
        self.expect_none(calls.check_deprecated, "src/app/hw-alert.c", "adw_message_dialog_new ();\n")
        self.expect_none(calls.check_deprecated, "ui/help-overlay.ui", '<object class="GtkShortcutsWindow">\n')

    def test_living_classes_with_a_like_name(self):
        self.expect_none(calls.check_deprecated, "src/app/hw-a.c", "gtk_tree_expander_new (); GtkTreeListModel *m; GtkColumnView *v;\n")


class Listings(Seeded):
    def test_sources(self):
        self.expect(listings.check_sources, "src/core/hw-a.c", "", "src/core/hw-a.c:1:",
                    **{"src/core/meson.build": "'hw-b.c'\n"})
        self.expect_none(listings.check_sources, "src/core/hw-a.c", "", **{"src/core/meson.build": "'hw-a.c'\n"})
        self.expect_none(listings.check_sources, "tests/core/test-a.c", "", **{"tests/core/meson.build": "['a', 'b']\n"})
        self.expect(listings.check_sources, "tests/core/test-a.c", "", "tests/core/test-a.c:1:", **{"tests/core/meson.build": ""})

    def test_templates(self):
        good = {"src/app/hw-a.c": "", "src/app/a.gresource.xml": "<file>hw-a.ui</file>\n"}
        self.expect_none(listings.check_templates, "ui/hw-a.ui", "<interface/>\n", **good)
        self.expect(listings.check_templates, "ui/hw-a.ui", "<a>\n<![CDATA[x]]>\n", "ui/hw-a.ui:2: CDATA", **good)
        self.expect(listings.check_templates, "ui/hw-a.ui", "", "ui/hw-a.ui:1: is not in", **{"src/app/hw-a.c": ""})
        self.expect(listings.check_templates, "ui/hw-a.ui", "", "ui/hw-a.ui:1: src/app/hw-a.c does not exist",
                    **{"a.gresource.xml": "<file>hw-a.ui</file>"})
        self.expect(listings.check_templates, "a.gresource.xml", "<file>gone.ui</file>\n", "a.gresource.xml:1:")

    def test_potfiles(self):
        text = 'a = _("Text");\n'
        self.expect(listings.check_potfiles, "src/core/hw-a.c", text, "src/core/hw-a.c:3:", **{"po/POTFILES.in": ""})
        self.expect(listings.check_potfiles, "ui/hw-a.ui", '<p translatable="yes">A</p>\n', "ui/hw-a.ui:1:")
        self.expect_none(listings.check_potfiles, "src/core/hw-a.c", text, **{"po/POTFILES.in": "src/core/hw-a.c\n"})
        self.expect(listings.check_potfiles, "po/POTFILES.in", "src/core/hw-a.c\n", "po/POTFILES.in:1:")
        self.expect(listings.check_potfiles, "po/POTFILES.in", "src/core/hw-a.c\n", "po/POTFILES.in:1:",
                    **{"src/core/hw-a.c": "a (b);\n"})
        self.expect(listings.check_potfiles, "po/POTFILES.in", "src/b.c\nsrc/a.c\n", "po/POTFILES.in:1: is not sorted",
                    **{"src/a.c": text, "src/b.c": text})

    def test_potfiles_are_written_as_they_are_judged(self):
        with tempfile.TemporaryDirectory() as folder:
            for path in ("po/POTFILES.in", "src/core/hw-b.c", "src/core/hw-a.c", "ui/hw-a.ui"):
                pathlib.Path(folder, path).parent.mkdir(parents=True, exist_ok=True)
                pathlib.Path(folder, path).write_text('_("x") translatable="yes"\n', encoding="utf-8")
            self.assertNotEqual(list(listings.check_potfiles(SourceTree(folder))), [])
            self.assertEqual(lint.main(folder, "--write-potfiles"), 0)
            self.assertEqual(list(listings.check_potfiles(SourceTree(folder))), [])

    def test_domain(self):
        self.expect(listings.check_translated_domain, "src/core/hw-a.c", "#include <glib/gi18n.h>\n", "src/core/hw-a.c:3:")

    def test_messages_are_whole(self):
        self.expect(listings.check_whole_messages, "src/core/hw-a.c", 'a = _("%s of %" G_GINT64_FORMAT " b", x);\n',
                    "src/core/hw-a.c:3: G_GINT64_FORMAT")
        self.expect_none(listings.check_whole_messages, "src/core/hw-a.c",
                         'a = _("one " "two", x); b = _("%" PRId64 " c", y); f ("%" G_GINT64_FORMAT "d");\n')

    def test_languages(self):
        self.expect(listings.check_languages, "po/fr.po", "", "po/fr.po:1:", **{"po/LINGUAS": "# none\n"})
        self.expect(listings.check_languages, "po/LINGUAS", "de\n", "po/LINGUAS:1:")

    def test_schema_files(self):
        self.expect_none(listings.check_schema_files, "data/schema/001-a.sql", "", **{"data/schema/002-b.sql": ""})
        self.expect(listings.check_schema_files, "data/schema/002-a.sql", "", "data/schema/002-a.sql:1: number 1")
        self.expect(listings.check_schema_files, "src/a.sql", "", "src/a.sql:1:")


class Whole(Seeded):
    def test_every_rule_is_run(self):
        for module in (walls, shape, calls, listings):
            written = {name for name in dir(module) if name.startswith("check_")}
            self.assertEqual(written, {rule.__name__ for rule in module.RULES})
            self.assertTrue(set(module.RULES) <= set(lint.RULES))

    def test_a_finding_fails_the_run(self):
        with tempfile.TemporaryDirectory() as folder:
            pathlib.Path(folder, "src/core").mkdir(parents=True)
            pathlib.Path(folder, "src/core/hw-a.c").write_text("goto out;\n", encoding="utf-8")
            stdout, stderr, sys.stdout, sys.stderr = sys.stdout, sys.stderr, *(open("/dev/null", "w") for _ in range(2))
            try:
                self.assertEqual(lint.main(folder), 1)
            finally:
                sys.stdout, sys.stderr = stdout, stderr


if __name__ == "__main__":
    unittest.main()
