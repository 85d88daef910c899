"""What a candidate is told instead of drawing it: a rhythm, a tune or both to keep, or the notes that follow a gap."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from aiva_desktop.inference.arrays import Floats
from aiva_desktop.models.melody import StepNote
from aiva_desktop.models.mixture import TINY
from aiva_desktop.models.vocabulary import GAP_ESCAPE, GAPS, LENGTH_ESCAPE, gap_token, length_token

# Each note of a tune that gets another rhythm has at least so many steps: a 32nd.
LEAST_GAP = 3


class Script:
    """Tells nothing: what was drawn holds. One for each candidate; asked in the order gap, length, pitch, velocity."""

    def limit_gap(self, logits: Floats, now: int) -> None:
        """Forbid gaps (GAP_CLASSES,) after the note at step `now`."""

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """The gap (steps) to the next note; None: there is none. `log_probabilities` (GAP_CLASSES,) as predicted."""
        return drawn

    def length(self, drawn: int, gap: int | None) -> int:
        """The length token of the note before the gap."""
        return drawn

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """The pitch of the next note, normalised; `log_probabilities` (128,) as predicted."""
        return drawn

    def velocity(self, drawn: int) -> int:
        """Its velocity."""
        return drawn

    def is_written(self, onset: int) -> bool:
        """Whether the note at this step belongs to what is asked for."""
        return True


class _KeptNotes(Script):
    """Goes along `notes`, one after the other."""

    def __init__(self, notes: Sequence[StepNote]) -> None:
        self._notes = notes
        # The note that comes next; after `gap` has told it, that note itself is `_next - 1`.
        self._next = 0

    def _advance(self) -> StepNote | None:
        if self._next == len(self._notes):
            return None
        self._next += 1
        return self._notes[self._next - 1]

    @property
    def _here(self) -> StepNote:
        return self._notes[self._next - 1]

    def _kept_gap(self, now: int) -> int | None:
        note = self._advance()
        return None if note is None else note.onset - now

    def _kept_length(self, drawn: int, gap: int | None) -> int:
        """That of the note before the one that `gap` leads to."""
        place = self._next - 1 if gap is None else self._next - 2
        if place < 0:
            return drawn
        token = length_token(self._notes[place].duration, gap)
        return drawn if token == LENGTH_ESCAPE else token


class NewPitches(_KeptNotes):
    """The rhythm and the velocities stay."""

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """To the next note that is kept."""
        return self._kept_gap(now)

    def length(self, drawn: int, gap: int | None) -> int:
        """As it is."""
        return self._kept_length(drawn, gap)

    def velocity(self, drawn: int) -> int:
        """As it is."""
        return self._here.velocity


class NewDynamics(_KeptNotes):
    """Rhythm and pitches stay."""

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """To the next note that is kept."""
        return self._kept_gap(now)

    def length(self, drawn: int, gap: int | None) -> int:
        """As it is."""
        return self._kept_length(drawn, gap)

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """As it is."""
        return self._here.pitch


class NewRhythm(_KeptNotes):
    """The pitches and velocities stay; the first note starts where it did, and all end before step `end`."""

    def __init__(self, notes: Sequence[StepNote], end: int) -> None:
        super().__init__(notes)
        self._end = end

    def limit_gap(self, logits: Floats, now: int) -> None:
        """Leave room for the notes that are still to come."""
        if self._next == 0:
            return
        to_come = len(self._notes) - self._next
        room = self._end - now - LEAST_GAP * max(1, to_come)
        too_long = np.array(GAPS) > max(LEAST_GAP, room)
        logits[:GAP_ESCAPE][too_long] = -np.inf
        if room > LEAST_GAP:
            logits[:GAP_ESCAPE][np.array(GAPS) < LEAST_GAP] = -np.inf

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """As drawn, but for the first note; None after the last."""
        first = self._next == 0
        note = self._advance()
        if note is None:
            return None
        return note.onset - now if first else drawn

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """As it is."""
        return self._here.pitch

    def velocity(self, drawn: int) -> int:
        """As it is."""
        return self._here.velocity


class Bridge(_KeptNotes):
    """Free up to step `end`, then along the notes that follow, counting how well they were foreseen."""

    def __init__(self, after: Sequence[StepNote], end: int) -> None:
        """The `after` notes start at `end` or later."""
        super().__init__(after)
        self._end = end
        # Nats of each note that follows: of its onset and its pitch together.
        self.costs: list[float] = []

    @property
    def _is_over(self) -> bool:
        return self._next > 0

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """As drawn inside the gap; whatever leads out of it leads to the note that follows."""
        if not self._is_over and now + drawn < self._end:
            return drawn
        kept = self._kept_gap(now)
        if kept is not None:
            self.costs.append(-_of(log_probabilities, gap_token(kept)))
        return kept

    def length(self, drawn: int, gap: int | None) -> int:
        """As drawn, until the notes that follow."""
        return self._kept_length(drawn, gap) if self._next > 1 else drawn

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """As drawn inside the gap."""
        if not self._is_over:
            return drawn
        self.costs[-1] -= _of(log_probabilities, self._here.pitch)
        return self._here.pitch

    def velocity(self, drawn: int) -> int:
        """As drawn inside the gap."""
        return self._here.velocity if self._is_over else drawn

    def is_written(self, onset: int) -> bool:
        """The notes that follow are there already."""
        return onset < self._end


class Known(Bridge):
    """A bridge that is not free: `inside` stands in the gap. For comparing what was written with what was there."""

    def __init__(self, inside: Sequence[StepNote], after: Sequence[StepNote], end: int) -> None:
        super().__init__(after, end)
        self._inside = list(inside)
        self._told: StepNote | None = None

    def gap(self, drawn: int, log_probabilities: Floats, now: int) -> int | None:
        """Along the notes inside, then along those that follow."""
        if self._inside:
            self._told = self._inside.pop(0)
            return self._told.onset - now
        self._told = None
        return super().gap(self._end - now, log_probabilities, now)

    def pitch(self, drawn: int, log_probabilities: Floats) -> int:
        """Likewise."""
        return self._told.pitch if self._told else super().pitch(drawn, log_probabilities)


def _of(log_probabilities: Floats, token: int) -> float:
    return max(float(log_probabilities[token]), float(np.log(TINY)))
