"""The search that the figures are measured with, written so that src/lib/search can do the same; formula in README.md."""

import numpy as np

from stem_english import stem_english

TRANSLATED = 1.3
BY_ENDING = 0.5
SHORTEST_ENDING, LONGEST_PREFIX, MOST_BY_ENDING = 5, 5, 5
NAME = 0.7
SHORTEST_NAME, MOST_PASSAGES_OF_NAME = 4, 200
ALPHA = 1.0


class Lexicon:
    """Translations of one language as src/lib/search/encoder/lexicon.ts gives them."""

    def __init__(self, words, likelihoods):
        self.words = {w: [(stem, likelihoods[level]) for stem, level in found] for w, found in words.items()}
        self.by_ending = {}
        for word in sorted(self.words):
            for start in range(0, LONGEST_PREFIX + 1):
                if len(word) - start >= SHORTEST_ENDING:
                    self.by_ending.setdefault(word[start:], []).append(word)

    def expand(self, word):
        if word in self.words:
            return self.words[word]
        for start in range(0, LONGEST_PREFIX + 1):
            if len(word) - start < SHORTEST_ENDING:
                break
            found = self.by_ending.get(word[start:])
            if found:
                sums = {}
                for other in found:
                    for stem, weight in self.words[other]:
                        sums[stem] = sums.get(stem, 0) + weight * BY_ENDING / len(found)
                return sorted(sums.items(), key=lambda x: (-x[1], x[0]))[:MOST_BY_ENDING]
        return []


def expand_question(words, lexicon, passage_words, passages_of):
    """Stem to weight: the words themselves, what they mean, and names inside words with a prefix (eNigeria)."""
    weights = {}

    def ask(stem, weight):
        weights[stem] = max(weights.get(stem, 0), weight)

    for word in dict.fromkeys(words):
        ask(stem_english(word), 1)
        if lexicon:
            for stem, weight in lexicon.expand(word):
                ask(stem, TRANSLATED * weight)
        if word not in passage_words:
            for start in range(1, LONGEST_PREFIX + 1):
                rest = word[start:]
                if len(rest) < SHORTEST_NAME:
                    break
                if rest in passage_words and passages_of(rest) < MOST_PASSAGES_OF_NAME:
                    ask(stem_english(rest), NAME)
                    break
    return weights


def combine(lexical, cosines, alpha=ALPHA):
    """BM25 relative to the best passage's, plus alpha times the cosine."""
    top = lexical.max()
    return (lexical / top if top > 0 else lexical) + alpha * np.asarray(cosines)
