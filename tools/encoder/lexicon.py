"""Word translations from IBM model 1 (Brown et al. 1993), trained in both directions and combined."""

import collections

import numpy as np

from fold import split_words
from stem_english import stem_english

LONGEST = 30
ROUNDS = 5
NOTHING = ''


def _cells(pairs):
    """For every (foreign word, English stem) that meet in a pair: their numbers, the pair's number."""
    foreign, english = {NOTHING: 0}, {NOTHING: 0}
    f_cells, e_cells, f_groups, e_groups = [], [], [], []
    f_group = e_group = 0
    for ours, theirs in pairs:
        if len(ours) > LONGEST or len(theirs) > LONGEST or not ours or not theirs:
            continue
        e = np.array([0] + [english.setdefault(word, len(english)) for word in ours])
        f = np.array([0] + [foreign.setdefault(word, len(foreign)) for word in theirs])
        f_cells.append(np.repeat(f, len(e)))
        e_cells.append(np.tile(e, len(f)))
        # One group for each word position, for the sums of the expectation step in either direction.
        f_groups.append(np.repeat(np.arange(len(f)), len(e)) + f_group)
        e_groups.append(np.tile(np.arange(len(e)), len(f)) + e_group)
        f_group, e_group = f_group + len(f), e_group + len(e)
    join = np.concatenate
    return list(foreign), list(english), join(f_cells), join(e_cells), join(f_groups), join(e_groups)


def _expect(cell, number_of, group, given, generated):
    """t(generated | given) for each distinct meeting of two words; position 0 generates nothing by itself."""
    generated_real = generated != 0
    cell, group, given_of_cell = cell[generated_real], group[generated_real], given[generated_real]
    strength = np.ones(number_of)
    given_of_meeting = np.zeros(number_of, np.int64)
    given_of_meeting[cell] = given_of_cell
    for _ in range(ROUNDS):
        parts = strength[cell]
        parts /= np.bincount(group, parts)[group]
        counts = np.bincount(cell, parts, number_of)
        strength = counts / np.maximum(np.bincount(given_of_meeting, counts)[given_of_meeting], 1e-12)
    return strength, counts


def translate_words(pairs):
    """(foreign word, English stem, t(e|f), t(f|e), expected count) for the (English, other) word lists of one language."""
    foreign, english, f_cells, e_cells, f_groups, e_groups = _cells(pairs)
    keys, cell = np.unique(f_cells * len(english) + e_cells, return_inverse=True)
    forward, counts = _expect(cell, len(keys), e_groups, f_cells, e_cells)
    backward, _ = _expect(cell, len(keys), f_groups, e_cells, f_cells)
    f, e = keys // len(english), keys % len(english)
    real = (f != 0) & (e != 0) & (forward > 0.02)
    return [
        (foreign[f[i]], english[e[i]], float(forward[i]), float(backward[i]), float(counts[i]))
        for i in np.flatnonzero(real)
    ]


def learn(pairs):
    """Language to its word translations, from (language, source, English, other)."""
    by_language = collections.defaultdict(list)
    for language, source, english, other in pairs:
        if source != 'cldr-keywords':
            by_language[language].append(([stem_english(w) for w in split_words(english)], split_words(other)))
    return {language: translate_words(found) for language, found in sorted(by_language.items())}
