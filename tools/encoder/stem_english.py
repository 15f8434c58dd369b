"""The light English stemmer of src/lib/domain/text/stem-english.ts, rule by rule."""

import functools
import re

PLURALS = {
    'gases': 'gas', 'halves': 'half', 'leaves': 'leaf', 'knives': 'knife', 'shelves': 'shelf', 'loaves': 'loaf',
    'children': 'child',
}


@functools.cache
def stem_english(word):
    if not re.fullmatch(r'[a-z]{4,}', word):
        return word
    singular = PLURALS.get(word) or _drop_plural(word)
    bare = _drop_ending(singular)
    return re.sub(r'e$', '', bare) if len(bare) > 4 else bare


def _drop_plural(word):
    if re.search(r'[^aeiou]ies$', word) and len(word) > 4:
        return word[:-3] + 'y'
    if re.search(r'(?:ss|x|z|ch|sh)es$', word):
        return word[:-2]
    return word[:-1] if re.search(r'[^s]s$', word) and not re.search(r'(?:us|is)$', word) else word


def _drop_ending(word):
    if re.search(r'[^aeiou]ied$', word) and len(word) > 4:
        return word[:-3] + 'y'
    found = re.match(r'(.*)(?:ing|ed)$', word)
    if not found:
        return word
    stem = found.group(1)
    if word.endswith('eed') or len(stem) < 3 or not re.search('[aeiouy]', stem):
        return word
    if re.match(r'[^aeiou][aeiou][^aeiouwxy]$', stem):
        return stem + 'e'
    return stem[:-1] if re.search(r'([bgmnprt])\1$', stem) and len(stem) > 3 else stem
