"""Trains the table of piece vectors: a contrastive loss over pairs of texts that say the same."""

import argparse
import collections
import math
import os
import random
import time

import numpy as np
import torch
import torch.nn.functional as F
from scipy.sparse import csr_matrix

from fold import split_words
from pieces import Pieces, fits
from sources import is_held_out, read_pairs

TARGETS = set('sw fr pt ar ha am yo zu af ig xh st'.split())


class Texts:
    """Texts as rows of word numbers, words as rows of pieces; word + count(words) is the word by its letters alone."""

    def __init__(self, texts, pieces):
        numbers, flat, starts = {}, [], [0]
        for text in texts:
            flat.extend(numbers.setdefault(word, len(numbers)) for word in split_words(text)[:120])
            starts.append(len(flat))
        self.flat, self.starts = np.array(flat, np.int64), np.array(starts, np.int64)
        self.words = len(numbers)
        self.names = list(numbers)
        self.counts = np.bincount(self.flat, minlength=self.words)
        self._lay(list(numbers), pieces)

    def _lay(self, words, pieces):
        letters = [pieces.grams(word) for word in words]
        whole = [pieces.of(word) for word in words]
        rows, scales, lengths = [], [], [0]
        for found, scale in whole + letters:
            rows.extend(found)
            scales.extend(scale)
            lengths.append(len(found))
        self.rows, self.scales = np.array(rows, np.int64), np.array(scales, np.float32)
        self.row_starts = np.cumsum(lengths)


def gather(flat, starts, chosen):
    """Concatenates the chosen lists: members and where each begins."""
    lengths = starts[chosen + 1] - starts[chosen]
    begins = np.cumsum(lengths) - lengths
    places = np.repeat(starts[chosen] - begins, lengths) + np.arange(lengths.sum())
    return places, begins


class SparseSum(torch.autograd.Function):
    """Rows of a constant sparse matrix times a dense one; on a CPU ten times as fast as embedding_bag's gradient."""

    @staticmethod
    def forward(context, matrix, dense):
        context.matrix = matrix
        return torch.from_numpy(matrix @ dense.detach().numpy())

    @staticmethod
    def backward(context, gradient):
        return None, torch.from_numpy(context.matrix.T @ gradient.contiguous().numpy())


def bags(values, members, begins, columns):
    return csr_matrix((values, members, np.append(begins, len(members))), shape=(len(begins), columns))


class Table(torch.nn.Module):
    def __init__(self, rows, dims):
        super().__init__()
        self.vectors = torch.nn.Parameter(torch.randn(rows, dims) / math.sqrt(dims))
        self.weights = torch.nn.Parameter(torch.zeros(rows))
        self.scale = torch.nn.Parameter(torch.tensor(math.log(20.0)))

    def weighted(self):
        return self.vectors * self.weights.exp()[:, None]

    def forward(self, texts, flat_words, begins):
        weighted = self.weighted()
        unique, inverse = np.unique(flat_words, return_inverse=True)
        places, starts = gather(texts.rows, texts.row_starts, unique)
        words = SparseSum.apply(bags(texts.scales[places], texts.rows[places], starts, len(weighted)), weighted)
        return SparseSum.apply(bags(np.ones(len(inverse), np.float32), inverse, begins, len(unique)), words)


def balanced_counts(pairs, balance):
    """How often a word stands in the training texts, languages levelled."""
    by_language = collections.defaultdict(collections.Counter)
    for language, _, english, other in pairs:
        by_language[language].update(split_words(other))
        by_language['en'].update(split_words(english))
    total = collections.Counter()
    for language, counts in by_language.items():
        size = sum(counts.values())
        share = size ** (balance - 1) * (1.0 if language in TARGETS | {'en'} else 0.5)
        for word, count in counts.items():
            if count > 1:
                total[word] += count * share
    return total


def sampling_weights(pairs, options):
    sizes = collections.Counter(pair[0] for pair in pairs)
    source = {'cldr-keywords': 0.5, 'cldr': 0.7}
    weights = [
        sizes[p[0]] ** (options.balance - 1) * source.get(p[1], 1.0) * (1.0 if p[0] in TARGETS else 0.5) for p in pairs
    ]
    return np.array(weights) / np.sum(weights)


def drop_words(chance, flat, begins, rng):
    """Leaves out words at random, never the first of a text."""
    keep = rng.random(len(flat)) >= chance
    keep[begins] = True
    kept = np.concatenate([[0], np.cumsum(keep)])
    return flat[keep], kept[begins]


def batch_side(texts, chosen, options, rng):
    places, begins = gather(texts.flat, texts.starts, chosen)
    flat, begins = drop_words(options.word_dropout, texts.flat[places], begins, rng)
    by_letters = rng.random(len(flat)) < options.by_letters
    return flat + by_letters * texts.words, begins


def contrast(table, left, right, same):
    scores = F.normalize(left) @ F.normalize(right).T * table.scale.exp().clamp(max=60)
    scores = scores.masked_fill(same, -1e4)
    target = torch.arange(len(left))
    return (F.cross_entropy(scores, target) + F.cross_entropy(scores.T, target)) / 2


class Corpus:
    """The texts to learn from. English ones come first, then the others, so that either may stand on either side."""

    def __init__(self, pairs, pieces, options):
        numbers = {}
        self.english_of = np.array([numbers.setdefault(p[2].lower(), len(numbers)) for p in pairs])
        self.other_of = len(numbers) + np.arange(len(pairs))
        self.texts = Texts(list(numbers) + [p[3] for p in pairs], pieces)
        self.siblings = collections.defaultdict(list)
        for english, other in zip(self.english_of, self.other_of):
            self.siblings[english].append(other)
        self.chances = np.cumsum(sampling_weights(pairs, options))
        self.options = options

    def draw(self, rng):
        """Words and beginnings of both sides of a batch, one after the other, and which pairs share their English."""
        options = self.options
        places = np.searchsorted(self.chances, rng.random(options.batch))
        chosen = np.minimum(places, len(self.other_of) - 1)
        left, ours = self.other_of[chosen], self.english_of[chosen]
        right = ours.copy()
        for place in np.flatnonzero(rng.random(len(right)) < options.across):
            others = self.siblings[right[place]]
            if len(others) > 1:
                right[place] = others[rng.integers(len(others))]
        flat, begins = batch_side(self.texts, left, options, rng)
        other_flat, other_begins = batch_side(self.texts, right, options, rng)
        same = torch.from_numpy((ours[:, None] == ours[None, :]) & ~np.eye(len(ours), dtype=bool))
        return np.concatenate([flat, other_flat]), np.concatenate([begins, other_begins + len(flat)]), same


def train(pairs, options, log):
    """The trained table and what its rows stand for, from (language, source, English, other)."""
    rng = np.random.default_rng(options.seed)
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    pieces = Pieces(choose_vocabulary(pairs, options), options.buckets, options.grams, options.beside, options.instead)
    watched = choose_watched(pairs, options.seed)
    corpus = Corpus([pair for pair in pairs if not is_held_out(pair[2])], pieces, options)
    held = Texts([p[2] for p in watched] + [p[3] for p in watched], pieces)
    table = Table(pieces.rows, options.dims)
    start_weights(table, corpus.texts, pieces)
    optimiser = torch.optim.Adam(table.parameters(), betas=(0.9, 0.99), fused=True)
    began = time.time()
    for step in range(options.steps):
        for group in optimiser.param_groups:
            group['lr'] = options.rate * pace(step, options.steps)
        flat, begins, same = corpus.draw(rng)
        vectors = table(corpus.texts, flat, begins)
        loss = contrast(table, vectors[:options.batch], vectors[options.batch:], same)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        if (step + 1) % 50 == 0:
            log(f'step {step + 1} {time.time() - began:.0f}s loss {loss.item():.3f} scale {table.scale.exp().item():.1f} '
                f'held-out {watch(table, held):.3f}')
    return table, pieces


def pace(step, steps):
    """Share of the full rate: up for 50 steps, then down along a cosine to a fiftieth."""
    return min(1, (step + 1) / 50) * max(0.02, 0.5 * (1 + math.cos(math.pi * step / steps)))


def choose_vocabulary(pairs, options):
    counts = balanced_counts(pairs, options.balance)
    commonest = sorted((word for word in counts if fits(word)), key=lambda word: (-counts[word], word))
    return sorted(commonest[:options.words])


def choose_watched(pairs, seed):
    """Held-out sentences of at least five words, each English one once."""
    found = {p[2].lower(): p for p in pairs if is_held_out(p[2]) and min(len(p[2].split()), len(p[3].split())) >= 5}
    return random.Random(seed).sample(list(found.values()), min(800, len(found)))


def start_weights(table, texts, pieces):
    """Rare pieces say more (smooth inverse frequency, Arora et al. 2017); learned from there."""
    seen = np.zeros(pieces.rows)
    for word, count in enumerate(texts.counts):
        seen[texts.rows[texts.row_starts[word]:texts.row_starts[word + 1]]] += count
    share = seen / max(1, texts.counts.sum())
    with torch.no_grad():
        table.weights.copy_(torch.from_numpy(np.log(1e-3 / (1e-3 + share))).float())


@torch.no_grad()
def watch(table, held):
    places, begins = gather(held.flat, held.starts, np.arange(len(held.starts) - 1))
    vectors = F.normalize(table(held, held.flat[places], begins))
    half = len(vectors) // 2
    return ((vectors[half:] @ vectors[:half].T).argmax(1) == torch.arange(half)).float().mean().item()


def read_options():
    parser = argparse.ArgumentParser()
    add = parser.add_argument
    add('data')
    add('--cldr', required=True)
    add('--repository', default=os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..'))
    add('--out', required=True)
    add('--with-unsettled', action='store_true')
    add('--words', type=int, default=20000)
    add('--buckets', type=int, default=28000)
    add('--grams', type=lambda text: [int(n) for n in text.split(',')], default=[3, 4])
    add('--beside', type=float, default=1.5)
    add('--instead', type=float, default=2.2)
    add('--emphasis', type=float, default=0.3)
    add('--dims', type=int, default=192)
    add('--batch', type=int, default=1024)
    add('--rate', type=float, default=0.01)
    add('--steps', type=int, default=1000)
    add('--threads', type=int, default=1)
    add('--word-dropout', type=float, default=0.2)
    add('--by-letters', type=float, default=0.3)
    add('--balance', type=float, default=0.7)
    add('--across', type=float, default=0.2)
    add('--seed', type=int, default=7)
    add('--parts', nargs='+', default=['lexicon', 'encoder'])
    return parser.parse_args()
