"""Everything that ships in static/models/darasa-encoder, from the data folder; see README.md. Run by make.sh."""

import hashlib
import json
import os

import lexicon
import pack
import train
from pieces import fits
from sources import UNSETTLED, read_pairs
from stem_english import stem_english

VERSION = '1.0.0'
# A translation's likelihood, in 2 bits.
LIKELIHOODS = [0.07, 0.17, 0.4, 0.85]
MOST_TRANSLATIONS = 3
LEAST_LIKELY = 0.1
# Times a word must have been seen as the translation, in expectation.
LEAST_SEEN = 0.5
SHORTEST_WORD = 3
LEXICON_LANGUAGES = 'sw fr pt ar ha am yo zu af ig xh st tn nso so om rw'.split()
# They stand in every passage; to search for them costs bytes and finds nothing.
COMMON = {stem_english(word) for word in (
    'the of and to in a is that for it was on are as with be by at this from or an not have has had were which their '
    'they you your i we he she his her our them these those its will can do if but been who what when where how would '
    'there all more one than also other may'
).split()}


def choose_translations(learned):
    """Language to word to [(stem, place in LIKELIHOODS)], the likeliest first."""
    chosen = {}
    for language in LEXICON_LANGUAGES:
        words = {}
        for word, stem, likely, _, seen in learned.get(language, ()):
            is_weak = likely < LEAST_LIKELY or seen < LEAST_SEEN or len(word) < SHORTEST_WORD
            if not is_weak and stem not in COMMON and stem_english(word) != stem and fits(word):
                words.setdefault(word, []).append((likely, stem))
        chosen[language] = {
            word: [(stem, _level(likely)) for likely, stem in sorted(found, key=lambda x: (-x[0], x[1]))[:MOST_TRANSLATIONS]]
            for word, found in words.items()
        }
    return {language: words for language, words in chosen.items() if words}


def _level(likely):
    return min(range(len(LIKELIHOODS)), key=lambda place: max(LIKELIHOODS[place] / likely, likely / LIKELIHOODS[place]))


def write_manifest(folder):
    files = []
    for name in ('encoder.bin', 'lexicon.bin'):
        with open(os.path.join(folder, name), 'rb') as file:
            data = file.read()
        files.append({'name': name, 'bytes': len(data), 'sha256': hashlib.sha256(data).hexdigest()})
    with open(os.path.join(folder, 'manifest.json'), 'w', encoding='utf-8') as file:
        json.dump({'name': 'darasa-encoder', 'version': VERSION, 'files': files}, file, indent='\t')
        file.write('\n')


def main():
    options = train.read_options()
    pairs = read_pairs(options.data, options.cldr, options.repository, options.with_unsettled)
    assert options.with_unsettled or all(pair[1] != UNSETTLED for pair in pairs)
    os.makedirs(options.out, exist_ok=True)
    if 'lexicon' in options.parts:
        learned = lexicon.learn([pair for pair in pairs if pair[0] in LEXICON_LANGUAGES])
        pack.write_lexicon(f'{options.out}/lexicon.bin', choose_translations(learned), LIKELIHOODS, VERSION)
    if 'encoder' in options.parts:
        table, pieces = train.train(pairs, options, lambda line: print(line, flush=True))
        vectors = table.weighted().detach().numpy()
        pack.write_encoder(f'{options.out}/encoder.bin', pieces, vectors, options.emphasis, VERSION)
    if all(os.path.exists(f'{options.out}/{name}.bin') for name in ('lexicon', 'encoder')):
        write_manifest(options.out)


if __name__ == '__main__':
    main()
