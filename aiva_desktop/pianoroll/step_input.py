"""Step input: notes and chords one after the other at the roll's cursor, as fast or as slowly as one likes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.state import Outcome, RollState, replacement
from aiva_desktop.pianoroll.words import length_in_words, place_in_words
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import pitch_name
from aiva_desktop.score.time import PPQ

# The key 1 is a whole note, each further one half as long: 6 is a thirty-second.
WHOLE, SHORTEST = 1, 6


@dataclass(frozen=True)
class StepLength:
    """How long the next note is: `value` from 1 (whole) to 6 (thirty-second), plain, dotted or of a triplet."""

    value: int = 3
    dotted: bool = False
    triplet: bool = False

    @property
    def ticks(self) -> int:
        """The length in ticks."""
        share = Fraction(3, 2) if self.dotted else Fraction(2, 3) if self.triplet else Fraction(1)
        return round(share * 4 * PPQ / (1 << (self.value - WHOLE)))

    def with_dot(self) -> StepLength:
        """Dotted, or not any more."""
        return replace(self, dotted=not self.dotted, triplet=False)

    def of_triplet(self) -> StepLength:
        """A part of a triplet, or not any more."""
        return replace(self, triplet=not self.triplet, dotted=False)


@dataclass(frozen=True)
class Step:
    """What was entered at one place: notes that start at `tick`, or none for a rest. `length` is in ticks."""

    tick: int
    length: int
    notes: Notes = ()

    @property
    def end(self) -> int:
        """Where the next step is."""
        return self.tick + self.length

    def is_left(self, state: RollState) -> bool:
        """Whether anything of it is still in the track."""
        return not self.notes or bool(self._left(state))

    def _left(self, state: RollState) -> Notes:
        return tuple(state.index.at(state.index.places_of(frozenset(self.notes))))

    def struck(self, state: RollState, pitch: int, velocity: int, gesture: str) -> tuple[Step, Outcome]:
        """With one more note, `pitch` and `velocity` as of MIDI; one that is in the step already changes nothing.

        What is struck under one `gesture` is one chord and one step of undo.
        """
        note = Note(self.tick, pitch, self.length, velocity)
        if any(other.pitch == pitch for other in self.notes):
            return self, Outcome()
        grown = replace(self, notes=(*self.notes, note))
        return grown, replacement(state, self.notes, grown.notes, tr("Enter notes"), gesture)

    def lengthened(self, state: RollState, ticks: int) -> tuple[Step, Outcome]:
        """`ticks` longer, as by a tie."""
        notes = tuple(replace(note, duration=note.duration + ticks) for note in self._left(state))
        outcome = replacement(state, self._left(state), notes, tr("Tie notes")) if notes else Outcome()
        return replace(self, length=self.length + ticks, notes=notes), outcome

    def removed(self, state: RollState) -> Outcome:
        """Without its notes."""
        left = self._left(state)
        return replacement(state, left, (), tr("Go back a step")) if left else Outcome()

    def in_words(self, state: RollState) -> str:
        """Such as "C4 E4 G4, bar 1 beat 2, quarter" or "Rest, bar 1 beat 2, quarter"."""
        flats = state.key is not None and state.key.uses_flats
        names = " ".join(pitch_name(note.pitch, flats) for note in sorted(self.notes))
        place = place_in_words(state.grid.meter, self.tick)
        return tr(
            "{what}, {place}, {length}", what=names or tr("Rest"), place=place, length=length_in_words(self.length)
        )
