"""Other pitches for one note: how probable each is after what stands before, and what follows after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from aiva_desktop.compose.alternatives import HEARD_AFTER, AlternativesRequest, PitchOffered
from aiva_desktop.compose.candidates import NoteWritten, Progress
from aiva_desktop.compose.requests import MAX_CANDIDATES
from aiva_desktop.inference.arrays import Floats, softmax
from aiva_desktop.inference.continuation import Continuation
from aiva_desktop.inference.motif_reading import MotifReading
from aiva_desktop.inference.script import Known, NewPitches
from aiva_desktop.inference.weights import Weights
from aiva_desktop.models.melody import StepNote, normalise, to_step


class _Heard(NewPitches):
    """Keeps what was predicted for the note."""

    predicted: Floats | None = None

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """The note as it is."""
        self.predicted = log_probabilities.copy()
        return self._here.pitch


def alternatives(
    weights: Weights, request: AlternativesRequest, style: int, reading: MotifReading
) -> Iterator[Progress | PitchOffered]:
    """The `MAX_CANDIDATES` most probable pitches by what stands before, in the order in which what follows ranks them.

    By the theorem of Bayes: the probability of a pitch after what is before it, times that of the notes that follow
    after both.
    """
    for _ in reading.read(request.span, style):
        pass
    motif = reading.start.motif
    note = normalise((request.note,), motif.shift, motif.origin_tick)[0]
    heard = _Heard([note])
    for _ in Continuation(weights, replace(request.span, candidates=1), style, reading, [heard]):
        pass
    if heard.predicted is None:
        return
    pitches = np.argsort(-heard.predicted, kind="stable")[:MAX_CANDIDATES].tolist()
    yield Progress(1, 2)
    after = normalise(request.after[:HEARD_AFTER], motif.shift, motif.origin_tick)
    costs = _costs(weights, request, style, reading, [replace(note, pitch=pitch) for pitch in pitches], after)
    shares = softmax(heard.predicted[pitches] - np.array(costs, np.float32))
    for place in np.argsort(-shares, kind="stable").tolist():
        sounding = pitches[place] - motif.shift
        if 0 <= sounding <= 127:
            yield PitchOffered(sounding, float(shares[place]))


def _costs(
    weights: Weights,
    request: AlternativesRequest,
    style: int,
    reading: MotifReading,
    notes: list[StepNote],
    after: list[StepNote],
) -> list[float]:
    """Nats of all that follows after each of `notes`."""
    motif, meter = reading.start.motif, request.span.meter
    end = after[0].onset if after else to_step(request.note.end - motif.origin_tick)
    scripts = [Known([note], after, end) for note in notes]
    asked = replace(request.span, candidates=len(notes), bars=1)
    first_bar = meter.bar_at(request.note.onset).index
    for event in Continuation(weights, asked, style, reading, scripts, known_from=first_bar):
        assert isinstance(event, NoteWritten | Progress)
    return [sum(script.costs) for script in scripts]
