"""What the harmony network has to beat, learned by counting the same music."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aiva_desktop.models.harmony_grid import ChordEvent
from aiva_desktop.models.harmony_vocabulary import token_root
from aiva_desktop.training.chord_corpus import HarmonyPiece
from aiva_desktop.training.chord_hmm import ChordHmm
from aiva_desktop.training.chord_ngram import ChordNgram
from aiva_desktop.training.harmony_agreement import roots_of

# Chosen on the held-out part of the training folders.
NGRAM_TRUST = 16.0
HMM_WEIGHT = 0.3


@dataclass(frozen=True)
class Baselines:
    """An n-gram of order 3, deaf to melodies, and a hidden Markov model that hears them."""

    ngram: ChordNgram
    hmm: ChordHmm

    @classmethod
    def of(cls, pieces: Sequence[HarmonyPiece]) -> Baselines:
        """Learned from these pieces; the hidden Markov model from those that have a melody."""
        baselines = cls(ChordNgram(trust=NGRAM_TRUST), ChordHmm(HMM_WEIGHT))
        baselines.ngram.learn((piece.style, piece.events) for piece in pieces)
        baselines.hmm.learn(piece for piece in pieces if piece.melody is not None)
        return baselines

    def roots(self, piece: HarmonyPiece, seed: int) -> dict[str, list[int | None]]:
        """By baseline, its harmony for a piece with a melody."""
        return {
            "n-gram, drawn": ngram_roots(self.ngram, piece, np.random.default_rng(seed)),
            "n-gram, most probable": ngram_roots(self.ngram, piece, None),
            "hidden Markov model": hmm_roots(self.hmm, piece),
        }


def ngram_roots(ngram: ChordNgram, piece: HarmonyPiece, rng: np.random.Generator | None) -> list[int | None]:
    """A progression of the n-gram's own: drawn, or without `rng` the most probable chord and length each time."""
    events: list[ChordEvent] = []
    onset = piece.events[0].onset
    while onset < piece.end:
        events.append(ChordEvent(onset, _pick(ngram.next_chords(piece.style, events), rng), 0))
        onset += max(1, _pick(ngram.next_lengths(piece.style, events), rng))
    return roots_of(events, piece.end)


def _pick(probabilities: Sequence[float], rng: np.random.Generator | None) -> int:
    weights = np.array(probabilities)
    return int(weights.argmax() if rng is None else rng.choice(len(weights), p=weights / weights.sum()))


def hmm_roots(hmm: ChordHmm, piece: HarmonyPiece) -> list[int | None]:
    """The melody-aware baseline's."""
    assert piece.melody is not None
    start = piece.events[0].onset
    path = hmm.harmonise(piece.melody, piece.grid, start, piece.end)
    return [None] * start + [token_root(token) for token in path]
