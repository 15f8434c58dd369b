"""Writes tests/fixtures/encoder/vectors.json: what the app must read out of the shipped files, text by text."""

import argparse
import json

import evaluate
import pack

TEXTS = [
    'What is a fraction?', 'What is photosynthesis?', 'How do plants make food from light?', 'Why does ice melt?',
    "Don't add the bottom numbers.", 'The answer is 3/4, not 0.75 or 1,5!', 'fotosinthesys', 'Desimali ni nini?',
    "Ng'ombe wangu anakula nyasi", 'Sehemu ni nini?', 'mimea hutengeneza chakula', 'Iqhezu liyini?',
    'Izitshalo zikwenza kanjani ukudla?', 'ezikoleni', 'isikole saseNingizimu Afrika', 'Iqhezu yintoni?',
    'izityalo', "Qu'est-ce qu'une fraction ?", "L'eau bout à 100 °C", 'élève', 'O que é uma fração?', 'Água e gelo',
    'ما هو الكسر؟', 'مدرسةٌ', 'كَيْفَ تَصْنَعُ النَّبَاتَاتُ غِذَاءَهَا؟', '٣ + ٤', 'ክፍልፋይ ምንድን ነው?', 'ኃይል', 'ሃይል', 'Kini ida?',
    'Ẹ̀kọ́ ìṣirò', 'Eko isiro', 'Mene ne ƙaso?', "'Yan makaranta", "Gịnị bụ n'ime akwụkwọ?", 'ọnụọgụgụ', "Wat is 'n breuk?",
    'Hoeveel is ’n halwe?', 'Palophatlo ke eng?', 'Iga imibare', '½', '   ', '🐘', 'a', 'Ｆｕｌｌ ｗｉｄｔｈ', 'ma\u200bji',
]
WORDS = [
    ('zu', 'amanzi'), ('zu', 'ezikoleni'), ('zu', 'kwamanzi'), ('zu', 'indlovu'), ('sw', 'maji'), ('sw', 'shule'), ('ha', 'ruwa'),
    ('ha', 'makaranta'), ('am', 'ውሀ'), ('ar', 'ماء'), ('fr', 'eau'), ('pt', 'agua'), ('yo', 'omi'), ('ig', 'mmiri'), ('xh', 'amanzi'),
    ('af', 'water'), ('af', 'skool'), ('zu', 'xqzvwy'), ('xx', 'maji'),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('model')
    parser.add_argument('out')
    options = parser.parse_args()
    encoder = pack.Encoder(f'{options.model}/encoder.bin')
    lexica = evaluate.read_lexicon(f'{options.model}/lexicon.bin')
    vectors = [{'text': text, 'vector': [round(float(x), 7) for x in encoder.encode(text)]} for text in TEXTS]
    words = [
        {'language': language, 'word': word, 'means': lexica[language].expand(word) if language in lexica else []}
        for language, word in WORDS
    ]
    with open(options.out, 'w', encoding='utf-8') as file:
        json.dump({'vectors': vectors, 'words': words}, file, ensure_ascii=False)
        file.write('\n')


if __name__ == '__main__':
    main()
