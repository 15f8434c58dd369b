"""Folds a text into words exactly as src/lib/search/encoder/tokenise.ts does (over src/lib/domain/text/fold.ts)."""

import re
import unicodedata

UNSEEN = re.compile('[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]')
APOSTROPHE = "['’‘ʼʻʹ`´＇]"
APOSTROPHES = re.compile(APOSTROPHE)
MARKS = re.compile(
    '[\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]'
)
LETTERS = str.maketrans({
    'ɓ': 'b', 'ɗ': 'd', 'ƙ': 'k', 'ƴ': 'y', 'ŋ': 'ng', 'ɛ': 'e', 'ɔ': 'o', 'ø': 'o', 'œ': 'oe', 'æ': 'ae', 'ß': 'ss',
    'ٱ': 'ا', 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه',
})
INNER_SIGN = re.compile('(?<![0-9])[./]|[./](?![0-9])')


def _ethiopic():
    kept = {}
    for row, same in (('ሐ', 'ሀ'), ('ኀ', 'ሀ'), ('ኸ', 'ሀ'), ('ሠ', 'ሰ'), ('ዐ', 'አ'), ('ፀ', 'ጸ')):
        for order in range(7):
            target = 0 if order == 3 and same in 'ሀአ' else order
            kept[chr(ord(row) + order)] = chr(ord(same) + target)
    kept[chr(ord('ሀ') + 3)] = 'ሀ'
    kept[chr(ord('አ') + 3)] = 'አ'
    for doubled in range(0x135D, 0x1360):
        kept[chr(doubled)] = ''
    return str.maketrans(kept)


ETHIOPIC = _ethiopic()


class _Digits(dict):
    def __missing__(self, code):
        letter = chr(code)
        self[code] = str(unicodedata.decimal(letter)) if unicodedata.category(letter) == 'Nd' else letter
        return self[code]


class _Separators(dict):
    def __missing__(self, code):
        letter = chr(code)
        if letter in '\u2044':
            out = '/'
        elif letter in ',\u066b':
            out = '.'
        elif letter in './' or unicodedata.category(letter)[0] in 'LMN':
            out = letter
        else:
            out = ' '
        self[code] = out
        return out


DIGITS, SEPARATORS = _Digits(), _Separators()
# French "l'eau", Igbo "n'ime": one letter (or "qu") with an apostrophe is a word of its own, in any language.
ELISION = re.compile(r'(?<![^\W\d_])([^\W\d_]|[qQ]u)' + APOSTROPHE + r'(?=[^\W\d_])')


def split_words(text):
    text = APOSTROPHES.sub('', UNSEEN.sub('', ELISION.sub(r'\1 ', text)))
    text = unicodedata.normalize('NFKD', unicodedata.normalize('NFKD', text).lower())
    text = MARKS.sub('', APOSTROPHES.sub('', text)).translate(LETTERS)
    text = unicodedata.normalize('NFC', text.translate(DIGITS).translate(ETHIOPIC))
    return INNER_SIGN.sub(' ', text.translate(SEPARATORS)).split()
