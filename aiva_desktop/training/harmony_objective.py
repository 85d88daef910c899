"""What the harmony network learns: its examples, its batches, and the nats of a batch."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aiva_desktop.models.harmony_grid import HEARD
from aiva_desktop.models.harmony_history import MODE, STYLE, read_chords
from aiva_desktop.models.harmony_network import (
    REACH,
    HarmonyBatch,
    HarmonyNetwork,
    HarmonyScores,
    chord_scores,
    score_harmony,
)
from aiva_desktop.models.harmony_vocabulary import HARMONY_STYLES
from aiva_desktop.training.chord_corpus import HarmonyPiece
from aiva_desktop.training.dataset import Draw, drawn_by_notes
from aiva_desktop.training.objectives import Loss

Floats = NDArray[np.float32]
BATCH_CHORDS = 1024
CROP = 160
# Shares of the pieces that are read without their melody, style or mode.
MELODY_DROPS, STYLE_DROPS, MODE_DROPS = 0.3, 0.25, 0.1
# Styles with few pieces are read more often.
REPEATS = {HARMONY_STYLES.index("songbook"): 3, HARMONY_STYLES.index("hymn"): 3}
_LONGEST_HELD_OUT = 1024


@dataclass(frozen=True)
class HarmonyExample:
    """A piece read once, arrays by chord and by decision on ends; `onsets` and `at_slot` count in `melody`.

    `melody` is None where there is none.
    """

    style: int
    rows: NDArray[np.int16]
    tokens: NDArray[np.int16]
    basses: NDArray[np.int16]
    onsets: NDArray[np.int32]
    changes: NDArray[np.int16]
    of_chord: NDArray[np.int32]
    at_slot: NDArray[np.int32]
    ended: NDArray[np.bool_]
    melody: Floats | None

    def __len__(self) -> int:
        return len(self.tokens)

    @property
    def slots(self) -> int:
        """How many slots of melody are needed."""
        return max(int(self.onsets[-1]) + 1, 0 if self.melody is None else len(self.melody))

    def cropped(self, start: int, length: int) -> HarmonyExample:
        """Chords `start` to `start + length`; inputs still know what came before."""
        part = slice(start, start + length)
        onsets = self.onsets[part]
        first = max(0, int(onsets[0]) - REACH)
        # The last chord's length is beyond the crop.
        inside = (self.of_chord >= start) & (self.of_chord < start + len(onsets) - 1)
        return HarmonyExample(
            self.style,
            self.rows[part],
            self.tokens[part],
            self.basses[part],
            onsets - first,
            self.changes[inside],
            self.of_chord[inside] - start,
            self.at_slot[inside] - first,
            self.ended[inside],
            None if self.melody is None else self.melody[first : int(onsets[-1]) + 1 + REACH],
        )


def harmony_example(piece: HarmonyPiece) -> HarmonyExample:
    """Read a piece."""
    rows, changes = read_chords(piece.events, piece.grid, piece.style, piece.mode)
    onsets = np.array([event.onset for event in piece.events], dtype=np.int32)
    lengths = np.diff(onsets)
    return HarmonyExample(
        piece.style,
        np.array(rows, dtype=np.int16),
        np.array([event.token for event in piece.events], dtype=np.int16),
        np.array([event.bass for event in piece.events], dtype=np.int16),
        onsets,
        np.array(changes, dtype=np.int16),
        np.repeat(np.arange(len(lengths), dtype=np.int32), lengths),
        np.arange(onsets[0] + 1, onsets[-1] + 1, dtype=np.int32),
        np.isin(np.arange(onsets[0] + 1, onsets[-1] + 1), onsets),
        piece.melody,
    )


def without_melody(example: HarmonyExample) -> HarmonyExample:
    """The chords alone."""
    return replace(example, melody=None)


def varied(example: HarmonyExample, rng: np.random.Generator) -> HarmonyExample:
    """A crop that may lack melody, style or mode."""
    if len(example) > CROP:
        example = example.cropped(int(rng.integers(0, len(example) - CROP + 1)), CROP)
    if rng.random() < MELODY_DROPS:
        example = without_melody(example)
    rows = example.rows.copy()
    for column, chance in ((STYLE, STYLE_DROPS), (MODE, MODE_DROPS)):
        if rng.random() < chance:
            rows[:, column] = 0
    return replace(example, rows=rows)


def collated(examples: Sequence[HarmonyExample]) -> HarmonyBatch:
    """Pad to the longest and stack."""
    longest, slots = max(len(example) for example in examples), max(example.slots for example in examples)
    melody = torch.zeros(len(examples), slots, HEARD)
    for i, example in enumerate(examples):
        if example.melody is not None:
            melody[i, : len(example.melody)] = torch.from_numpy(example.melody)
    piece = np.repeat(np.arange(len(examples)), [len(example.ended) for example in examples])
    return HarmonyBatch(
        rows=_padded([example.rows for example in examples], longest),
        tokens=_padded([example.tokens for example in examples], longest),
        basses=_padded([example.basses for example in examples], longest),
        onsets=_padded([example.onsets for example in examples], longest),
        valid=_padded([np.ones(len(example), dtype=np.int16) for example in examples], longest) > 0,
        melody=melody,
        changes=_joined([example.changes for example in examples]),
        of_piece=torch.from_numpy(piece),
        of_chord=_joined([example.of_chord for example in examples]),
        at_slot=_joined([example.at_slot for example in examples]),
        ended=torch.from_numpy(np.concatenate([example.ended for example in examples])),
    )


def _padded(arrays: Sequence[NDArray[np.int16] | NDArray[np.int32]], longest: int) -> Tensor:
    padded = [np.pad(a, ((0, longest - len(a)), *((0, 0),) * (a.ndim - 1))) for a in arrays]
    return torch.from_numpy(np.stack(padded).astype(np.int64))


def _joined(arrays: Sequence[NDArray[np.int16] | NDArray[np.int32]]) -> Tensor:
    return torch.from_numpy(np.concatenate(arrays).astype(np.int64))


@dataclass(frozen=True)
class HarmonyBits:
    """Summed bits of chords, basses and lengths, and how many chords they are of."""

    chord: float = 0.0
    bass: float = 0.0
    length: float = 0.0
    chords: int = 0

    def __add__(self, other: HarmonyBits) -> HarmonyBits:
        return HarmonyBits(
            self.chord + other.chord,
            self.bass + other.bass,
            self.length + other.length,
            self.chords + other.chords,
        )

    @property
    def per_chord(self) -> float:
        """Bits per chord, of all three together."""
        return (self.chord + self.bass + self.length) / max(1, self.chords)


def bits_of_scores(scores: HarmonyScores, batch: HarmonyBatch) -> HarmonyBits:
    """Sums over a batch."""
    nats = (chord_scores(scores, batch)[batch.valid], scores.basses[batch.valid], scores.ends)
    chord, bass, length = (-float(part.sum()) / math.log(2) for part in nats)
    return HarmonyBits(chord, bass, length, int(batch.valid.sum()))


class HarmonyObjective:
    """For the harmony network: whole progressions, with and without their melodies."""

    def __init__(
        self, network: HarmonyNetwork, train: Sequence[HarmonyExample], held_out: Sequence[HarmonyExample]
    ) -> None:
        self.network = network
        self._train = list(train)
        self._held_out = [example.cropped(0, _LONGEST_HELD_OUT) for example in held_out]

    def epoch(self, rng: np.random.Generator) -> list[list[Draw]]:
        """Every piece once, rare styles more often."""
        lengths = [min(len(example), CROP) for example in self._train]
        weights = [REPEATS.get(example.style, 1) for example in self._train]
        return drawn_by_notes(lengths, weights, BATCH_CHORDS, rng)

    def loss(self, draws: Sequence[Draw]) -> Loss:
        """Of the drawn pieces, varied."""
        batch = collated([varied(self._train[draw.example], np.random.default_rng(draw.seed)) for draw in draws])
        scores = score_harmony(self.network, batch)
        nats = chord_scores(scores, batch)[batch.valid].sum() + scores.basses[batch.valid].sum() + scores.ends.sum()
        return Loss(-nats, int(batch.valid.sum()))

    def validation(self) -> dict[str, float]:
        """Bits per chord by style, with and without melody; the mean of all is `select`."""
        figures: dict[str, float] = {}
        with_melody = [example for example in self._held_out if example.melody is not None]
        for name, examples in (("melody", with_melody), ("free", [without_melody(e) for e in self._held_out])):
            by_style: dict[int, HarmonyBits] = {}
            for example in examples:
                batch = collated([example])
                bits = bits_of_scores(score_harmony(self.network, batch), batch)
                by_style[example.style] = by_style.get(example.style, HarmonyBits()) + bits
            figures |= {f"{name}/{style}": bits.per_chord for style, bits in sorted(by_style.items())}
        figures["select"] = sum(figures.values()) / len(figures)
        return figures
