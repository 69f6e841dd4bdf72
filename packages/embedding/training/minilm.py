"""all-MiniLM-L6-v2 as a PyTorch module whose matrices can be adapted (LoRA, Hu et al. 2021: W + BA)."""

import json
import math
import struct

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

HEADS, WIDTH, LAYERS = 12, 384, 6
MATRICES = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "intermediate.dense",
    "output.dense",
)


def read_safetensors(path):
    with open(path, "rb") as file:
        data = file.read()
    (length,) = struct.unpack("<Q", data[:8])
    header = json.loads(data[8 : 8 + length])
    kinds = {"F16": np.float16, "F32": np.float32}
    tensors = {}
    for name, entry in header.items():
        if entry.get("dtype") not in kinds:
            continue
        start, end = (8 + length + at for at in entry["data_offsets"])
        values = np.frombuffer(data[start:end], dtype=kinds[entry["dtype"]]).reshape(entry["shape"])
        tensors[name] = torch.tensor(values.astype(np.float32))
    return tensors


def write_safetensors(path, tensors):
    """Writes tensors as numbers of 16 bits."""
    header, parts, at = {}, [], 0
    for name, tensor in sorted(tensors.items()):
        part = tensor.detach().numpy().astype("<f2").tobytes()
        header[name] = {"dtype": "F16", "shape": list(tensor.shape), "data_offsets": [at, at + len(part)]}
        parts.append(part)
        at += len(part)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))


def frozen(tensor):
    return nn.Parameter(tensor, requires_grad=False)


class Adapted(nn.Module):
    """A fixed linear layer with a learnt one of a low rank added."""

    def __init__(self, weight, bias, rank):
        super().__init__()
        self.weight, self.bias = frozen(weight), frozen(bias)
        self.lora_A = nn.Parameter(torch.randn(rank, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.lora_B = nn.Parameter(torch.zeros(weight.shape[0], rank))

    def forward(self, x):
        return F.linear(x, self.weight, self.bias) + F.linear(F.linear(x, self.lora_A), self.lora_B)


class MiniLM(nn.Module):
    def __init__(self, tensors, rank, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        embeddings = "embeddings.{}.weight".format
        self.words = frozen(tensors[embeddings("word_embeddings")])
        self.positions = frozen(tensors[embeddings("position_embeddings")])
        self.segment = frozen(tensors[embeddings("token_type_embeddings")][0])
        self.norms, self.layers = nn.ModuleDict(), nn.ModuleDict()
        self.add_norm("first", tensors, "embeddings.LayerNorm")
        for layer in range(LAYERS):
            for matrix in MATRICES:
                name = f"encoder.layer.{layer}.{matrix}"
                self.layers[name.replace(".", "/")] = Adapted(tensors[f"{name}.weight"], tensors[f"{name}.bias"], rank)
            for part in ("attention.output", "output"):
                self.add_norm(f"{layer}/{part.replace('.', '/')}", tensors, f"encoder.layer.{layer}.{part}.LayerNorm")

    def add_norm(self, name, tensors, source):
        norm = nn.LayerNorm(WIDTH, eps=1e-12)
        norm.weight, norm.bias = frozen(tensors[f"{source}.weight"]), frozen(tensors[f"{source}.bias"])
        self.norms[name] = norm

    def adapter(self):
        """What is learnt, by the names of the matrices that it is added to."""
        return {
            f"{name.replace('/', '.')}.{part}.weight": getattr(layer, part)
            for name, layer in self.layers.items()
            for part in ("lora_A", "lora_B")
        }

    def drop(self, x):
        return F.dropout(x, self.dropout, self.training)

    def forward(self, texts):
        """Vectors of length 1 of texts, each a list of word pieces: the mean over its pieces."""
        longest = max(map(len, texts))
        ids = torch.tensor([text + [0] * (longest - len(text)) for text in texts])
        mask = torch.tensor([[1.0] * len(text) + [0.0] * (longest - len(text)) for text in texts])
        x = self.drop(self.norms["first"](self.words[ids] + self.positions[:longest] + self.segment))
        hidden = (1 - mask[:, None, None, :]) * -1e4
        heads = lambda y: y.view(len(texts), longest, HEADS, WIDTH // HEADS).transpose(1, 2)
        for layer in range(LAYERS):
            query, key, value, out, up, down = (
                self.layers[f"encoder.layer.{layer}.{matrix}".replace(".", "/")] for matrix in MATRICES
            )
            scores = heads(query(x)) @ heads(key(x)).transpose(-1, -2) / math.sqrt(WIDTH // HEADS)
            mixed = self.drop(torch.softmax(scores + hidden, -1)) @ heads(value(x))
            mixed = mixed.transpose(1, 2).reshape(len(texts), longest, WIDTH)
            x = self.norms[f"{layer}/attention/output"](x + self.drop(out(mixed)))
            x = self.norms[f"{layer}/output"](x + self.drop(down(F.gelu(up(x)))))
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return F.normalize(mean, dim=1)
