"""BM25 over passages, as src/lib/search/bm25.ts (k1 1.2, b 0.75), with weighted question words."""

import collections

import numpy as np

K1, B = 1.2, 0.75


class Index:
    def __init__(self, passages):
        """`passages`: lists of terms."""
        self.size = len(passages)
        lengths = np.array([len(terms) for terms in passages], np.float64)
        level = K1 * (1 - B + B * lengths / lengths.mean())
        postings = collections.defaultdict(list)
        for number, terms in enumerate(passages):
            for term, count in collections.Counter(terms).items():
                postings[term].append((number, count))
        self.postings = {}
        for term, found in postings.items():
            numbers = np.array([n for n, _ in found])
            counts = np.array([c for _, c in found], np.float64)
            rarity = np.log(1 + (self.size - len(found) + 0.5) / (len(found) + 0.5))
            self.postings[term] = (numbers, rarity * counts * (K1 + 1) / (counts + level[numbers]))
        self.rarity = {t: np.log(1 + (self.size - len(p) + 0.5) / (len(p) + 0.5)) for t, p in postings.items()}

    def score(self, weighted):
        """Scores of all passages for (term, weight) pairs."""
        scores = np.zeros(self.size)
        for term, weight in weighted:
            if term in self.postings:
                numbers, parts = self.postings[term]
                scores[numbers] += weight * parts
        return scores

    def score_slots(self, slots):
        """Each slot is a list of (term, weight): ways to read one word of the question; its best reading counts."""
        scores = np.zeros(self.size)
        for readings in slots:
            best = np.zeros(self.size)
            for term, weight in readings:
                if term in self.postings:
                    numbers, parts = self.postings[term]
                    best[numbers] = np.maximum(best[numbers], weight * parts)
            scores += best
        return scores


def recall(scores, answers):
    """R@1 and R@5 in one pass; `scores` yields one array a question. Ties count as lost."""
    ranks = np.array([(s >= s[a]).sum() - 1 for s, a in zip(scores, answers)])
    return float((ranks < 1).mean()), float((ranks < 5).mean())
