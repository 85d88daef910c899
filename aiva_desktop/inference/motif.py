"""A motif prepared for the networks: normalised and labelled."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aiva_desktop.compose.requests import ContinueRequest, melody_line
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.models.melody import BarGrid, ChordTrack, StepNote, key_shift, mode_input, normalise, to_step
from aiva_desktop.models.plan import BarContent, BarPlan, bar_contents, label_bars
from aiva_desktop.models.vocabulary import NO_PITCH
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, estimate_key

# The theme is read whole up to here; of a longer past only the newest notes are, which bounds time and memory.
MAX_MOTIF_NOTES = 1536
# Older notes are left out so many at once: what was read stays good while the song grows by that many.
_LEFT_OUT_AT_ONCE = 256


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
    contents: list[BarContent]
    labels: list[BarPlan]


def prepare(request: ContinueRequest) -> Motif:
    """Quantise and normalise the request's motif."""
    line = _newest(melody_line(request.motif))
    key = request.key or estimate_key(line)
    first = request.meter.bar_at(line[0].onset)
    shift = key_shift(key)
    # Only notes that start before the continuation can lead into it, even after quantising.
    last_step = to_step(request.start_tick - first.start_tick) - 1
    notes = [note for note in normalise(line, shift, first.start_tick) if note.onset <= last_step]
    grid = BarGrid(request.meter, first.index)
    contents = bar_contents(notes, grid)
    chords = ChordTrack(request.chords, shift, first.start_tick)
    return Motif(notes, key, shift, mode_input(key), first.start_tick, grid, chords, contents, label_bars(contents))


def _newest(line: tuple[Note, ...]) -> tuple[Note, ...]:
    too_many = max(0, len(line) - MAX_MOTIF_NOTES)
    return line[-(-too_many // _LEFT_OUT_AT_ONCE) * _LEFT_OUT_AT_ONCE :]


def reach(motif: Motif) -> tuple[int, int]:
    """How far below and above a continuation may go, in normalised pitches, which may lie outside 0..127."""
    lowest, highest = min(n.pitch for n in motif.notes), max(n.pitch for n in motif.notes)
    middle = (lowest + highest) // 2
    return min(lowest - 5, middle - 12), max(highest + 5, middle + 12)


def allowed_pitches(motif: Motif, key: Key | None) -> Floats:
    """(128,) logits over normalised pitches: 0 within reach of the motif, and inside `key` unless it is None."""
    low, high = reach(motif)
    allowed = np.full(NO_PITCH, -np.inf, np.float32)
    for pitch in range(max(0, low), min(127, high) + 1):
        sounding = pitch - motif.shift
        if 0 <= sounding <= 127 and (key is None or key.contains(sounding)):
            allowed[pitch] = 0.0
    return allowed
