# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_run.py RUN: what ./run asks of the system, seen by stand-ins for the system's programs."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

RUN = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else None

# Each stand-in notes how it was called; some answer from a file beside them.
NOTE = '#!/bin/bash\nprintf "%s\\n" "${0##*/} $*" >>"$NOTES"\n'
STAND_INS = {
    "dpkg-query": '#!/bin/bash\nfor p in "${@:3}"; do grep -qxF "$p" "$MISSING" || echo "$p installed"; done\n',
    "apt-get": NOTE + 'echo "frontend $DEBIAN_FRONTEND" >>"$NOTES"; [ ! -e "$MISSING.refused" ] || exit 100\n',
    "id": '#!/bin/bash\ncat "$MISSING.id"\n',
    "meson": NOTE + '[ "$1" != setup ] || { mkdir -p "$2"; : >"$2/build.ninja"; }\n',
    "ninja": NOTE,
}


class Run(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        top = pathlib.Path(self.folder.name)
        self.checkout, self.programs, self.notes = top / "checkout", top / "bin", top / "notes"
        self.missing = top / "missing"
        for path in (self.checkout, self.programs):
            path.mkdir()
        shutil.copy(RUN, self.checkout / "run")
        (self.checkout / "po").mkdir()
        (self.checkout / "po" / "LINGUAS").write_text("de\n", encoding="utf-8")
        for name, text in STAND_INS.items():
            (self.programs / name).write_text(text, encoding="utf-8")
            (self.programs / name).chmod(0o755)
        for name in ("bash", "sh", "env", "cat", "cut", "grep", "sed", "tee", "tail", "rm", "mkdir", "dirname", "nproc"):
            (self.programs / name).symlink_to(shutil.which(name))
        self.set_user(0)
        self.set_missing()

    def set_missing(self, *packages):
        self.missing.write_text("".join(f"{name}\n" for name in packages), encoding="utf-8")

    def set_user(self, number):
        pathlib.Path(f"{self.missing}.id").write_text(f"{number}\n", encoding="utf-8")

    def start(self, *arguments):
        """Exit status, all output and the calls that were made."""
        self.notes.write_text("", encoding="utf-8")
        result = subprocess.run(
            [str(self.programs / "bash"), "-c", 'PATH=$ONLY; . "$0" "$@"', str(self.checkout / "run"), *arguments],
            env={"PATH": os.environ["PATH"], "ONLY": str(self.programs), "HOME": self.folder.name,
                 "NOTES": str(self.notes), "MISSING": str(self.missing)},
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False, timeout=30)
        return result.returncode, result.stdout + result.stderr, self.notes.read_text(encoding="utf-8").splitlines()

    def test_nothing_is_installed_when_nothing_is_missing(self):
        status, words, calls = self.start("setup")
        self.assertEqual(status, 0, words)
        self.assertFalse([call for call in calls if call.startswith("apt-get")], calls)

    def test_only_what_is_missing_is_asked_for_and_no_question(self):
        self.set_missing("gettext", "libsqlite3-dev", "xvfb")
        status, words, calls = self.start("setup")
        self.assertEqual(status, 0, words)
        install = [call for call in calls if " install " in call]
        self.assertEqual(len(install), 1, calls)
        self.assertTrue(install[0].endswith(" install gettext libsqlite3-dev"), install)
        self.assertIn(" -y ", install[0])
        self.assertIn("--no-install-recommends", install[0])
        self.assertIn("frontend noninteractive", calls)

    def test_the_tests_need_their_own_packages(self):
        self.set_missing("xvfb")
        calls = self.start("test", "--suite", "core")[2]
        self.assertTrue([call for call in calls if call.endswith(" install xvfb")], calls)
        self.assertTrue(calls[-1].startswith("meson test "), calls)
        self.assertTrue(calls[-1].endswith("--suite core"), calls)

    def test_a_user_without_the_right_is_told_the_one_command(self):
        self.set_user(1000)
        self.set_missing("gettext")
        status, words, calls = self.start("setup")
        self.assertEqual(status, 1)
        self.assertIn("apt-get install --no-install-recommends gettext", words)
        self.assertEqual(calls, [])

    def test_a_refusal_of_apt_stops_the_run_and_is_shown(self):
        self.set_missing("gettext")
        pathlib.Path(f"{self.missing}.refused").touch()
        status, words, calls = self.start("setup")
        self.assertEqual(status, 1)
        self.assertIn("could not be installed", words)
        self.assertFalse([call for call in calls if call.startswith("meson")], calls)

    def test_a_second_run_configures_nothing(self):
        self.start("setup")
        status, words, calls = self.start("setup")
        self.assertEqual((status, words), (0, ""))
        self.assertEqual([call.split()[0] for call in calls], ["ninja"])

    def test_the_tests_are_built_for_tests_only(self):
        ninja = [call for call in self.start("setup")[2] if call.startswith("ninja")]
        self.assertTrue(ninja[0].endswith("/hwb-reader data/gschemas.compiled po/de/LC_MESSAGES/hiring-workbench.mo"), ninja)
        ninja = [call for call in self.start("test")[2] if call.startswith("ninja")]
        self.assertTrue(ninja[0].endswith("--quiet"), ninja)

    def test_a_build_folder_of_another_place_is_made_anew(self):
        self.start("setup")
        moved = self.checkout.with_name("moved")
        self.checkout.rename(moved)
        self.checkout = moved
        status, words, calls = self.start("setup")
        self.assertEqual(status, 0, words)
        self.assertIn(f"meson setup {moved}/build {moved}", calls)

    def test_a_wrong_command_says_what_there_is(self):
        status, words, calls = self.start("install-everything")
        self.assertEqual(status, 2)
        self.assertIn("./run test", words)
        self.assertEqual(calls, [])


if __name__ == "__main__":
    unittest.main()
