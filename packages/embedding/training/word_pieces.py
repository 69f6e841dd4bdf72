"""Texts as word pieces, as BERT's uncased tokenizer cuts them."""

import json
import re
import unicodedata
from pathlib import Path

LONGEST = 128


class WordPieces:
    def __init__(self, path):
        self.vocabulary = json.loads(Path(path).read_text())["model"]["vocab"]

    def __call__(self, text):
        plain = unicodedata.normalize("NFD", text.lower())
        plain = "".join(letter for letter in plain if unicodedata.category(letter) != "Mn")
        ids = [piece for word in re.findall(r"[^\W_]+|[^\w\s]|_", plain) for piece in self.pieces(word)]
        return [self.vocabulary["[CLS]"], *ids[: LONGEST - 2], self.vocabulary["[SEP]"]]

    def pieces(self, word):
        found, start = [], 0
        while start < len(word):
            prefix = "##" if start else ""
            ends = range(len(word), start, -1)
            end = next((end for end in ends if prefix + word[start:end] in self.vocabulary), None)
            if end is None:
                return [self.vocabulary["[UNK]"]]
            found.append(self.vocabulary[prefix + word[start:end]])
            start = end
        return found
