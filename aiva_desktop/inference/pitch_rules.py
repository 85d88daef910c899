"""Which pitches a note may have under the controls of a request: masks and leanings over the pitch logits."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from aiva_desktop.compose.controls import Budget
from aiva_desktop.compose.errors import RequestError
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.arrays import Floats
from aiva_desktop.inference.motif import Motif, reach
from aiva_desktop.inference.span import Span
from aiva_desktop.language import tr
from aiva_desktop.models.vocabulary import PITCH_CLASSES
from aiva_desktop.score.beats import strong_period
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.scales import Scale

Mask = npt.NDArray[np.bool_]

# The motif's reach is widened until this much of the range is in it: every pitch class can be had.
_OCTAVE = 12
# How far from the drawn contour, in semitones, a note is about as likely as without one.
_CONTOUR_WIDTH = 3.0


@dataclass
class PitchLedger:
    """The notes of one candidate so far, and how many were exceptions."""

    notes: int = 0
    outside: int = 0
    strong: int = 0
    strangers: int = 0  # notes on strong beats that are foreign to the chord


class PitchRules:
    """The rules of one request, the same for all candidates; masks are over normalised pitches, (128,)."""

    def __init__(self, request: ContinueRequest, motif: Motif, span: Span) -> None:
        """Raises RequestError, with a sentence, for promises that no note can keep."""
        controls = request.controls
        self._shift = motif.shift
        self._scale = controls.scale or (Scale.of_key(motif.key) if request.key_lock and motif.key else None)
        self._low, self._high = _window(request, motif)
        pitches = np.arange(PITCH_CLASSES)
        self._window: Mask = (pitches >= self._low) & (pitches <= self._high)
        self._inside = self._window & self._mask_of(self._scale.pitch_classes if self._scale else range(12))
        self._outside_budget = controls.outside
        self._stranger_budget = Budget(share=1.0 - controls.chord_tones)
        self._keeps_chords = controls.chord_tones > 0
        self._contour = controls.contour
        self._span = span
        self._check_scale()
        self._strong = self._strong_beats(request) if self._keeps_chords else {}
        self._cadences = self._resting_places(request, motif)

    def limit(self, logits: Floats, onset: int, ledger: PitchLedger) -> None:
        """Leave in `logits` (128,), which change, what the note at step `onset` may be."""
        logits[~self.allowed(onset, ledger)] = -np.inf
        if self._contour is not None:
            target = self._low + self._contour.at(self._span.fraction(onset)) * (self._high - self._low)
            logits -= np.square((np.arange(PITCH_CLASSES) - target) / _CONTOUR_WIDTH) / 2

    def allowed(self, onset: int, ledger: PitchLedger) -> Mask:
        """The pitches that keep every promise, at least one."""
        may_leave = self._outside_budget.allows_one_more(ledger.outside, ledger.notes)
        allowed = self._window if may_leave else self._inside
        chord = self._strong.get(onset)
        if chord is not None and not self._stranger_budget.allows_one_more(ledger.strangers, ledger.strong):
            allowed = allowed & chord
        for goal in self._cadences.get(onset, ()):
            if (allowed & goal).any():
                return allowed & goal
        return allowed

    def write_down(self, onset: int, pitch: int, ledger: PitchLedger) -> None:
        """A note was written."""
        ledger.notes += 1
        ledger.outside += not self._inside[pitch]
        if onset in self._strong:
            ledger.strong += 1
            ledger.strangers += not self._strong[onset][pitch]

    def _mask_of(self, sounding: frozenset[int] | range) -> Mask:
        """The normalised pitches of these sounding pitch classes."""
        return np.array([(pitch - self._shift) % 12 in sounding for pitch in range(PITCH_CLASSES)])

    def _check_scale(self) -> None:
        if not self._inside.any():
            low, high = (pitch_name(max(0, min(127, p - self._shift))) for p in (self._low, self._high))
            raise RequestError(
                tr(
                    "There is no note of {scale} between {low} and {high}: widen the range.",
                    scale=self._scale.title if self._scale else "",
                    low=low,
                    high=high,
                )
            )

    def _strong_beats(self, request: ContinueRequest) -> dict[int, Mask]:
        """The tones of the chord at each strong beat that has one."""
        beats = {}
        for bar in self._span.bars:
            for tick in range(bar.start_tick, bar.end_tick, strong_period(bar.meter)):
                chord = chord_at(request, tick)
                if chord is not None:
                    beats[self._span.step(tick)] = self._tones(chord, bar.index + 1)
        return beats

    def _tones(self, chord: Chord, bar: int) -> Mask:
        tones = self._mask_of(chord.pitch_classes)
        if not (tones & self._inside).any():
            raise RequestError(
                tr(
                    "No note of {symbol} in bar {bar} lies in the scale and the range: change the chord, or ask for no "
                    "chord tones on strong beats.",
                    symbol=chord.symbol(),
                    bar=bar,
                )
            )
        return tones

    def _resting_places(self, request: ContinueRequest, motif: Motif) -> dict[int, list[Mask]]:
        """What each cadence may end on, the best first: the chord's root, the tonic."""
        tonic = self._scale.tonic if self._scale else motif.key.tonic if motif.key else motif.notes[-1].pitch % 12
        places = {}
        for bar in request.controls.cadence_bars(request.bars):
            tick = self._span.bars[bar - 1].start_tick
            chord = chord_at(request, tick)
            classes = [tonic] if chord is None else [chord.root, tonic]
            step = self._span.step(tick)
            places[step] = [self._mask_of(frozenset({pitch_class})) for pitch_class in classes]
            may_be = self._inside & self._strong.get(step, self._inside)
            if not any((may_be & goal).any() for goal in places[step]):
                raise RequestError(
                    tr(
                        "The cadence in new bar {bar} cannot end on {pitch}, which is outside the scale, the chord "
                        "or the range: change one of them.",
                        bar=bar,
                        pitch=pitch_name(60 + classes[0])[:-1],
                    )
                )
        return places


def chord_at(request: ContinueRequest, tick: int) -> Chord | None:
    """The chord that sounds at `tick`, None where there is none or one that nobody knows."""
    chord = next((change.chord for change in reversed(request.chords) if change.tick <= tick), None)
    return chord if chord is not None and chord.is_known else None


def _window(request: ContinueRequest, motif: Motif) -> tuple[int, int]:
    """The lowest and highest normalised pitch: the motif's reach, moved into the range that is asked for."""
    low, high = reach(motif)
    asked = request.controls.pitch_range
    if asked is not None:
        lowest, highest = asked.low + motif.shift, asked.high + motif.shift
        low, high = max(lowest, min(low, highest - _OCTAVE)), min(highest, max(high, lowest + _OCTAVE))
    return max(low, motif.shift, 0), min(high, 127 + motif.shift, 127)
