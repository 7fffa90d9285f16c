#!/usr/bin/env python3
# SPDX-FileCopyrightText: Hiring Workbench contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn the model of statement kinds from labelled postings.

usage: train-kinds.py --program READ_POSTING [--labelled FOLDER] [--folds N] [--output FILE]

The project's own statements are beside this script, each posting in several layouts; FOLDER holds
postings of others (see labelled.py) and may be left out. With --folds the accuracy on employers
not learned from is printed; with --output the model is written, as weights in thousandths.

The model is a linear-chain conditional random field, learned by AdaGrad with an L2 penalty. Half
of the words are left out at random in every pass, so that it also learns to do without the ones
that it knows; the mean of the later passes is kept. Needs python3-numpy and python3-scipy.
"""
import argparse
import collections
import os

import numpy as np
import scipy.sparse as sp

import labelled

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = ["same-line", "next-item", "next-line", "after-blank"]
N = len(labelled.KINDS)
WORD_TYPES = "wbfglhpny"


def add_log(values, axis):
    top = values.max(axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis, keepdims=True))).squeeze(axis)


class Batch:
    """All postings side by side: place t of posting b is one statement."""

    def __init__(self, postings, index):
        self.shape = (len(postings), max(len(p["rows"]) for p in postings))
        self.step, self.kind = np.zeros(self.shape, int), np.zeros(self.shape, int)
        self.there = np.zeros(self.shape, bool)
        at, column, places = [], [], []
        for b, posting in enumerate(postings):
            for t, row in enumerate(posting["rows"]):
                columns = [index[f] for f in row["features"] if f in index]
                at += [len(places)] * len(columns)
                column += columns
                places.append((b, t))
                self.step[b, t], self.kind[b, t] = row["step"], labelled.KINDS.index(row["kind"])
                self.there[b, t] = True
        self.matrix = sp.csr_matrix((np.ones(len(at)), (at, column)), (len(places), len(index)))
        self.b, self.t = np.array(places).T
        self.kinds = self.kind[self.b, self.t]

    def spread(self, scores):
        out = np.zeros(self.shape + (N,))
        out[self.b, self.t] = scores
        return out

    def find_marginals(self, scores, steps):
        """Forward and backward sums: how likely each kind is, and the gradient of the steps."""
        emit, move = self.spread(scores), steps[self.step]
        ahead, back = emit.copy(), np.zeros_like(emit)
        for t in range(1, self.shape[1]):
            value = add_log(ahead[:, t - 1, :, None] + move[:, t], 1) + emit[:, t]
            ahead[:, t] = np.where(self.there[:, t, None], value, ahead[:, t - 1])
        for t in range(self.shape[1] - 2, -1, -1):
            value = add_log(move[:, t + 1] + (emit[:, t + 1] + back[:, t + 1])[:, None, :], 2)
            back[:, t] = np.where(self.there[:, t + 1, None], value, 0.0)
        total = add_log(ahead[:, -1], 1)
        nodes = np.exp(ahead + back - total[:, None, None])[self.b, self.t]
        edges = np.exp(ahead[:, :-1, :, None] + move[:, 1:] + (emit[:, 1:] + back[:, 1:])[:, :, None, :]
                       - total[:, None, None, None])
        there, gradient = self.there[:, 1:], np.zeros_like(steps)
        np.add.at(gradient, self.step[:, 1:][there], edges[there])
        np.add.at(gradient, (self.step[:, 1:][there], self.kind[:, :-1][there], self.kind[:, 1:][there]), -1.0)
        return nodes, gradient

    def decode(self, scores, steps):
        """The likeliest kinds together (Viterbi)."""
        emit, move = self.spread(scores), steps[self.step]
        best, trace = emit[:, 0].copy(), np.zeros(self.shape + (N,), int)
        for t in range(1, self.shape[1]):
            value, there = best[:, :, None] + move[:, t], self.there[:, t, None]
            trace[:, t] = np.where(there, value.argmax(1), np.arange(N))
            best = np.where(there, value.max(1) + emit[:, t], best)
        out, kind = np.zeros(self.shape, int), best.argmax(1)
        for t in range(self.shape[1] - 1, -1, -1):
            out[:, t] = kind
            kind = trace[np.arange(len(kind)), t, kind]
        return out[self.b, self.t]


class Learner:
    """One block of weights under AdaGrad, and the mean of its later values."""

    def __init__(self, shape):
        self.value, self.squares, self.mean, self.n = np.zeros(shape), np.full(shape, 1e-3), np.zeros(shape), 0

    def pull(self, gradient, rate):
        self.squares += gradient * gradient
        self.value -= rate * gradient / np.sqrt(self.squares)

    def keep(self):
        self.n += 1
        self.mean += (self.value - self.mean) / self.n


def choose_features(postings, least):
    users = collections.defaultdict(set)
    for posting in postings:
        for row in posting["rows"]:
            for feature in row["features"]:
                users[feature].add(posting["employer"])
    return {f: i for i, f in enumerate(sorted(f for f, by in users.items() if len(by) >= least))}


def train(postings, args):
    index = choose_features(postings, args.least)
    batch = Batch(postings + [p for p in postings if not p["own"]] * (args.repeat - 1), index)
    is_word = np.array([f[0] in WORD_TYPES for f in index])
    weights, bias, steps = Learner((len(index), N)), Learner(N), Learner((len(STEPS), N, N))
    truth, choice = np.eye(N)[batch.kinds], np.random.default_rng(1)
    for epoch in range(args.epochs):
        matrix = batch.matrix.copy()
        matrix.data[is_word[matrix.indices] & (choice.random(len(matrix.indices)) < args.share)] = 0.0
        nodes, step_gradient = batch.find_marginals(matrix @ weights.value + bias.value, steps.value)
        error, rate = nodes - truth, args.rate / (1 + 0.02 * epoch)
        weights.pull(matrix.T @ error + args.penalty * weights.value, rate)
        bias.pull(error.sum(0), rate)
        steps.pull(step_gradient + args.penalty * steps.value, 0.3 * rate)
        if epoch >= args.epochs // 2:
            for learner in (weights, bias, steps):
                learner.keep()
    return index, weights.mean, bias.mean, steps.mean


def report(name, want, got):
    f1 = [2 * ((want == k) & (got == k)).sum() / max(1, (want == k).sum() + (got == k).sum()) for k in range(N)]
    print("%s: accuracy %.4f  macro-F1 %.4f" % (name, (want == got).mean(), sum(f1) / N))
    print("  " + "  ".join("%s %.3f" % pair for pair in zip(labelled.KINDS, f1)), flush=True)


def cross_validate(postings, args):
    want, got, wrong = [], [], []
    for held in labelled.split_by_employer(postings, args.folds):
        index, weights, bias, steps = train([p for p in postings if p["employer"] not in held], args)
        test = [p for p in postings if p["employer"] in held]
        batch = Batch(test, index)
        kinds = batch.decode(batch.matrix @ weights + bias, steps)
        want.append(batch.kinds)
        got.append(kinds)
        wrong += ["%s\t%d\t%s\t%s\t%s\n" % (test[b]["id"], t, labelled.KINDS[y], labelled.KINDS[k],
                                            " ".join(test[b]["rows"][t]["stems"]))
                  for b, t, y, k in zip(batch.b, batch.t, batch.kinds, kinds) if y != k]
    report("others' postings", np.concatenate(want), np.concatenate(got))
    if args.wrong:
        with open(args.wrong, "w", encoding="utf-8") as out:
            out.writelines(sorted(wrong))


def score_without_others(postings, args):
    index, weights, bias, steps = train([p for p in postings if p["own"]], args)
    batch = Batch([p for p in postings if not p["own"]], index)
    report("others' postings, learned from one's own alone", batch.kinds,
           batch.decode(batch.matrix @ weights + bias, steps))


def write(path, model, smallest):
    index, weights, bias, steps = model

    def show(row):
        return "\t".join(str(round(1000 * w)) for w in row)
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by training/train-kinds.py: weights in thousandths of features for the kinds\n")
        out.write("# " + " ".join(labelled.KINDS) + "; what a feature's name means is told in src/analysis/hw-kind-features.h.\n")
        out.write("bias\t%s\n" % show(bias))
        for step, name in enumerate(STEPS):
            for kind, row in zip(labelled.KINDS, steps[step]):
                out.write("t:%s %s\t%s\n" % (name, kind, show(row)))
        for name, i in index.items():
            if abs(weights[i]).max() >= smallest:
                out.write("%s\t%s\n" % (name, show(weights[i])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--labelled")
    parser.add_argument("--output")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--least", type=int, default=4, help="employers in which a feature must occur")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--penalty", type=float, default=0.1)
    parser.add_argument("--rate", type=float, default=0.6)
    parser.add_argument("--share", type=float, default=0.5, help="words left out at random while learning")
    parser.add_argument("--repeat", type=int, default=6, help="how often others' postings count")
    parser.add_argument("--layouts", type=int, default=2, help="of each of the project's own postings")
    parser.add_argument("--smallest", type=float, default=0.04, help="rows with smaller weights are left out")
    parser.add_argument("--wrong", help="a file for the statements that the folds got wrong")
    args = parser.parse_args()
    postings = [p for p in labelled.load_own(args.program, os.path.join(HERE, "statements"), args.layouts)
                if "lists-" not in p["id"]]  # for competencies: no postings
    if args.labelled:
        postings += labelled.load_others(args.program, args.labelled)
    if args.output:
        write(args.output, train(postings, args), args.smallest)
    if args.labelled and args.folds:
        score_without_others(postings, args)
        cross_validate(postings, args)


if __name__ == "__main__":
    main()
