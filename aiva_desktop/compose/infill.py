"""Writing bars anew between what stands before and what stands after them."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.compose.requests import ContinueRequest, RequestError, melody_line
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note

MAX_SAMPLES = 64
# How well this many notes after the gap are foreseen decides which of the samples are kept.
HEARD_AFTER = 8


@dataclass(frozen=True)
class InfillRequest:
    """Fill the bars of `gap` so that they lead into `after`.

    `gap` is the request of a continuation of what stands before, which ends where the gap does; its `candidates` are
    how many fillings are wanted. `after` are the notes from there on, sorted; where notes sound together the highest is
    the melody. Of `samples` fillings those are kept after which `after` is most probable; without notes after it the
    first ones are. Equal seeds give equal notes.

    Raises:
        RequestError: when a value is out of range, or `after` begins inside the gap.
    """

    gap: ContinueRequest
    after: tuple[Note, ...] = ()
    samples: int = 24

    def __post_init__(self) -> None:
        if not self.gap.candidates <= self.samples <= MAX_SAMPLES:
            raise RequestError(
                tr(
                    "Choose {candidates} to {most} samples, not {samples}.",
                    candidates=self.gap.candidates,
                    most=MAX_SAMPLES,
                    samples=self.samples,
                )
            )
        if self.after and self.after[0].onset < self.gap.end_tick:
            raise RequestError(tr("The notes after the gap begin inside it; select the bars that they stand in, too."))


def infill_of(notes: tuple[Note, ...], gap: ContinueRequest, samples: int = 24) -> InfillRequest:
    """From the melody of a whole track; what stands in the gap itself is left out."""
    line = melody_line(notes)
    return InfillRequest(gap, tuple(note for note in line if note.onset >= gap.end_tick), samples)


def before_gap(notes: tuple[Note, ...], start_tick: int) -> tuple[Note, ...]:
    """The melody before a gap.

    Raises:
        RequestError: where there is none: nothing tells the engine what to go on from.
    """
    motif = tuple(note for note in melody_line(notes) if note.onset < start_tick)
    if not motif:
        raise RequestError(tr("Nothing stands before these bars: leave some notes in front of them to go on from."))
    return motif
