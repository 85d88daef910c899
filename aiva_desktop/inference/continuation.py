"""Continuing a motif: rhythm, length, pitch and velocity of one note after the other, candidates side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

import torch
from torch import Tensor

from aiva_desktop.compose.candidates import EngineEvent, NoteWritten, Progress, Recall
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.dynamics_stepper import DynamicsStepper
from aiva_desktop.inference.melody_stepper import MelodyStepper, PitchChoices
from aiva_desktop.inference.motif import allowed_pitches, batch_of, prepare
from aiva_desktop.inference.networks import Networks
from aiva_desktop.inference.note_rows import NoteRows
from aiva_desktop.inference.rhythm_stepper import RhythmStepper
from aiva_desktop.inference.sampling import Sampler, restricted
from aiva_desktop.inference.voice import Voice
from aiva_desktop.models.dynamics_network import dynamics_columns, dynamics_rows
from aiva_desktop.models.vocabulary import (
    GAP_CLASSES,
    GAP_ESCAPE,
    GAPS,
    LEGATO,
    LENGTH_CLASSES,
    LENGTH_ESCAPE,
    NO_GAP,
    TICKS_PER_STEP,
    gap_token,
)

# What full theme recall (1) adds to the logits of all copying and restating; free (-1) takes as much away.
RECALL_LOGITS = 2.5
# A note whose sources give it less than this share is called new.
LEAST_SHARE = 0.3
_GAPS = torch.tensor(GAPS)


class Continuation:
    """Writes one request; iterate once. Between two items lies one step of the networks at most."""

    def __init__(self, networks: Networks, request: ContinueRequest, style: int) -> None:
        """Prepare the motif; it is read with the first step."""
        self._networks = networks
        self._request = request
        self._style = style
        self._recall = RECALL_LOGITS * request.theme_recall
        self._sampler = Sampler(request.seed, request.candidates, request.temperature)
        self._motif = prepare(request)
        self._start = self._step_of(request.start_tick)
        self._end = self._step_of(request.end_tick)
        self._bar_ends = [*map(self._step_of, request.bar_lines()), self._end][1:]
        self._allowed = allowed_pitches(self._motif, self._motif.key if request.key_lock else None)
        self._voices: list[Voice] = []

    def _step_of(self, tick: int) -> int:
        return round((tick - self._motif.origin_tick) / TICKS_PER_STEP)

    def _voice(self, candidate: int) -> Voice:
        draw = partial(self._draw_one, candidate)
        return Voice(candidate, self._motif, self._networks.plan, self._style, draw, self._recall)

    def _draw_one(self, candidate: int, probabilities: Tensor) -> int:
        return self._sampler.draw(probabilities[None], [candidate])[0]

    def _draw(self, probabilities: Tensor) -> list[int]:
        return self._sampler.draw(probabilities, [voice.candidate for voice in self._voices])

    def _prime(self) -> None:
        """Read the motif: what takes longest before the first note."""
        self._voices = [self._voice(candidate) for candidate in range(self._request.candidates)]
        batch = batch_of(self._motif, [voice.reading for voice in self._voices], self._style)
        self._rhythm = RhythmStepper(self._networks.rhythm, batch)
        self._melody = MelodyStepper(self._networks.melody, batch)
        velocities = [note.velocity for note in self._motif.notes]
        played = dynamics_rows(self._voices[0].history, velocities, self._style)
        self._dynamics = DynamicsStepper(self._networks.dynamics, played, len(self._voices))
        self._rows = NoteRows.of_batch(batch)

    def __iter__(self) -> Iterator[EngineEvent]:
        """Notes as they are finished, and progress whenever a bar is."""
        total = self._request.bars
        yield Progress(0, total)
        self._prime()
        bars_before = 0
        while self._voices:
            yield from self._next_notes()
            bars = self._bars_done()
            if bars > bars_before:
                yield Progress(bars, total)
            bars_before = bars

    def _bars_done(self) -> int:
        onsets = [voice.history.onsets[-1] for voice in self._voices]
        slowest = min(onsets, default=self._end)
        return sum(1 for end in self._bar_ends if end <= slowest)

    def _next_notes(self) -> Iterator[NoteWritten]:
        """One note in every candidate; a candidate whose next note would lie behind the end is finished."""
        gaps = self._choose_gaps()
        yield from self._close_notes(gaps)
        self._keep([i for i, gap in enumerate(gaps) if gap is not None])
        if self._voices:
            self._write_notes()

    def _choose_gaps(self) -> list[int | None]:
        """The gap to each candidate's next onset in steps; None: no more notes."""
        inputs = [voice.history.rhythm_inputs() for voice in self._voices]
        probabilities = self._rhythm.next_gap(inputs, self._style, self._motif.mode, self._rows, self._recall)
        now = torch.tensor([voice.history.onsets[-1] for voice in self._voices])
        allowed = self._allowed_gaps(now)
        tokens = self._draw(restricted(probabilities, allowed | ~allowed.any(-1, keepdim=True)))
        gaps = []
        for voice, token, possible in zip(self._voices, tokens, allowed.any(-1).tolist(), strict=True):
            onset = voice.history.onsets[-1] + GAPS[token] if possible else self._start
            gaps.append(onset - voice.history.onsets[-1] if onset < self._end else None)
        return gaps

    def _allowed_gaps(self, now: Tensor) -> Tensor:
        """(candidates, GAP_CLASSES): no gap without a meaning, and a first note within the bars asked for."""
        onsets = now[:, None] + _GAPS
        first = now[:, None] < self._start
        inside = (onsets >= self._start) & ((onsets < self._end) | ~first)
        allowed = torch.zeros(len(now), GAP_CLASSES, dtype=torch.bool)
        allowed[:, :GAP_ESCAPE] = inside
        return allowed

    def _close_notes(self, gaps: Sequence[int | None]) -> Iterator[NoteWritten]:
        """Tell the length of the notes that waited for the next onset."""
        tokens = [NO_GAP if gap is None else gap_token(gap) for gap in gaps]
        lengths = self._draw(restricted(self._rhythm.length(tokens), _allowed_lengths(gaps)))
        for voice, gap, length in zip(self._voices, gaps, lengths, strict=True):
            if gap is not None:
                voice.choose_onset(gap)
            if voice.pending is None:
                voice.close_motif()
            elif (note := voice.close_pending(length, gap, self._end)) is not None:
                yield note

    def _keep(self, rows: list[int]) -> None:
        if len(rows) == len(self._voices):
            return
        self._voices = [self._voices[row] for row in rows]
        chosen = torch.tensor(rows, dtype=torch.long)
        self._rhythm.select(chosen)
        self._melody.select(chosen)
        self._dynamics.select(chosen)
        self._rows = self._rows.selected(chosen)

    def _write_notes(self) -> None:
        inputs = [voice.history.pitch_inputs(voice.next_onset) for voice in self._voices]
        bars = [self._motif.grid.index(voice.next_onset) for voice in self._voices]
        choices = self._melody.next_pitch(inputs, self._style, self._motif.mode, self._rows, bars, self._recall)
        pitches = self._draw(restricted(choices.probabilities, self._allowed[None]))
        recalls = [self._recall_of(choices, row, pitch) for row, pitch in enumerate(pitches)]
        for voice, pitch in zip(self._voices, pitches, strict=True):
            voice.append(pitch)
        self._rows = self._rows.appended([voice.last_row() for voice in self._voices])
        for voice, velocity, recall in zip(self._voices, self._choose_velocities(), recalls, strict=True):
            voice.wait(velocity, recall)

    def _choose_velocities(self) -> list[int]:
        rows = [dynamics_columns(voice.history, -1, voice.velocity, self._style) for voice in self._voices]
        return self._draw(self._dynamics.next_velocity(rows))

    def _recall_of(self, choices: PitchChoices, row: int, pitch: int) -> Recall | None:
        """Where a pitch came from, if a good part of its probability did; call before it is appended."""
        voice = self._voices[row]
        planned = choices.planned_share(row, pitch)
        note, share = choices.remembered(row, pitch) or (0, 0.0)
        if max(planned, share) < LEAST_SHARE:
            return None
        if planned > share:
            return Recall(voice.plan_source_tick(), planned)
        return Recall(voice.source_tick(note), share)


def _allowed_lengths(gaps: Sequence[int | None]) -> Tensor:
    """(candidates, LENGTH_CLASSES): lengths with a meaning; no overlap with the next note."""
    allowed = torch.ones(len(gaps), LENGTH_CLASSES, dtype=torch.bool)
    allowed[:, LENGTH_ESCAPE] = False
    for row, gap in enumerate(gaps):
        if gap is None:
            allowed[row, LEGATO] = False
        else:
            allowed[row, 1:LENGTH_ESCAPE] = gap >= _GAPS
    return allowed
