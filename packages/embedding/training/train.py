"""Teaches the sentence model which statements of one story state the same thing. See README.md."""

import json
import random
import sys
from pathlib import Path

import torch
import torch.nn.functional as F

from minilm import MiniLM, read_safetensors, write_safetensors
from word_pieces import WordPieces

RANK, RATE, EPOCHS, TEMPERATURE, WARM_UP, STORIES_A_STEP = 8, 6e-4, 3, 0.1, 50, 2
HELD_OUT = 8  # one story in so many only tells how it goes
SETS = ("paraphrases", "paraphrases/near-misses")


def centred(vectors):
    """What comparison does too: articles of one event are all near to each other, and what counts is how they differ."""
    return F.normalize(vectors - vectors.mean(0, keepdim=True), dim=1)


def cosines_of(model, pieces, story):
    """Cosines of a story's wordings, and which of them word one claim."""
    texts = [pieces(text) for claim in story for text in claim]
    claims = torch.tensor([at for at, claim in enumerate(story) for _ in claim])
    vectors = centred(model(texts))
    return vectors @ vectors.T, claims[:, None] == claims[None]


def loss_of(model, pieces, story):
    """Supervised contrastive loss (Khosla et al. 2020) within the story."""
    cosines, same = cosines_of(model, pieces, story)
    itself = torch.eye(len(cosines), dtype=torch.bool)
    logits = (cosines / TEMPERATURE).masked_fill(itself, -1e4)
    same = same & ~itself
    return -((logits - torch.logsumexp(logits, 1, keepdim=True)) * same).sum(1).div(same.sum(1)).mean()


def average_precision(model, pieces, stories):
    model.eval()
    ranked = []
    with torch.no_grad():
        for story in stories:
            cosines, same = cosines_of(model, pieces, story)
            above = torch.triu(torch.ones_like(same), 1)
            ranked += zip(cosines[above].tolist(), same[above].tolist())
    model.train()
    ranked.sort(reverse=True)
    right, total = 0, 0.0
    for place, (_, same) in enumerate(ranked, 1):
        if same:
            right += 1
            total += right / place
    return total / right


def main(model_folder, out):
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    folder = Path(model_folder)
    pieces = WordPieces(folder / "tokenizer.json")
    told, learnt = {}, []
    for name in SETS:
        lines = [line for path in sorted((Path(__file__).parent / name).glob("*.jsonl")) for line in path.open()]
        stories = [json.loads(line)["claims"] for line in lines]
        random.shuffle(stories)
        told[name] = stories[: len(stories) // HELD_OUT]
        learnt += stories[len(stories) // HELD_OUT :]
    model = MiniLM(read_safetensors(folder / "model.fp16.safetensors"), RANK)

    def say(when):
        scores = (f"{name} {average_precision(model, pieces, some):.3f}" for name, some in told.items())
        print(f"{when}: {', '.join(scores)}", flush=True)

    say(f"{len(learnt)} stories, untaught")
    parameters = list(model.adapter().values())
    optimizer = torch.optim.AdamW(parameters, lr=RATE, weight_decay=0.01)
    step = 0
    for epoch in range(EPOCHS):
        random.shuffle(learnt)
        for at, story in enumerate(learnt):
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, (step + 1) / WARM_UP) * max(0.05, 1 - step / (EPOCHS * len(learnt)))
            (loss_of(model, pieces, story) / STORIES_A_STEP).backward()
            step += 1
            if at % STORIES_A_STEP == STORIES_A_STEP - 1:
                torch.nn.utils.clip_grad_norm_(parameters, 1.0)
                optimizer.step()
                optimizer.zero_grad()
        say(f"epoch {epoch + 1}")
    write_safetensors(out, model.adapter())


if __name__ == "__main__":
    main(*sys.argv[1:])
