#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn what points to a competency: the weights of the rubric's phrases, and of the words around them.

usage: train-competencies.py --program READ_POSTING [--labelled FOLDER] [--folds N]
                             [--rubric RUBRIC.xml --model MODEL.tsv --learned PHRASES.tsv]

Every competency is a logistic regression over the phrases of phrase-priors.tsv (competency,
strength, source, phrase: what people who know the work would look for), and over stems, words
as they are written, pairs of stems and capitals. The weights of phrases are pulled to their prior,
those of words to nothing, harder the less a word prefers either side, so that a phrase that no posting uses
keeps its prior. A statement is scored as a whole and by the clause that speaks most for the competency, half
and half: "vendors" at the end of a long list is not drowned by what stands before it. A second, small regression places a statement
within its posting (what the others are about, those beside it first) and its other competencies. It is learned from the predictions for employers
not learned from, as are the confidences that are enough.

FOLDER holds postings of others (see labelled.py) and may be left out; the project's own statements
are beside this script. With --folds the F1 on employers not learned from is printed. Needs
python3-numpy and python3-scipy.
"""
import argparse
import bisect
import collections
import os
import re
import tempfile
from xml.sax.saxutils import escape, quoteattr

import numpy as np
import scipy.sparse as sp
from scipy.optimize import minimize

import labelled

HERE = os.path.dirname(os.path.abspath(__file__))
STRENGTHS = {"strong": 2.6, "medium": 1.4, "against": -1.6}
N = len(labelled.COMPETENCIES)
PLACES = ("gain", "topic", "before", "after", "rest", "shift")  # HwModelPlace
TOPIC_FLOOR, NEXT_FLOOR, SHORT, SHRINKING = 0.02, 0.05, 12, 0.3  # as in src/analysis/hw-competency-model.c
LEAST_CLAUSE, MOST_CLAUSES = 3, 32  # as in src/analysis/hw-clauses.c
JOINING = ("and", "or", "while", "with")


def load_priors(program, path):
    rows = [r for r in labelled.read_rows(path) if not r[0].startswith("#")]
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as phrases:
        phrases.write("\n".join(r[3] for r in rows) + "\n")
        phrases.flush()
        stems = labelled.run(program, "--stems", phrases.name).splitlines()
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
        """Each phrase that is found, and the word with which it begins for the first time."""
        found = {}

        def walk(node, at):
            for phrase in node.get(None, ()):
                found.setdefault(phrase, i)
            if "*" in node:
                for skip in range(4):
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


def find_words(row):
    """Each feature, and the word with which it begins for the first time."""
    stems = ["#" if s[:1].isdigit() else s for s in row["stems"]]
    out = {}
    for i, s in enumerate(stems):
        names = ["w:" + s] + ["g:%s %s" % (s, t) for t in stems[i + 1:i + 2]] + ["p:%s %s" % (s, t) for t in stems[i + 2:i + 4]]
        names += ["C:" + row["capitals"][i]] if row["capitals"][i] else []
        names += ["w:" + row["forms"][i]] if row["forms"][i] and not row["forms"][i][1:2].isdigit() else []
        for name in names:
            out.setdefault(name, i)
    return out


def find_clauses(row):
    """Where the clauses end; a word that joins begins one where enough words stand on both sides."""
    n, ends, begin = len(row["stems"]), [], 0
    marks = [i for i in range(1, n) if row["apart"][i]] + [n]
    for mark in marks:
        for i in range(begin + LEAST_CLAUSE, mark - LEAST_CLAUSE + 1):
            if row["stems"][i] in JOINING and i - begin >= LEAST_CLAUSE and len(ends) < MOST_CLAUSES - 1:
                ends.append(i)
                begin = i
        if len(ends) < MOST_CLAUSES - 1 or mark == n:
            ends.append(mark)
            begin = mark
    return ends


def share(lengths):
    """In a long text more of the words speak for everything."""
    return (SHORT / np.maximum(SHORT, np.array(lengths))) ** SHRINKING


def make_matrix(at, column, scale, width):
    return (sp.diags(scale) @ sp.csr_matrix((np.ones(len(at)), (at, column)), (len(scale), width))).tocsc()


class Data:
    """Rows are the statements that may ask for something; columns the phrases, then the words."""

    def __init__(self, postings, priors, least):
        finder = Finder([p[4] for p in priors])
        asking = [(n, r) for n, p in enumerate(postings) for r in p["rows"] if r["kind"] in labelled.ASKING]
        words = [find_words(r) for _, r in asking]
        users = collections.defaultdict(set)
        for (n, _), found in zip(asking, words):
            for name in found:
                users[name].add(postings[n]["employer"])
        self.names = sorted(name for name, by in users.items() if len(by) >= least and not name.endswith(" "))
        index = {name: len(priors) + i for i, name in enumerate(self.names)}
        width = len(priors) + len(index)
        at, part_at, column, self.part_of, lengths = [], [], [], [], []
        for i, ((_, r), found) in enumerate(zip(asking, words)):
            columns = finder.find(r["stems"], r["capitals"])
            columns.update((index[w], first) for w, first in found.items() if w in index)
            ends, base = find_clauses(r), len(self.part_of)
            self.part_of += [i] * len(ends)
            lengths += np.diff([0] + ends).tolist()
            for c, first in columns.items():
                at.append(i)
                part_at.append(base + bisect.bisect_right(ends, first))
                column.append(c)
        self.matrix = make_matrix(at, column, share([len(r["stems"]) for _, r in asking]), width)
        self.parts = make_matrix(part_at, column, share(lengths), width)
        self.part_of = np.array(self.part_of)
        self.ends = np.array([[1.0, r["kind"] == "qualification"] for _, r in asking])
        self.wanted = np.array([[c in r["wanted"] for c in labelled.COMPETENCIES] for _, r in asking])
        self.posting = np.array([n for n, _ in asking])
        self.employer = np.array([postings[n]["employer"] for n in self.posting])
        self.own = np.array([postings[n]["own"] for n in self.posting])
        self.more = np.array([postings[n]["more"] for n in self.posting])
        self.priors = priors
        self.of = [[i for i, p in enumerate(priors) if p[0] == c] for c in labelled.COMPETENCIES]

    def take(self, k):
        """Columns of competency k: its phrases, all words, bias and qualification; the same of the clauses; what to expect of each."""
        x, parts = (sp.hstack([m[:, self.of[k]], m[:, len(self.priors):], sp.csc_matrix(ends)]).tocsr()
                    for m, ends in ((self.matrix, self.ends), (self.parts, self.ends[self.part_of])))
        expected = np.zeros(x.shape[1])
        expected[:len(self.of[k])] = [self.priors[i][1] for i in self.of[k]]
        expected[-2] = -2.0
        return x, parts, expected


def fit(x, y, expected, pull, count=1.0, start=None):
    """Logistic regression of rows that count so much; every weight is pulled to what is expected of it (maximum a posteriori)."""
    sign = np.where(y, 1.0, -1.0)

    def loss(w):
        z = sign * (x @ w)
        apart = w - expected
        gradient = x.T @ (-sign * count / (1 + np.exp(np.clip(z, -30, 30)))) + pull * apart
        return (count * np.logaddexp(0, -z)).sum() + 0.5 * (pull * apart * apart).sum(), gradient

    return minimize(loss, expected if start is None else start, jac=True, method="L-BFGS-B", options={"maxiter": 60}).x


def find_pull(data, k, x, y, count, args):
    """A word as frequent where the competency is asked for as elsewhere is pulled hard, one that takes sides is let go."""
    there = x.copy()
    there.data[:] = 1
    wanted, usual = count[y].sum() / count.sum(), (count * y).sum() / (count * ~y).sum()
    asked, others = there.T @ (count * y) + wanted, there.T @ (count * ~y) + 1 - wanted
    pull = args.pull_words / np.clip(abs(np.log(asked / others / usual)), 0.3, 3)
    pull[:len(data.of[k])] = args.pull_phrases
    pull[-2:] = 0.2
    return pull


def find_best(data, points):
    """The clause of every statement that has most points."""
    order = np.lexsort((-points, data.part_of))
    return order[np.concatenate([[True], data.part_of[1:] != data.part_of[:-1]])]


def learn(data, k, taken, rows, args):
    """The points of all statements and the weights: learned from whole statements first, then from these and their best clauses."""
    x, parts, expected = taken
    y, count = data.wanted[rows, k], np.where(data.more[rows], args.more, 1.0)
    pull = find_pull(data, k, x[rows], y, count, args)
    w = fit(x[rows], y, expected, pull, count)
    both = (x + parts[find_best(data, parts @ w)]) / 2
    w = fit(both[rows], y, expected, pull, count, w)
    points = parts @ w
    return (x @ w + points[find_best(data, points)]) / 2, w


def squash(z):
    return 1 / (1 + np.exp(-np.clip(z, -30, 30)))


def predict_unseen(data, lots, args):
    """Points of every statement by models that have not learned from its employer."""
    z = np.zeros(data.wanted.shape)
    for k in range(N):
        taken = data.take(k)
        for lot in lots:
            held = np.isin(data.employer, list(lot))
            z[held, k] = learn(data, k, taken, ~held, args)[0][held]
    return z


def find_topics(data, z):
    """Mean confidence of the other statements of the same posting; not a number where there is none."""
    p, topics = squash(z), np.full(z.shape, np.nan)
    for n in np.unique(data.posting):
        rows = np.where(data.posting == n)[0]
        if len(rows) > 1:
            topics[rows] = (p[rows].sum(0) - p[rows]) / (len(rows) - 1)
    return topics


def find_places(data, z):
    """What stands around every statement, by PLACES; not a number in a posting of one statement."""
    p, topics = squash(z), find_topics(data, z)
    together = (data.posting[1:] == data.posting[:-1])[:, None]
    before, after = topics.copy(), topics.copy()
    before[1:] = np.where(together, p[:-1], before[1:])
    after[:-1] = np.where(together, p[1:], after[:-1])
    usual = np.log(topics + NEXT_FLOOR)
    return np.stack([z, np.log(topics + TOPIC_FLOOR), np.log(before + NEXT_FLOOR) - usual,
                     np.log(after + NEXT_FLOOR) - usual, p.sum(1, keepdims=True) - p, np.ones(z.shape)])


def learn_places(data, around, rows, args):
    """The weights of PLACES for every competency; how a posting goes on is better learned from those of others."""
    out, counts = np.zeros((N, len(PLACES))), np.where(data.own, 1.0, args.others)
    use = rows & ~np.isnan(around[1, :, 0])
    for k in range(N):
        out[k] = fit(around[:, use, k].T, data.wanted[use, k], np.eye(1, len(PLACES))[0],
                     np.array([2.0, 2.0, 8.0, 8.0, 8.0, 0.1]), counts[use])
    return out


def place(around, places):
    moved = (around * places.T[:, None, :]).sum(0)
    return squash(np.where(np.isnan(around[1]), around[0], moved))


def count(got, want):
    return np.array([(got & want).sum(0), (got & ~want).sum(0), (~got & want).sum(0)]).T


def f1(counts):
    return 2 * counts[..., 0] / np.maximum(1, 2 * counts[..., 0] + counts[..., 1] + counts[..., 2])


def find_thresholds(p, want):
    """The confidence that is enough: of all competencies together, and each one half the way to its own best."""
    steps = np.arange(0.2, 0.61, 0.02)
    scores = np.array([f1(count(p >= t, want)) for t in steps])
    total = steps[np.argmax([f1(count(p >= t, want).sum(0)) for t in steps])]
    best = steps[np.argmax(scores + 1e-3 * -abs(steps - total)[:, None], axis=0)]
    return np.round((total + best) / 2, 3)


def report(name, got, want):
    counts = count(got, want)
    total = counts.sum(0)
    print("%s: micro-F1 %.4f  macro-F1 %.4f  precision %.3f  recall %.3f" % (
        name, f1(total), f1(counts).mean(), total[0] / max(1, total[0] + total[1]), total[0] / max(1, total[0] + total[2])))
    print("  " + "  ".join("%s %.3f" % pair for pair in zip(labelled.COMPETENCIES, f1(counts))), flush=True)


def cross_validate(data, args):
    """Folds over everybody's employers; the figure of others is what counts. Returns what is learned from the folds."""
    names = sorted(set(data.employer[data.own]))
    lots = [lot | set(names[i::args.folds]) for i, lot in enumerate(args.lots)]
    z = predict_unseen(data, lots, args)
    around = find_places(data, z)
    p, got = np.zeros(z.shape), np.zeros(z.shape, bool)
    for lot in lots:
        held = np.isin(data.employer, list(lot))
        p[held] = place(around, learn_places(data, around, ~held, args))[held]
    for lot in lots:
        held = np.isin(data.employer, list(lot))
        use = ~held & ~data.own if (~data.own).any() else ~held
        got[held] = p[held] >= find_thresholds(p[use], data.wanted[use])
    for name, rows in (("others' postings", ~data.own), ("own postings", data.own)):
        if rows.any():
            report(name, got[rows], data.wanted[rows])
    use = ~data.own if (~data.own).any() else data.own
    if args.wrong:
        write_wrong(data, p, got, args.wrong)
    return learn_places(data, around, np.ones(len(z), bool), args), find_thresholds(p[use], data.wanted[use])


def write_wrong(data, p, got, path):
    with open(path, "w", encoding="utf-8") as out:
        for i, k in zip(*np.where((got != data.wanted) & ~data.own[:, None])):
            out.write("%s\t%s\t%.2f\t%s\n" % (labelled.COMPETENCIES[k], "+" if got[i, k] else "-", p[i, k],
                                              " ".join(data.texts[i])))


def score_without_others(data, places, thresholds, args):
    z = np.zeros(data.wanted.shape)
    for k in range(N):
        z[:, k], _ = learn(data, k, data.take(k), data.own, args)
    p = place(find_places(data, z), places)
    report("others' postings, learned from one's own alone", (p >= thresholds)[~data.own], data.wanted[~data.own])


def write_rubric(path, rows):
    with open(path, encoding="utf-8") as rubric:
        text = rubric.read()
    kept = re.findall(r'    <phrase competency="[^"]*" language="(?!en")[^\n]*\n', text)
    text = re.sub(r"  <phrases>.*?</phrases>\n", "", text, flags=re.S)
    section = ["    <phrase competency=\"%s\" language=\"en\" weight=\"%d\" source=%s>%s</phrase>\n" % (
        competency, weight, quoteattr(source), escape(phrase)) for competency, weight, source, phrase in rows]
    section = "  <phrases>\n" + "".join(section + kept) + "  </phrases>\n"
    with open(path, "w", encoding="utf-8") as rubric:
        rubric.write(text.replace("</rubric>", section + "</rubric>"))


def write_model(path, names, weights, named, args):
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by training/train-competencies.py: thousandths; src/analysis/hw-competency-model.h tells the names.\n")
        out.write("competency\t%s\n" % "\t".join(labelled.COMPETENCIES))
        for name, values in named:
            out.write("%s\t%s\n" % (name, "\t".join(str(round(1000 * v)) for v in values)))
        for name, values in zip(names, weights):
            if abs(values).max() >= args.smallest:
                out.write("%s\t%s\n" % (name, "\t".join(str(round(1000 * v)) if abs(v) >= 0.02 else "0" for v in values)))


def write_all(data, places, thresholds, args):
    weights, ends, phrases = np.zeros((len(data.names), N)), np.zeros((2, N)), []
    for k, competency in enumerate(labelled.COMPETENCIES):
        _, w = learn(data, k, data.take(k), np.ones(len(data.own), bool), args)
        n = len(data.of[k])
        rows = [(competency, round(1000 * w[i]), data.priors[at][2], data.priors[at][3]) for i, at in enumerate(data.of[k])]
        phrases += sorted((r for r in rows if abs(r[1]) >= 1000 * args.smallest_phrase), key=lambda r: (-r[1], r[3]))
        weights[:, k], ends[:, k] = w[n:-2], w[-2:]
    named = [("bias", ends[0]), ("qualification", ends[1]), ("threshold", thresholds)]
    write_model(args.model, data.names, weights, named + list(zip(PLACES, places.T)), args)
    with open(args.learned, "w", encoding="utf-8") as out:
        out.write("# Written by training/train-competencies.py: the phrases that the model was learned beside.\n")
        out.writelines("%s\t%s\n" % (r[0], r[3]) for r in phrases)
    write_rubric(args.rubric, phrases)
    print("%d phrases" % len(phrases))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--labelled")
    parser.add_argument("--folds", type=int, default=10)
    for name in ("rubric", "model", "learned", "wrong"):
        parser.add_argument("--" + name)
    parser.add_argument("--least", type=int, default=3, help="employers that must use a feature")
    parser.add_argument("--pull-phrases", type=float, default=0.5)
    parser.add_argument("--pull-words", type=float, default=4.0)
    parser.add_argument("--more", type=float, default=0.35, help="how much a statement written in bulk counts")
    parser.add_argument("--others", type=float, default=10, help="how much a statement of others counts for the places")
    parser.add_argument("--smallest", type=float, default=0.18, help="rows with smaller weights are left out")
    parser.add_argument("--smallest-phrase", type=float, default=0.3, help="the same for phrases")
    args = parser.parse_args()
    postings = labelled.load_own(args.program, os.path.join(HERE, "statements"), 1)
    if args.labelled:
        postings += labelled.load_others(args.program, args.labelled)
    args.lots = labelled.split_by_employer(postings, args.folds)
    data = Data(postings, load_priors(args.program, os.path.join(HERE, "phrase-priors.tsv")), args.least)
    data.texts = [r["stems"] for p in postings for r in p["rows"] if r["kind"] in labelled.ASKING]
    places, thresholds = cross_validate(data, args)
    if args.labelled:
        score_without_others(data, places, thresholds, args)
    if args.model:
        write_all(data, places, thresholds, args)


if __name__ == "__main__":
    main()
