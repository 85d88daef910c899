"""Writing one aspect of notes anew while the others stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from aiva_desktop.compose.requests import MAX_BARS, ContinueRequest, RequestError, melody_line
from aiva_desktop.language import tr
from aiva_desktop.score.notes import Note
from aiva_desktop.score.time import PPQ, MeterMap

MAX_NOTES = 1024
# Notes nearer to each other than this are one to the engine, as the notes of a chord are that is not struck together.
LEAST_APART = PPQ // 16


class Aspect(StrEnum):
    """What is written anew."""

    PITCH = "pitch"
    RHYTHM = "rhythm"
    DYNAMICS = "dynamics"


@dataclass(frozen=True)
class RerollRequest:
    """Write `aspect` of the melody `kept` anew, the rest of it stays.

    `span` is the request of a continuation of what stands before; it starts where `kept` does, on a bar line or not,
    and ends after it. `kept` is a melody line, sorted. Equal seeds give equal notes.

    Raises:
        RequestError: when there is nothing to write anew, or too much.
    """

    span: ContinueRequest
    kept: tuple[Note, ...]
    aspect: Aspect

    def __post_init__(self) -> None:
        if not self.kept:
            raise RequestError(tr("Select the notes to write anew first."))
        if len(self.kept) > MAX_NOTES:
            raise RequestError(tr("Select {most} notes or fewer, not {count}.", most=MAX_NOTES, count=len(self.kept)))

    @property
    def end_tick(self) -> int:
        """Where the last note that is kept ends."""
        return max(note.end for note in self.kept)


def parted(notes: Iterable[Note], selection: Iterable[Note]) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The melody before the selected notes, and the selected melody.

    Where nothing stands before, the first selected note does: it stays as it is. So does what comes right after it.

    Raises:
        RequestError: when nothing is left to write anew.
    """
    kept = melody_line(tuple(selection))
    if not kept:
        raise RequestError(tr("Select the notes to write anew first."))
    before = tuple(note for note in melody_line(tuple(notes)) if note.onset <= kept[0].onset - LEAST_APART)
    if not before:
        before = kept[:1]
        kept = tuple(note for note in kept if note.onset >= before[0].onset + LEAST_APART)
    if not kept:
        raise RequestError(tr("One note alone says too little: select some more, or write some before it."))
    return before, kept


def check_dynamics(notes: Iterable[Note]) -> None:
    """Notes that are all equally loud tell the engine to go on so: what it calls new would be what stands there.

    Raises:
        RequestError: when they are.
    """
    if len({note.velocity for note in notes}) == 1:
        raise RequestError(
            tr("All notes up to here are equally loud, and the engine would go on so: shape some with Dynamics first.")
        )


def bars_for(kept: tuple[Note, ...], meter: MeterMap) -> int:
    """How many bars hold the notes, with some room after the end of the last one.

    Raises:
        RequestError: when there are more than the engine writes at once.
    """
    end = max(note.end for note in kept) + LEAST_APART
    bars = meter.bar_at(end).index - meter.bar_at(kept[0].onset).index + 1
    if bars > MAX_BARS:
        raise RequestError(
            tr("The selection reaches over {bars} bars; select {most} or fewer.", bars=bars, most=MAX_BARS)
        )
    return bars


def renewed(note: Note, written: Note, aspect: Aspect) -> Note:
    """`note` with the written one's aspect; of a new rhythm, both onset and length."""
    if aspect is Aspect.PITCH:
        return replace(written, onset=note.onset, duration=note.duration, velocity=note.velocity)
    if aspect is Aspect.DYNAMICS:
        return replace(note, velocity=written.velocity)
    return replace(written, pitch=note.pitch, velocity=note.velocity)
