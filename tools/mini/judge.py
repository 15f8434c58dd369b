"""
Lets Darasa mini say texts that it never saw, beside what was written for them, so that somebody can judge without
knowing which is which; and texts that it learnt, with numbers and names it did not.

    .venv/bin/python tools/mini/judge.py
    npx tsx tools/mini/check.ts reports/mini/unseen.jsonl

`sheet.txt` holds the pairs in shuffled order, `key.json` says which side the model wrote.
"""

import argparse
import json
import random
import re
from dataclasses import replace
from pathlib import Path

import onnxruntime
from corpus import Corpus, Exchange, compose, conversation, write_exchanges
from make import FOLDER, ROOT, SHAPE, write_greedy
from tokenizers import Tokenizer

WAYS = {"s": "simpler", "r": "reword", "e": "example"}


def numbers_in(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?(?:/\d+)?", text))


def unseen(corpus: Corpus, chance: random.Random) -> list[Exchange]:
    """Each text that was held back, in each way for which somebody wrote an answer."""
    items = [item for language in ("en", "sw") for item in corpus.held_out[language]]
    return [compose([item], wish, 4, 1, "", chance) for item in items for wish in WAYS if wish in item.said]


def seen(corpus: Corpus, chance: random.Random, count: int) -> list[Exchange]:
    """Texts of the training with other numbers and names, alone and as passages."""
    corpus.chance = chance
    drawn = (corpus.draw() for _ in range(100 * count))
    return [each for each in drawn if each.attempt == 1 and each.level == 4][:count]


def main() -> None:
    arguments = argparse.ArgumentParser(description="Writes texts to be judged")
    arguments.add_argument("--work", type=Path, default=ROOT / "reports/mini")
    work = arguments.parse_args().work
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    session = onnxruntime.InferenceSession(str(FOLDER / "onnx/model_quantized.onnx"))
    corpus, chance = Corpus(1), random.Random(99)

    def write(exchange: Exchange) -> Exchange:
        ids = write_greedy(session, SHAPE, tokenizer.encode(conversation(exchange)[0]).ids, 96)
        return replace(exchange, answer=tokenizer.decode(ids))

    for name, exchanges in (("unseen", unseen(corpus, chance)), ("seen", seen(corpus, chance, 100))):
        written = [write(each) for each in exchanges]
        write_exchanges(work / f"{name}.jsonl", written)
        same = sum(one.answer == other.answer for one, other in zip(exchanges, written))
        carried = sum(numbers_in(each.answer) <= numbers_in(each.text + each.about) for each in written)
        print(f"{name}: {len(written)} written, {same} as somebody wrote them, {carried} with no number of their own")
        for wish, way in WAYS.items():
            print(f"  {way}: {sum(each.wish == wish for each in written)}")
        if name == "unseen":
            write_sheet(work, exchanges, written, chance)


def write_sheet(work: Path, authored: list[Exchange], written: list[Exchange], chance: random.Random) -> None:
    pairs = list(zip(authored, written))
    chance.shuffle(pairs)
    sheet, key = [], []
    for index, (one, other) in enumerate(pairs, 1):
        sides = [("authored", one.answer), ("model", other.answer)]
        chance.shuffle(sides)
        sheet.append(f"{index} [{WAYS[one.wish]}] {one.text}\n   A {sides[0][1]}\n   B {sides[1][1]}\n")
        key.append({"way": WAYS[one.wish], "language": one.language, "A": sides[0][0], "B": sides[1][0]})
    (work / "sheet.txt").write_text("\n".join(sheet), encoding="utf8")
    (work / "key.json").write_text(json.dumps(key, indent="\t"), encoding="utf8")


if __name__ == "__main__":
    main()
