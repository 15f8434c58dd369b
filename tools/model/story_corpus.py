"""Conversations for the test model: the sentence files beside this one, and the prose of our lessons."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
LESSONS = HERE.parent.parent / "lessons"

CHILDREN = ["Amina", "Baraka", "Chipo", "Dalmar", "Fatou", "Kofi", "Lerato", "Musa", "Neema", "Thandi", "Wanjiru", "Zola"]
FOODS = ["a mango", "an orange", "a loaf of bread", "a chapati", "a pawpaw", "a cake", "a sweet potato", "a pizza"]
THINGS = ["the ice", "the butter", "the chocolate", "the candle", "the fat", "the ice cream"]

REWORD = {"en": "Say it in simple words.", "sw": "Sema kwa maneno rahisi."}
ANSWER = {"en": "Answer in simple words.", "sw": "Jibu kwa maneno rahisi."}
GO_ON = {"en": "Tell me more.", "sw": "Niambie zaidi."}


@dataclass(frozen=True)
class Pair:
    system: str
    prompt: str
    answer: str


def read_pairs(language: str) -> Iterator[Pair]:
    """The pairs of one sentence file, with their braces still in them."""
    mark, prompt = "", ""
    for line in (HERE / "sentences" / f"{language}.txt").read_text(encoding="utf8").splitlines():
        if line[:2] in ("? ", "- "):
            mark, prompt = line[0], line[2:]
        elif line.startswith("> "):
            yield Pair((ANSWER if mark == "?" else REWORD)[language], prompt, line[2:])


def read_lesson_pairs(folder: Path = LESSONS) -> Iterator[Pair]:
    """Each sentence of a lesson's prose with the one that follows it."""
    for file in sorted(folder.glob("**/*.md")):
        language = next((tag for tag in ("sw", "en") if tag in re.split(r"[/._-]", str(file))), "en")
        text = re.sub(r"\A---\n.*?\n---\n|```.*?```|<!--.*?-->", "", file.read_text(encoding="utf8"), flags=re.S)
        for paragraph in re.split(r"\n\s*\n", text):
            if re.match(r"\s*(#|\||!|:::|- |\d+\. |>|\$)", paragraph):
                continue
            prose = re.sub(r"\[([^\]]*)\]\([^)]*\)|\$([^$]*)\$|[*_`]", r"\1\2", " ".join(paragraph.split()))
            sentences = [part for part in re.split(r"(?<=[.!?]) ", prose) if re.fullmatch(r"[^{}|]{8,200}[.!?]", part)]
            for first, second in zip(sentences, sentences[1:]):
                yield Pair(GO_ON[language], first, second)


def fill(pair: Pair, chance: random.Random) -> Pair:
    """Puts names and numbers into the braces."""
    n = chance.randint(2, 12)
    values = {
        "child": chance.choice(CHILDREN),
        "food": chance.choice(FOODS),
        "thing": chance.choice(THINGS),
        "n": n,
        "k": chance.randint(1, n - 1),
        "m": 2 * n,
    }
    prompt, answer = (text.format(**values) for text in (pair.prompt, pair.answer))
    return Pair(pair.system, prompt[0].upper() + prompt[1:], answer[0].upper() + answer[1:])


def conversation(pair: Pair) -> str:
    """One exchange in the words of the chat template, up to and with the end of the answer."""
    system = f"<|im_start|>system\n{pair.system}<|im_end|>\n" if pair.system else ""
    user = f"<|im_start|>user\n{pair.prompt}<|im_end|>\n"
    return f"{system}{user}<|im_start|>assistant\n{pair.answer}<|im_end|>\n"


def draw_conversation(pairs: list[Pair], chance: random.Random) -> str:
    """
    A pair with names and numbers drawn. Some lose their instruction and some get other sentences in front, so that
    the model also answers prompts built in another way.
    """
    pair = fill(chance.choice(pairs), chance)
    system = pair.system if chance.random() < 0.7 else ""
    prompt = pair.prompt
    if chance.random() < 0.35:
        others = [fill(chance.choice(pairs), chance).answer for _ in range(chance.randint(1, 3))]
        prompt = " ".join([*others, prompt])
    return conversation(Pair(system, prompt, pair.answer))
