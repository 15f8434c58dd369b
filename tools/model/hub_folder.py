"""Writes a Llama in the layout of the hub, as transformers.js reads it. For tools/model and tools/mini."""

import json
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer


def write_json(file: Path, value: object) -> None:
    file.write_text(json.dumps(value, ensure_ascii=False, indent="\t") + "\n", encoding="utf8")


def write_configs(folder: Path, tokenizer: Tokenizer, shape: dict, special: list[str], template: str) -> None:
    """All but the weights. `shape` holds the fields of a LlamaConfig, `special` the marks in the order of their ids."""
    folder.mkdir(parents=True, exist_ok=True)
    ends = {name: shape[name] for name in ("bos_token_id", "eos_token_id", "pad_token_id")}
    config = {
        "model_type": "llama",
        "architectures": ["LlamaForCausalLM"],
        **shape,
        "rms_norm_eps": 1e-5,
        "rope_theta": 10000.0,
        "transformers.js_config": {"use_external_data_format": False},
    }
    write_json(folder / "config.json", config)
    write_json(folder / "generation_config.json", {**ends, "do_sample": False})
    talk = {
        "tokenizer_class": "GPT2Tokenizer",
        "bos_token": special[0],
        "eos_token": special[2],
        "pad_token": special[0],
        "model_max_length": shape["max_position_embeddings"],
        "clean_up_tokenization_spaces": False,
        "chat_template": template,
    }
    write_json(folder / "tokenizer_config.json", talk)
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)


def write_greedy(session: onnxruntime.InferenceSession, shape: dict, ids: list[int], max_tokens: int) -> list[int]:
    """The tokens after `ids`, through the key-value cache, as the browser does it."""
    empty = (1, shape["num_key_value_heads"], 0, shape["head_dim"])
    names = [f"{layer}.{part}" for layer in range(shape["num_hidden_layers"]) for part in ("key", "value")]
    past = {f"past_key_values.{name}": np.zeros(empty, dtype=np.float32) for name in names}
    feed, written, seen = ids, [], len(ids)
    for _ in range(max_tokens):
        inputs = {
            "input_ids": np.array([feed], dtype=np.int64),
            "attention_mask": np.ones((1, seen), dtype=np.int64),
            "num_logits_to_keep": np.array(1, dtype=np.int64),
        }
        logits, *present = session.run(None, {**inputs, **past})
        token = int(logits[0, -1].argmax())
        if token == shape["eos_token_id"]:
            break
        written.append(token)
        past = {f"past_key_values.{name}": value for name, value in zip(names, present)}
        feed, seen = [token], seen + 1
    return written
