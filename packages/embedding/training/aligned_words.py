"""Teaches word vectors to be found one by one: of two wordings of one statement, each word of the one has a near word in the other.

How much of a statement is found in another is ColBERT's late interaction (Khattab and Zaharia 2020) over one vector a word: each
word's nearest in the other or, for less, in its context, weighed by what the word counts for and how rare it is in the story. What
is learnt is each word's vector, what each counts for, from which cosine on words are near, and what context counts for. Stories,
loss and first vectors are those of `words.py`.

python3 aligned_words.py MODEL_FOLDER ADAPTER WORD_LISTS WORD_VECTORS OUT
"""

import math
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from words import RATE, LearntWords, Lists, contrastive, dropped, learn, of_words, seed, signs, write

# Above it no two words are far from each other.
NEAREST_UNRELATED = 0.9


def padded(lists):
    rows = torch.full((len(lists), max(map(len, lists))), -1)
    for at, own in enumerate(lists):
        rows[at, : len(own)] = torch.tensor(own)
    return rows


def nearest(near, lists):
    """For each word how near the nearest of each list is: a row a word."""
    rows = padded(lists)
    return near[:, rows.clamp(min=0)].masked_fill((rows < 0)[None], -1).max(2).values


class AlignedWords(LearntWords):
    """Words that are found one by one."""

    def __init__(self, vectors, unknown, shares):
        super().__init__(vectors, unknown, shares)
        self.unrelated = nn.Parameter(torch.tensor(-0.3))
        self.sharpness = nn.Parameter(torch.tensor(math.log(12.0)))
        self.context = nn.Parameter(torch.tensor(-0.5))

    def looked_up(self, rows):
        """Vectors and weights of some words."""
        last = len(self.vectors) - 1
        learnt = rows <= last
        vectors = torch.where(
            learnt[:, None],
            F.normalize(self.vectors[rows.clamp(max=last)], dim=1),
            self.unknown[(rows - last - 1).clamp(min=0)],
        )
        return vectors, torch.where(learnt, self.weights[rows.clamp(max=last)], self.weight_of_unknown)

    def forward(self, statements, contexts):
        """How much of each statement is found in each other one."""
        vocabulary = sorted({word for own in statements + contexts for word in own})
        number = {word: at for at, word in enumerate(vocabulary)}
        statements = [sorted({number[word] for word in own}) for own in statements]
        contexts = [sorted({number[word] for word in own}) or own_words[:1] for own, own_words in zip(contexts, statements)]
        held = torch.zeros(len(statements), len(vocabulary))
        for at, own in enumerate(statements):
            held[at, own] = 1
        vectors, weights = self.looked_up(torch.tensor(vocabulary))
        rarity = torch.log((1 + len(statements)) / (1 + held.sum(0))) + 1
        unrelated = self.unrelated.clamp(max=NEAREST_UNRELATED)
        near = torch.relu((vectors @ vectors.T - unrelated) / (1 - unrelated))
        best = torch.maximum(nearest(near, statements), torch.sigmoid(self.context) * nearest(near, contexts))
        held = held * torch.exp(weights) * rarity
        return held @ best / held.sum(1, keepdim=True)


def loss_of(model, story):
    found = model([dropped(each["statement"]) for each in story], [dropped(each["context"]) for each in story])
    return contrastive((found + found.T) / 2 * torch.exp(model.sharpness), story)


def main(folder, adapter, lists, word_vectors, out):
    seed()
    data = Lists(lists, word_vectors)
    for story in data.marked + data.wordings:
        for each in story:
            each["statement"] = each["statement"] or [0]
    vectors = of_words(folder, adapter, data.forms)
    unknown = np.stack([signs(word) for word in data.others])
    model = AlignedWords(vectors.astype(np.float32), unknown, data.shares)
    others = [model.weights, model.weight_of_unknown, model.unrelated, model.sharpness, model.context]
    learn(
        [{"params": [model.vectors], "lr": RATE}, {"params": others, "lr": 5 * RATE}],
        data.jobs(),
        lambda story: loss_of(model, story),
    )
    write(
        out,
        data.kept,
        model.vectors.detach().numpy(),
        torch.exp(model.weights).detach().numpy(),
        {
            "context": torch.sigmoid(model.context).item(),
            "unrelated": min(NEAREST_UNRELATED, model.unrelated.item()),
            "unknown": math.exp(model.weight_of_unknown.item()),
        },
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
