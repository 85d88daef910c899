"""Bits per note on whole pieces, teacher-forced, everything that was read off the piece paid for.

A piece is scored twice, with the bar plan that its own bars show and with none, and counted the cheaper way; saying
which costs one bit. `plan_bits` holds that bit, the plan where it was used, the key and the meters. No chords are
given.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from aiva_desktop.inference.networks import Networks
from aiva_desktop.models.melody import ChordTrack
from aiva_desktop.models.plan import PLAN_CLASSES, allowed_classes
from aiva_desktop.models.scoring import MelodyBatch, score_melody, score_rhythm
from aiva_desktop.models.vocabulary import ESCAPE_BITS, GAP_ESCAPE, LENGTH_ESCAPE, STYLES
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import Example, collate, example_of_piece
from aiva_desktop.training.objectives import plan_rows, score_rows, velocity_rows
from aiva_desktop.training.side_information import bar_length_bits, key_bits

_LN2 = math.log(2)


@dataclass(frozen=True)
class Bits:
    """Summed bits of one or more pieces; `notes` are those predicted: all but each piece's first."""

    rhythm: float = 0.0
    pitch: float = 0.0
    plan: float = 0.0
    duration: float = 0.0
    velocity: float = 0.0
    notes: int = 0
    pieces: int = 0

    def __add__(self, other: Bits) -> Bits:
        return Bits(
            self.rhythm + other.rhythm,
            self.pitch + other.pitch,
            self.plan + other.plan,
            self.duration + other.duration,
            self.velocity + other.velocity,
            self.notes + other.notes,
            self.pieces + other.pieces,
        )

    @property
    def total(self) -> float:
        """Rhythm, pitch and plan together."""
        return self.rhythm + self.pitch + self.plan

    def per_note(self) -> dict[str, float | int]:
        """The figures as `aiva-desktop evaluate --json` prints them."""
        notes = max(1, self.notes)
        return {
            "rhythm_bits": self.rhythm / notes,
            "pitch_bits": self.pitch / notes,
            "plan_bits": self.plan / notes,
            "duration_bits": self.duration / notes,
            "velocity_bits": self.velocity / notes,
            "notes": self.notes,
            "pieces": self.pieces,
        }


def evaluate(pieces: Iterable[Piece], networks: Networks, style: str = STYLES[0]) -> Iterator[Bits]:
    """The bits of each piece in turn, all read as `style`."""
    for piece in pieces:
        yield piece_bits(replace(piece, style=STYLES.index(style), chords=ChordTrack((), 0)), networks)


@torch.inference_mode()
def piece_bits(piece: Piece, networks: Networks) -> Bits:
    """The cheaper of the two ways to say a piece, with all it costs."""
    free = _note_bits(example_of_piece(piece, with_plan=False), networks)
    planned = _note_bits(example_of_piece(piece), networks)
    planned = replace(planned, plan=_plan_bits(piece, networks))
    best = min(free, planned, key=lambda bits: bits.total)
    return replace(best, plan=best.plan + 1.0 + side_bits(piece), velocity=_velocity_bits(piece, networks), pieces=1)


def side_bits(piece: Piece) -> float:
    """What it costs to say the key and the length of every bar."""
    bars = piece.grid.index(piece.notes[-1].onset) + 1
    return key_bits(piece.key) + bar_length_bits([piece.grid.length(bar) for bar in range(bars)])


def _note_bits(example: Example, networks: Networks) -> Bits:
    batch = collate([example])
    scores = score_rhythm(networks.rhythm, batch)
    pitch = score_melody(networks.melody, batch)
    return Bits(
        rhythm=_bits(scores.gaps) + _escapes(batch.gaps[:, 1:], GAP_ESCAPE),
        pitch=_bits(pitch),
        duration=_duration_bits(scores.lengths, batch),
        notes=pitch.shape[1],
    )


def _duration_bits(scores: Tensor, batch: MelodyBatch) -> float:
    """Of all notes but the first, like the other components."""
    return _bits(scores[:, 1:]) + _escapes(batch.lengths[:, 1:], LENGTH_ESCAPE)


def _plan_bits(piece: Piece, networks: Networks) -> float:
    """The plan's labels, over those that are possible at each bar."""
    inputs, classes = plan_rows(piece)
    hidden, _ = networks.plan.stack(networks.plan.embed(torch.from_numpy(inputs)[None]))
    logits = networks.plan.write(hidden)[0]
    possible = torch.full((len(classes), PLAN_CLASSES), float("-inf"))
    for bar in range(len(classes)):
        possible[bar, allowed_classes(bar)] = 0.0
    scores = (logits + possible).log_softmax(-1)
    return _bits(scores.gather(-1, torch.from_numpy(classes)[:, None]))


def _velocity_bits(piece: Piece, networks: Networks) -> float:
    inputs, velocities = velocity_rows(piece)
    rows, targets = torch.from_numpy(inputs)[None], torch.from_numpy(velocities)[None]
    return _bits(score_rows(networks.dynamics, rows, targets)[:, 1:])


def _escapes(tokens: Tensor, escape: int) -> float:
    return ESCAPE_BITS * int((tokens == escape).sum())


def _bits(nats: Tensor) -> float:
    return -float(nats.sum()) / _LN2
