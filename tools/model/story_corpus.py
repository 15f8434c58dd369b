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
TUTOR = "You help a child. Use only the given text. Add no numbers and no facts."
TUTOR_ASKS = "Say this in simple words: "
QUESTIONS = ["What does that mean?", "What is this?", "Why?", "How does it work?", "I do not understand."]
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


def read_lesson_paragraphs(language: str, folder: Path = LESSONS) -> Iterator[list[str]]:
    """The sentences of each paragraph of prose in our lessons; tables, pictures and lists are passed over."""
    for file in sorted(folder.glob(f"**/*.{language}.md")):
        text = re.sub(r"\A---\n.*?\n---\n|```.*?```|<!--.*?-->", "", file.read_text(encoding="utf8"), flags=re.S)
        for paragraph in re.split(r"\n\s*\n", text):
            if re.match(r"\s*(#|\||!|:::|- |\d+\. |>)", paragraph):
                continue
            prose = re.sub(r"\[([^\]]*)\]\([^)]*\)|\$([^$]*)\$|[*_`]", r"\1\2", " ".join(paragraph.split()))
            sentences = [part for part in re.split(r"(?<=[.!?]) ", prose) if re.fullmatch(r"[^{}|]{8,200}[.!?]", part)]
            if sentences:
                yield sentences


def read_lesson_pairs() -> Iterator[Pair]:
    """
    Each sentence of a lesson with the one that follows it; and, since nobody wrote their rewordings, English
    paragraphs that are answered with their own first sentences.
    """
    for language in ("en", "sw"):
        for sentences in read_lesson_paragraphs(language):
            for first, second in zip(sentences, sentences[1:]):
                yield Pair(GO_ON[language], first, second)
            if language == "en":
                yield Pair(TUTOR, f"{TUTOR_ASKS}{' '.join(sentences)}", " ".join(sentences[:2]))


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


def join_statements(pairs: list[Pair], chance: random.Random) -> Pair:
    """A passage of one or two statements as the tutor asks for it (`explainPrompt`), answered with their rewordings."""
    chosen = [fill(pair, chance) for pair in chance.sample(pairs, chance.randint(1, 2))]
    question = f"A child asks: {chance.choice(QUESTIONS)}\n" if chance.random() < 0.3 else ""
    prompt, answer = (" ".join(texts) for texts in zip(*((pair.prompt, pair.answer) for pair in chosen)))
    return Pair(TUTOR, f"{question}{TUTOR_ASKS}{prompt}", answer)


def draw_conversation(pairs: list[Pair], chance: random.Random) -> str:
    """A pair with names and numbers drawn; some lose their instruction, some become a passage of the tutor."""
    way = chance.random()
    if way < 0.35:
        return conversation(join_statements([pair for pair in pairs if pair.system == REWORD["en"]], chance))
    pair = fill(chance.choice(pairs), chance)
    return conversation(Pair("" if way < 0.45 else pair.system, pair.prompt, pair.answer))
