"""A motif prepared for the networks: normalised, labelled, with its inputs as one batch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch

from aiva_desktop.compose.requests import ContinueRequest, melody_line
from aiva_desktop.models import melody_network, rhythm_network
from aiva_desktop.models.history import PlanOf, Reading, read_melody
from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote, key_shift, mode_input, normalise, to_step
from aiva_desktop.models.plan import BarPlan, bar_contents, label_bars
from aiva_desktop.models.scoring import MelodyBatch
from aiva_desktop.models.vocabulary import NO_PITCH
from aiva_desktop.score.pitch import Key, estimate_key

# The theme is read whole up to here; of a longer past only the newest notes are, which bounds time and memory.
MAX_MOTIF_NOTES = 1536


@dataclass(frozen=True)
class Motif:
    """`origin_tick`, the bar line before the first note, is step 0; `shift` normalises the song's pitches."""

    notes: list[StepNote]
    key: Key | None
    shift: int
    mode: int
    origin_tick: int
    grid: BarGrid
    chords: ChordTrack
    labels: list[BarPlan]

    def read(self, plan_of: PlanOf) -> Reading:
        """Inputs of all rows and the history that continues them."""
        return read_melody(self.notes, self.grid, self.chords, plan_of)


def prepare(request: ContinueRequest) -> Motif:
    """Quantise and normalise the request's motif."""
    line = melody_line(request.motif)[-MAX_MOTIF_NOTES:]
    key = request.key or estimate_key(line)
    first = request.meter.bar_at(line[0].onset)
    shift = key_shift(key)
    # Only notes that start before the continuation can lead into it, even after quantising.
    last_step = to_step(request.start_tick - first.start_tick) - 1
    notes = [note for note in normalise(line, shift, first.start_tick) if note.onset <= last_step]
    grid = BarGrid(request.meter, first.index)
    labels = label_bars(bar_contents(notes, grid))
    chords = ChordTrack(request.chords, shift, first.start_tick)
    return Motif(notes, key, shift, mode_input(key), first.start_tick, grid, chords, labels)


def batch_of(motif: Motif, readings: Sequence[Reading], style: int) -> MelodyBatch:
    """The motif once for each reading; readings differ in the plan of the bars to come."""
    past = readings[0].history
    lines = (past.gaps, past.pitches, past.intervals, past.lengths, past.positions, past.bars)
    gaps, pitches, intervals, lengths, positions, bars = (torch.tensor(line).repeat(len(readings), 1) for line in lines)
    rhythm_rows = [[rhythm_network.columns(row, style, motif.mode) for row in one.rhythm] for one in readings]
    melody_rows = [[melody_network.columns(row, style, motif.mode) for row in one.pitch] for one in readings]
    no_chord = (0.0,) * ChordTrack.WIDTH
    return MelodyBatch(
        gaps=gaps,
        pitches=pitches,
        intervals=intervals,
        lengths=lengths,
        positions=positions,
        bars=bars,
        valid=torch.ones_like(gaps, dtype=torch.bool),
        rhythm=torch.tensor(rhythm_rows),
        rhythm_chords=torch.tensor([[row.chord for row in one.rhythm] for one in readings]),
        melody=torch.tensor([[*rows, [0] * melody_network.COLUMNS] for rows in melody_rows]),
        melody_chords=torch.tensor([[*(row.chord for row in one.pitch), no_chord] for one in readings]),
    )


def allowed_pitches(motif: Motif, key: Key | None) -> torch.Tensor:
    """(128,) bool over normalised pitches: within reach of the motif, and inside `key` unless it is None."""
    lowest, highest = min(n.pitch for n in motif.notes), max(n.pitch for n in motif.notes)
    middle = (lowest + highest) // 2
    low, high = min(lowest - 5, middle - 12), max(highest + 5, middle + 12)
    allowed = torch.zeros(NO_PITCH, dtype=torch.bool)
    for pitch in range(max(0, low), min(127, high) + 1):
        sounding = pitch - motif.shift
        allowed[pitch] = 0 <= sounding <= 127 and (key is None or key.contains(sounding))
    return allowed
