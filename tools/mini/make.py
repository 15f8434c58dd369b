"""
Makes "Darasa mini": a Llama of about 5.5 million weights, trained from nothing on texts of this project and the
rewordings written for them in corpus/. It says a verified text another way; it knows nothing else.

    python3 -m venv .venv && .venv/bin/pip install torch transformers tokenizers onnx onnxruntime numpy
    .venv/bin/python tools/mini/make.py
    npx tsx tools/model/describe.ts static/models

The same seed, texts, steps and library versions give the same files; 4000 steps take about 25 minutes on two free
processors. Training writes a checkpoint every 100 steps and goes on from it when it was cut. The learning rate falls over
the last fifth of `--steps`, so a training that is cut at 1000 steps is finished well with `--steps 1250`.
"""

import argparse
import json
import sys
import time
from functools import cache
from pathlib import Path

import onnxruntime
import torch
from corpus import Corpus, Exchange, conversation
from tokenizers import Regex, Tokenizer, decoders, models, pre_tokenizers, trainers
from transformers import LlamaConfig, LlamaForCausalLM

ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(ROOT / "tools/model"))
from hub_folder import write_configs, write_greedy  # noqa: E402
from llama_onnx import build_llama  # noqa: E402

FOLDER = ROOT / "static/models/darasa/mini"
SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{'<|im_start|>assistant\n'}}{% endif %}"
)
CARD = """---
license: mit
language: [en, sw]
pipeline_tag: text-generation
darasa:
  name: Darasa mini
  uses: []
  languages: [en]
---

# Darasa mini

Made by `tools/mini/make.py` from texts of Darasa and rewordings written for them. It says a verified text another way;
it knows nothing. Nobody has judged it yet: until `tools/mini/judge.py` was read, it is trusted with no use.
"""
SHAPE = dict(
    vocab_size=4096,
    hidden_size=256,
    intermediate_size=704,
    num_hidden_layers=6,
    num_attention_heads=8,
    num_key_value_heads=4,
    head_dim=32,
    max_position_embeddings=512,
    bos_token_id=0,
    eos_token_id=2,
    pad_token_id=0,
    tie_word_embeddings=True,
)
PROMPT_WEIGHT = 0.1
"""How much a word of the text counts beside a word of the answer: to read it teaches the language a little."""


def train_tokenizer(seed: int) -> Tokenizer:
    """Byte-level pieces, so that no text is ever outside the vocabulary; each digit alone, so that numbers are copied."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.Split(Regex(r"\d"), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False)]
    )
    tokenizer.decoder = decoders.ByteLevel()
    corpus = Corpus(seed)
    texts = [f"{each.user}\n{each.answer}" for each in (corpus.draw() for _ in range(12_000))]
    texts += ["system\n", "user\n", "assistant\n", corpus.draw().system] * 50
    trainer = trainers.BpeTrainer(
        vocab_size=SHAPE["vocab_size"],
        min_frequency=3,
        special_tokens=SPECIAL,
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


Row = tuple[list[int], list[float]]
GROUP = 8
"""So many batches are drawn at a time, to put texts of about the same length together: little is computed for padding."""


def draw_group(tokenizer: Tokenizer, seed: int, group: int, size: int) -> list[list[Row]]:
    """Batches of token ids, and how much each counts as a thing to learn. A training that was cut sees the same ones."""
    corpus = corpus_of(seed)
    corpus.chance.seed(seed * 1_000_003 + group)
    rows: list[Row] = []
    for _ in range(GROUP * size):
        prompt, answer = (tokenizer.encode(text).ids for text in conversation(corpus.draw()))
        answer = answer[: 384 - len(prompt)]
        rows.append((prompt + answer, [0.0] * 24 + [PROMPT_WEIGHT] * (len(prompt) - 24) + [1.0] * len(answer)))
    rows.sort(key=lambda row: len(row[0]))
    batches = [rows[start : start + size] for start in range(0, len(rows), size)]
    corpus.chance.shuffle(batches)
    return batches


@cache
def corpus_of(seed: int) -> Corpus:
    return Corpus(seed)


def loss_of(model: LlamaForCausalLM, rows: list[Row]) -> torch.Tensor:
    """Only words that count are compared with the whole vocabulary: a third of the work is there."""
    length = max(len(ids) for ids, _ in rows)
    ids = torch.tensor([row + [0] * (length - len(row)) for row, _ in rows])
    counts = torch.tensor([row + [0.0] * (length - len(row)) for _, row in rows])[:, 1:].flatten()
    counted = counts > 0
    hidden = model.model(input_ids=ids, use_cache=False).last_hidden_state[:, :-1].flatten(0, 1)
    logits = model.lm_head(hidden[counted]).float()
    losses = torch.nn.functional.cross_entropy(logits, ids[:, 1:].flatten()[counted], reduction="none")
    return (losses * counts[counted]).sum() / counts.sum()


def rate_at(step: int, steps: int, peak: float) -> float:
    """Up in 50 steps, level, and down over the last fifth."""
    return peak * min(1.0, (step + 1) / 50, max(0.02, (steps - step) / (0.2 * steps)))


def train_model(tokenizer: Tokenizer, options: argparse.Namespace) -> LlamaForCausalLM:
    model = LlamaForCausalLM(LlamaConfig(**SHAPE, rms_norm_eps=1e-5, attn_implementation="sdpa"))
    optimizer = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=0.02, betas=(0.9, 0.98))
    file, first = options.work / "checkpoint.pt", 0
    if file.exists():
        saved = torch.load(file)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        first = saved["step"]
    print(f"{sum(weight.numel() for weight in model.parameters()):,} weights, from step {first}", flush=True)
    started, since, total = time.monotonic(), 0, 0.0
    for step in range(first, options.steps):
        for settings in optimizer.param_groups:
            settings["lr"] = rate_at(step, options.steps, options.rate)
        if step % GROUP == 0 or step == first:
            batches = draw_group(tokenizer, options.seed, step // GROUP, options.batch)
        loss = loss_of(model, batches[step % GROUP])
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        since, total = since + 1, total + loss.item()
        if step % 20 == 19 or step == options.steps - 1:
            print(f"step {step + 1}, loss {total / since:.3f}, {time.monotonic() - started:.0f} s", flush=True)
            since, total = 0, 0.0
        if step % 100 == 99 or (options.work / "stop").exists():
            saved = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step + 1}
            torch.save(saved, file.with_suffix(".part"))
            file.with_suffix(".part").rename(file)
            if (options.work / "stop").exists():
                break
    return model.eval()


def write_folder(tokenizer: Tokenizer, model: LlamaForCausalLM) -> None:
    write_configs(FOLDER, tokenizer, SHAPE, SPECIAL, TEMPLATE)
    (FOLDER / "onnx").mkdir(exist_ok=True)
    # The card of a judged model holds figures that no training knows.
    if not (FOLDER / "README.md").exists():
        (FOLDER / "README.md").write_text(CARD, encoding="utf8")
    weights = {name: tensor.detach().float().numpy() for name, tensor in model.state_dict().items()}
    build_llama(FOLDER / "onnx/model_quantized.onnx", weights, SHAPE, quantised=True)


def compare_outputs(tokenizer: Tokenizer, model: LlamaForCausalLM, exchanges: list[Exchange]) -> None:
    """The 8-bit file against the floats it was made from; rounding may turn a close choice, so it is counted."""
    session = onnxruntime.InferenceSession(str(FOLDER / "onnx/model_quantized.onnx"))
    same = 0
    for exchange in exchanges:
        ids = tokenizer.encode(conversation(exchange)[0]).ids
        with torch.no_grad():
            floats = model.generate(torch.tensor([ids]), max_new_tokens=96, do_sample=False)[0, len(ids) :].tolist()
        same += write_greedy(session, SHAPE, ids, 96) == [token for token in floats if token != SHAPE["eos_token_id"]]
    print(f"8 bits and floats write the same: {same} of {len(exchanges)}", flush=True)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    arguments.add_argument("--seed", type=int, default=5)
    arguments.add_argument("--steps", type=int, default=4000)
    arguments.add_argument("--batch", type=int, default=8)
    arguments.add_argument("--rate", type=float, default=1.2e-3)
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--work", type=Path, default=ROOT / "reports/mini", help="where the checkpoint lies")
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(options.threads)
    options.work.mkdir(parents=True, exist_ok=True)
    kept = options.work / "tokenizer.json"
    if not kept.exists():
        train_tokenizer(options.seed).save(str(kept))
    tokenizer = Tokenizer.from_file(str(kept))
    model = train_model(tokenizer, options)
    write_folder(tokenizer, model)
    corpus = Corpus(options.seed + 1)
    compare_outputs(tokenizer, model, [corpus.draw() for _ in range(40)])
    sizes = {str(file.relative_to(FOLDER)): file.stat().st_size for file in sorted(FOLDER.rglob("*.*"))}
    print(json.dumps(sizes, indent=1), f"total {sum(sizes.values()):,} bytes")


if __name__ == "__main__":
    main()
