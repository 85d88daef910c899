"""When the next note may start and how long a note may last under the controls of a request."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from aiva_desktop.compose.controls import Controls
from aiva_desktop.inference.arrays import Floats, Ints
from aiva_desktop.inference.density import Density
from aiva_desktop.inference.pitch_rules import Mask
from aiva_desktop.inference.rest_ledger import BARS_OF_GRACE, RestLedger
from aiva_desktop.inference.span import Span
from aiva_desktop.models.vocabulary import GAPS, LENGTH_ESCAPE, TICKS_PER_STEP

_GAPS: Ints = np.array(GAPS)


@dataclass
class TimeLedger:
    """The notes of one candidate so far; `notes_in_bar` start in the same bar as the last one."""

    rests: RestLedger | None
    notes: int = 0
    bar: int = -1
    notes_in_bar: int = 0


class TimeRules:
    """The rules of one request, the same for all candidates. Times are steps; the end means: no more notes."""

    def __init__(self, controls: Controls, span: Span, density: Density | None) -> None:
        self._span = span
        self._density = density
        self._rests = controls.rests
        self._most_notes = controls.most_notes
        whole = span.end - span.start
        self._longest = whole if controls.longest is None else controls.longest // TICKS_PER_STEP
        self._cadences = [span.lines[bar - 1] for bar in controls.cadence_bars(len(span.bars))]
        self._lines = _lines(controls, span)

    def ledger(self) -> TimeLedger:
        """Of a candidate that has not begun."""
        grace = BARS_OF_GRACE * self._span.lengths[0]
        return TimeLedger(RestLedger(self._rests, grace) if self._rests else None)

    # When the next note starts

    def limit_gap(self, logits: Floats, now: int, ledger: TimeLedger) -> int | None:
        """Leave in `logits` (gap classes,), which change, the gaps after `now` that keep every promise.

        Where no gap that has a token does, answers one that does, and `logits` stay.
        """
        first, last = self._interval(now, ledger)
        onsets = np.minimum(now + _GAPS, self._span.end)
        allowed = (onsets >= first) & (onsets <= last) & self._on_line(onsets)
        if not allowed.any():
            return first + int(self._lines[first - self._span.start :].argmax()) - now
        if ledger.rests is not None:
            allowed = _best(allowed, self._rest_excess(ledger.rests, now, onsets))
        logits[: len(GAPS)][~allowed] = -np.inf
        if self._density is not None:
            logits[: len(GAPS)] += self._density.leaning(now, ledger.notes)
        return None

    def _interval(self, now: int, ledger: TimeLedger) -> tuple[int, int]:
        """The first and the last step where the next note may start."""
        if now < self._span.start:
            return self._span.start, self._next_cadence(now, self._span.end - 1)
        is_full = self._most_notes is not None and ledger.notes_in_bar >= self._most_notes
        first = self._bar_end(now) if is_full or now in self._cadences else now + 1
        return first, self._next_cadence(now, self._span.end)

    def _next_cadence(self, now: int, otherwise: int) -> int:
        return next((step for step in self._cadences if step > now), otherwise)

    def _bar_end(self, step: int) -> int:
        return self._span.lines[self._span.bar_of(step) + 1]

    def _on_line(self, steps: Ints) -> Mask:
        on_line: Mask = self._lines[np.maximum(steps - self._span.start, 0)]
        return on_line

    def _rest_excess(self, rests: RestLedger, now: int, onsets: Ints) -> Ints:
        """How far each next onset would take the shares of rests from what is asked, however long the last note is."""
        times = np.maximum(onsets - self._counted_from(now), 0)
        if now < self._span.start or now in self._cadences:
            return rests.excess(times, times, times, self._remaining(now, onsets))
        shortest = int(self._lines[now + 1 - self._span.start :].argmax()) + 1
        fewest = times - np.minimum(times, self._longest)
        return rests.excess(fewest, times - shortest, times, self._remaining(now, onsets))

    def _counted_from(self, now: int) -> int:
        """Where the time after the note at `now` begins that counts for rests: a cadence's bar does not."""
        return self._bar_end(now) if now in self._cadences else max(now, self._span.start)

    def _remaining(self, now: int, onsets: Ints) -> Ints:
        cadences = sum(self._bar_end(step) - step for step in self._cadences if step > now)
        return self._span.end - onsets - cadences

    # How long a note lasts

    def limit_length(self, logits: Floats, onset: int, gap: int | None, ledger: TimeLedger) -> None:
        """Leave in `logits` (length classes,), which change, the lengths of the note at `onset` that keep promises.

        `gap` leads to the next onset; None: there is none.
        """
        room = self._span.end - onset if gap is None else gap
        lengths = np.minimum(np.concatenate([[room], _GAPS]), room)
        classes = logits[:LENGTH_ESCAPE]
        allowed = np.isfinite(classes) & (lengths <= self._longest) & self._on_line(onset + lengths)
        if onset in self._cadences:
            allowed = _best(allowed, self._cadence_excess(onset, lengths))
        elif ledger.rests is not None:
            silences, times = room - lengths, np.array(room)
            remaining = self._remaining(onset, np.array(onset + room))
            allowed = _best(allowed, ledger.rests.excess(silences, silences, times, remaining))
        logits[LENGTH_ESCAPE:] = -np.inf
        classes[~allowed] = -np.inf

    def _cadence_excess(self, onset: int, lengths: Ints) -> Ints:
        """How far lengths are from what a cadence asks: half of the bar at least, then a rest."""
        bar = self._span.bar_of(onset)
        whole = self._span.lengths[bar]
        beat = self._span.bars[bar].meter.pulse_ticks // TICKS_PER_STEP
        excess: Ints = np.maximum(np.maximum(whole // 2 - lengths, lengths - (whole - min(beat, whole // 4))), 0)
        return excess

    # What was written

    def write_down(self, onset: int, ledger: TimeLedger) -> None:
        """A note starts."""
        bar = self._span.bar_of(onset)
        ledger.notes += 1
        ledger.notes_in_bar = ledger.notes_in_bar + 1 if bar == ledger.bar else 1
        ledger.bar = bar

    def close(self, onset: int, gap: int | None, length: int, ledger: TimeLedger) -> None:
        """The note at `onset`, or the motif's last one, lasts `length` steps, and the next starts `gap` later."""
        if ledger.rests is None:
            return
        until = self._span.end if gap is None else onset + gap
        time = max(0, until - self._counted_from(onset))
        is_silent = onset < self._span.start or onset in self._cadences
        ledger.rests.pass_by(time, time if is_silent else time - min(length, time))


def _best(allowed: Mask, excess: Ints) -> Mask:
    """Of what is allowed, that which has the least excess."""
    best: Mask = allowed & (excess <= excess[allowed].min())
    return best


def _lines(controls: Controls, span: Span) -> Mask:
    """Whether notes may start or end at each step from the first bar line to the last: where a line of the grid is."""
    grid = controls.time_grid
    if grid is None:
        return np.ones(span.end - span.start + 1, np.bool_)
    positions = np.arange(max(span.lengths))
    bar = np.logical_or.reduce([positions % (spacing // TICKS_PER_STEP) == 0 for spacing in grid.spacings])
    return np.concatenate([*(bar[:length] for length in span.lengths), [True]])
