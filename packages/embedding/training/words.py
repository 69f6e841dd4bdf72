"""Teaches word vectors to tell the statements of one story apart, so that comparison has something of the sentence model's
knowledge without the model.

A statement is the sum of its words and, for less, of its context's; what is learnt is each word's vector, what each counts for,
and what context counts for. The loss is `train.py`'s. Vectors start from what the taught sentence model makes of each word by
itself, in its principal components, and words that are not met in training keep that.

python3 words.py MODEL_FOLDER ADAPTER WORD_LISTS WORD_VECTORS OUT
"""

import json
import math
import random
import sys
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as F
from minilm import MiniLM, read_safetensors
from torch import nn
from word_pieces import WordPieces

DIMENSIONS = 128
ROUNDS = 3
RATE = 2e-3
TEMPERATURE = 0.1
# A word is left out so often, so that no statement hangs on one.
DROP = 0.15
# Of a word in fewer stories nothing is learnt but that it is a name.
FEWEST_STORIES = 3
RANK = 8
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def signs(key):
    """`signsOf` of packages/comparison/src/text/taught-words.ts, of length 1."""
    state = 0x811C9DC5
    for character in key:
        state = ((state ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    vector = []
    for _ in range(DIMENSIONS):
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        vector.append(1 if state & 1 else -1)
    return np.array(vector, np.float32) / math.sqrt(DIMENSIONS)


def of_words(folder, adapter, forms):
    """What the taught model makes of words by themselves: a row a word, the mean over its forms, principal components only."""
    model = MiniLM(read_safetensors(f"{folder}/model.fp16.safetensors"), RANK)
    own = model.adapter()
    for name, tensor in read_safetensors(adapter).items():
        if name in own:
            own[name].data.copy_(tensor)
    model.eval()
    pieces = WordPieces(f"{folder}/tokenizer.json")
    rows = np.zeros((len(forms), 384), np.float32)
    flat = [(row, form, count) for row, each in enumerate(forms) for form, count in each.items()]
    with torch.no_grad():
        for start in range(0, len(flat), 256):
            some = flat[start : start + 256]
            for (row, _, count), vector in zip(some, model([pieces(form) for _, form, _ in some]).numpy()):
                rows[row] += count * vector
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    rows -= rows.mean(0)
    _, _, directions = np.linalg.svd(rows, full_matrices=False)
    rows = rows @ directions[:DIMENSIONS].T
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


class LearntWords(nn.Module):
    """Vectors of words, and what each counts for; behind them, fixed, those of words that nobody taught."""

    def __init__(self, vectors, unknown, shares):
        super().__init__()
        self.vectors = nn.Parameter(torch.tensor(vectors))
        self.register_buffer("unknown", torch.tensor(unknown))
        self.weights = nn.Parameter(smooth_inverse(shares))
        self.weight_of_unknown = nn.Parameter(torch.tensor(-0.5))


class TaughtWords(LearntWords):
    """Words whose sum is what a statement means."""

    def __init__(self, vectors, unknown, shares):
        super().__init__(vectors, unknown, shares)
        self.weight_of_context = nn.Parameter(torch.tensor(-1.0))

    def bags(self, lists):
        flat = torch.tensor([row for rows in lists for row in rows] or [0])
        starts = torch.tensor(np.cumsum([0] + [len(rows) for rows in lists])[:-1])
        weights = torch.cat([self.weights, self.weight_of_unknown.expand(len(self.unknown))])
        vectors = torch.cat([self.vectors, self.unknown])
        return F.embedding_bag(flat, vectors, starts, mode="sum", per_sample_weights=torch.exp(weights[flat]))

    def forward(self, statements, contexts):
        return F.normalize(self.bags(statements) + torch.exp(self.weight_of_context) * self.bags(contexts), dim=1)


def dropped(rows):
    return [row for row in rows if random.random() > DROP] or rows[:1]


def loss_of(model, story):
    made = model([dropped(each["statement"]) for each in story], [dropped(each["context"]) for each in story])
    made = F.normalize(made - made.mean(0, keepdim=True), dim=1)
    return contrastive(made @ made.T / TEMPERATURE, story)


class Lists:
    """The stories of `word-lists.mjs` with their words by number: first those with a vector to learn, behind them the others."""

    def __init__(self, lists, word_vectors):
        with open(lists) as file:
            data = json.load(file)
        with open(word_vectors) as file:
            known = json.load(file)["stems"].split(" ")
        self.marked, self.wordings = data["marked"], data["wordings"]
        stories, words = Counter(), Counter()
        for story in self.marked:
            words.update(word for each in story for word in each["statement"])
            stories.update({word for each in story for word in each["statement"]})
        taught = {word for word, count in stories.items() if count >= FEWEST_STORIES}
        self.kept = sorted(set(known) | taught)
        row = {word: at for at, word in enumerate(self.kept)}
        self.others = sorted(set(data["forms"]) - set(row))
        row |= {word: len(self.kept) + at for at, word in enumerate(self.others)}
        self.forms = [data["forms"].get(word, {word: 1}) for word in self.kept]
        total = sum(words.values())
        self.shares = [words[word] / total for word in self.kept]
        for story in self.marked + self.wordings:
            for each in story:
                each["statement"], each["context"] = (
                    [row[word] for word in each[part]] for part in ("statement", "context")
                )

    def jobs(self):
        """What is learnt from, in order: all marked stories and half of the wordings, several times."""
        found = []
        for _ in range(ROUNDS):
            some = self.marked + random.sample(self.wordings, len(self.wordings) // 2)
            found += random.sample(some, len(some))
        return found


def smooth_inverse(shares):
    """What words count for at first: a smooth inverse of how common they are (Arora et al. 2017), as logarithms."""
    return torch.tensor([math.log(1e-3 / (1e-3 + share)) for share in shares])


def contrastive(likeness, story):
    """Supervised contrastive loss (Khosla et al. 2020) over the statements of one story; None where nothing is told twice."""
    articles = np.array([each["article"] for each in story])
    apart = torch.tensor(articles[:, None] != articles[None, :])
    states = [set(each["statements"]) for each in story]
    same = torch.tensor([[bool(one & other) for other in states] for one in states]) & apart
    told = same.sum(1) > 0
    if not told.any():
        return None
    likeness = likeness.masked_fill(~apart, -1e4)
    log_share = (likeness - torch.logsumexp(likeness, 1, keepdim=True)) * same
    return -(log_share.sum(1)[told] / same.sum(1)[told]).mean()


def learn(groups, jobs, loss_of):
    """Goes through the jobs once; `groups` are the optimiser's, with the rate of each at its highest."""
    optimiser = torch.optim.Adam(groups)
    rates = [group["lr"] for group in optimiser.param_groups]
    losses = []
    for at, story in enumerate(jobs):
        for group, rate in zip(optimiser.param_groups, rates):
            group["lr"] = rate * min(1, (at + 1) / 40) * max(0.03, 1 - at / len(jobs))
        loss = loss_of(story)
        if loss is None:
            continue
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        losses.append(loss.item())
        if at % 300 == 299:
            print(f"{at + 1} of {len(jobs)}: loss {np.mean(losses[-300:]):.3f}", flush=True)


def write(out, kept, vectors, weights, constants):
    """Writes what `word-table.ts` reads: six bits a number."""
    levels = np.clip(np.round(vectors / np.abs(vectors).max(1, keepdims=True) * 31.5 + 31.5), 0, 63).astype(int)
    table = {
        "dimensions": DIMENSIONS,
        **{name: round(value, 4) for name, value in constants.items()},
        "stems": " ".join(kept),
        "weights": " ".join(f"{value:.3f}" for value in weights),
        "values": "".join(ALPHABET[level] for level in levels.ravel()),
    }
    with open(out, "w") as file:
        json.dump(table, file, indent=2)


def seed():
    random.seed(1), np.random.seed(1), torch.manual_seed(1)


def main(folder, adapter, lists, word_vectors, out):
    seed()
    data = Lists(lists, word_vectors)
    vectors = of_words(folder, adapter, data.forms)
    unknown = np.stack([signs(word) for word in data.others])
    model = TaughtWords(vectors.astype(np.float32), unknown, data.shares)
    learn(
        [
            {"params": [model.vectors], "lr": RATE},
            {"params": [model.weights, model.weight_of_unknown, model.weight_of_context], "lr": 5 * RATE},
        ],
        data.jobs(),
        lambda story: loss_of(model, story),
    )
    vectors = model.vectors.detach().numpy()
    write(
        out,
        data.kept,
        vectors,
        np.linalg.norm(vectors, axis=1) * torch.exp(model.weights).detach().numpy(),
        {"context": math.exp(model.weight_of_context.item()), "unknown": math.exp(model.weight_of_unknown.item())},
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
