"""From a folded word to the rows of the table: the whole word where it is known, and hashed letter sequences."""

import functools


@functools.cache
def hash_gram(gram):
    """FNV-1a over UTF-16 units, 32 bits."""
    value = 0x811C9DC5
    units = gram.encode('utf-16-le')
    for place in range(0, len(units), 2):
        value = ((value ^ (units[place] | units[place + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return value


def fits(word):
    """Words that the files can hold: of the Basic Multilingual Plane, at most 255 bytes."""
    return len(word.encode()) <= 255 and all(ord(letter) < 0x10000 for letter in word)


def is_ethiopic(word):
    return 0x1200 <= ord(word[0]) <= 0x137F


def grams_of(word, sizes):
    """Letter sequences of `<word>`; a syllabary says as much in one letter fewer."""
    marked = f'<{word}>'
    lengths = [size - 1 for size in sizes] if is_ethiopic(word) else sizes
    return [marked[i:i + n] for n in lengths for i in range(len(marked) - n + 1)]


class Pieces:
    """`beside`, `instead`: how much the letters say beside the row of a known word, and in place of one."""

    def __init__(self, words, buckets, sizes, beside, instead):
        self.words = {word: row for row, word in enumerate(words)}
        self.buckets, self.sizes, self.beside, self.instead = buckets, sizes, beside, instead
        self.rows = len(words) + buckets

    def grams(self, word, share=None):
        """A word by its letters alone: rows and the weight of each."""
        share = self.instead if share is None else share
        rows = [len(self.words) + hash_gram(gram) % self.buckets for gram in grams_of(word, self.sizes)]
        return rows, [share * len(rows) ** -0.5] * len(rows)

    def of(self, word):
        row = self.words.get(word)
        if row is None:
            return self.grams(word)
        rows, scales = self.grams(word, self.beside)
        return [row, *rows], [1.0, *scales]
