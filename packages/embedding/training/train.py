"""Teaches the sentence model which statements of one story state the same thing. See README.md."""

import json
import random
import sys
from pathlib import Path

import torch
import torch.nn.functional as F

from minilm import MiniLM, read_safetensors, write_safetensors
from word_pieces import WordPieces

RANK, TEMPERATURE, WARM_UP, STORIES_A_STEP = 8, 0.1, 50, 2
HELD_OUT = 8  # one story in so many only tells how it goes
SETS = ("paraphrases", "paraphrases/near-misses")
# Wordings alone, then statements in their context, for which most of what is known is kept.
ALONE_RATE, ALONE_ROUNDS, CONTEXT_RATE, CONTEXT_ROUNDS = 6e-4, 3, 4e-4, 3
MOST_TEXTS = 64  # of a story at a time
WITHOUT_CONTEXT, WORDINGS_STORIES = 0.2, 0.3  # shares, while statements in their context are learnt


def alone(story):
    """A story's wordings, each with its outlet and the claim that it words."""
    return [(text, outlet, {at}) for at, claim in enumerate(story) for outlet, text in enumerate(claim)]


def behind_one_another(story):
    """The same, each with what its outlet told before it."""
    before = lambda at, outlet: f" ({story[at - 1][outlet]})" if at and outlet < len(story[at - 1]) else ""
    return [
        (text if random.random() < WITHOUT_CONTEXT else text + before(at, outlet), outlet, {at})
        for at, claim in enumerate(story)
        for outlet, text in enumerate(claim)
    ]


def in_context(story):
    """Some texts of a marked story (`in-context.mjs`)."""
    some = random.sample(story, min(MOST_TEXTS, len(story)))
    bare = lambda text: text.split(" (")[0] if random.random() < WITHOUT_CONTEXT else text
    return [(bare(each["text"]), each["article"], set(each["statements"])) for each in some]


def cosines_of(model, pieces, items):
    """Cosines with the story's mean vector taken off, as comparison does; which pairs say the same; which can be asked."""
    vectors = model([pieces(text) for text, _, _ in items])
    vectors = F.normalize(vectors - vectors.mean(0, keepdim=True), dim=1)
    same = torch.tensor([[bool(one & other) for _, _, other in items] for _, _, one in items])
    apart = torch.tensor([[one != other for _, other, _ in items] for _, one, _ in items])
    return vectors @ vectors.T, same & apart, apart


def loss_of(model, pieces, items):
    """Supervised contrastive loss (Khosla et al. 2020) between the story's articles; None where nothing is said twice."""
    cosines, same, apart = cosines_of(model, pieces, items)
    met = same.sum(1) > 0
    if not met.any():
        return None
    logits = (cosines / TEMPERATURE).masked_fill(~apart, -1e4)
    likely = (logits - torch.logsumexp(logits, 1, keepdim=True)) * same
    return -(likely.sum(1)[met] / same.sum(1)[met]).mean()


def average_precision(model, pieces, stories):
    model.eval()
    ranked = []
    with torch.no_grad():
        for items in stories:
            cosines, same, apart = cosines_of(model, pieces, items)
            asked = torch.triu(apart, 1)
            ranked += zip(cosines[asked].tolist(), same[asked].tolist())
    model.train()
    ranked.sort(reverse=True)
    right, total = 0, 0.0
    for place, (_, same) in enumerate(ranked, 1):
        if same:
            right += 1
            total += right / place
    return total / right


def learn(model, pieces, stories, rate):
    """Goes through functions that give a story's items, once and in their order."""
    parameters = list(model.adapter().values())
    optimizer = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    for at, items_of in enumerate(stories):
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1, (at + 1) / WARM_UP) * max(0.05, 1 - at / len(stories))
        loss = loss_of(model, pieces, items_of())
        if loss is not None:
            (loss / STORIES_A_STEP).backward()
        if at % STORIES_A_STEP == STORIES_A_STEP - 1:
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimizer.step()
            optimizer.zero_grad()


def shuffled(stories):
    return random.sample(stories, len(stories))


def main(model_folder, marked_path, out):
    random.seed(1)
    torch.manual_seed(1)
    folder = Path(model_folder)
    pieces = WordPieces(folder / "tokenizer.json")
    told, learnt = {}, []
    for name in SETS:
        lines = [line for path in sorted((Path(__file__).parent / name).glob("*.jsonl")) for line in path.open()]
        stories = shuffled([json.loads(line)["claims"] for line in lines])
        told[name] = [alone(story) for story in stories[: len(stories) // HELD_OUT]]
        learnt += stories[len(stories) // HELD_OUT :]
    marked = json.loads(Path(marked_path).read_text())
    model = MiniLM(read_safetensors(folder / "model.fp16.safetensors"), RANK)

    def say(when):
        scores = (f"{name} {average_precision(model, pieces, some):.3f}" for name, some in told.items())
        print(f"{when}: {', '.join(scores)}", flush=True)

    say(f"{len(learnt)} stories and {len(marked)} marked ones, untaught")
    rounds = [story for _ in range(ALONE_ROUNDS) for story in shuffled(learnt)]
    learn(model, pieces, [lambda story=story: alone(story) for story in rounds], ALONE_RATE)
    say("wordings")
    jobs = [lambda story=story: in_context(story) for story in marked * CONTEXT_ROUNDS]
    some = random.sample(learnt, int(WORDINGS_STORIES * len(learnt)))
    jobs += [lambda story=story: behind_one_another(story) for story in some]
    learn(model, pieces, shuffled(jobs), CONTEXT_RATE)
    say("in context")
    write_safetensors(out, model.adapter())


if __name__ == "__main__":
    main(*sys.argv[1:])
