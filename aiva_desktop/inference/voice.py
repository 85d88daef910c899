"""One candidate while it is being written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor

from aiva_desktop.compose.candidates import NoteWritten, Recall
from aiva_desktop.inference.motif import Motif
from aiva_desktop.inference.plan_stepper import PlanStepper
from aiva_desktop.models.history import Reading
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.vocabulary import TICKS_PER_STEP, length_steps, length_token
from aiva_desktop.score.notes import Note, Origin

Draw = Callable[[Tensor], int]


@dataclass(frozen=True)
class Pending:
    """A note whose length is not known yet: it needs the onset of the next one. In steps, normalised pitch."""

    onset: int
    pitch: int
    velocity: int
    recall: Recall | None


class Voice:
    """The notes so far, the bar plan, and the note that waits for its length."""

    def __init__(
        self, candidate: int, motif: Motif, network: PlanNetwork, style: int, draw: Draw, recall: float
    ) -> None:
        """Read the motif and plan its next bar."""
        self.candidate = candidate
        self.draw = draw
        self._motif = motif
        self._recall = recall
        self._plan = PlanStepper(network, motif.grid, style, motif.labels)
        for note in motif.notes:
            self._plan.write_note(note.onset, note.pitch)
        self._plan_to(motif.notes[-1].onset, ahead=1)
        self.reading: Reading = motif.read(self._plan.plan_of)
        self.history = self.reading.history
        self.history.lengths.pop()  # the last note's length is told again, once its gap is known
        self.velocity = motif.notes[-1].velocity
        self.pending: Pending | None = None
        self.next_onset = 0

    def _plan_to(self, onset: int, ahead: int) -> None:
        self._plan.extend_to(self._motif.grid.index(onset) + ahead, self.draw, self._recall)

    def choose_onset(self, gap: int) -> None:
        """The next note starts `gap` steps after the last one."""
        self.next_onset = self.history.onsets[-1] + gap
        self._plan_to(self.next_onset, ahead=0)

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
            onset=self._motif.origin_tick + waiting.onset * TICKS_PER_STEP,
            pitch=waiting.pitch - self._motif.shift,
            duration=duration * TICKS_PER_STEP,
            velocity=waiting.velocity,
            origin=Origin.ENGINE,
        )
        return NoteWritten(self.candidate, note, waiting.recall)

    def append(self, pitch: int) -> None:
        """The note at `next_onset` has this pitch; plan on to the bar after it."""
        self.history.append(self.next_onset, pitch)
        self._plan.write_note(self.next_onset, pitch)
        self._plan_to(self.next_onset, ahead=1)

    def wait(self, velocity: int, recall: Recall | None) -> None:
        """The last note is complete but for its length."""
        self.pending = Pending(self.history.onsets[-1], self.history.pitches[-1], velocity, recall)
        self.velocity = velocity

    def source_tick(self, note_number: int) -> int:
        """Where in the song the note number `note_number` of the history starts."""
        return self._motif.origin_tick + self.history.onsets[note_number] * TICKS_PER_STEP

    def plan_source_tick(self) -> int:
        """Where in the song the plan's source for the note at `next_onset` starts."""
        grid = self._motif.grid
        bar = grid.index(self.next_onset)
        source = grid.start(bar - self._plan.plan_of(bar).lag) + self.next_onset - grid.start(bar)
        return self._motif.origin_tick + source * TICKS_PER_STEP

    def last_row(self) -> tuple[int, int, int, int, int]:
        """The last note as `NoteRows.appended` takes it."""
        past = self.history
        return past.gaps[-1], past.pitches[-1], past.intervals[-1], past.positions[-1], past.bars[-1]
