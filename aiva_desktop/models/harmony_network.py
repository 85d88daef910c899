"""The harmony network: the next chord, its bass and its length, given the chords so far and the melody, if any.

Chord by chord: a recurrent stack reads the chords with what they recall of the piece (what stood there some bars ago,
what followed the last time). The melody is known as a whole, so convolutions hear it before and after each slot. The
length of a chord is a chain of decisions, slot by slot, whether the chord ends before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from typing import Any

import torch
from torch import Tensor, nn

from aiva_desktop.models.harmony_grid import HEARD
from aiva_desktop.models.harmony_history import CHANGE_COLUMNS, CHORD_COLUMNS
from aiva_desktop.models.harmony_vocabulary import BASS_INPUTS, BASSES, CHORD_TOKENS, TOKEN_INPUTS, harmony_fingerprint
from aiva_desktop.models.recurrent import CellName, RecurrentStack

KERNEL = 5
DILATIONS = (1, 2, 4)
# A slot hears so many slots before and after it.
REACH = sum(DILATIONS) * (KERNEL // 2)


@dataclass(frozen=True)
class HarmonyConfig:
    """Architecture arguments, kept in the checkpoint.

    Raises:
        ValueError: when `vocabulary` is not this version's.
    """

    cell: CellName = "lstm"
    hidden: int = 192
    layers: int = 1
    embedding: int = 24
    dropout: float = 0.3
    vocabulary: str = ""

    def __post_init__(self) -> None:
        if self.vocabulary not in ("", harmony_fingerprint()):
            raise ValueError("its chords are counted as in another version")

    def to_dict(self) -> dict[str, Any]:
        """As JSON takes it, the chord vocabulary named."""
        return asdict(self) | {"vocabulary": harmony_fingerprint()}


class HarmonyNetwork(nn.Module):
    """`hear` the melody, `embed` the rows, run `stack`, then ask for logits."""

    offsets: Tensor

    def __init__(self, config: HarmonyConfig) -> None:
        super().__init__()
        self.config = config
        size = config.embedding
        width = 2 * size
        self.dropout = nn.Dropout(config.dropout)
        self.convolutions = nn.ModuleList(
            nn.Conv1d(width if i else HEARD, width, KERNEL, padding=dilation * (KERNEL // 2), dilation=dilation)
            for i, dilation in enumerate(DILATIONS)
        )
        self.tables = nn.ModuleList(nn.Embedding(values, size) for values in CHORD_COLUMNS)
        self.inputs = len(CHORD_COLUMNS) * size + width
        self.stack = RecurrentStack(config.cell, self.inputs, config.hidden, config.layers, config.dropout)
        self.read = nn.Linear(config.hidden + self.inputs, config.hidden)
        self.write_chord = nn.Linear(config.hidden, CHORD_TOKENS)
        self.chosen = nn.Embedding(TOKEN_INPUTS, config.hidden)
        self.chosen_bass = nn.Embedding(BASS_INPUTS, config.hidden)
        self.write_bass = nn.Linear(config.hidden, BASSES)
        # All columns of a change row in one table: each has its own part of it.
        self.register_buffer("offsets", torch.tensor([0, *accumulate(CHANGE_COLUMNS)][:-1]), persistent=False)
        self.change_table = nn.Embedding(sum(CHANGE_COLUMNS), config.hidden)
        self.change_heard = nn.Linear(width, config.hidden)
        self.write_change = nn.Linear(config.hidden, 1)

    def hear(self, melody: Tensor) -> Tensor:
        """(batch, slots, HEARD) -> (batch, slots, width): each slot with what is around it. All zero: no melody."""
        sound = melody.transpose(1, 2)
        # Where there is no melody nothing is heard, whatever the biases say; so padding changes nothing.
        known = sound[:, HEARD - 1 :]
        for i, convolution in enumerate(self.convolutions):
            heard = torch.relu(convolution(sound)) * known
            sound = sound + heard if i else heard
        return sound.transpose(1, 2)

    def embed(self, rows: Tensor, heard: Tensor) -> Tensor:
        """(..., chord columns) integers and (..., width) at the onsets -> (..., inputs)."""
        parts = [table(rows[..., i]) for i, table in enumerate(self.tables)]
        joined: Tensor = self.dropout(torch.cat([*parts, heard], -1))
        return joined

    def context(self, hidden: Tensor, inputs: Tensor) -> Tensor:
        """What the stack gave and what it was given, (..., hidden) and (..., inputs) -> (..., hidden)."""
        mixed: Tensor = self.dropout(torch.relu(self.read(torch.cat([hidden, inputs], -1))))
        return mixed

    def chord_logits(self, context: Tensor) -> Tensor:
        """(..., hidden) -> (..., CHORD_TOKENS)."""
        logits: Tensor = self.write_chord(context)
        return logits

    def bass_logits(self, context: Tensor, tokens: Tensor) -> Tensor:
        """(..., hidden), and (...) the chosen chords -> (..., BASSES)."""
        logits: Tensor = self.write_bass(torch.relu(context + self.chosen(tokens)))
        return logits

    def change_context(self, context: Tensor, tokens: Tensor, basses: Tensor) -> Tensor:
        """What decides on lengths, of chosen chords: (..., hidden)."""
        mixed: Tensor = context + self.chosen(tokens) + self.chosen_bass(basses)
        return mixed

    def change_logits(self, context: Tensor, rows: Tensor, heard: Tensor) -> Tensor:
        """Log odds that a chord ends: (n, hidden), (n, change columns), (n, width) at the slots -> (n,)."""
        told = self.change_table(rows + self.offsets).sum(-2)
        mixed = torch.relu(context + told + self.change_heard(heard))
        logits: Tensor = self.write_change(self.dropout(mixed))[..., 0]
        return logits


@dataclass(frozen=True)
class HarmonyBatch:
    """Pieces side by side.

    `rows` (batch, time, columns), `tokens`, `basses`, `onsets` (batch, time; onsets count in `melody`), `valid` (batch,
    time); `melody` (batch, slots, HEARD). Decisions on ends, one a line: `changes` (n, columns), `of_piece`,
    `of_chord`, `at_slot` (n,), and whether the chord ended, `ended` (n,).
    """

    rows: Tensor
    tokens: Tensor
    basses: Tensor
    onsets: Tensor
    valid: Tensor
    melody: Tensor
    changes: Tensor
    of_piece: Tensor
    of_chord: Tensor
    at_slot: Tensor
    ended: Tensor


@dataclass(frozen=True)
class HarmonyScores:
    """Log probabilities (nats): of all chords, and of what came.

    `chords` (batch, time, CHORD_TOKENS), `basses` (batch, time), `ends` (n,).
    """

    chords: Tensor
    basses: Tensor
    ends: Tensor


def score_harmony(network: HarmonyNetwork, batch: HarmonyBatch) -> HarmonyScores:
    """Read whole pieces, every chord given the true ones before it."""
    heard = network.hear(batch.melody)
    at_onset = heard.gather(1, batch.onsets[..., None].expand(-1, -1, heard.shape[-1]))
    inputs = network.embed(batch.rows, at_onset)
    hidden, _ = network.stack(inputs)
    context = network.context(hidden, inputs)
    basses = nn.functional.log_softmax(network.bass_logits(context, batch.tokens), -1)
    ends = network.change_context(context, batch.tokens, batch.basses)
    odds = network.change_logits(
        ends[batch.of_piece, batch.of_chord], batch.changes, heard[batch.of_piece, batch.at_slot]
    )
    return HarmonyScores(
        nn.functional.log_softmax(network.chord_logits(context), -1),
        basses.gather(-1, batch.basses[..., None])[..., 0],
        nn.functional.logsigmoid(torch.where(batch.ended, odds, -odds)),
    )


def chord_scores(scores: HarmonyScores, batch: HarmonyBatch) -> Tensor:
    """(batch, time) log probabilities of the chords that came."""
    return scores.chords.gather(-1, batch.tokens[..., None])[..., 0]


def stacked(rows: Sequence[Sequence[int]]) -> Tensor:
    """(rows, columns) integers."""
    return torch.tensor(rows, dtype=torch.long)
