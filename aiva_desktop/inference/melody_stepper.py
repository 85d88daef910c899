"""The melody network one note at a time, for several candidates at once, with where each pitch came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from aiva_desktop.inference import note_rows
from aiva_desktop.inference.arrays import Floats, Ints, Readout, scattered, softmax
from aiva_desktop.inference.cells import Cells
from aiva_desktop.inference.gate import Copying, Gate, GateFlags, hidden_part
from aiva_desktop.inference.input_gates import Chord, InputGates
from aiva_desktop.inference.memory import MemoryWeights
from aiva_desktop.inference.note_rows import SCALE_STEPS, NoteRows
from aiva_desktop.inference.priming import Primed
from aiva_desktop.models import melody_network
from aiva_desktop.models.melody_network import ABSOLUTE_HEAD, RELATIVE_HEAD, MelodyNetwork
from aiva_desktop.models.mixture import TINY
from aiva_desktop.models.vocabulary import NO_PITCH, PITCH_CLASSES, pitch_of_scale_step

# What is copied may leave the range of pitches: offers count from this far below it.
FIRST_OFFER = 128
_OFFERS = 512
_MOST_STEPS = SCALE_STEPS[-1][0]
# The offer of each scale step from -_MOST_STEPS on, as far as two steps and a difference of steps may lead.
_STEPS = range(-_MOST_STEPS, 2 * _MOST_STEPS + 1)
_PITCH_OF_STEP: Ints = np.array([FIRST_OFFER + pitch_of_scale_step(step, 0) for step in _STEPS])


@dataclass(frozen=True)
class PitchChoices:
    """Probabilities of the next pitch, and where they came from.

    `probabilities` and `free`, the part of them that the network writes freely, are (candidates, 128). Without theme
    memory the rest is None: `gate` (candidates, sources), `given` and `offers` (3, candidates, time): the mass that
    each way of copying gave through each earlier note, and the pitch it went to, plus `FIRST_OFFER`; `planned`
    (candidates): the pitch that the plan's source gave its share to. Place s stands for note s + 1.
    """

    probabilities: Floats
    free: Floats
    gate: Floats | None = None
    given: Floats | None = None
    offers: Ints | None = None
    planned: Sequence[int] = ()


class MelodyWeights:
    """A melody network folded for stepping; made once."""

    def __init__(self, network: MelodyNetwork) -> None:
        hidden = network.config.hidden
        self.cells = Cells(network.stack)
        self.inputs = InputGates(self.cells, network.tables())
        self.memory = MemoryWeights(network.memory) if network.memory else None
        self.gate = GateFlags(network.gate, hidden)
        copying = [*self.memory.layers, hidden_part(network.gate, hidden)] if self.memory else []
        self.readout = Readout(network.write, *copying)


class MelodyStepper:
    """Says which pitch the next note has, once its onset is known."""

    def __init__(self, weights: MelodyWeights, motif: Primed, candidates: int, copying: Copying) -> None:
        """Go on after the rows that were read."""
        self._weights = weights
        self._recurrence = motif.recurrence(candidates)
        self._gate = Gate(weights.gate, copying)
        self._keys = motif.keys(candidates)
        if self._keys is not None:
            self._keys.hide(copying.hidden)

    def next_pitch(
        self,
        columns: Sequence[Sequence[int]],
        chords: Sequence[Chord],
        rows: NoteRows,
        places: Sequence[tuple[int, int]],
    ) -> PitchChoices:
        """The next pitch, given `columns` of `MelodyNetwork`; `places` are its (bar, position in the bar)."""
        hidden = self._recurrence.step(self._weights.inputs(columns, chords))
        free, *copying = self._weights.readout(hidden)
        probabilities = softmax(free)
        if self._keys is None:
            return PitchChoices(probabilities, probabilities)
        query, key, logits = copying
        gaps = [row[melody_network.GAP] for row in columns]
        weights = self._keys.attend(query, _likeness(rows, gaps, places))
        self._keys.append(key)
        planned = [row[melody_network.PLAN_PITCH] for row in columns]
        degrees = [row[melody_network.DEGREE] for row in columns]
        longest = rows.longest_runs(note_rows.INTERVAL) if rows.has_earlier else []
        gate = self._gate.weights(logits, longest, degrees, [pitch != NO_PITCH for pitch in planned])
        return _mixture(probabilities, gate, weights, rows, planned)

    def select(self, rows: list[int]) -> None:
        """Go on with these candidates only."""
        self._recurrence = self._recurrence.selected(rows)
        if self._keys is not None:
            self._keys.select(rows)


def _likeness(rows: NoteRows, gaps: Sequence[int], places: Sequence[tuple[int, int]]) -> Ints:
    here: Ints = np.array([(gap, *place) for gap, place in zip(gaps, places, strict=True)])
    likeness: Ints = (rows.after(note_rows.GAP) == here[:, :1]) * note_rows.SAME_GAP
    likeness += (rows.after(note_rows.POSITION) == here[:, 2:]) * note_rows.SAME_POSITION
    return rows.likeness(note_rows.INTERVAL, likeness, here[:, 1:2] - rows.after(note_rows.BAR))


def _mixture(
    probabilities: Floats, gate: Floats, weights: Floats, rows: NoteRows, planned: Sequence[int]
) -> PitchChoices:
    free = probabilities * gate[:, :1]
    given = weights[[ABSOLUTE_HEAD, RELATIVE_HEAD, RELATIVE_HEAD]]
    given *= gate.T[1:-1, :, None]
    offers = _offers(rows)
    mixed = free.copy()
    mixed += scattered(offers, given, _OFFERS)[:, FIRST_OFFER : FIRST_OFFER + PITCH_CLASSES]
    for row, pitch in enumerate(planned):
        if pitch != NO_PITCH:
            mixed[row, pitch] += gate[row, -1]
    return PitchChoices(mixed, free, gate, given, offers, planned)


def _offers(rows: NoteRows) -> Ints:
    """(3, candidates, time): the pitch that each earlier place offers in each way, see `copied_pitches`."""
    lasts: list[int] = rows.last(note_rows.PITCH)[:, 0].tolist()
    steps = [SCALE_STEPS[pitch][0] + _MOST_STEPS for pitch in lasts]
    offers = rows.leaps_after()
    offers += np.array([[FIRST_OFFER] * len(lasts), [pitch + FIRST_OFFER for pitch in lasts], steps])[..., None]
    np.add(_PITCH_OF_STEP.take(offers[2]), rows.after(note_rows.SHARP), out=offers[2])
    return offers


def log_probabilities(choices: PitchChoices) -> Floats:
    """(candidates, 128)."""
    logs: Floats = np.log(np.maximum(choices.probabilities, TINY))
    return logs
