"""
Makes a model of SmolLM2-135M's exact shape with random weights in 8 bits: what it writes means nothing, but it loads,
computes and takes memory as the real one does. For `npm run bench:model`, which calls it.

    python3 -m venv .venv && .venv/bin/pip install tokenizers onnx onnxruntime numpy
    .venv/bin/python tools/bench-model/make_random_model.py FOLDER
"""

import itertools
import random
import sys
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer, decoders, models, pre_tokenizers

sys.path.insert(0, str(Path(__file__).parent.parent / "model"))
from hub_folder import write_configs  # noqa: E402
from llama_onnx import build_llama  # noqa: E402

SPECIAL = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
TEMPLATE = (
    "{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>\n'}}"
    "{% endfor %}{% if add_generation_prompt %}{{'<|im_start|>assistant\n'}}{% endif %}"
)
# config.json of HuggingFaceTB/SmolLM2-135M-Instruct.
SHAPE = dict(
    vocab_size=49152,
    hidden_size=576,
    intermediate_size=1536,
    num_hidden_layers=30,
    num_attention_heads=9,
    num_key_value_heads=3,
    head_dim=64,
    max_position_embeddings=8192,
    bos_token_id=1,
    eos_token_id=2,
    pad_token_id=2,
    tie_word_embeddings=True,
)


def make_tokenizer(chance: random.Random) -> Tokenizer:
    """As many pieces and merges as the real one has, so that reading them costs as much; pieces are two bytes long."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    pairs = list(itertools.product(alphabet, alphabet))
    chance.shuffle(pairs)
    merges = pairs[: SHAPE["vocab_size"] - len(SPECIAL) - len(alphabet)]
    pieces = [*SPECIAL, *alphabet, *("".join(pair) for pair in merges)]
    tokenizer = Tokenizer(models.BPE(vocab={piece: at for at, piece in enumerate(pieces)}, merges=merges))
    tokenizer.add_special_tokens(SPECIAL)
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


def draw_weights(chance: np.random.Generator) -> dict[str, np.ndarray]:
    hidden, inner, size = SHAPE["hidden_size"], SHAPE["intermediate_size"], SHAPE["head_dim"]
    keys = SHAPE["num_key_value_heads"] * size

    def draw(outputs: int, inputs: int) -> np.ndarray:
        return chance.standard_normal((outputs, inputs), dtype=np.float32) * np.float32(0.4 / np.sqrt(inputs))

    weights = {"model.embed_tokens.weight": draw(SHAPE["vocab_size"], hidden), "model.norm.weight": ones(hidden)}
    for layer in range(SHAPE["num_hidden_layers"]):
        name = f"model.layers.{layer}"
        weights[f"{name}.input_layernorm.weight"] = ones(hidden)
        weights[f"{name}.post_attention_layernorm.weight"] = ones(hidden)
        for part, outputs in (("q", hidden), ("k", keys), ("v", keys), ("o", hidden)):
            weights[f"{name}.self_attn.{part}_proj.weight"] = draw(outputs, hidden)
        for part in ("gate", "up"):
            weights[f"{name}.mlp.{part}_proj.weight"] = draw(inner, hidden)
        weights[f"{name}.mlp.down_proj.weight"] = draw(hidden, inner)
    return weights


def ones(size: int) -> np.ndarray:
    return np.ones(size, dtype=np.float32)


def main() -> None:
    folder = Path(sys.argv[1])
    write_configs(folder, make_tokenizer(random.Random(1)), SHAPE, SPECIAL, TEMPLATE)
    build_llama(folder / "onnx/model_quantized.onnx", draw_weights(np.random.default_rng(1)), SHAPE, quantised=True)


if __name__ == "__main__":
    main()
