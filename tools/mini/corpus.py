"""The pairs of a text and what may be said instead, filled with names and numbers, in the words of the tutor's prompt."""

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
LESSONS = Path(__file__).parent.parent.parent / "lessons"

# As src/lib/domain/tutor/prompt.ts says it; check.ts compares.
SYSTEM = "You help a child. Use only the given text. Add no numbers and no facts."
LEVELS = {
    1: " Use very short sentences and very easy words.",
    2: " Use short sentences and easy words.",
    3: " Use easy words.",
    4: "",
}
WISHES = {
    "r": ("Say this in other words:", "Say only this, in other words:"),
    "s": ("Say this in simple words:", "Say only this, in short and simple words:"),
    "e": ("Give an example of this from daily life:", "Give one short example of this, without new numbers:"),
}
LONGEST_PASSAGE, LONGEST_CONTEXT = 600, 300

NAMES = (
    "Amina Baraka Chipo Dalmar Fatou Kofi Lerato Musa Neema Thandi Wanjiru Zola Abebe Achieng Adaeze Amara Asha Ayo "
    "Bongani Chidi Daudi Desta Efua Faraja Farida Grace Halima Hassan Imani Jabari Juma Kamau Kwame Layla Makena Mosi "
    "Naledi Nia Nomsa Obi Omar Rahma Sipho Tariq Tendai Themba Uzoma Yusuf Zainab Zawadi"
).split()
THINGS = (
    "mangoes|oranges|bananas|eggs|beans|pens|books|stones|coins|sweets|chapatis|loaves|buttons|beads|bottles|cups|"
    "tomatoes|onions|seeds|sticks|marbles|nuts|lemons|pencils|baskets|shells|bricks|bags|dates|pawpaws"
).split("|")
SINGLE = "girl|boy|bag|box|table|child|house|tree|goat|teacher|boat|cup".split("|")
SWAHILI = "maembe|machungwa|ndizi|mayai|kalamu|vitabu|mawe|nyanya|vitunguu|mbegu|peremende|vifungo".split("|")
BREADS = "loaf|chapati|injera|flat bread|pancake|cake|pizza".split("|")
FOODS = "rice|bread|beans|ugali|fufu|couscous|injera".split("|")
CROPS = "maize|millet|cassava|rice|sorghum|wheat|teff".split("|")
COLUMNS = "the ones|the tens|the hundreds|the thousands|the tenths|the hundredths".split("|")
PLACES = "market|school|well|river|field|garden|shop|clinic|library|farm".split("|")
MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = "metres|centimetres|kilograms|grams|litres|minutes|hours|kilometres".split("|")
LETTERS = "xynabmk"


@dataclass(frozen=True)
class Item:
    """A text of the app and its rewordings by kind: `1` shortest, `s` simple, `r` other words, `e` an example."""

    text: str
    language: str
    about: tuple[str, ...] = ()
    said: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Exchange:
    """`text` and `about` are what the app would hand to its prompt, `system` and `user` what becomes of them."""

    text: str
    about: str
    wish: str
    level: int
    attempt: int
    answer: str
    language: str

    @property
    def system(self) -> str:
        return SYSTEM + LEVELS[self.level]

    @property
    def user(self) -> str:
        known = f"About: {self.about}\n" if self.about and len(self.about) <= LONGEST_CONTEXT else ""
        return f"{known}{WISHES[self.wish][self.attempt - 1]} {cut_at_sentence(self.text)}"


def read_passages(language: str) -> Iterator[list[Item]]:
    """The items of each passage, in order; what stands before the first passage of a file is one list too."""
    for file in sorted((CORPUS / language).glob("*.txt")):
        passage: list[Item] = []
        about: tuple[str, ...] = ()
        for line in file.read_text(encoding="utf8").splitlines():
            if line.startswith("## "):
                if passage:
                    yield passage
                passage, about = [], tuple(part.strip() for part in line[3:].split("|"))
            elif line.startswith("= "):
                passage.append(Item(line[2:], language, about))
            elif line[:2] in ("1 ", "s ", "r ", "e "):
                passage[-1].said.setdefault(line[0], []).append(line[2:])
            elif line and not line.startswith("#"):
                raise SystemExit(f"{file.name}: cannot read {line!r}")
        if passage:
            yield passage


def draw_number(chance: random.Random) -> str:
    way = chance.random()
    if way < 0.45:
        return str(chance.randint(2, 20))
    if way < 0.8:
        return str(chance.randint(10, 99))
    if way < 0.95:
        return str(chance.randint(100, 999))
    return str(chance.randint(1000, 9999))


def draw_values(chance: random.Random) -> dict[str, str]:
    """Something for each pair of braces. Numbers need not make a true sum: the checker decides that, not the model."""
    values = {name: draw_number(chance) for name in "nmkp"}
    values["c"], values["d"] = chance.sample(NAMES, 2)
    values["t"], values["u"] = chance.sample(THINGS, 2)
    values["place"], values["place2"] = chance.sample(COLUMNS, 2)
    values["day"], values["day2"] = chance.sample(DAYS, 2)
    for name in "xyq":
        bottom = chance.randint(2, 20)
        values[name] = f"{chance.randint(1, bottom + 3)}/{bottom}"
    for name in "wv":
        values[name] = f"{chance.randint(0, 20)}.{chance.randint(1, 99)}"
    letter = chance.choice(LETTERS)
    first = chance.choice(["", *map(str, range(2, 13))])
    values["e"] = chance.choice([f"{first}{letter}", f"{first}{letter} {chance.choice('+−')} {chance.randint(1, 20)}"])
    for name, choices in {
        "b": SINGLE, "bread": BREADS, "food": FOODS, "crop": CROPS, "place3": PLACES, "month": MONTHS, "unit": UNITS,
        "st": SWAHILI, "h": ["1", "10", "100", "1000", "0.1", "0.01"], "z": ["0"],
    }.items():
        values[name] = chance.choice(choices)
    return {**values, **draw_facts(values, chance), "l": letter, "g": str(chance.randint(0, 9))}


def draw_facts(values: dict[str, str], chance: random.Random) -> dict[str, str]:
    """Numbers that belong together. What is said as true must be true: the guard works out every sum again."""
    n, m = int(values["n"]), int(values["m"])
    i, j, more = chance.randint(2, 12), chance.randint(2, 12), chance.randint(1, 99)
    rate, whole = chance.choice((1, 5, 10, 20, 25, 40, 50, 60, 75, 80)), 20 * chance.randint(1, 40)
    bottom = chance.randint(3, 20)
    top = chance.randint(2, bottom)
    first = chance.randint(1, top - 1)
    left = chance.randint(1, i - 1)
    decimal, place = divmod(chance.randint(1, 99), 10)
    return {
        "sum": str(n + m), "hi": str(n + more), "lo": str(n), "dif": str(more), "n10": str(n + 10),
        "i": str(i), "j": str(j), "pro": str(i * j), "ones": str(i + j), "one": str((i + j) % 10),
        "left": str(left), "total": str(i * j + left), "bottom": str(bottom), "few": str(first), "rest": str(top - first),
        "rate": str(rate), "whole": str(whole), "part": str(rate * whole // 100), "hundredths": f"{rate}/100",
        "fx": f"{first}/{bottom}", "fy": f"{first * i}/{bottom * i}", "fa": f"{first}/{bottom}",
        "fb": f"{top - first}/{bottom}", "fs": f"{top}/{bottom}", "fhi": f"{top}/{bottom}", "flo": f"{first}/{bottom}",
        "whi": f"{decimal + 1}.{place}", "wlo": f"{decimal}.{place}", "wz": f"{decimal}.{place}0",
    }


def fill(text: str, values: dict[str, str]) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda found: values[found[1]], text)
    return filled[:1].upper() + filled[1:] if re.match(r"\{place", text) else filled


def cut_at_sentence(text: str) -> str:
    if len(text) <= LONGEST_PASSAGE:
        return text
    sentence = re.match(r"^.*[.!?](?= )", text[:LONGEST_PASSAGE])
    return sentence[0] if sentence else text[:LONGEST_PASSAGE].rsplit(" ", 1)[0]


def kind_of(wish: str, level: int, attempt: int) -> str:
    return "1" if wish == "s" and (level == 1 or attempt == 2) else wish


def say(item: Item, kind: str, chance: random.Random) -> str:
    return chance.choice(item.said.get(kind) or item.said["s"])


def compose(items: list[Item], wish: str, level: int, attempt: int, about: str, chance: random.Random) -> Exchange:
    """What the tutor asks for some neighbouring items, and the answer: their rewordings one after the other."""
    kind, values = kind_of(wish, level, attempt), draw_values(chance)
    answer = [fill(say(item, kind, chance), values) for item in items]
    text = " ".join(fill(item.text, values) for item in items)
    return Exchange(text, fill(about, values), wish, level, attempt, " ".join(answer), items[0].language)


def draw_exchange(passages: list[list[Item]], chance: random.Random) -> Exchange:
    way, everything = chance.random(), [item for each in passages for item in each]
    level, attempt = chance.choice((1, 2, 3, 4, 4, 4)), chance.choice((1, 1, 1, 2))
    if way < 0.12:
        able = [item for item in everything if "e" in item.said]
        items, wish = [chance.choice(able)], "e"
    else:
        wish = chance.choice("ssr")
        passage = chance.choices(passages, [len(each) for each in passages])[0]
        start = chance.randrange(len(passage))
        items = passage[start : start + 1]
        if way > 0.6 and passage[start].about:
            items = passage[start : start + chance.choice((2, 2, 3))]
        elif way > 0.85:
            items = [passage[start], chance.choice(everything)]
    about = ""
    if chance.random() < 0.35:
        about = chance.choice(items[0].about) if items[0].about else chance.choice(everything).text
    return compose(items, wish, level, attempt, about, chance)


def read_sentences(language: str) -> list[list[str]]:
    """The prose of our lessons, whose rewordings nobody wrote: a text to carry over as it stands."""
    found = []
    for file in sorted(LESSONS.glob(f"**/*.{language}.md")):
        text = re.sub(r"\A---\n.*?\n---\n|```.*?```|<!--.*?-->", "", file.read_text(encoding="utf8"), flags=re.S)
        for paragraph in re.split(r"\n\s*\n", text):
            if re.match(r"\s*(#|\||!|:::|- |\d+\. )", paragraph):
                continue
            prose = re.sub(r"\[([^\]]*)\]\([^)]*\)|\$([^$]*)\$|[*_`]", r"\1\2", " ".join(paragraph.split()))
            prose = re.sub(r"\{(girl|boy)\d\}", "{c}", prose).replace("{money} ", "")
            sentences = [part for part in re.split(r"(?<=[.!?]) ", prose.lstrip("> ")) if 12 < len(part) < 200]
            if sentences and all(re.fullmatch(r"[^{}]*(\{(c|bread|crop)\}[^{}]*)*", part) for part in sentences):
                found.append(sentences)
    return found


def copy_exchange(sentences: list[str], language: str, chance: random.Random) -> Exchange:
    """What it has no other words for, it shall say as it stands, its first sentences when it is long."""
    values, level = draw_values(chance), chance.choice((2, 3, 4, 4))
    wish = chance.choice("sr")
    text = " ".join(fill(part, values) for part in sentences[:5])
    answer = " ".join(fill(part, values) for part in sentences[:2])
    return Exchange(text, "", wish, level, 1, answer, language)


class Corpus:
    """Draws training exchanges. Each `HELD_OUT`th text of a language is kept back, to judge the model on the unseen."""

    HELD_OUT = 12

    def __init__(self, seed: int):
        self.chance = random.Random(seed)
        self.passages: dict[str, list[list[Item]]] = {}
        self.held_out: dict[str, list[Item]] = {}
        for language in ("en", "sw"):
            found = list(read_passages(language))
            back = [item.text for each in found for item in each][self.HELD_OUT - 1 :: self.HELD_OUT]
            self.held_out[language] = [item for each in found for item in each if item.text in back]
            kept = [[item for item in each if item.text not in back] for each in found]
            self.passages[language] = [each for each in kept if each]
        self.prose = {language: read_sentences(language) for language in ("en", "sw")}

    def draw(self) -> Exchange:
        language = "sw" if self.chance.random() < 0.22 else "en"
        if self.chance.random() < 0.12:
            return copy_exchange(self.chance.choice(self.prose[language]), language, self.chance)
        return draw_exchange(self.passages[language], self.chance)


def conversation(exchange: Exchange) -> tuple[str, str]:
    """The prompt in the words of the chat template, and the answer with its end."""
    prompt = f"<|im_start|>system\n{exchange.system}<|im_end|>\n<|im_start|>user\n{exchange.user}<|im_end|>\n"
    return f"{prompt}<|im_start|>assistant\n", f"{exchange.answer}<|im_end|>\n"


def write_exchanges(file: Path, exchanges: list[Exchange]) -> None:
    """As check.ts reads them."""
    ways = {"r": "reword", "s": "simpler", "e": "example"}
    lines = [
        {
            "text": each.text, "context": [each.about] if each.about else [], "way": ways[each.wish], "level": each.level,
            "attempt": each.attempt, "language": each.language, "system": each.system, "user": each.user, "answer": each.answer,
        }
        for each in exchanges
    ]
    file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf8")
