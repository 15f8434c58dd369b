"""Reads every parallel text that the encoder may learn from: the data folder, Unicode CLDR, and Darasa's own texts."""

import csv
import glob
import hashlib
import html
import json
import lzma
import os
import re

UNSETTLED = 'mafoko-dsac-terms'
# Named in the eval sets, offered by the app, or close relatives of those; the rest would only cost room.
LANGUAGES = (
    'sw fr pt ar ha am yo zu af ig xh st tn nso so om rw lg ny sn wo ti ts ss nr ve bem tw ln luo'.split()
)
ALIASES = {'ha-ne': 'ha', 'tw-asan': 'tw', 'tw-akua': 'tw', 'sw-KE': 'sw', 'sw-TZ': 'sw'}


def read_pairs(data, cldr, repository, with_unsettled=False):
    """All pairs as (language, source, English, other), in a fixed order, without repeats."""
    readers = (
        _read_parallel(os.path.join(data, 'parallel', 'pairs.tsv.xz'), with_unsettled),
        _read_cldr(cldr),
        _read_glossary(repository),
        _read_interface(repository),
        _read_lessons(repository),
    )
    seen, pairs = set(), []
    for reader in readers:
        for language, source, english, other in reader:
            language = ALIASES.get(language, language)
            english, other = html.unescape(english).strip(), html.unescape(other).strip()
            if language not in LANGUAGES or not english or not other:
                continue
            key = (language, english, other)
            if key not in seen:
                seen.add(key)
                pairs.append((language, source, english, other))
    return pairs


def is_held_out(english):
    """One English sentence in a hundred, whatever its language, is never trained on but watched."""
    return hashlib.sha256(english.lower().encode()).digest()[0] < 3


def _read_parallel(path, with_unsettled):
    with lzma.open(path, 'rt', encoding='utf-8') as lines:
        for line in lines:
            language, source, english, other = line.rstrip('\n').split('\t')
            if with_unsettled or source != UNSETTLED:
                yield language, source, english, other


def _read_cldr(folder):
    """Names and keywords of emoji (animals, food, tools, trades), of countries, languages, months and days."""
    for language in LANGUAGES:
        yield from _read_annotations(folder, language)
        for area in ('territories', 'languages', 'months', 'days'):
            yield from _read_names(folder, language, area)


def _load(path):
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8') as file:
        return json.load(file)


def _read_annotations(folder, language):
    def read(tag):
        found = _load(f'{folder}/annotations/{tag}/annotations.json')
        return found['annotations']['annotations'] if found else {}

    english, other = read('en'), read(language)
    for sign, theirs in other.items():
        ours = english.get(sign)
        if not ours:
            continue
        if 'tts' in ours and 'tts' in theirs:
            yield language, 'cldr', ours['tts'][0], theirs['tts'][0]
        if len(ours.get('default', ())) > 1 and len(theirs.get('default', ())) > 1:
            yield language, 'cldr-keywords', ' '.join(ours['default'][:8]), ' '.join(theirs['default'][:8])


def _flatten(tree, path=()):
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from _flatten(value, (*path, key))
    elif isinstance(tree, str):
        yield path, tree


def _read_names(folder, language, area):
    def read(tag):
        if area in ('territories', 'languages'):
            found = _load(f'{folder}/main/{tag}/{area}.json')
            return dict(_flatten(found['main'][tag]['localeDisplayNames'][area])) if found else {}
        found = _load(f'{folder}/main/{tag}/ca-gregorian.json')
        names = found['main'][tag]['dates']['calendars']['gregorian'][area] if found else {}
        return {path: name for path, name in _flatten(names) if 'wide' in path}

    english, other = read('en'), read(language)
    for path, name in other.items():
        ours = english.get(path)
        is_code = re.fullmatch(r'M?\d+|[A-Z]{2,3}', name)
        if ours and not is_code and '-alt-' not in path[-1]:
            yield language, 'cldr', ours, name


def _read_glossary(repository):
    for path in sorted(glob.glob(f'{repository}/locales/glossary/*.json')):
        for term in _load(path):
            for tag, words in term.get('words', {}).items():
                for word in words:
                    yield tag, 'darasa-terms', term['en'], word


def plain(text):
    """A sentence without placeholders and markup."""
    text = re.sub(r'!\[([^\]]*)\]\([^)]*\)', r'\1', text)
    text = re.sub(r'\[([^\]]*)\]\([^)]*\)', r'\1', text)
    text = re.sub(r'\{\{[^}]*\}\}|\{#[^}]*\}|<[^>]*>|[*_$`\\]', ' ', text)
    return re.sub(r'\s+', ' ', text).strip()


def _read_interface(repository):
    english = {}
    for path in sorted(glob.glob(f'{repository}/locales/en/*.json')):
        english[os.path.basename(path)] = dict(_flatten(_load(path)))
    for folder in sorted(glob.glob(f'{repository}/locales/*/')):
        tag = os.path.basename(folder.rstrip('/'))
        if tag in ('en', 'glossary'):
            continue
        for name, ours in english.items():
            theirs = dict(_flatten(_load(f'{folder}/{name}') or {}))
            for path, text in ours.items():
                if path in theirs:
                    yield tag, 'darasa-interface', plain(text), plain(theirs[path])


def read_sections(path):
    """Heading id to its paragraphs."""
    with open(path, encoding='utf-8') as file:
        text = file.read()
    sections, place = {}, 'front'
    sections[place] = []
    for block in re.split(r'\n\s*\n', text):
        heading = re.match(r'#+ .*\{#([^}]+)\}', block.strip())
        if heading:
            place = heading.group(1)
            sections[place] = []
        sections[place].append(re.sub(r'^#+ |^---|^title:|^summary:', '', block.strip(), flags=re.M))
    return sections


def _read_lessons(repository):
    for english in sorted(glob.glob(f'{repository}/lessons/**/*.en.md', recursive=True)):
        ours = read_sections(english)
        for path in sorted(glob.glob(english.replace('.en.md', '.*.md'))):
            tag = path.split('.')[-2]
            if tag == 'en':
                continue
            for place, blocks in read_sections(path).items():
                original = ours.get(place, [])
                if len(original) == len(blocks):
                    for our, their in zip(original, blocks):
                        yield tag, 'darasa-lessons', plain(our), plain(their)
                elif original:
                    yield tag, 'darasa-lessons', plain(' '.join(original)), plain(' '.join(blocks))
