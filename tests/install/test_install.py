# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_install.py BUILD: installs the build into a folder of its own and judges and runs what is there."""

import csv
import os
import pathlib
import re
import stat
import subprocess
import sys
import tempfile
import unittest

BUILD = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else None
ID = "org.hiringworkbench.HiringWorkbench"
WITH_DISPLAY = pathlib.Path(__file__).resolve().parent.parent / "support" / "with-display.sh"
STARTS = {"pdf": b"%PDF-", "xlsx": b"PK\x03\x04", "html": b"<!DOCTYPE html>", "csv": b"", "json": b"{"}


def run(*command, **settings):
    """The program's output; an AssertionError with all its words when it fails."""
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, check=False,
                            stdin=subprocess.DEVNULL, timeout=60, **settings)
    if result.returncode != 0:
        raise AssertionError(f"{command}: exit {result.returncode}\n{result.stdout}\n{result.stderr}")
    return result.stdout


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.top = pathlib.Path(cls.folder.name)
        run("meson", "install", "-C", BUILD, "--no-rebuild", "--destdir", cls.top / "dest")
        shares = [path for path in (cls.top / "dest").rglob("share") if path.is_dir()]
        cls.share = min(shares, key=lambda path: len(path.parts))
        cls.prefix = cls.share.parent

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def clean_environment(self, **more):
        """Nothing of the build or the checkout: what a user's session has."""
        home = self.top / "home"
        home.mkdir(exist_ok=True)
        sanitizers = {name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS")}
        return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", **sanitizers, **more}

    def hwb(self, *words):
        return run(self.prefix / "bin" / "hwb", *words, env=self.clean_environment())

    def test_everything_is_in_place(self):
        for path in ("bin/hwb", "bin/hiring-workbench", "libexec/hiring-workbench/hwb-reader", "share/man/man1/hwb.1",
                     f"share/applications/{ID}.desktop",
                     f"share/metainfo/{ID}.metainfo.xml",
                     f"share/mime/packages/{ID}.xml",
                     f"share/glib-2.0/schemas/{ID}.gschema.xml",
                     f"share/icons/hicolor/scalable/apps/{ID}.svg",
                     f"share/icons/hicolor/symbolic/apps/{ID}-symbolic.svg",
                     "share/locale/de/LC_MESSAGES/hiring-workbench.mo",
                     "share/hiring-workbench/rubrics/director-of-ecommerce.xml",
                     "share/hiring-workbench/rubrics/rubric.rng",
                     "share/hiring-workbench/lexicons/sections.tsv",
                     "share/hiring-workbench/formats/shortlist.schema.json",
                     "share/hiring-workbench/samples/posting.html"):
            self.assertTrue((self.prefix / path).is_file(), f"{path} is not installed")

    def test_nothing_is_writable_by_others(self):
        for path in self.prefix.rglob("*"):
            if not path.is_symlink():
                self.assertEqual(path.stat().st_mode & (stat.S_IWGRP | stat.S_IWOTH), 0, path)

    def test_the_desktop_entry_starts_an_installed_program(self):
        entry = (self.share / "applications" / f"{ID}.desktop").read_text(encoding="utf-8")
        for line in ("Exec=hiring-workbench %f", f"Icon={ID}", "MimeType=application/vnd.hiring-workbench;"):
            self.assertIn(line + "\n", entry)

    def test_a_workspace_has_its_type(self):
        run("update-mime-database", self.share / "mime")
        for name, mark in (("team.hiring", bytes(4)), ("a-copy-without-a-name", b"HiRW")):
            workspace = self.top / name
            workspace.write_bytes(b"SQLite format 3\0" + bytes(52) + mark + bytes(28))
            told = run("gio", "info", "-a", "standard::content-type", workspace,
                       env=self.clean_environment(XDG_DATA_DIRS=f"{self.share}:/usr/share"))
            self.assertIn("application/vnd.hiring-workbench", told, name)

    def test_the_settings_can_be_read(self):
        run("glib-compile-schemas", "--strict", self.share / "glib-2.0/schemas")
        keys = run("gsettings", "list-keys", ID, env=self.clean_environment(
            GSETTINGS_SCHEMA_DIR=str(self.share / "glib-2.0/schemas"), GSETTINGS_BACKEND="memory")).split()
        for key in ("window-width", "window-height", "window-maximized", "color-scheme", "last-workspace"):
            self.assertIn(key, keys)

    def test_the_command_line_does_the_main_job_from_there(self):
        self.assertRegex(self.hwb("--version"), r"^hwb \d+\.\d+")
        workspace = self.top / "sample.hiring"
        self.hwb("init", "--sample", "--workspace", workspace)
        self.assertEqual(stat.S_IMODE(workspace.stat().st_mode), 0o600)
        with open(self.share / "hiring-workbench/samples/requisition.csv", encoding="utf-8", newline="") as file:
            title = next(value for key, value in csv.reader(file) if key == "title")
        with open(self.share / "hiring-workbench/samples/candidates.csv", encoding="utf-8", newline="") as file:
            names = [row.get("name") or f"{row['first_name']} {row['last_name']}" for row in csv.DictReader(file)]
        ranking = self.hwb("rank", title, "--workspace", workspace)
        for name in names:
            self.assertIn(name, ranking)
        for extension, start in STARTS.items():
            exported = self.top / f"shortlist.{extension}"
            self.hwb("export", title, "--workspace", workspace, "-o", exported)
            self.assertEqual(exported.read_bytes()[:len(start)], start, extension)

    def test_a_posting_is_read_by_the_installed_helper(self):
        told = self.hwb("read", self.share / "hiring-workbench/samples/posting.md", "--json")
        self.assertTrue(re.search(r'"work_mode" *: *"hybrid"', told), told[:400])

    def test_the_window_opens_from_there(self):
        program = self.prefix / "bin" / "hiring-workbench"
        self.assertRegex(run(program, "--version", env=self.clean_environment()), r"^hiring-workbench \d+\.\d+")
        run("glib-compile-schemas", "--strict", self.share / "glib-2.0/schemas")
        told = run(WITH_DISPLAY, "bash", "-c",
                   '"$0" & timeout 30 xdotool search --sync --onlyvisible --name "Hiring Workbench" getwindowname; '
                   'status=$?; kill $!; wait $! 2>/dev/null; exit $status', program,
                   env=self.clean_environment(XDG_DATA_DIRS=f"{self.share}:/usr/local/share:/usr/share",
                                              G_DEBUG="fatal-criticals"))
        self.assertTrue(re.search("Hiring Workbench", told), told)


if __name__ == "__main__":
    unittest.main()
