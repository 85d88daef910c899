"""Teacher-forced scoring: the log probability of every gap, length and pitch of finished melodies."""

from __future__ import annotations

from dataclasses import dataclass, replace

import torch
from torch import Tensor, nn

from aiva_desktop.models import matching
from aiva_desktop.models import melody_network as melody
from aiva_desktop.models import rhythm_network as rhythm
from aiva_desktop.models.copying import copied_pitches
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.mixture import gate_weights, mixed_log_probability
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.vocabulary import NO_GAP, NO_PITCH

# Joins two tokens into one; larger than any token.
_JOIN = 1024


@dataclass(frozen=True)
class MelodyBatch:
    """Melodies side by side, padded at the end.

    By note, (batch, time) integers: `gaps`, `pitches`, `intervals`, `lengths`, `positions`, `bars`, and `valid` (bool).
    By row r ("after note r"): `rhythm` (batch, time, columns) with `rhythm_chords` (batch, time, 13), and `melody` with
    `melody_chords`, whose last row means nothing.
    """

    gaps: Tensor
    pitches: Tensor
    intervals: Tensor
    lengths: Tensor
    positions: Tensor
    bars: Tensor
    valid: Tensor
    rhythm: Tensor
    rhythm_chords: Tensor
    melody: Tensor
    melody_chords: Tensor

    @property
    def targets_valid(self) -> Tensor:
        """(batch, time - 1): whether row r has a next note."""
        return self.valid[:, 1:]

    def first(self) -> MelodyBatch:
        """A batch of the first melody alone."""
        return replace(self, **{name: getattr(self, name)[:1] for name in self.__dataclass_fields__})

    def whole_note_runs(self) -> Tensor:
        """Run lengths of equal (gap, pitch), (batch, time, time)."""
        return _runs(self.pitches * _JOIN + self.gaps)

    def gap_runs(self) -> Tensor:
        """Run lengths of equal gaps."""
        return _runs(self.gaps)

    def interval_runs(self) -> Tensor:
        """Run lengths of equal (gap, interval)."""
        return _runs(self.intervals * _JOIN + self.gaps)


def _runs(tokens: Tensor) -> Tensor:
    return matching.run_lengths(matching.equal_pairs(tokens, tokens))


@dataclass(frozen=True)
class RhythmScores:
    """Nats, (batch, time - 1) and (batch, time); mask them with the batch's `targets_valid` and `valid`."""

    gaps: Tensor
    lengths: Tensor


def score_rhythm(network: RhythmNetwork, batch: MelodyBatch) -> RhythmScores:
    """Log probabilities of the gap after each note but the last, and of every note's length."""
    hidden = rhythm_hidden(network, batch)
    return RhythmScores(_score_gaps(network, batch, hidden), _score_lengths(network, batch, hidden))


@dataclass(frozen=True)
class Sources:
    """Where the token of each row can come from.

    `free` (batch, rows, classes) are logits, `gate` (batch, rows, sources) weights, `attention` (batch, heads, rows,
    time) theme memory's, `planned` (batch, rows) the plan's tokens. Without theme memory there is no gate: all is free.
    """

    free: Tensor
    planned: Tensor
    gate: Tensor | None = None
    attention: Tensor | None = None


def gap_sources(network: RhythmNetwork, batch: MelodyBatch, hidden: Tensor) -> Sources:
    """Of the gap after each note but the last; `hidden` (batch, time, hidden) is what the cells made of the notes."""
    hidden, inputs = hidden[:, :-1], batch.rhythm[:, :-1]
    free, plan_gap = network.write(hidden), inputs[..., rhythm.PLAN_GAP]
    if network.memory is None:
        return Sources(free, plan_gap)
    runs, gap_runs = batch.whole_note_runs()[:, :-1, :-1], batch.gap_runs()[:, :-1, :-1]
    places = matching.Places(batch.gaps[:, :-1], batch.positions[:, :-1], batch.bars[:, :-1])
    likeness = matching.rhythm_likeness(runs, gap_runs, places, places)
    weights = network.memory(hidden, likeness, network.memory.keys(hidden), _earlier(hidden))
    buckets = matching.longest_run_bucket(runs), matching.longest_run_bucket(gap_runs)
    logits = network.gate_logits(hidden, *buckets, inputs)
    available = sources_available(logits.shape, plan_gap != NO_GAP)
    return Sources(free, plan_gap, gate_weights(logits, available), weights)


def rhythm_hidden(network: RhythmNetwork, batch: MelodyBatch) -> Tensor:
    """(batch, time, hidden) after each note."""
    hidden, _ = network.stack(network.embed(batch.rhythm, batch.rhythm_chords))
    dropped: Tensor = network.dropout(hidden)
    return dropped


def _score_gaps(network: RhythmNetwork, batch: MelodyBatch, hidden: Tensor) -> Tensor:
    sources, targets = gap_sources(network, batch, hidden), batch.gaps[:, 1:]
    if sources.gate is None or sources.attention is None:
        return nn.functional.log_softmax(sources.free, -1).gather(-1, targets[..., None])[..., 0]
    same = matching.equal_pairs(targets, targets)
    from_memory = (sources.attention * same[:, None]).sum(-1).transpose(1, 2)  # (batch, rows, heads)
    copied = torch.cat([from_memory, (sources.planned == targets)[..., None].to(hidden.dtype)], -1)
    return mixed_log_probability(sources.free, targets, sources.gate, copied)


def _score_lengths(network: RhythmNetwork, batch: MelodyBatch, hidden: Tensor) -> Tensor:
    gaps = nn.functional.pad(batch.gaps[:, 1:], (0, 1), value=NO_GAP)
    ends_here = nn.functional.pad(batch.targets_valid, (0, 1), value=False)
    logits = network.length_logits(hidden, torch.where(ends_here, gaps, NO_GAP))
    return nn.functional.log_softmax(logits, -1).gather(-1, batch.lengths[..., None])[..., 0]


def pitch_sources(network: MelodyNetwork, batch: MelodyBatch) -> Sources:
    """Of the pitches of all notes but the first."""
    inputs = batch.melody[:, :-1]
    hidden, _ = network.stack(network.embed(inputs, batch.melody_chords[:, :-1]))
    hidden = network.dropout(hidden)
    free, plan_pitch = network.write(hidden), inputs[..., melody.PLAN_PITCH]
    if network.memory is None:
        return Sources(free, plan_pitch)
    runs, interval_runs = batch.whole_note_runs()[:, :-1, :-1], batch.interval_runs()[:, :-1, :-1]
    places = matching.Places(batch.gaps[:, 1:], batch.positions[:, 1:], batch.bars[:, 1:])
    likeness = matching.pitch_likeness(runs, interval_runs, places, places)
    weights = network.memory(hidden, likeness, network.memory.keys(hidden), _earlier(hidden))
    buckets = matching.longest_run_bucket(runs), matching.longest_run_bucket(interval_runs)
    logits = network.gate_logits(hidden, *buckets, inputs)
    available = sources_available(logits.shape, plan_pitch != NO_PITCH)
    return Sources(free, plan_pitch, gate_weights(logits, available), weights)


def score_melody(network: MelodyNetwork, batch: MelodyBatch) -> Tensor:
    """Log probabilities (nats) of the pitches of all notes but the first, (batch, time - 1)."""
    sources, targets = pitch_sources(network, batch), batch.pitches[:, 1:]
    if sources.gate is None or sources.attention is None:
        return nn.functional.log_softmax(sources.free, -1).gather(-1, targets[..., None])[..., 0]
    planned = (sources.planned == targets).to(sources.free.dtype)
    wanted = targets[:, :, None]
    from_memory = [(weights * (offer == wanted)).sum(-1) for weights, offer in pitch_offers(sources.attention, batch)]
    return mixed_log_probability(sources.free, targets, sources.gate, torch.stack([*from_memory, planned], -1))


def pitch_offers(attention: Tensor, batch: MelodyBatch) -> list[tuple[Tensor, Tensor]]:
    """The ways of copying from memory: the weights of the earlier places and the pitches they offer.

    Both are (batch, rows, time); offers may leave 0..127.
    """
    before, targets = batch.pitches[:, :-1], batch.pitches[:, 1:]
    offers = copied_pitches(before[:, :, None], before[:, None], targets[:, None])
    heads = (melody.ABSOLUTE_HEAD, melody.RELATIVE_HEAD, melody.RELATIVE_HEAD)
    return [(attention[:, head], offer) for head, offer in zip(heads, offers, strict=True)]


def sources_available(shape: torch.Size, planned: Tensor) -> Tensor:
    """Which gate sources exist in each row: memory from the second row on, the plan's where it says something."""
    available = torch.ones(shape, dtype=torch.bool)
    available[:, 0, 1:] = False
    available[..., -1] = planned
    return available


def _earlier(hidden: Tensor) -> Tensor:
    """(batch, rows, time) bool: the places before each row."""
    batch, time, _ = hidden.shape
    return torch.ones(time, time, dtype=torch.bool).tril(-1).expand(batch, time, time)
