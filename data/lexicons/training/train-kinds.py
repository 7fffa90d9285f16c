#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn the model of statement kinds from labelled postings.

usage: train-kinds.py --program READ_POSTING --labelled FOLDER [--output FILE | --folds N]

READ_POSTING is the build's tests/analysis/read-posting: with --features it prints the
features of every statement, so that learning and reading see the very same ones.
FOLDER holds txt/ID.txt, stm/ID.tsv (n, start, end, text), labels/ID.tsv (n, kind, ...)
and fields/ID.json (company). With --folds the postings are split by employer and the
accuracy on employers not learned from is printed; with --output the model is written,
as weights in thousandths.

The model is a linear-chain conditional random field, learned by AdaGrad with an L2
penalty; nothing but the standard library is needed, and it takes about a minute.
"""
import argparse
import collections
import json
import math
import os
import random
import subprocess

KINDS = ["responsibility", "qualification", "offer", "logistics", "company", "legal", "other"]
STEPS = ["same-line", "next-item", "next-line", "after-blank"]
N = len(KINDS)


def read_rows(path):
    with open(path, encoding="utf-8") as rows:
        return [line.rstrip("\n").split("\t") for line in rows if line.strip()]


def label_spans(folder, ident):
    labels = {row[0]: row[1] for row in read_rows(os.path.join(folder, "labels", ident + ".tsv"))}
    return [(int(r[1]), int(r[2]), KINDS.index(labels[r[0]]))
            for r in read_rows(os.path.join(folder, "stm", ident + ".tsv"))]


def find_label(spans, start, end):
    """The kind that covers most of a statement; the cuts need not be the labeller's."""
    votes = collections.Counter()
    for a, b, kind in spans:
        votes[kind] += max(0, min(end, b) - max(start, a))
    kind, n = votes.most_common(1)[0]
    return kind if n else N - 1


def load(program, folder):
    idents = sorted(f[:-4] for f in os.listdir(os.path.join(folder, "labels")) if f.endswith(".tsv"))
    postings = []
    for ident in idents:
        path = os.path.join(folder, "txt", ident + ".txt")
        out = subprocess.run([program, "--features", path], check=True, capture_output=True, text=True).stdout
        spans = label_spans(folder, ident)
        with open(os.path.join(folder, "fields", ident + ".json"), encoding="utf-8") as fields:
            employer = json.load(fields).get("company") or ident
        rows = [line.split("\t") for line in out.splitlines()]
        postings.append({"id": ident, "employer": employer, "rows": [
            (int(r[2]), r[3:], find_label(spans, int(r[0]), int(r[1]))) for r in rows]})
    return postings


def add_log(values):
    top = max(values)
    return top + math.log(sum(math.exp(v - top) for v in values))


class Model:
    def __init__(self, postings, least):
        seen = collections.defaultdict(set)
        for p in postings:
            for _, names, _ in p["rows"]:
                for name in names:
                    seen[name].add(p["employer"])
        self.index = {name: i + 1 for i, name in enumerate(sorted(n for n in seen if len(seen[n]) >= least))}
        self.weights = [[0.0] * N for _ in range(len(self.index) + 1)]  # 0 is the bias
        self.steps = [[[0.0] * N for _ in range(N)] for _ in STEPS]

    def prepare(self, posting):
        return [(step, [0] + [self.index[n] for n in names if n in self.index], kind)
                for step, names, kind in posting["rows"]]

    def score(self, features):
        scores = [0.0] * N
        for f in features:
            w = self.weights[f]
            for k in range(N):
                scores[k] += w[k]
        return scores

    def marginals(self, rows):
        """Forward and backward sums; returns node and edge probabilities."""
        emit = [self.score(r[1]) for r in rows]
        ahead = [emit[0]]
        for i in range(1, len(rows)):
            steps = self.steps[rows[i][0]]
            ahead.append([emit[i][b] + add_log([ahead[-1][a] + steps[a][b] for a in range(N)]) for b in range(N)])
        back = [[0.0] * N for _ in rows]
        for i in range(len(rows) - 2, -1, -1):
            steps = self.steps[rows[i + 1][0]]
            back[i] = [add_log([steps[a][b] + emit[i + 1][b] + back[i + 1][b] for b in range(N)]) for a in range(N)]
        total = add_log(ahead[-1])
        nodes = [[math.exp(ahead[i][k] + back[i][k] - total) for k in range(N)] for i in range(len(rows))]
        edges = [None] + [[[math.exp(ahead[i - 1][a] + self.steps[rows[i][0]][a][b] + emit[i][b] + back[i][b] - total)
                            for b in range(N)] for a in range(N)] for i in range(1, len(rows))]
        return nodes, edges

    def decode(self, rows):
        best, trace = self.score(rows[0][1]), []
        for step, features, _ in rows[1:]:
            emit, steps, now, come = self.score(features), self.steps[step], [], []
            for b in range(N):
                a = max(range(N), key=lambda k: best[k] + steps[k][b])
                now.append(best[a] + steps[a][b] + emit[b])
                come.append(a)
            best = now
            trace.append(come)
        kinds = [max(range(N), key=lambda k: best[k])]
        for come in reversed(trace):
            kinds.append(come[kinds[-1]])
        return kinds[::-1]


def pull(value, squares, gradient, rate, penalty):
    for k in range(N):
        g = gradient[k] + penalty * value[k]
        squares[k] += g * g
        value[k] -= rate * g / math.sqrt(squares[k])


def thin(rows, words, choice, share):
    """Leaves out words at random, so that the model also learns to do without the ones it knows."""
    return [(step, [f for f in features if f not in words or choice.random() >= share], kind)
            for step, features, kind in rows]


def train(postings, least, epochs, penalty, rate, share):
    model = Model(postings, least)
    data = [model.prepare(p) for p in postings]
    squares = [[1e-6] * N for _ in model.weights]
    step_squares = [[[1e-6] * N for _ in range(N)] for _ in STEPS]
    order = list(range(len(data)))
    choice = random.Random(1)
    words = {i for name, i in model.index.items() if name[0] in "wfglhpny"}
    kept = 0
    mean = [[0.0] * N for _ in model.weights]
    step_mean = [[[0.0] * N for _ in range(N)] for _ in STEPS]
    for epoch in range(epochs):
        choice.shuffle(order)
        for at in order:
            rows = thin(data[at], words, choice, share)
            nodes, edges = model.marginals(rows)
            sums = collections.defaultdict(lambda: [0.0] * N)
            for (_, features, kind), node in zip(rows, nodes):
                error = node[:]
                error[kind] -= 1.0
                for f in features:
                    g = sums[f]
                    for k in range(N):
                        g[k] += error[k]
            for f, g in sums.items():
                pull(model.weights[f], squares[f], g, rate / (1 + 0.15 * epoch), penalty)
            for i in range(1, len(rows)):
                step, before = rows[i][0], rows[i - 1][2]
                for a in range(N):
                    g = edges[i][a]
                    if a == before:
                        g[rows[i][2]] -= 1.0
                    pull(model.steps[step][a], step_squares[step][a], g, 0.3 * rate / (1 + 0.15 * epoch), penalty * 0.1)
        if epoch >= epochs // 2:
            kept += 1
            add_to_mean(mean, model.weights, kept)
            for step in range(len(STEPS)):
                add_to_mean(step_mean[step], model.steps[step], kept)
    model.weights, model.steps = mean, step_mean
    return model


def add_to_mean(mean, values, n):
    """Running means: the average of the later passes is steadier than the last one."""
    for row, value in zip(mean, values):
        for k in range(N):
            row[k] += (value[k] - row[k]) / n


def cross_validate(postings, folds, options):
    employers = sorted({p["employer"] for p in postings})
    random.Random(7).shuffle(employers)
    good = total = 0
    confusion = collections.Counter()
    wrong = []
    for fold in range(folds):
        held = set(employers[fold::folds])
        model = train([p for p in postings if p["employer"] not in held], *options)
        for p in (p for p in postings if p["employer"] in held):
            rows = model.prepare(p)
            for i, (got, row) in enumerate(zip(model.decode(rows), rows)):
                total += 1
                good += got == row[2]
                confusion[row[2], got] += 1
                if got != row[2]:
                    wrong.append((p["id"], i, row[2], got))
    f1 = [2 * confusion[k, k] / max(1, sum(confusion[k, j] + confusion[j, k] for j in range(N))) for k in range(N)]
    print("accuracy %.4f  macro-F1 %.4f  on %d statements of employers not learned from" % (good / total, sum(f1) / N, total))
    print("  ".join("%s %.3f" % (KINDS[k], f1[k]) for k in range(N)))
    return wrong


def write(model, path, smallest):
    def show(row):
        return "\t".join(str(round(1000 * w)) for w in row)
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by training/train-kinds.py: weights in thousandths of features for the kinds\n")
        out.write("# " + " ".join(KINDS) + "; what a feature's name means is told in src/analysis/hw-kind-features.h.\n")
        out.write("bias\t%s\n" % show(model.weights[0]))
        for step, name in enumerate(STEPS):
            for a in range(N):
                out.write("t:%s %s\t%s\n" % (name, KINDS[a], show(model.steps[step][a])))
        for name, i in sorted(model.index.items()):
            if max(abs(w) for w in model.weights[i]) >= smallest:
                out.write("%s\t%s\n" % (name, show(model.weights[i])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--labelled", required=True)
    parser.add_argument("--output")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--least", type=int, default=2, help="employers in which a feature must occur")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--penalty", type=float, default=0.02)
    parser.add_argument("--rate", type=float, default=0.2)
    parser.add_argument("--share", type=float, default=0.5, help="words left out at random while learning")
    parser.add_argument("--smallest", type=float, default=0.02, help="rows with smaller weights are left out")
    parser.add_argument("--wrong", help="a file for the statements that the folds got wrong")
    args = parser.parse_args()
    postings = load(args.program, args.labelled)
    options = (args.least, args.epochs, args.penalty, args.rate, args.share)
    if args.folds:
        wrong = cross_validate(postings, args.folds, options)
        if args.wrong:
            with open(args.wrong, "w", encoding="utf-8") as out:
                out.writelines("%s\t%d\t%s\t%s\n" % (i, n, KINDS[a], KINDS[b]) for i, n, a, b in wrong)
    if args.output:
        write(train(postings, *options), args.output, args.smallest)


if __name__ == "__main__":
    main()
