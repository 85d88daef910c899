"""Pieces as arrays, and batches of them with the changes that make one piece many."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from aiva_desktop.models import melody_network as melody
from aiva_desktop.models import rhythm_network as rhythm
from aiva_desktop.models.history import PlanOf, no_plan, read_melody
from aiva_desktop.models.plan import NEW_BAR, BarPlan, Degree, bar_contents, label_bars
from aiva_desktop.models.scoring import MelodyBatch
from aiva_desktop.models.vocabulary import NO_GAP, NO_PITCH
from aiva_desktop.training.corpus import Piece

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Example:
    """A piece read once: by note `by_note` (n, 6): gap, pitch, interval, length, position, bar; by row the inputs."""

    style: int
    by_note: Ints
    rhythm: Ints
    rhythm_chords: Floats
    melody: Ints
    melody_chords: Floats

    def __len__(self) -> int:
        return len(self.by_note)

    def cropped(self, start: int, length: int) -> Example:
        """Rows `start` to `start + length`; inputs still know what came before."""
        part = slice(start, start + length)
        return Example(
            self.style,
            self.by_note[part],
            self.rhythm[part],
            self.rhythm_chords[part],
            self.melody[part],
            self.melody_chords[part],
        )


GAP, PITCH, INTERVAL, LENGTH, POSITION, BAR = range(6)


def example_of_piece(piece: Piece, with_plan: bool = True) -> Example:
    """Read a piece, with the plan that its own bars show or with none."""
    reading = read_melody(piece.notes, piece.grid, piece.chords, plan_of_piece(piece) if with_plan else no_plan)
    past = reading.history
    by_note = np.array([past.gaps, past.pitches, past.intervals, past.lengths, past.positions, past.bars]).T
    rhythm_rows = [rhythm.columns(row, piece.style, piece.mode) for row in reading.rhythm]
    melody_rows = [melody.columns(row, piece.style, piece.mode) for row in reading.pitch]
    melody_rows.append([0] * melody.COLUMNS)
    return Example(
        piece.style,
        by_note.astype(np.int64),
        np.array(rhythm_rows, dtype=np.int64),
        np.array([row.chord for row in reading.rhythm], dtype=np.float32),
        np.array(melody_rows, dtype=np.int64),
        np.array([row.chord for row in reading.pitch] + [(0.0,) * 13], dtype=np.float32),
    )


def plan_labels(piece: Piece) -> list[BarPlan]:
    """The bar plan read off the finished piece, one label a bar."""
    return label_bars(bar_contents(piece.notes, piece.grid))


def plan_of_piece(piece: Piece) -> PlanOf:
    """The same as `History` asks for it; NEW after the last bar."""
    labels = plan_labels(piece)
    return lambda bar: labels[bar] if bar < len(labels) else NEW_BAR


@dataclass(frozen=True)
class Augmentation:
    """How examples are changed for training, each with its probability."""

    crop: int = 384
    drop_plan: float = 0.35
    drop_style: float = 0.25
    drop_mode: float = 0.15
    drop_chords: float = 0.5
    octave: float = 0.2
    wrong_key: float = 0.1

    def apply(self, example: Example, rng: np.random.Generator) -> Example:
        """A changed copy."""
        example = _random_crop(example, self.crop, rng)
        shift = self._shift(example, rng)
        if shift:
            example = transposed(example, shift)
        rows, melody_rows = example.rhythm.copy(), example.melody.copy()
        if rng.random() < self.drop_plan:
            _forget_plan(rows, melody_rows)
        for column, chance in ((rhythm.STYLE, self.drop_style), (rhythm.MODE, self.drop_mode)):
            if rng.random() < chance:
                rows[:, column] = melody_rows[:, column] = 0
        keep_chords = np.float32(rng.random() >= self.drop_chords)
        return Example(
            example.style,
            example.by_note,
            rows,
            example.rhythm_chords * keep_chords,
            melody_rows,
            example.melody_chords * keep_chords,
        )

    def _shift(self, example: Example, rng: np.random.Generator) -> int:
        shift = int(rng.choice([-12, 12])) if rng.random() < self.octave else 0
        if rng.random() < self.wrong_key:
            shift += int(rng.integers(-5, 7))
        pitches = example.by_note[:, PITCH]
        return shift if pitches.min() + shift >= 12 and pitches.max() + shift <= 115 else 0


def _random_crop(example: Example, length: int, rng: np.random.Generator) -> Example:
    if len(example) <= length:
        return example
    return example.cropped(int(rng.integers(0, len(example) - length + 1)), length)


def transposed(example: Example, shift: int) -> Example:
    """All pitches and chords moved by `shift` semitones."""
    by_note, melody_rows = example.by_note.copy(), example.melody.copy()
    by_note[:, PITCH] += shift
    for column in melody.PITCH_COLUMNS:
        values = melody_rows[:, column]
        moved = np.clip(values + shift, 0, NO_PITCH - 1)
        melody_rows[:, column] = np.where(values == NO_PITCH, NO_PITCH, moved)
    return Example(
        example.style,
        by_note,
        example.rhythm,
        _rolled(example.rhythm_chords, shift),
        melody_rows,
        _rolled(example.melody_chords, shift),
    )


def _rolled(chords: Floats, shift: int) -> Floats:
    return np.concatenate([np.roll(chords[:, :12], shift, axis=1), chords[:, 12:]], axis=1)


def _forget_plan(rhythm_rows: Ints, melody_rows: Ints) -> None:
    rhythm_rows[:, [rhythm.DEGREE, rhythm.NEXT_DEGREE]] = int(Degree.UNKNOWN)
    rhythm_rows[:, rhythm.PLAN_GAP] = NO_GAP
    melody_rows[:, melody.DEGREE] = int(Degree.UNKNOWN)
    melody_rows[:, melody.PLAN_PITCH] = NO_PITCH


def collate(examples: Sequence[Example]) -> MelodyBatch:
    """Pad to the longest and stack."""
    longest = max(len(example) for example in examples)
    by_note = _stacked([example.by_note for example in examples], longest)
    valid = torch.zeros(len(examples), longest, dtype=torch.bool)
    for row, example in enumerate(examples):
        valid[row, : len(example)] = True
    return MelodyBatch(
        gaps=by_note[..., GAP],
        pitches=by_note[..., PITCH],
        intervals=by_note[..., INTERVAL],
        lengths=by_note[..., LENGTH],
        positions=by_note[..., POSITION],
        bars=by_note[..., BAR],
        valid=valid,
        rhythm=_stacked([example.rhythm for example in examples], longest),
        rhythm_chords=_stacked([example.rhythm_chords for example in examples], longest),
        melody=_stacked([example.melody for example in examples], longest),
        melody_chords=_stacked([example.melody_chords for example in examples], longest),
    )


def _stacked(arrays: Sequence[Ints] | Sequence[Floats], longest: int) -> Tensor:
    padded = [np.pad(array, ((0, longest - len(array)), (0, 0))) for array in arrays]
    return torch.from_numpy(np.stack(padded))


@dataclass(frozen=True)
class Draw:
    """Example number `example`, to be read once; `seed` decides how it is changed."""

    example: int
    seed: int


def drawn_by_notes(
    lengths: Sequence[int], weights: Sequence[int], notes: int, rng: np.random.Generator
) -> list[list[Draw]]:
    """The batches of one epoch: example k `weights[k]` times, some `notes` notes a batch, like lengths together."""
    draws = [Draw(example, int(rng.integers(2**62))) for example, times in enumerate(weights) for _ in range(times)]
    # Sorting by length with some noise keeps padding low and batches different in each epoch.
    draws.sort(key=lambda draw: lengths[draw.example] * rng.uniform(0.8, 1.25))
    groups = list(_grouped(draws, lengths, notes))
    return [groups[group] for group in rng.permutation(len(groups))]


def drawn_by_number(lengths: Sequence[int], number: int, rng: np.random.Generator) -> list[list[Draw]]:
    """The batches of one epoch: every example once, `number` examples a batch, like lengths together."""
    draws = [Draw(example, int(rng.integers(2**62))) for example in range(len(lengths))]
    draws.sort(key=lambda draw: lengths[draw.example] * rng.uniform(0.8, 1.25))
    groups = [draws[i : i + number] for i in range(0, len(draws), number)]
    return [groups[group] for group in rng.permutation(len(groups))]


def _grouped(draws: Sequence[Draw], lengths: Sequence[int], notes: int) -> Iterator[list[Draw]]:
    group: list[Draw] = []
    longest = 0
    for draw in draws:
        longest = max(longest, lengths[draw.example])
        if group and longest * (len(group) + 1) > notes:
            yield group
            group, longest = [], lengths[draw.example]
        group.append(draw)
    if group:
        yield group
