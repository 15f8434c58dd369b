"""Pupils' questions about our lessons (tests/search/pupil-questions.json): does the search find the English passage?"""

import glob
import json
import os

import numpy as np

import hybrid
from bm25 import Index
from fold import split_words
from sources import plain, read_sections
from stem_english import stem_english


def read_passages(repository):
    """`lesson/screen` to text, English; terms are found through the lessons' own term bridge and are not counted here."""
    passages = {}
    for path in sorted(glob.glob(f'{repository}/lessons/**/*.en.md', recursive=True)):
        lesson = os.path.basename(path)[:-len('.en.md')]
        for screen, blocks in read_sections(path).items():
            if screen != 'front' and not lesson.endswith('.note'):
                passages[f'{lesson}/{screen}'] = plain(' '.join(blocks))
    return passages


def print_own_questions(repository, path, encoder, lexica):
    with open(path, encoding='utf-8') as file:
        questions = json.load(file)
    passages = read_passages(repository)
    names = list(passages)
    words = [split_words(text) for text in passages.values()]
    index = Index([[stem_english(word) for word in text] for text in words])
    plain_index = Index(words)
    vectors = np.array([encoder.encode_words(text) for text in words])
    found = {}
    for question in questions:
        right = [names.index(name) for name in question['passages'] if name in passages]
        for language, text in question['asked'].items():
            asked = split_words(text)
            weights = hybrid.expand_question(
                asked, lexica.get(language), plain_index.postings, lambda word: len(plain_index.postings[word][0])
            )
            lexical, cosines = index.score(weights.items()), vectors @ encoder.encode_words(asked)
            columns = (
                plain_index.score((word, 1) for word in set(asked)), lexical, cosines, hybrid.combine(lexical, cosines)
            )
            if right:
                hits = [set(right) & set(np.argsort(-scores, kind='stable')[:5]) != set() for scores in columns]
                found.setdefault(language, []).append(hits)
    print('own questions', len(questions), 'over', len(names), 'screens, R@5: BM25 | words translated | vectors | hybrid')
    for language, hits in sorted(found.items()):
        print(language, len(hits), ' | '.join(f'{share:.2f}' for share in np.mean(hits, axis=0)))
