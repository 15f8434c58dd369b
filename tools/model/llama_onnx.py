"""A trained Llama as an ONNX graph of the kind the hub's exporters make: attention with a key-value cache in one node."""

from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"
Weights = dict[str, np.ndarray]


class Graph:
    """Collects nodes and weights; each method returns the name of what it computed."""

    def __init__(self, quantised: bool):
        self.quantised = quantised
        self.nodes: list[onnx.NodeProto] = []
        self.initializers: list[onnx.TensorProto] = []

    def constant(self, name: str, value: np.ndarray) -> str:
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op: str, inputs: list[str], outputs: list[str], domain: str = "", **attributes) -> str:
        self.nodes.append(helper.make_node(op, inputs, outputs, name=f"{outputs[0]}.node", domain=domain, **attributes))
        return outputs[0]

    def norm(self, name: str, x: str, weight: np.ndarray) -> str:
        scale = self.constant(f"{name}.weight", weight)
        return self.node("SimplifiedLayerNormalization", [x, scale], [name], axis=-1, epsilon=1e-5, stash_type=1)

    def linear(self, name: str, x: str, weight: np.ndarray) -> str:
        """`x` times the transpose of `weight` [outputs, inputs], in 8 bits as `quantize_dynamic` does it, or in floats."""
        if not self.quantised:
            return self.node("MatMul", [x, self.constant(f"{name}.w", weight.T)], [name])
        scale, values = quantise_rows(weight)
        self.node("DynamicQuantizeLinear", [x], [f"{name}.xq", f"{name}.xs", f"{name}.xz"])
        wq = self.constant(f"{name}.wq", values.T)
        self.node("MatMulInteger", [f"{name}.xq", wq, f"{name}.xz"], [f"{name}.sum"])
        self.node("Cast", [f"{name}.sum"], [f"{name}.float"], to=TensorProto.FLOAT)
        self.node("Mul", [f"{name}.xs", self.constant(f"{name}.ws", scale)], [f"{name}.scale"])
        return self.node("Mul", [f"{name}.float", f"{name}.scale"], [name])

    def embed(self, ids: str, weight: np.ndarray) -> str:
        if not self.quantised:
            return self.node("Gather", [self.constant("embed.w", weight), ids], ["embedded"], axis=0)
        scale, values = quantise_rows(weight)
        self.node("Gather", [self.constant("embed.wq", values), ids], ["embed.rows"], axis=0)
        self.node("Cast", ["embed.rows"], ["embed.float"], to=TensorProto.FLOAT)
        self.node("Gather", [self.constant("embed.ws", scale[:, None]), ids], ["embed.scale"], axis=0)
        return self.node("Mul", ["embed.float", "embed.scale"], ["embedded"])


def quantise_rows(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One scale for each row, and the row in signed bytes."""
    scale = np.maximum(np.abs(weight).max(axis=1), 1e-9) / 127
    return scale.astype(np.float32), np.clip(np.round(weight / scale[:, None]), -127, 127).astype(np.int8)


def build_llama(path: Path, weights: Weights, config: dict, quantised: bool) -> None:
    """
    Writes the graph of a Llama with tied embeddings. `weights` has the names of a transformers `LlamaForCausalLM`.
    The symbolic sizes are named as transformers.js expects them: it takes sizes it does not know for zero.
    """
    layers, heads = config["num_hidden_layers"], config["num_attention_heads"]
    kv_heads, size = config["num_key_value_heads"], config["head_dim"]
    graph = Graph(quantised)
    node, constant = graph.node, graph.constant

    one = constant("one", np.array(1, dtype=np.int64))
    axis = constant("axis", np.array([1], dtype=np.int64))
    node("ReduceSum", ["attention_mask", axis], ["mask.sum"], keepdims=0)
    node("Sub", ["mask.sum", one], ["mask.last"])
    node("Cast", ["mask.last"], ["seqlens_k"], to=TensorProto.INT32)
    node("Shape", ["attention_mask"], ["mask.shape"])
    node("Gather", ["mask.shape", one], ["mask.length"], axis=0)
    node("Cast", ["mask.length"], ["total_length"], to=TensorProto.INT32)

    angles = np.arange(config["max_position_embeddings"])[:, None] / 10000 ** (np.arange(0, size, 2) / size)[None]
    constant("cos", np.cos(angles).astype(np.float32))
    constant("sin", np.sin(angles).astype(np.float32))

    embedding = weights["model.embed_tokens.weight"]
    x = graph.embed("input_ids", embedding)
    cache_in, cache_out = [], []
    for layer in range(layers):
        name, source = f"layer{layer}", f"model.layers.{layer}"
        normed = graph.norm(f"{name}.norm1", x, weights[f"{source}.input_layernorm.weight"])
        q, k, v = (
            graph.linear(f"{name}.{part}", normed, weights[f"{source}.self_attn.{part}_proj.weight"]) for part in "qkv"
        )
        past = [f"past_key_values.{layer}.{part}" for part in ("key", "value")]
        present = [f"present.{layer}.{part}" for part in ("key", "value")]
        cache_in += past
        cache_out += present
        attention = node(
            "GroupQueryAttention",
            [q, k, v, *past, "seqlens_k", "total_length", "cos", "sin"],
            [f"{name}.attention", *present],
            domain=MICROSOFT,
            num_heads=heads,
            kv_num_heads=kv_heads,
            do_rotary=1,
            rotary_interleaved=0,
        )
        mixed = graph.linear(f"{name}.o", attention, weights[f"{source}.self_attn.o_proj.weight"])
        x = node("Add", [x, mixed], [f"{name}.add1"])
        normed = graph.norm(f"{name}.norm2", x, weights[f"{source}.post_attention_layernorm.weight"])
        gate = graph.linear(f"{name}.gate", normed, weights[f"{source}.mlp.gate_proj.weight"])
        up = graph.linear(f"{name}.up", normed, weights[f"{source}.mlp.up_proj.weight"])
        node("Sigmoid", [gate], [f"{name}.sigmoid"])
        node("Mul", [gate, f"{name}.sigmoid"], [f"{name}.silu"])
        node("Mul", [f"{name}.silu", up], [f"{name}.gated"])
        down = graph.linear(f"{name}.down", f"{name}.gated", weights[f"{source}.mlp.down_proj.weight"])
        x = node("Add", [x, down], [f"{name}.add2"])

    x = graph.norm("norm", x, weights["model.norm.weight"])
    node("Neg", ["num_logits_to_keep"], ["keep.negative"])
    node("Unsqueeze", ["keep.negative", constant("zero", np.array([0], dtype=np.int64))], ["keep.start"])
    node("Slice", [x, "keep.start", constant("end", np.array([2**31 - 1], dtype=np.int64)), axis], ["kept"])
    if quantised:
        node("Identity", [graph.linear("head", "kept", embedding)], ["logits"])
    else:
        node("Transpose", ["embed.w"], ["head.w"], perm=[1, 0])
        node("MatMul", ["kept", "head.w"], ["logits"])

    def info(name: str, kind: int, shape: list[str | int]) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, kind, shape)

    def cache(name: str, length: str) -> onnx.ValueInfoProto:
        return info(name, TensorProto.FLOAT, ["batch_size", kv_heads, length, size])

    inputs = [
        info("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"]),
        info("attention_mask", TensorProto.INT64, ["batch_size", "total_sequence_length"]),
        info("num_logits_to_keep", TensorProto.INT64, []),
        *(cache(name, "past_sequence_length") for name in cache_in),
    ]
    outputs = [
        info("logits", TensorProto.FLOAT, ["batch_size", "num_logits", config["vocab_size"]]),
        *(cache(name, "total_sequence_length") for name in cache_out),
    ]
    model = helper.make_model(
        helper.make_graph(graph.nodes, "llama", inputs, outputs, graph.initializers),
        opset_imports=[helper.make_opsetid("", 18), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    onnx.save(model, path)
