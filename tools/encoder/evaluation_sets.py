"""The test sets. Nothing here is ever trained on."""

import csv
import json
import lzma
import os

QUESTION_TAGS = {'zul': 'zu', 'hau': 'ha', 'kin': 'rw', 'yor': 'yo', 'ibo': 'ig', 'bem': 'bem', 'twi': 'tw'}


def read_bitext(data):
    with lzma.open(os.path.join(data, 'eval', 'bitext-sib200-train-dev.tsv.xz'), 'rt', encoding='utf-8') as file:
        rows = list(csv.reader(file, delimiter='\t'))
    names = rows[0][1:]
    return {name: [row[place + 1] for row in rows[1:]] for place, name in enumerate(names)}


def read_afriqa(data):
    def lines(name):
        with lzma.open(os.path.join(data, 'eval', name), 'rt', encoding='utf-8') as file:
            return [json.loads(line) for line in file]

    passages = {row['id']: f"{row['title']} {row['text']}" for row in lines('afriqa-passages.jsonl.xz')}
    questions = {}
    for row in lines('afriqa-questions-train-dev.jsonl.xz'):
        name = (QUESTION_TAGS[row['lang']], row['split'])
        questions.setdefault(name, []).append((row['question'], row['translation'], row['passage']))
    return passages, questions
