#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Weigh the phrases of a rubric on labelled postings.

usage: train-phrases.py --program READ_POSTING --labelled FOLDER --priors FILE
                        [--folds N | --rubric RUBRIC.xml]

The priors (phrase-priors.tsv: competency, strength, source, phrase) are what people who
know the work would look for. The labelled postings (see train-kinds.py) move their
weights: every competency is a logistic regression whose weights are pulled towards the
priors, and short runs of words that several employers use are added with a prior of
nothing. A phrase that the postings never use keeps its prior, so that the reading is not
fitted to them. With --folds the F1 on employers not learned from is printed; with
--rubric the section <phrases> of the rubric is written anew.
"""
import argparse
import collections
import json
import math
import os
import random
import re
import subprocess
import tempfile
from xml.sax.saxutils import escape, quoteattr

BIAS = -2.0  # HW_MATCH_BIAS
STRENGTHS = {"strong": 2.6, "medium": 1.4, "against": -1.6}
STOP = set("a an the and or to of in for with on at by as is are be will you your our we it that this from all any "
           "their they who have has can more other such into up about not but both must should within new s".split())


def read_rows(path):
    with open(path, encoding="utf-8") as rows:
        return [line.rstrip("\n").split("\t") for line in rows if line.strip() and not line.startswith("# ")]


def run(program, *args):
    return subprocess.run([program, *args], check=True, capture_output=True, text=True).stdout.splitlines()


def load_statements(program, folder):
    """(employer, stems, capitals, competencies) of every responsibility and qualification."""
    out = []
    for name in sorted(os.listdir(os.path.join(folder, "labels"))):
        ident = name[:-4]
        labels = {r[0]: r for r in read_rows(os.path.join(folder, "labels", name))}
        spans = [(int(r[1]), int(r[2]), labels[r[0]]) for r in read_rows(os.path.join(folder, "stm", name))]
        with open(os.path.join(folder, "fields", ident + ".json"), encoding="utf-8") as fields:
            employer = json.load(fields).get("company") or ident
        for line in run(program, "--statements", os.path.join(folder, "txt", ident + ".txt")):
            start, end, words = line.split("\t")
            start, end = int(start), int(end)
            covered = [(min(end, b) - max(start, a), a, b, r) for a, b, r in spans if b > start and a < end]
            if not covered or max(covered, key=lambda c: c[:3])[3][1] not in ("responsibility", "qualification"):
                continue
            wanted = set()
            for n, a, b, r in covered:
                if n >= 0.25 * min(end - start, b - a) and r[3] != "-":
                    wanted |= set(r[3].split(","))
            tokens = [w.split("/") for w in words.split(" ")]
            out.append((employer, [t[0] for t in tokens], [t[1] if len(t) > 1 else None for t in tokens], wanted))
    return out


def load_priors(program, path):
    rows = read_rows(path)
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as phrases:
        phrases.write("\n".join(r[3] for r in rows) + "\n")
        phrases.flush()
        stems = run(program, "--stems", phrases.name)
    first = {}  # "collaborate" and "collaboration" are one phrase
    for r, s in zip(rows, stems):
        first.setdefault((r[0], s), (r[0], STRENGTHS[r[1]], r[2], r[3], tuple(s.split(" "))))
    return list(first.values())


class Finder:
    """All phrases in a statement, as the program finds them: "*" is none to three words."""

    def __init__(self, phrases):
        self.root = {}
        for at, words in enumerate(phrases):
            node = self.root
            for word in words:
                node = node.setdefault(word, {})
            node.setdefault(None, []).append(at)

    def find(self, stems, capitals):
        found = set()

        def walk(node, at):
            if None in node:
                found.update(node[None])
            if "*" in node:
                for skip in range(4):
                    if at + skip < len(stems):
                        step(node["*"], at + skip)
            step(node, at)

        def step(node, at):
            if at < len(stems):
                for word in {stems[at], capitals[at]}:
                    if word and word in node:
                        walk(node[word], at + 1)

        for i in range(len(stems)):
            step(self.root, i)
        return found


def mine(statements, competency, employers, least):
    """Runs of one to three words used by several employers."""
    users, counts, with_it = collections.defaultdict(set), collections.Counter(), collections.Counter()
    for employer, stems, _, wanted in statements:
        if employer not in employers:
            continue
        grams = {tuple(stems[i:i + n]) for n in (1, 2, 3) for i in range(len(stems) - n + 1)}
        for gram in grams:
            if gram[0] in STOP or gram[-1] in STOP or any(w[:1].isdigit() or not w.isascii() for w in gram):
                continue
            users[gram].add(employer)
            counts[gram] += 1
            with_it[gram] += competency in wanted
    rate = sum(competency in s[3] for s in statements if s[0] in employers) / max(1, sum(s[0] in employers for s in statements))
    return {g for g in counts if len(users[g]) >= least and counts[g] >= 5
            and abs(with_it[g] / counts[g] - rate) > 0.12}


def fit(rows, labels, priors, sparse, options):
    """Proximal AdaGrad: a pull to the prior for known phrases, to nothing for mined ones."""
    pull, shrink, epochs, rate = options
    weights = dict(priors)
    squares = {p: 1e-4 for p in weights}
    order = list(range(len(rows)))
    choice = random.Random(3)
    n = len(rows)
    for _ in range(epochs):
        choice.shuffle(order)
        for i in order:
            active = rows[i]
            if not active:
                continue
            score = BIAS + sum(weights[p] for p in active)
            error = 1 / (1 + math.exp(-max(-30, min(30, score)))) - labels[i]
            for p in active:
                squares[p] += error * error
        # one full pass of gradients at the rates learned so far
        for i in order:
            active = rows[i]
            if not active:
                continue
            score = BIAS + sum(weights[p] for p in active)
            error = 1 / (1 + math.exp(-max(-30, min(30, score)))) - labels[i]
            for p in active:
                weights[p] -= rate * error / math.sqrt(1 + squares[p])
        for p in weights:
            step = rate / math.sqrt(1 + squares[p])
            weights[p] -= step * pull * (weights[p] - priors[p])
            if p in sparse:
                w = weights[p]
                weights[p] = math.copysign(max(0.0, abs(w) - step * shrink), w)
    return weights


def learn(statements, priors, competency, employers, options, least):
    phrases = [p for p in priors if p[0] == competency]
    grams = mine(statements, competency, employers, least) if least else set()
    known = {p[4] for p in phrases}
    grams = sorted(g for g in grams if g not in known)
    every = [p[4] for p in phrases] + grams
    finder = Finder(every)
    train = [s for s in statements if s[0] in employers]
    rows = [sorted(finder.find(s[1], s[2])) for s in train]
    start = {i: (phrases[i][1] if i < len(phrases) else 0.0) for i in range(len(every))}
    sparse = set(range(len(phrases), len(every)))
    weights = fit(rows, [competency in s[3] for s in train], start, sparse, options)
    uses = collections.Counter(p for row in rows for p in row)
    return finder, weights, every, phrases, uses


def f1(tp, fp, fn):
    return 2 * tp / (2 * tp + fp + fn) if tp else 0.0


def cross_validate(statements, priors, competencies, folds, options, least, show):
    employers = sorted({s[0] for s in statements})
    random.Random(7).shuffle(employers)
    counts = collections.defaultdict(lambda: [0, 0, 0])
    wrong = []
    for fold in range(folds):
        held = set(employers[fold::folds])
        for competency in competencies:
            finder, weights, every, _, _ = learn(statements, priors, competency, set(employers) - held, options, least)
            for s in statements:
                if s[0] not in held:
                    continue
                found = finder.find(s[1], s[2])
                got, want = BIAS + sum(weights[p] for p in found) >= 0, competency in s[3]
                if got or want:
                    counts[competency][0 if got and want else 1 if got else 2] += 1
                if got != want and show:
                    why = ["%s %.1f" % (" ".join(every[p]), weights[p]) for p in found]
                    wrong.append("%s %s\t%s\t%s" % ("+" if got else "-", competency, " ".join(s[1])[:230], why))
    total = [sum(c[i] for c in counts.values()) for i in range(3)]
    print("micro-F1 %.4f  macro-F1 %.4f  precision %.3f  recall %.3f" % (
        f1(*total), sum(f1(*c) for c in counts.values()) / len(counts), total[0] / (total[0] + total[1]),
        total[0] / (total[0] + total[2])))
    print("  ".join("%s %.3f" % (c, f1(*counts[c])) for c in competencies))
    if show:
        with open(show, "w", encoding="utf-8") as out:
            out.write("\n".join(sorted(wrong)) + "\n")


def find_surfaces(program, folder):
    """The commonest spelling of a run of stems, to be shown to people."""
    surfaces = collections.defaultdict(collections.Counter)
    word = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
    texts = [os.path.join(folder, "txt", n) for n in sorted(os.listdir(os.path.join(folder, "txt")))]
    words = sorted({w.lower() for t in texts for w in word.findall(open(t, encoding="utf-8").read())})
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as out:
        out.write("\n".join(words) + "\n")
        out.flush()
        stems = run(program, "--stems", out.name)
    counts = collections.Counter(w.lower() for t in texts for w in word.findall(open(t, encoding="utf-8").read()))
    for w, stem in zip(words, stems):
        surfaces[stem][w.replace("’", "'")] += counts[w]
    return {stem: c.most_common(1)[0][0] for stem, c in surfaces.items()}


def is_covered(words, weights, every, inside, seen):
    """Whether shorter phrases that stay in the list already find these words."""
    return sum(weights[i] for i in inside if every[i] != words and seen[i]) >= -BIAS


def write_rubric(path, rows):
    with open(path, encoding="utf-8") as rubric:
        text = rubric.read()
    text = re.sub(r"  <phrases>.*?</phrases>\n", "", text, flags=re.S)
    section = ["  <phrases>"]
    for competency, weight, source, phrase in rows:
        section.append('    <phrase competency="%s" language="en" weight="%d" source=%s>%s</phrase>' % (
            competency, weight, quoteattr(source), escape(phrase)))
    section.append("  </phrases>\n")
    with open(path, "w", encoding="utf-8") as rubric:
        rubric.write(text.replace("</rubric>", "\n".join(section) + "</rubric>"))


def collect_rows(statements, priors, competencies, options, least, surfaces, smallest, unseen):
    rows = []
    employers = {s[0] for s in statements}
    for competency in competencies:
        finder, weights, every, phrases, uses = learn(statements, priors, competency, employers, options, least)
        chosen = []
        for i, words in enumerate(every):
            weight = round(weights[i] * 1000)
            if abs(weight) < (smallest if uses[i] else unseen):
                continue
            inside = finder.find(list(words), list(words)) if not uses[i] and weight > 0 else ()
            if is_covered(words, weights, every, inside, {j: uses[j] and weights[j] * 1000 >= smallest for j in inside}):
                continue
            if i < len(phrases):
                chosen.append((competency, weight, phrases[i][2], phrases[i][3]))
            elif all(w in surfaces for w in words):
                chosen.append((competency, weight, "practice", " ".join(surfaces[w] for w in words)))
        rows += sorted(chosen, key=lambda r: (-r[1], r[3]))
    return rows


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--labelled", required=True)
    parser.add_argument("--priors", required=True)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--rubric")
    parser.add_argument("--pull", type=float, default=0.6)
    parser.add_argument("--shrink", type=float, default=2.0)
    parser.add_argument("--epochs", type=int, default=40)
    parser.add_argument("--rate", type=float, default=0.3)
    parser.add_argument("--least", type=int, default=3, help="employers that must use a mined run of words; 0: none")
    parser.add_argument("--smallest", type=int, default=500, help="weights nearer to nothing are left out")
    parser.add_argument("--unseen", type=int, default=2000, help="the same for phrases that no posting uses")
    parser.add_argument("--wrong", help="a file for the statements that the folds got wrong")
    args = parser.parse_args()
    statements = load_statements(args.program, args.labelled)
    priors = load_priors(args.program, args.priors)
    competencies = list(dict.fromkeys(p[0] for p in priors))
    options = (args.pull, args.shrink, args.epochs, args.rate)
    if args.folds:
        cross_validate(statements, priors, competencies, args.folds, options, args.least, args.wrong)
    if args.rubric:
        rows = collect_rows(statements, priors, competencies, options, args.least,
                            find_surfaces(args.program, args.labelled), args.smallest, args.unseen)
        write_rubric(args.rubric, rows)
        print("%d phrases" % len(rows))


if __name__ == "__main__":
    main()
