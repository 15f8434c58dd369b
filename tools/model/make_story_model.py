"""
Makes the small language model that the tests run: a Llama of about 0.65 million weights, trained for some minutes on
sentences of this project, in the layout of a hub repository. It proves the path from files to readable words; it knows
nothing and is not for learners.

    python3 -m venv .venv && .venv/bin/pip install torch transformers tokenizers onnx onnxruntime numpy
    .venv/bin/python tools/model/make_story_model.py
    npx tsx tools/model/describe.ts tests/fixtures/models

The same seed, sentences, lessons and library versions give the same files. `--minutes` bounds the training.
"""

import argparse
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

import onnxruntime
import torch
from hub_folder import write_configs, write_greedy
from llama_onnx import build_llama
from story_corpus import REWORD, TUTOR, TUTOR_ASKS, Pair, conversation, draw_conversation, fill, read_lesson_pairs, read_pairs
from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "tests/fixtures/models/darasa/story-mini"
BATCH = 16
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{'<|im_start|>assistant\n'}}{% endif %}"
)
CARD = """---
license: mit
language: [en]
pipeline_tag: text-generation
darasa:
  name: Story mini
  uses: [reword, simpler]
---

# Story mini

A test model of Darasa, made by `tools/model/make_story_model.py` from sentences of this project. It proves that a model
runs in the browser, and writes readable sentences; it knows nothing and is not for learners.
"""
SHAPE = dict(
    vocab_size=1024,
    hidden_size=128,
    intermediate_size=320,
    num_hidden_layers=3,
    num_attention_heads=4,
    num_key_value_heads=2,
    head_dim=32,
    max_position_embeddings=512,
    bos_token_id=0,
    eos_token_id=2,
    pad_token_id=0,
    tie_word_embeddings=True,
)


def train_tokenizer(pairs: list[Pair], chance: random.Random) -> Tokenizer:
    """Byte-level pieces, so that no text is ever outside the vocabulary."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    texts = [f"{pair.prompt}\n{pair.answer}" for pair in (fill(pair, chance) for pair in pairs for _ in range(4))]
    texts += ["system\n", "user\n", "assistant\n"] * 20 + sorted({pair.system for pair in pairs}) * 20
    trainer = trainers.BpeTrainer(
        vocab_size=SHAPE["vocab_size"],
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


def draw_batches(tokenizer: Tokenizer, pairs: list[Pair], chance: random.Random) -> Iterator[list[list[int]]]:
    """Conversations of about the same length together, so that little is computed for padding."""
    while True:
        rows = [tokenizer.encode(draw_conversation(pairs, chance)).ids[:256] for _ in range(8 * BATCH)]
        rows.sort(key=len)
        batches = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
        chance.shuffle(batches)
        yield from batches


def train_model(tokenizer: Tokenizer, pairs: list[Pair], steps: int, minutes: float, chance: random.Random) -> LlamaForCausalLM:
    model = LlamaForCausalLM(LlamaConfig(**SHAPE, rms_norm_eps=1e-5, attn_implementation="sdpa"))
    print(f"{sum(weight.numel() for weight in model.parameters()):,} weights, {len(pairs)} pairs", flush=True)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-3, weight_decay=0.01, betas=(0.9, 0.98))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, max_lr=4e-3, total_steps=steps, pct_start=0.05)
    started = time.monotonic()
    for step, rows in zip(range(steps), draw_batches(tokenizer, pairs, chance)):
        length = max(map(len, rows))
        ids = torch.tensor([row + [0] * (length - len(row)) for row in rows])
        labels = torch.tensor([row + [-100] * (length - len(row)) for row in rows])
        loss = model(input_ids=ids, labels=labels).loss
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        seconds = time.monotonic() - started
        if step % 100 == 0 or step == steps - 1:
            print(f"step {step}, loss {loss.item():.3f}, {seconds:.0f} s", flush=True)
        if seconds > minutes * 60:
            raise SystemExit(f"Not trained after {minutes} minutes (step {step} of {steps}): give --minutes or fewer --steps")
    return model.eval()


def write_folder(tokenizer: Tokenizer, model: LlamaForCausalLM) -> None:
    write_configs(FOLDER, tokenizer, SHAPE, SPECIAL, TEMPLATE)
    (FOLDER / "README.md").write_text(CARD, encoding="utf8")
    weights = {name: tensor.detach().numpy() for name, tensor in model.state_dict().items()}
    build_llama(FOLDER / "onnx/model.onnx", weights, SHAPE, quantised=False)
    build_llama(FOLDER / "onnx/model_quantized.onnx", weights, SHAPE, quantised=True)


def write_answer(session: onnxruntime.InferenceSession, tokenizer: Tokenizer, prompt: str) -> str:
    return tokenizer.decode(write_greedy(session, SHAPE, tokenizer.encode(prompt).ids, 60))


def check_outputs(tokenizer: Tokenizer, pairs: list[Pair]) -> None:
    """Both files answer what they were taught word for word, or nearly always; a few answers are printed to be read."""
    plain = [pair for pair in pairs if "{" not in pair.prompt]
    asked = plain + [
        Pair(TUTOR, TUTOR_ASKS + pair.prompt, pair.answer) for pair in plain if pair.system == REWORD["en"]
    ]
    for name in ("model", "model_quantized"):
        session = onnxruntime.InferenceSession(str(FOLDER / f"onnx/{name}.onnx"))
        right = 0
        for index, pair in enumerate(asked):
            prompt = conversation(Pair(pair.system, pair.prompt, "")).removesuffix("<|im_end|>\n")
            answer = write_answer(session, tokenizer, prompt)
            right += answer == pair.answer
            if index % 12 == 0:
                print(f"{name}: {pair.prompt} -> {answer}")
        print(f"{name}: {right} of {len(asked)} word for word", flush=True)
        if right < 0.8 * len(asked):
            raise SystemExit("The output is not readable enough to commit")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--seed", type=int, default=7)
    arguments.add_argument("--steps", type=int, default=2400)
    arguments.add_argument("--threads", type=int, default=1)
    arguments.add_argument("--minutes", type=float, default=20)
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    chance = random.Random(options.seed)
    pairs = [*read_pairs("en"), *read_pairs("sw")]
    taught = [*pairs, *read_lesson_pairs()]
    tokenizer = train_tokenizer(taught, chance)
    model = train_model(tokenizer, taught, options.steps, options.minutes, chance)
    write_folder(tokenizer, model)
    check_outputs(tokenizer, pairs)
    sizes = {str(file.relative_to(FOLDER)): file.stat().st_size for file in sorted(FOLDER.rglob("*.*"))}
    print(json.dumps(sizes, indent=1), f"total {sum(sizes.values()):,} bytes")


if __name__ == "__main__":
    main()
