"""One candidate while it is being written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from aiva_desktop.compose.candidates import NoteWritten, PlannedBar, Provenance
from aiva_desktop.inference.motif_reading import Start
from aiva_desktop.inference.note_rows import note_fields
from aiva_desktop.inference.plan_guide import PlanGuide
from aiva_desktop.inference.plan_stepper import Draw
from aiva_desktop.inference.priming import Row
from aiva_desktop.inference.provenance import Bearings
from aiva_desktop.models.vocabulary import TICKS_PER_STEP, length_steps, length_token
from aiva_desktop.score.notes import Note, Origin


@dataclass(frozen=True)
class Pending:
    """A note whose length is not known yet: it needs the onset of the next one. In steps, normalised pitch."""

    onset: int
    pitch: int
    velocity: int
    explain: Callable[[], Provenance]


class Voice:
    """The notes so far, the bar plan, and the note that waits for its length."""

    def __init__(
        self, candidate: int, start: Start, style: int, draw: Draw, guide: PlanGuide, played: Callable[[int], int]
    ) -> None:
        """Plan the bar after the motif. `played` says at which tick of the song a tick on the grid is played."""
        self.candidate = candidate
        self._motif = start.motif
        self._draw = draw
        self._played = played
        self._guide = guide
        self._plan = start.plans.drawn(draw)
        self._plan_to(self._motif.notes[-1].onset, ahead=1)
        rows, self.history = start.rows_of_last_bar(self._plan.plan_of, style)
        self.last_bar_rows: list[Row] = rows
        self.velocity = self._motif.notes[-1].velocity
        self.pending: Pending | None = None
        self.next_onset = 0

    def _plan_to(self, onset: int, ahead: int) -> None:
        self._plan.extend_to(self._motif.grid.index(onset) + ahead, self._draw, self._guide)

    def choose_onset(self, gap: int) -> None:
        """The next note starts `gap` steps after the last one."""
        self.next_onset = self.history.onsets[-1] + gap
        self._plan_to(self.next_onset, ahead=0)

    def next_place(self) -> tuple[int, int]:
        """(bar, position in the bar in steps) of the next note."""
        return self._place(self.next_onset)

    def _place(self, onset: int) -> tuple[int, int]:
        bar = self._motif.grid.index(onset)
        return bar, onset - self._motif.grid.start(bar)

    def close_motif(self) -> None:
        """The motif's last note keeps the length it has."""
        last = self._motif.notes[-1]
        self.history.close_note(length_token(last.duration, self.next_onset - last.onset))

    def close_pending(self, length: int, gap: int | None, end: int) -> NoteWritten | None:
        """Finish the waiting note: its length token, the gap to the next onset (None: no next note), the last step."""
        waiting, self.pending = self.pending, None
        if waiting is None:
            return None
        self.history.close_note(length)
        room = end - waiting.onset if gap is None else gap
        duration = min(length_steps(length, gap), room)
        note = Note(
            onset=self._tick(waiting.onset),
            pitch=waiting.pitch - self._motif.shift,
            duration=self._tick(waiting.onset + duration) - self._tick(waiting.onset),
            velocity=waiting.velocity,
            origin=Origin.ENGINE,
        )
        return NoteWritten(self.candidate, note, waiting.explain)

    def close_known(self, length: int) -> None:
        """The waiting note, of this length token, was there before: it is not written."""
        self.pending = None
        self.history.close_note(length)

    def append(self, pitch: int) -> None:
        """The note at `next_onset` has this pitch; plan on to the bar after it."""
        self.history.append(self.next_onset, pitch)
        self._plan.write_note(self.next_onset, pitch)
        self._plan_to(self.next_onset, ahead=1)

    def wait(self, velocity: int, explain: Callable[[], Provenance]) -> None:
        """The last note is complete but for its length."""
        self.pending = Pending(self.history.onsets[-1], self.history.pitches[-1], velocity, explain)
        self.velocity = velocity

    def _tick(self, step: int) -> int:
        return self._played(self._motif.origin_tick + step * TICKS_PER_STEP)

    def bearings(self, onset: int) -> Bearings:
        """Of the note at `onset`."""
        bar, position = self._place(onset)
        plan = self._plan.plan_of(bar)
        source = self._motif.grid.start(bar - plan.lag)
        planned = PlannedBar(plan.degree.name.lower(), self._tick(source) if plan.lag else None)
        return Bearings(planned, self._tick(source + position), lambda note: self._tick(self.history.onsets[note]))

    def last_fields(self) -> tuple[int, ...]:
        """The last note as `NoteRows` takes it."""
        return note_fields(self.history, -1)
