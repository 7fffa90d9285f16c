# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled statements as the trainers see them.

There are two kinds. The project's own are in statements/*.tsv: kind, level, competencies and text
a line, in the order of a posting, postings apart by an empty line, "# " before the text of a
heading. Those of statements/more were written in bulk: short lines, labelled more sparingly than a
reader of a whole posting would, so the competencies learn less from each. All are laid out as
postings are (bullets, paragraphs, blank lines), in several ways.
Postings of others, which are not part of the project, are in a folder of txt/ID.txt, stm/ID.tsv
(n, start, end, text), labels/ID.tsv (n, kind, level, competencies) and fields/ID.json (company).

The build's tests/analysis/read-posting cuts the texts into statements and prints their words and
features, so that learning and reading see the very same ones.
"""
import json
import os
import random
import subprocess
import tempfile

KINDS = ["responsibility", "qualification", "offer", "logistics", "company", "legal", "other"]
COMPETENCIES = ["strategy", "commercial", "demand", "content", "site", "analytics", "delivery", "technology",
                "leadership", "collaboration", "communication", "judgement", "innovation", "partners"]
ASKING = ("responsibility", "qualification")
MORE = "more"


def read_rows(path):
    with open(path, encoding="utf-8") as rows:
        return [line.rstrip("\n").split("\t") for line in rows if line.strip()]


def run(program, *args):
    result = subprocess.run([program, *args], check=False, stdout=subprocess.PIPE, text=True)
    if result.returncode != 0:
        raise SystemExit("%s %s ended with status %d" % (program, args[0], result.returncode))
    return result.stdout


def is_valid(row):
    """What is wrong in a row of one's own must not be learned."""
    if len(row) != 4 or row[0] not in KINDS or not row[3].strip():
        return False
    if row[1] not in (("required", "preferred") if row[0] == "qualification" else ("-",)):
        return False
    return row[2] == "-" or (row[0] in ASKING and set(row[2].split(",")) <= set(COMPETENCIES))


def load_own_rows(folder):
    """(name, rows) of every posting; those of the folder "more" begin with its name."""
    out = []
    names = (os.path.relpath(os.path.join(place, n), folder) for place, _, found in os.walk(folder) for n in found)
    for name in sorted(n for n in names if n.endswith(".tsv")):
        with open(os.path.join(folder, name), encoding="utf-8") as lines:
            blocks = lines.read().split("\n\n")
        for n, block in enumerate(b for b in blocks if b.strip()):
            rows = [line.split("\t") for line in block.split("\n") if line.strip()]
            bad = [r for r in rows if not is_valid(r)]
            if bad:
                raise SystemExit("%s: not a labelled statement: %s" % (name, bad[0]))
            out.append(("%s %d" % (name, n), rows))
    return out


def ends_sentence(text):
    return text.rstrip()[-1:] in ".!?"


def lay_out(rows, seed):
    """The text of a posting and (start, end, kind, level, competencies) of its statements."""
    choice = random.Random(seed)
    mark = choice.choice(["- ", "- ", "\u2022 ", "", "", "* "])
    blank, colon, hashes, shout = (choice.random() < share for share in (0.6, 0.3, 0.12, 0.08))
    text, spans, headings, after_heading = "", [], 0, False
    for i, (kind, level, competencies, words) in enumerate(rows):
        heading = words.startswith("#")
        words = words.lstrip("#").strip()
        before = rows[i - 1][3] if i else ""
        if heading:
            headings += 1
            words = words.upper() if shout else words
            words += ":" if colon and words[-1] not in ":?!." else ""
        flows = i > 0 and not heading and not after_heading and ends_sentence(words) and ends_sentence(before)
        if i == 0:
            gap = ""
        elif heading:
            gap = "\n\n" if blank else "\n"
        elif flows and (kind not in ASKING or choice.random() < 0.5):
            gap = " "
        else:
            gap = "\n\n" if (after_heading and blank and choice.random() < 0.6) or (
                not headings and i > 2 and choice.random() < 0.3) else "\n"
        item = not heading and gap != " " and headings and kind in ("responsibility", "qualification", "offer")
        text += gap + ("## " if heading and hashes else "") + (mark if item else "")
        spans.append((len(text), len(text) + len(words), kind, level, competencies))
        text += words
        after_heading = heading
    return text + "\n", spans


def project(spans, start, end):
    """The labels of the words from start to end; the cuts need not be the labeller's."""
    covered = [(min(end, s[1]) - max(start, s[0]), s) for s in spans if s[1] > start and s[0] < end]
    if not covered:
        return "other", "-", set()
    best = max(covered, key=lambda c: (c[0], c[1][0]))[1]
    wanted = set()
    for n, s in covered:
        if n >= 0.25 * min(end - start, s[1] - s[0]) and s[4] != "-":
            wanted |= set(s[4].split(","))
    return best[2], best[3], wanted


def take_apart(program, paths, all_spans):
    """The statements of each file, with the labels of their words."""
    texts = run(program, "--learn", *paths)
    out = []
    for block, spans in zip(texts.split("\n\n"), all_spans):
        rows = []
        for line in block.split("\n"):
            start, end, step, words, *features = line.split("\t")
            kind, level, wanted = project(spans, int(start), int(end))
            tokens = [w.split("/") for w in words.split(" ")]
            rows.append({"kind": kind, "level": level, "wanted": wanted, "step": int(step), "features": sorted(set(features)),
                         "stems": [t[0] for t in tokens], "forms": [t[1] for t in tokens],
                         "capitals": [t[2] or None if len(t) > 2 else None for t in tokens],
                         "apart": [len(t) > 3 for t in tokens]})  # a comma or the like stands before the word
        out.append(rows)
    return out


def load_own(program, folder, layouts):
    out, paths, all_spans = [], [], []
    with tempfile.TemporaryDirectory() as place:
        for number, (name, rows) in enumerate(load_own_rows(folder)):
            for layout in range(layouts):
                text, spans = lay_out(rows, 1000003 * (layout + 1) + number)
                paths.append(os.path.join(place, "%d.txt" % len(paths)))
                all_spans.append(spans)
                with open(paths[-1], "w", encoding="utf-8") as out_file:
                    out_file.write(text)
                out.append({"id": name, "employer": "own " + name, "own": True, "more": name.startswith(MORE)})
        for posting, rows in zip(out, take_apart(program, paths, all_spans)):
            posting["rows"] = rows
    return out


def load_others(program, folder):
    out, paths, all_spans = [], [], []
    for name in sorted(n for n in os.listdir(os.path.join(folder, "labels")) if n.endswith(".tsv")):
        ident = name[:-4]
        labels = {r[0]: r for r in read_rows(os.path.join(folder, "labels", name))}
        all_spans.append([(int(r[1]), int(r[2]), *labels[r[0]][1:4]) for r in read_rows(os.path.join(folder, "stm", name))])
        paths.append(os.path.join(folder, "txt", ident + ".txt"))
        with open(os.path.join(folder, "fields", ident + ".json"), encoding="utf-8") as fields:
            out.append({"id": ident, "employer": json.load(fields).get("company") or ident, "own": False, "more": False})
    for posting, rows in zip(out, take_apart(program, paths, all_spans)):
        posting["rows"] = rows
    return out


def split_by_employer(postings, folds):
    """Employers of others' postings in lots; one's own postings are always learned from."""
    employers = sorted({p["employer"] for p in postings if not p["own"]})
    random.Random(7).shuffle(employers)
    return [set(employers[fold::folds]) for fold in range(folds)]
