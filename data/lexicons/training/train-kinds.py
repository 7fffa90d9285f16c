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
that it knows; the mean of the later passes is kept. A second one, of few weights, is added to the
sums of the first: it sees which kinds the first found for a statement and around it.
It learns from readings by models that had not learned from the posting that they read, because on
what it knows the first is nearly always right. Needs python3-numpy and python3-scipy.
"""
import argparse
import collections
import os
import random

import numpy as np
import scipy.sparse as sp

import labelled

HERE = os.path.dirname(os.path.abspath(__file__))
STEPS = ["same-line", "next-item", "next-line", "after-blank"]
N = len(labelled.KINDS)
WORD_TYPES = "wbfglhpny"
NONE = "none"
GROUP = 64


def add_log(values, axis):
    top = values.max(axis, keepdims=True)
    return (top + np.log(np.exp(values - top).sum(axis, keepdims=True))).squeeze(axis)


class Group:
    """Postings of about the same length side by side: place t of posting b is one statement."""

    def __init__(self, postings, first):
        self.shape = (len(postings), max(len(p["rows"]) for p in postings))
        self.step, self.kind = np.zeros(self.shape, int), np.zeros(self.shape, int)
        self.there = np.zeros(self.shape, bool)
        self.b, self.t = np.array([(b, t) for b, p in enumerate(postings) for t in range(len(p["rows"]))]).T
        self.rows = slice(first, first + len(self.b))
        for b, posting in enumerate(postings):
            n = len(posting["rows"])
            self.step[b, :n] = [row["step"] for row in posting["rows"]]
            self.kind[b, :n] = [labelled.KINDS.index(row["kind"]) for row in posting["rows"]]
            self.there[b, :n] = True

    def spread(self, scores):
        out = np.zeros(self.shape + (N,))
        out[self.b, self.t] = scores[self.rows]
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


class Batch:
    """All postings, the short ones first; @what of a row are its features."""

    def __init__(self, postings, index, what="features"):
        self.postings = sorted(postings, key=lambda p: len(p["rows"]))
        self.groups, first = [], 0
        for i in range(0, len(postings), GROUP):
            self.groups.append(Group(self.postings[i:i + GROUP], first))
            first = self.groups[-1].rows.stop
        rows = [row for p in self.postings for row in p["rows"]]
        columns = [[index[f] for f in row[what] if f in index] for row in rows]
        at = np.repeat(np.arange(len(rows)), [len(c) for c in columns])
        self.matrix = sp.csr_matrix((np.ones(len(at)), (at, [c for found in columns for c in found])),
                                    (len(rows), len(index)))
        self.kinds = np.array([labelled.KINDS.index(row["kind"]) for row in rows])
        self.base = np.array([row["sums"] for row in rows]) if what != "features" else 0.0

    def find_marginals(self, scores, steps):
        parts = [group.find_marginals(scores, steps) for group in self.groups]
        return np.concatenate([nodes for nodes, _ in parts]), sum(gradient for _, gradient in parts)

    def decode(self, scores, steps):
        return np.concatenate([group.decode(scores, steps) for group in self.groups])

    def hand_out(self, sums, kinds):
        """Leaves what the first reading says of each row with it."""
        for row, of_row, kind in zip((row for p in self.postings for row in p["rows"]), sums, kinds):
            row["sums"], row["first"] = of_row, labelled.KINDS[kind]


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


def repeat_others(postings, times):
    return postings + [p for p in postings if not p["own"]] * (times - 1)


def learn(batch, index, epochs, penalty, rate, share, step_share):
    is_word = np.array([f[0] in WORD_TYPES and f[1] == ":" for f in index])
    weights, bias, steps = Learner((len(index), N)), Learner(N), Learner((len(STEPS), N, N))
    truth, choice = np.eye(N)[batch.kinds], np.random.default_rng(1)
    for epoch in range(epochs):
        matrix = batch.matrix.copy()
        if share:
            matrix.data[is_word[matrix.indices] & (choice.random(len(matrix.indices)) < share)] = 0.0
        nodes, step_gradient = batch.find_marginals(batch.base + matrix @ weights.value + bias.value, steps.value)
        error, now = nodes - truth, rate / (1 + 0.02 * epoch)
        weights.pull(matrix.T @ error + penalty * weights.value, now)
        bias.pull(error.sum(0), now)
        steps.pull(step_gradient + penalty * steps.value, step_share * now)
        if epoch >= epochs // 2:
            for learner in (weights, bias, steps):
                learner.keep()
    return index, weights.mean, bias.mean, steps.mean


def train_first(postings, epochs, args):
    index = choose_features(postings, args.least)
    batch = Batch(repeat_others(postings, args.repeat), index)
    return learn(batch, index, epochs, args.penalty, args.rate, args.share, 0.3)


def read_first(postings, model):
    index, weights, bias, steps = model
    batch = Batch(postings, index)
    sums = batch.matrix @ weights + bias
    batch.hand_out(sums, batch.decode(sums, steps))


def find_most(kinds):
    """The commonest kind but "other"."""
    counts = [kinds.count(k) for k in labelled.KINDS[:-1]]
    return labelled.KINDS[counts.index(max(counts))] if any(counts) else NONE


def look_around(rows):
    """What a second reading sees: the kinds that the first one found (src/analysis/hw-kind-revision.h)."""
    kinds, last, n = [row["first"] for row in rows], NONE, len(rows)
    heads = [t for t, row in enumerate(rows) if "s:looks-heading" in row["features"]]
    for t, row in enumerate(rows):
        begin = max((h + 1 for h in heads if h < t), default=0)
        end = min((h for h in heads if h > t), default=n)
        section = next(f[2:] for f in row["features"] if f.startswith("c:"))
        row["around"] = ["%s %s" % (name, kinds[at] if 0 <= at < n else NONE) for name, at in (
            ("own", t), ("before-2", t - 2), ("after-2", t + 2))]
        row["around"] += ["most " + find_most(kinds[begin:t] + kinds[t + 1:end]), "in-%s %s" % (section, last)]
        last = kinds[t] if kinds[t] != labelled.KINDS[-1] else last


def train_second(postings, args):
    """@postings were read by models that had not learned from them."""
    index = {f: i for i, f in enumerate(sorted({f for p in postings for row in p["rows"] for f in row["around"]}))}
    batch = Batch(repeat_others(postings, args.second_repeat), index, "around")
    batch.base *= args.trust
    return learn(batch, index, args.second_epochs, args.second_penalty, args.second_rate, 0.0, 1.0)


def train(postings, args):
    employers = sorted({p["employer"] for p in postings})
    random.Random(1).shuffle(employers)
    for lot in range(args.lots):
        held = set(employers[lot::args.lots])
        model = train_first([p for p in postings if p["employer"] not in held], args.epochs * 2 // 3, args)
        read_first([p for p in postings if p["employer"] in held], model)
    for posting in postings:
        look_around(posting["rows"])
    second = train_second(postings, args)
    return train_first(postings, args.epochs, args), second


def read(postings, model, args):
    """The batch of the postings and the kinds found at first and finally."""
    first, (index, weights, bias, steps) = model
    read_first(postings, first)
    for posting in postings:
        look_around(posting["rows"])
    batch = Batch(postings, index, "around")
    found = batch.decode(args.trust * batch.base + batch.matrix @ weights + bias, steps)
    before = np.array([labelled.KINDS.index(row["first"]) for p in batch.postings for row in p["rows"]])
    return batch, before, found


def report(name, want, got):
    f1 = [2 * ((want == k) & (got == k)).sum() / max(1, (want == k).sum() + (got == k).sum()) for k in range(N)]
    print("%s: accuracy %.4f  macro-F1 %.4f" % (name, (want == got).mean(), sum(f1) / N))
    print("  " + "  ".join("%s %.3f" % pair for pair in zip(labelled.KINDS, f1)), flush=True)


def list_wrong(batch, found):
    kinds = iter(found)
    for posting in batch.postings:
        for t, (row, kind) in enumerate(zip(posting["rows"], kinds)):
            if row["kind"] != labelled.KINDS[kind]:
                yield "%s\t%d\t%s\t%s\t%s\n" % (posting["id"], t, row["kind"], labelled.KINDS[kind],
                                                " ".join(row["stems"]))


def cross_validate(postings, args):
    want, first, second, wrong = [], [], [], []
    for held in labelled.split_by_employer(postings, args.folds):
        model = train([p for p in postings if p["employer"] not in held], args)
        batch, before, found = read([p for p in postings if p["employer"] in held], model, args)
        want.append(batch.kinds)
        first.append(before)
        second.append(found)
        wrong += list_wrong(batch, found)
    report("others' postings, first reading", np.concatenate(want), np.concatenate(first))
    report("others' postings", np.concatenate(want), np.concatenate(second))
    if args.wrong:
        with open(args.wrong, "w", encoding="utf-8") as out:
            out.writelines(sorted(wrong))


def score_without_others(postings, args):
    model = train([p for p in postings if p["own"]], args)
    batch, before, found = read([p for p in postings if not p["own"]], model, args)
    report("others' postings, learned from one's own alone, first reading", batch.kinds, before)
    report("others' postings, learned from one's own alone", batch.kinds, found)


def show(row):
    return "\t".join(str(round(1000 * w)) for w in row)


def write_steps(out, prefix, steps):
    for step, name in enumerate(STEPS):
        for kind, row in zip(labelled.KINDS, steps[step]):
            out.write("%s:%s %s\t%s\n" % (prefix, name, kind, show(row)))


def write_second(out, model, trust):
    """In the measure of the first reading. What is added to all goes with the piece's own kind."""
    index, weights, bias, steps = model
    write_steps(out, "u", steps / trust)
    for name, i in index.items():
        out.write("r:%s\t%s\n" % (name, show((weights[i] + (bias if name.startswith("own ") else 0.0)) / trust)))


def write(path, models, args):
    (index, weights, bias, steps), second = models
    with open(path, "w", encoding="utf-8") as out:
        out.write("# Written by training/train-kinds.py: weights in thousandths of features for the kinds\n")
        out.write("# " + " ".join(labelled.KINDS) + "; what a feature's name means is told in src/analysis/hw-kind-features.h\n")
        out.write("# and, of the second reading (r, u), in hw-kind-revision.h.\n")
        out.write("bias\t%s\n" % show(bias))
        write_steps(out, "t", steps)
        write_second(out, second, args.trust)
        for name, i in index.items():
            if abs(weights[i]).max() >= args.smallest:
                out.write("%s\t%s\n" % (name, show(weights[i])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--labelled")
    parser.add_argument("--output")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--least", type=int, default=6, help="employers in which a feature must occur")
    parser.add_argument("--epochs", type=int, default=60)
    parser.add_argument("--penalty", type=float, default=0.1)
    parser.add_argument("--rate", type=float, default=0.6)
    parser.add_argument("--share", type=float, default=0.5, help="words left out at random while learning")
    parser.add_argument("--repeat", type=int, default=6, help="how often others' postings count")
    parser.add_argument("--layouts", type=int, default=2, help="of each of the project's own postings")
    parser.add_argument("--smallest", type=float, default=0.04, help="rows with smaller weights are left out")
    parser.add_argument("--lots", type=int, default=4, help="each is read by what was learned from the others")
    parser.add_argument("--trust", type=float, default=0.6, help="of the second reading in the sums of the first")
    parser.add_argument("--second-epochs", type=int, default=40)
    parser.add_argument("--second-penalty", type=float, default=20.0)
    parser.add_argument("--second-repeat", type=int, default=3)
    parser.add_argument("--second-rate", type=float, default=0.3)
    parser.add_argument("--wrong", help="a file for the statements that the folds got wrong")
    args = parser.parse_args()
    postings = [p for p in labelled.load_own(args.program, os.path.join(HERE, "statements"), args.layouts)
                if "lists-" not in p["id"]]  # for competencies: no postings
    if args.labelled:
        postings += labelled.load_others(args.program, args.labelled)
    if args.output:
        write(args.output, train(postings, args), args)
    if args.labelled and args.folds:
        score_without_others(postings, args)
        cross_validate(postings, args)


if __name__ == "__main__":
    main()
