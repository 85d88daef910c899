"""What an engine answers, streamed: notes as they are written, where they came from, and how far it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from aiva_desktop.score.notes import Note


@dataclass(frozen=True, slots=True)
class Recall:
    """Where a note came from: the earlier onset it recalls and the share (0..1) of its probability from there."""

    source_tick: int
    share: float


@dataclass(frozen=True, slots=True)
class PlannedBar:
    """How the bar of a note was planned: `degree` in one word, and where the bar that it follows starts.

    The degree says how closely: from `exact` over `sequence` and the like to `rhythm`, or `new`, where there is no
    other bar and `source_tick` is None.
    """

    degree: str
    source_tick: int | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """Shares (0..1, together 1) of where a pitch can come from.

    Written freely; remembered from an earlier note as it was, moved by semitones or moved by scale steps; or taken
    from the bar that the plan names.
    """

    free: float = 1.0
    as_it_was: float = 0.0
    by_semitones: float = 0.0
    by_scale_steps: float = 0.0
    plan: float = 0.0


@dataclass(frozen=True, slots=True)
class Attended:
    """An earlier note that theme memory looked at; `weight` (0..1) is what it had to say of the next pitch."""

    source_tick: int
    weight: float


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a note's pitch came from.

    `gate` is where the engine turned to before it chose, `shares` is where the pitch that it chose got its probability
    from. `attended` holds the few earlier notes that it looked at most, the strongest first. `recall` is the earlier
    note that a good share came from, None for a new note.
    """

    plan: PlannedBar
    gate: Sources = Sources()
    shares: Sources = Sources()
    attended: tuple[Attended, ...] = ()
    recall: Recall | None = None


@dataclass(frozen=True, slots=True)
class NoteWritten:
    """The engine wrote `note` into candidate number `candidate` (from 0). `explain` works out where it came from."""

    candidate: int
    note: Note
    explain: Callable[[], Provenance] | None = field(default=None, compare=False, repr=False)

    @property
    def provenance(self) -> Provenance | None:
        """Where the note came from, where the engine says so; worked out anew each time, on any thread."""
        return None if self.explain is None else self.explain()

    @property
    def recall(self) -> Recall | None:
        """The earlier note that it recalls."""
        provenance = self.provenance
        return None if provenance is None else provenance.recall


@dataclass(frozen=True, slots=True)
class MotifRead:
    """`done` of `total` notes of the motif are read."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` bars are written in the slowest candidate."""

    done: int
    total: int


EngineEvent = NoteWritten | MotifRead | Progress
