# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""test_count.py COUNT-TESTS: the closing line of .ci/run is the truth, also after a crash or without a build."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

COUNT = pathlib.Path(sys.argv.pop(1)) if len(sys.argv) > 1 else None
PASSED, FAILED, SKIPPED = "<testcase/>", "<testcase><failure/></testcase>", "<testcase><skipped/></testcase>"



def suite_of(program):
    """As meson names them: programs without subtests ("plain" here) share one suite."""
    return "p" if program == "plain" else f"p.{program}"


class Count(unittest.TestCase):
    def count(self, *builds):
        """Exit status and last line; a build is {program: (result, its test cases)} or None."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, programs in enumerate(builds):
                logs = pathlib.Path(folder, str(number), "meson-logs")
                logs.mkdir(parents=True)
                paths.append(str(logs.parent))
                if programs is None:
                    continue
                (logs / "testlog.json").write_text("".join(
                    json.dumps({"name": name, "result": result}) + "\n" for name, (result, _) in programs.items()))
                (logs / "testlog.junit.xml").write_text("<testsuites>" + "".join(
                    f'<testsuite name="{suite_of(name)}">{cases}</testsuite>' for name, (_, cases) in programs.items())
                    + "</testsuites>")
            result = subprocess.run([sys.executable, "-B", str(COUNT), *paths], capture_output=True, text=True, check=False)
            return result.returncode, result.stdout.splitlines()[-1]

    def test_subtests_of_all_builds_are_added(self):
        good = {"a": ("OK", PASSED * 3), "b": ("OK", PASSED)}
        self.assertEqual(self.count(good, good), (0, "8 passed, 0 failed"))

    def test_a_failed_subtest_fails(self):
        self.assertEqual(self.count({"a": ("FAIL", PASSED * 2 + FAILED)}), (1, "2 passed, 1 failed"))

    def test_a_crash_after_good_subtests_fails(self):
        for result in ("ERROR", "FAIL", "TIMEOUT", "UNEXPECTEDPASS"):
            self.assertEqual(self.count({"a": (result, PASSED * 2), "b": ("FAIL", FAILED)}), (1, "2 passed, 2 failed"))

    def test_programs_without_subtests_count_one_each(self):
        self.assertEqual(self.count({"plain": ("FAIL", FAILED * 2 + PASSED), "b": ("FAIL", FAILED), "c": ("FAIL", FAILED)}),
                         (1, "1 passed, 4 failed"))

    def test_skipped_ones_are_named(self):
        self.assertEqual(self.count({"a": ("OK", PASSED + SKIPPED), "b": ("SKIP", SKIPPED)}), (0, "1 passed, 0 failed, 2 skipped"))

    def test_what_a_test_prints_spoils_no_report(self):
        printed = PASSED + "<system-out># x\x01y\x1b[0m</system-out>"
        self.assertEqual(self.count({"a": ("OK", printed), "b": ("FAIL", FAILED)}), (1, "1 passed, 1 failed"))

    def test_a_build_without_a_result_fails(self):
        self.assertEqual(self.count({"a": ("OK", PASSED)}, None), (1, "1 passed, 1 failed"))
        self.assertEqual(self.count({}), (1, "0 passed, 1 failed"))


if __name__ == "__main__":
    unittest.main()
