"""Writes encoder.bin and lexicon.bin (format: README.md) and reads encoder.bin back, for the fixture and the figures."""

import json
import struct

import numpy as np

from fold import split_words
from pieces import Pieces

BITS = 4
LEVELS = 1 << BITS
FRONT_LIMIT = 255


def front_code(words):
    """Each word as: letters shared with the one before (a byte), bytes that follow (a byte), those."""
    out, before = bytearray(), ''
    for word in words:
        shared = 0
        while shared < min(len(word), len(before), FRONT_LIMIT) and word[shared] == before[shared]:
            shared += 1
        rest = word[shared:].encode()
        out += bytes((shared, len(rest))) + rest
        before = word
    return bytes(out)


def best_levels(values, rounds=30):
    """Lloyd's quantiser for numbers of unit size, symmetric."""
    values = np.abs(values)
    levels = np.quantile(values, (np.arange(LEVELS // 2) + 0.5) / (LEVELS // 2))
    for _ in range(rounds):
        place = np.searchsorted((levels[1:] + levels[:-1]) / 2, values)
        levels = np.bincount(place, values, LEVELS // 2) / np.maximum(np.bincount(place, minlength=LEVELS // 2), 1)
    return np.round(np.concatenate([-levels[::-1], levels]), 5)


def quantise(vectors):
    """Codes, a scale per row in 16 bits, the largest scale, and the levels."""
    size = np.sqrt((vectors ** 2).mean(1)) + 1e-12
    unit = vectors / size[:, None]
    levels = best_levels(np.random.default_rng(0).choice(unit.ravel(), 400_000))
    codes = np.searchsorted((levels[1:] + levels[:-1]) / 2, unit).astype(np.uint8)
    values = levels[codes]
    scales = (vectors * values).sum(1) / (values ** 2).sum(1)
    largest = float(np.float32(scales.max()))
    return codes, np.clip(np.round(scales / largest * 65535), 0, 65535).astype('<u2'), largest, levels


def _file(magic, header, body):
    head = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
    return magic + struct.pack('<I', len(head)) + head + body


def write_encoder(path, pieces, vectors, emphasis, version):
    words = list(pieces.words)
    codes, scales, largest, levels = quantise(vectors)
    coded = front_code(words)
    header = {
        'format': 1, 'version': version, 'dims': vectors.shape[1], 'words': len(words), 'buckets': pieces.buckets,
        'grams': pieces.sizes, 'besideRow': pieces.beside, 'insteadOfRow': pieces.instead, 'emphasis': emphasis,
        'levels': levels.tolist(), 'largestScale': largest, 'wordsBytes': len(coded),
    }
    packed = codes[:, 0::2] | (codes[:, 1::2] << 4)
    with open(path, 'wb') as file:
        file.write(_file(b'DARASAEN', header, coded + scales.tobytes() + packed.tobytes()))


def write_lexicon(path, lexicon, levels, version):
    """`lexicon`: language to word to [(English stem, place in levels)]."""
    english = sorted({stem for words in lexicon.values() for found in words.values() for stem, _ in found})
    assert len(english) <= 16384, len(english)
    number = {stem: place for place, stem in enumerate(english)}
    languages, body = [], b''
    for tag in sorted(lexicon):
        words = sorted(lexicon[tag], key=lambda word: word[::-1])
        found = [lexicon[tag][word] for word in words]
        entries = [number[stem] << 2 | level for list_ in found for stem, level in list_]
        part = front_code([word[::-1] for word in words]) + bytes(len(f) for f in found)
        part += np.array(entries, '<u2').tobytes()
        languages.append({'tag': tag, 'words': len(words), 'bytes': len(part)})
        body += part
    coded = front_code(english)
    header = {'format': 1, 'version': version, 'english': len(english), 'englishBytes': len(coded),
              'levels': levels, 'languages': languages}
    with open(path, 'wb') as file:
        file.write(_file(b'DARASALX', header, coded + body))


class Encoder:
    """The packed table as the app reads it, in 64-bit numbers."""

    def __init__(self, path):
        with open(path, 'rb') as file:
            data = file.read()
        length = struct.unpack('<I', data[8:12])[0]
        header = json.loads(data[12:12 + length])
        body = data[12 + length:]
        at, words, before = 0, [], ''
        for _ in range(header['words']):
            shared, size = body[at], body[at + 1]
            before = before[:shared] + body[at + 2:at + 2 + size].decode()
            words.append(before)
            at += 2 + size
        rows = header['words'] + header['buckets']
        scales = np.frombuffer(body, '<u2', rows, at).astype(np.float64) * header['largestScale'] / 65535
        codes = np.frombuffer(body, np.uint8, rows * header['dims'] // 2, at + 2 * rows).reshape(rows, -1)
        levels = np.array(header['levels'])
        vectors = np.empty((rows, header['dims']))
        vectors[:, 0::2], vectors[:, 1::2] = levels[codes & 15] * scales[:, None], levels[codes >> 4] * scales[:, None]
        self.vectors, self.dims = vectors, header['dims']
        self.pieces = Pieces(words, header['buckets'], header['grams'], header['besideRow'], header['insteadOfRow'])
        self.emphasis = header.get('emphasis', 0)
        self.known = {}

    def word(self, word):
        if word not in self.known:
            rows, scales = self.pieces.of(word)
            vector = np.array(scales) @ self.vectors[rows] if rows else np.zeros(self.dims)
            self.known[word] = vector * np.linalg.norm(vector) ** self.emphasis
        return self.known[word]

    def encode(self, text):
        return self.encode_words(split_words(text))

    def encode_words(self, words):
        total = np.sum([self.word(word) for word in words], axis=0) if words else np.zeros(self.dims)
        length = np.linalg.norm(total)
        return total / length if length > 0 else total
