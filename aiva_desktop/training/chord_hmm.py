"""A melody-aware baseline: chords as the hidden states of a Markov chain, what the melody sounds as what they emit.

A bigram of chords with, by place in the bar, the chance that the chord changes; each slot's pitch classes are drawn
from those that the training pieces have over that chord. Viterbi's path harmonises (as in Simon, Morris and Basu 2008,
MySong).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from aiva_desktop.models.harmony_grid import SlotGrid
from aiva_desktop.models.harmony_vocabulary import CHORD_TOKENS, SILENCE
from aiva_desktop.training.chord_corpus import HarmonyPiece

Floats = NDArray[np.float64]
_POSITIONS = 16
_SEEN_BEFORE = 0.5


class ChordHmm:
    """Learned from pieces that have chords and a melody; `weight` is that of the melody against the chords."""

    def __init__(self, weight: float = 1.0) -> None:
        self.weight = weight
        self._follow = np.full((CHORD_TOKENS, CHORD_TOKENS), _SEEN_BEFORE / CHORD_TOKENS)
        self._first = np.full(CHORD_TOKENS, _SEEN_BEFORE / CHORD_TOKENS)
        # By place in the bar: changes, and slots in all.
        self._changes = np.ones((_POSITIONS, 2)) * (0.1, 1.0)
        self._sounds = np.zeros((CHORD_TOKENS, 12))

    def learn(self, pieces: Iterable[HarmonyPiece]) -> None:
        """Count chords, changes and what sounds over each chord."""
        for piece in pieces:
            self._first[piece.events[0].token] += 1
            for before, after in pairwise(piece.events):
                self._follow[before.token, after.token] += 1
                for slot in range(before.onset + 1, after.onset + 1):
                    self._changes[_place(piece.grid, slot)] += (slot == after.onset, 1.0)
                if piece.melody is not None:
                    self._sounds[before.token] += piece.melody[before.onset : after.onset, :12].sum(0)

    def harmonise(self, melody: NDArray[np.float32], grid: SlotGrid, start: int, end: int) -> list[int]:
        """The token of each slot from `start` to `end` on the most probable path."""
        fits = self.weight * self._fits(melody, start, end)
        follow = np.log(self._follow / self._follow.sum(1, keepdims=True))
        best: Floats = np.log(self._first / self._first.sum()) + fits[0]
        came_from = np.zeros((end - start, CHORD_TOKENS), dtype=np.int64)
        stay = np.arange(CHORD_TOKENS)
        for i in range(1, end - start):
            changes, slots = self._changes[_place(grid, start + i)]
            chance = changes / slots
            moved = best[:, None] + follow + np.log(chance)
            leader = moved.argmax(0)
            stayed, changed = best + np.log1p(-chance), moved[leader, stay]
            came_from[i] = np.where(stayed >= changed, stay, leader)
            best = np.maximum(stayed, changed) + fits[i]
        path = [int(best.argmax())]
        for i in range(end - start - 1, 0, -1):
            path.append(int(came_from[i, path[-1]]))
        return path[::-1]

    def _fits(self, melody: NDArray[np.float32], start: int, end: int) -> Floats:
        """(slots, CHORD_TOKENS) nats of what sounds; chords seldom seen sound like all chords with their root."""
        by_root = np.zeros((CHORD_TOKENS, 12))
        for token in range(SILENCE):
            by_root[token] = self._sounds[token % 12 : SILENCE : 12].sum(0)
        by_root[SILENCE] = self._sounds.sum(0)
        smooth = self._sounds + 20.0 * (by_root + 1.0) / (by_root + 1.0).sum(1, keepdims=True)
        emit = np.log(smooth / smooth.sum(1, keepdims=True))
        heard = np.zeros((end - start, 12))
        part = melody[start:end, :12]
        heard[: len(part)] = part
        fits: Floats = heard @ emit.T
        return fits


def _place(grid: SlotGrid, slot: int) -> int:
    return min(grid.position(slot), _POSITIONS - 1)
