"""Continuing a motif: rhythm, length, pitch and velocity of one note after the other, candidates side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import partial

import numpy as np

from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.arrays import Floats, Ints
from aiva_desktop.inference.constraints import constrained
from aiva_desktop.inference.dynamics_stepper import DynamicsStepper
from aiva_desktop.inference.gate import Copying
from aiva_desktop.inference.melody_stepper import MelodyStepper, log_probabilities
from aiva_desktop.inference.motif import Motif, allowed_pitches
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.plan_guide import PlanGuide, is_within
from aiva_desktop.inference.provenance import provenance_of
from aiva_desktop.inference.rhythm_stepper import RhythmStepper
from aiva_desktop.inference.sampling import Sampler
from aiva_desktop.inference.script import Script
from aiva_desktop.inference.voice import Voice
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models import melody_network, rhythm_network
from aiva_desktop.models.dynamics_network import dynamics_columns
from aiva_desktop.models.vocabulary import (
    GAP_ESCAPE,
    GAPS,
    LEGATO,
    LENGTH_ESCAPE,
    NO_GAP,
    TICKS_PER_STEP,
    gap_token,
    length_steps,
)
from aiva_desktop.score.swing import swung

# What full theme recall (1) adds to the logits of all copying and restating; free (-1) takes as much away.
RECALL_LOGITS = 2.5


class Continuation:
    """Writes one request; iterate once. Between two items lies one step of the networks at most."""

    def __init__(
        self,
        weights: Weights,
        request: ContinueRequest,
        style: int,
        reading: MotifReading,
        scripts: Sequence[Script] = (),
        known_from: int | None = None,
    ) -> None:
        """Start where `reading` of the request's motif ends; it is not looked at again.

        `scripts` are one for each candidate, or none. From bar `known_from` of the song on, nothing is planned.
        """
        start = reading.start
        self._style = style
        self._bars = request.bars
        self._sampler = Sampler(request.seed, request.candidates, request.temperature)
        self._motif = start.motif
        self._start = self._step_of(request.start_tick)
        self._end = self._step_of(request.end_tick)
        self._bar_ends = [*map(self._step_of, request.bar_lines()), self._end][1:]
        self._allowed = allowed_pitches(self._motif, self._motif.key if request.key_lock else None)
        self._rules = constrained(request, self._motif)
        self._scripts = list(scripts)
        self._known_from = known_from
        candidates, recall = request.candidates, RECALL_LOGITS * request.theme_recall
        guide = self._guide(request, recall)
        copying = Copying(recall, request.steering.pull, _hidden_places(start.motif, request))
        self._voices = [
            Voice(candidate, start, style, partial(self._draw_one, candidate), guide, partial(_played, request))
            for candidate in range(candidates)
        ]
        self._rhythm = RhythmStepper(weights.rhythm, reading.rhythm, candidates, copying)
        self._melody = MelodyStepper(weights.melody, reading.melody, candidates, copying)
        self._dynamics = DynamicsStepper(weights.dynamics, reading.dynamics, candidates)
        self._rows = start.rows.selected([0] * candidates)
        self._rows.hide(copying.hidden)

    def _guide(self, request: ContinueRequest, recall: float) -> PlanGuide:
        origin = request.meter.bar_at(self._motif.origin_tick).index
        forbidden = frozenset(np.flatnonzero(np.isneginf(self._allowed)).tolist())
        first = self._motif.grid.index(self._start)
        known = None if self._known_from is None else self._known_from - origin
        return PlanGuide(recall, request.steering, origin, first, forbidden, known)

    def _step_of(self, tick: int) -> int:
        return round((tick - self._motif.origin_tick) / TICKS_PER_STEP)

    def _draw_one(self, candidate: int, logits: Floats) -> int:
        return self._sampler.draw(logits[None], [candidate])[0]

    def _draw(self, logits: Floats) -> list[int]:
        return self._sampler.draw(logits, [voice.candidate for voice in self._voices])

    def __iter__(self) -> Iterator[NoteWritten | Progress]:
        """Notes as they are finished, and progress whenever a bar is."""
        for rows in zip(*(voice.last_bar_rows for voice in self._voices), strict=True):
            self._rhythm.read([columns for columns, _ in rows], [chord for _, chord in rows])
        bars_before = 0
        while self._voices:
            yield from self._next_notes()
            bars = self._bars_done()
            if bars > bars_before:
                yield Progress(bars, self._bars)
            bars_before = bars

    def _bars_done(self) -> int:
        slowest = min((voice.history.onsets[-1] for voice in self._voices), default=self._end)
        return bisect_right(self._bar_ends, slowest)

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
        columns = [rhythm_network.columns(row, self._style, self._motif.mode) for row in inputs]
        logits = self._rhythm.next_gap(columns, [row.chord for row in inputs], self._rows)
        predicted = logits.copy() if self._scripts else logits
        logits[:, GAP_ESCAPE] = -np.inf
        # All candidates write as many notes: before the first of them, all stand on the motif's last note.
        now = self._voices[0].history.onsets[-1]
        for script, voice, row in zip(self._scripts, self._voices, logits, strict=False):
            script.limit_gap(row, voice.history.onsets[-1])
        if self._rules:
            gaps = self._constrained_gaps(logits)
        elif now < self._start:
            gaps = self._first_gaps(logits, now)
        else:
            gaps = [GAPS[token] for token in self._draw(logits)]
        if self._scripts:
            return self._told_gaps(gaps, predicted)
        onsets = [voice.history.onsets[-1] + gap for voice, gap in zip(self._voices, gaps, strict=True)]
        return [gap if onset < self._end else None for gap, onset in zip(gaps, onsets, strict=True)]

    def _told_gaps(self, drawn: Sequence[int], predicted: Floats) -> list[int | None]:
        places = zip(self._scripts, self._voices, drawn, predicted, strict=True)
        return [script.gap(gap, row, voice.history.onsets[-1]) for script, voice, gap, row in places]

    def _first_gaps(self, logits: Floats, now: int) -> list[int]:
        """Gaps into the bars asked for, where a gap reaches that far; else to their beginning."""
        onsets = now + np.array(GAPS)
        outside = (onsets < self._start) | (onsets >= self._end)
        if outside.all():
            self._draw(logits)
            return [self._start - now] * len(self._voices)
        logits[:, :GAP_ESCAPE][:, outside] = -np.inf
        return [GAPS[token] for token in self._draw(logits)]

    def _constrained_gaps(self, logits: Floats) -> list[int]:
        places = zip(self._rules, self._voices, logits, strict=True)
        # What stands behind the end is there already, and bound by nothing.
        only = [
            rules.limit_gap(row, now) if (now := voice.history.onsets[-1]) < self._end else None
            for rules, voice, row in places
        ]
        return [gap or GAPS[token] for token, gap in zip(self._draw(logits), only, strict=True)]

    def _close_notes(self, gaps: Sequence[int | None]) -> Iterator[NoteWritten]:
        """Tell the length of the notes that waited for the next onset."""
        logits = self._rhythm.length([NO_GAP if gap is None else gap_token(gap) for gap in gaps])
        for row, gap in enumerate(gaps):
            _allow_lengths(logits[row], gap)
        self._constrain_lengths(logits, gaps)
        lengths = self._draw(logits)
        if self._scripts:
            told = zip(self._scripts, lengths, gaps, strict=True)
            lengths = [script.length(length, gap) for script, length, gap in told]
        self._count_lengths(lengths, gaps)
        for row, (voice, gap, length) in enumerate(zip(self._voices, gaps, lengths, strict=True)):
            if gap is not None:
                voice.choose_onset(gap)
            if voice.pending is None:
                voice.close_motif()
            elif self._scripts and not self._scripts[row].is_written(voice.pending.onset):
                voice.close_known(length)
            elif (note := voice.close_pending(length, gap, self._end)) is not None:
                yield note

    def _constrain_lengths(self, logits: Floats, gaps: Sequence[int | None]) -> None:
        for rules, voice, row, gap in zip(self._rules, self._voices, logits, gaps, strict=False):
            if voice.pending is not None and voice.pending.onset < self._end:
                rules.limit_length(row, voice.pending.onset, self._inside(voice.pending.onset, gap))

    def _count_lengths(self, lengths: Sequence[int], gaps: Sequence[int | None]) -> None:
        for rules, voice, length, gap in zip(self._rules, self._voices, lengths, gaps, strict=False):
            if (now := voice.history.onsets[-1]) < self._end:
                rules.close(now, self._inside(now, gap), length_steps(length, gap) if voice.pending else 0)

    def _inside(self, now: int, gap: int | None) -> int | None:
        """The gap where it leads to a note of what is written, else None: there is no other such note."""
        return gap if gap is not None and now + gap < self._end else None

    def _keep(self, rows: list[int]) -> None:
        if len(rows) == len(self._voices):
            return
        self._voices = [self._voices[row] for row in rows]
        self._rules = [self._rules[row] for row in rows] if self._rules else []
        self._scripts = [self._scripts[row] for row in rows] if self._scripts else []
        for stepper in (self._rhythm, self._melody, self._dynamics):
            stepper.select(rows)
        self._rows = self._rows.selected(rows)

    def _write_notes(self) -> None:
        inputs = [voice.history.pitch_inputs(voice.next_onset) for voice in self._voices]
        columns = [melody_network.columns(row, self._style, self._motif.mode) for row in inputs]
        places = [voice.next_place() for voice in self._voices]
        choices = self._melody.next_pitch(columns, [row.chord for row in inputs], self._rows, places)
        logits = log_probabilities(choices)
        predicted = logits.copy() if self._scripts else logits
        self._limit_pitches(logits)
        pitches = self._draw(logits)
        if self._scripts:
            told = zip(self._scripts, pitches, predicted, strict=True)
            pitches = [script.pitch(pitch, row) for script, pitch, row in told]
        origins = [
            partial(provenance_of, choices, row, pitch, partial(voice.bearings, voice.next_onset))
            for row, (pitch, voice) in enumerate(zip(pitches, self._voices, strict=True))
        ]
        for voice, pitch in zip(self._voices, pitches, strict=True):
            voice.append(pitch)
        for rules, voice, pitch in zip(self._rules, self._voices, pitches, strict=False):
            if voice.next_onset < self._end:
                rules.write_down(voice.next_onset, pitch)
        self._rows.append([voice.last_fields() for voice in self._voices])
        for voice, velocity, explain in zip(self._voices, self._velocities(), origins, strict=True):
            voice.wait(velocity, explain)

    def _limit_pitches(self, logits: Floats) -> None:
        if not self._rules:
            logits += self._allowed
        for rules, voice, row in zip(self._rules, self._voices, logits, strict=False):
            if voice.next_onset < self._end:
                rules.limit_pitch(row, voice.next_onset)

    def _velocities(self) -> list[int]:
        rows = [dynamics_columns(voice.history, -1, voice.velocity, self._style) for voice in self._voices]
        velocities = self._draw(self._dynamics.next_velocity(rows))
        told = zip(self._scripts, velocities, strict=False)
        return [script.velocity(velocity) for script, velocity in told] if self._scripts else velocities


def _played(request: ContinueRequest, tick: int) -> int:
    """Where a tick is played: what is written anew may swing, the motif stays as it is."""
    if tick < request.start_tick:
        return tick
    return swung(tick, request.meter, request.controls.swing)


def _hidden_places(motif: Motif, request: ContinueRequest) -> Ints:
    """The places whose notes theme memory shall not copy: place s stands for note s + 1."""
    origin, unlike = request.meter.bar_at(motif.origin_tick).index, request.steering.unlike
    bars = (origin + motif.grid.index(note.onset) for note in motif.notes[1:])
    places: Ints = np.array([place for place, bar in enumerate(bars) if is_within(bar, unlike)], np.int64)
    return places


def _allow_lengths(logits: Floats, gap: int | None) -> None:
    """Leave lengths with a meaning; no overlap with the next note, which is `gap` steps away (None: no next note)."""
    if gap is None:
        logits[LEGATO] = logits[LENGTH_ESCAPE] = -np.inf
    else:
        logits[1 + bisect_right(GAPS, gap) :] = -np.inf
