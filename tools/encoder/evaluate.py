"""Prints the figures of README.md and of the model card: AfriQA and bitext, from the files that ship."""

import argparse
import json
import random
import struct

import numpy as np

import hybrid
import pack
from bm25 import Index, recall
from evaluation_sets import read_afriqa, read_bitext
from fold import split_words
from own_questions import print_own_questions
from stem_english import stem_english


def read_lexicon(path):
    with open(path, 'rb') as file:
        data = file.read()
    length = struct.unpack('<I', data[8:12])[0]
    header = json.loads(data[12:12 + length])
    at = 12 + length

    def words(count):
        nonlocal at
        out, before = [], ''
        for _ in range(count):
            shared, size = data[at], data[at + 1]
            before = before[:shared] + data[at + 2:at + 2 + size].decode()
            out.append(before)
            at += 2 + size
        return out

    english, lexica = words(header['english']), {}
    for language in header['languages']:
        names = words(language['words'])
        counts = data[at:at + language['words']]
        at += language['words']
        found = {}
        for name, count in zip(names, counts):
            entries = struct.unpack(f'<{count}H', data[at:at + 2 * count])
            found[name[::-1]] = [(english[entry >> 2], entry & 3) for entry in entries]
            at += 2 * count
        lexica[language['tag']] = hybrid.Lexicon(found, header['levels'])
    return lexica


def misspell(words, rng):
    """One word in five with a letter left out, doubled, or changed places with the next."""
    out = []
    for word in words:
        if len(word) >= 4 and rng.random() < 0.2:
            at = rng.randrange(1, len(word) - 1)
            word = rng.choice((
                word[:at] + word[at + 1:],
                word[:at] + word[at] + word[at:],
                word[:at] + word[at + 1] + word[at] + word[at + 2:],
            ))
        out.append(word)
    return out


def print_bitext(data, encoder):
    texts = {language: [split_words(text) for text in found] for language, found in read_bitext(data).items()}
    english = np.array([encoder.encode_words(words) for words in texts.pop('en')])
    for name, change in (('', lambda words: words), (' misspelled', lambda words: misspell(words, rng))):
        rng = random.Random(1)
        figures = {}
        for language, sentences in texts.items():
            vectors = np.array([encoder.encode_words(change(words)) for words in sentences])
            figures[language] = float(((vectors @ english.T).argmax(1) == np.arange(len(english))).mean())
        print(f'bitext{name} R@1 of', len(english), ' '.join(f'{k} {v:.2f}' for k, v in figures.items()), flush=True)


def print_afriqa(data, encoder, lexica):
    passages, questions = read_afriqa(data)
    numbers = {name: place for place, name in enumerate(passages)}
    words = [split_words(text) for text in passages.values()]
    index = Index([[stem_english(word) for word in text] for text in words])
    plain = Index(words)
    vectors = np.array([encoder.encode_words(text) for text in words])
    print('AfriQA R@1/R@5: BM25 | words translated | vectors | hybrid | BM25 on the human translation')
    for (language, split), asked in sorted(questions.items()):
        answers = [numbers[row[2]] for row in asked]
        asked_words = [split_words(row[0]) for row in asked]
        lexical = [
            index.score(hybrid.expand_question(
                text, lexica.get(language), plain.postings, lambda word: len(plain.postings[word][0])
            ).items())
            for text in asked_words
        ]
        cosines = [vectors @ encoder.encode_words(text) for text in asked_words]
        columns = (
            [plain.score((word, 1) for word in set(text)) for text in asked_words],
            lexical,
            cosines,
            [hybrid.combine(l, c) for l, c in zip(lexical, cosines)],
            [plain.score((word, 1) for word in set(split_words(row[1]))) for row in asked],
        )
        print(language, split, len(asked), ' | '.join('%.2f/%.2f' % recall(c, answers) for c in columns), flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('data')
    parser.add_argument('model')
    parser.add_argument('--own-questions')
    parser.add_argument('--repository', default='.')
    options = parser.parse_args()
    encoder = pack.Encoder(f'{options.model}/encoder.bin')
    lexica = read_lexicon(f'{options.model}/lexicon.bin')
    if options.own_questions:
        print_own_questions(options.repository, options.own_questions, encoder, lexica)
    print_bitext(options.data, encoder)
    print_afriqa(options.data, encoder, lexica)


if __name__ == '__main__':
    main()
