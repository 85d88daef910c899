"""Chords: what the composer asks for, and what a harmony engine answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.limits import check_candidates, check_temperature
from aiva_desktop.compose.requests import ANY_STYLE, RequestError
from aiva_desktop.language import tr
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.time import MeterMap

MAX_HARMONY_BARS = 2000
MAX_DRAFTS = 64


@dataclass(frozen=True, slots=True)
class Manner:
    """How chords are chosen: see `HarmonyRequest`."""

    drafts: int
    temperature: float


# Agreement among drafts serves a melody, and makes what is invented dull.
HARMONISED, INVENTED = Manner(32, 0.7), Manner(1, 1.0)


@dataclass(frozen=True, slots=True)
class LockedChord:
    """From `start_tick` to `end_tick` this chord stays (None: no chord)."""

    start_tick: int
    end_tick: int
    chord: Chord | None


@dataclass(frozen=True)
class HarmonyRequest:
    """Chords for `bars` bars from `start_tick`, a bar line.

    `melody` is what the chords shall fit, from the start of the song to its end; empty: a progression is invented.
    `before` are the chords up to `start_tick`. `key` None means: estimate it from the melody or the chords before.
    `locked` chords are kept, in order and apart from each other. `temperature` 0..2; 0 takes the most probable each
    time. Of `drafts` a candidate the one that agrees most with the others is taken, which fits a melody better than any
    single one; 1 gives more variety. Equal seeds give equal chords.

    Raises:
        RequestError: when a value is out of range.
    """

    start_tick: int = 0
    bars: int = 8
    meter: MeterMap = field(default_factory=MeterMap)
    key: Key | None = None
    melody: tuple[Note, ...] = ()
    before: tuple[ChordChange, ...] = ()
    locked: tuple[LockedChord, ...] = ()
    style: str = ANY_STYLE
    temperature: float = 1.0
    drafts: int = 1
    candidates: int = 1
    seed: int = 0

    def __post_init__(self) -> None:
        if not 1 <= self.bars <= MAX_HARMONY_BARS:
            raise RequestError(tr("Choose 1 to {most} bars, not {bars}.", most=MAX_HARMONY_BARS, bars=self.bars))
        check_candidates(self.candidates)
        if not 1 <= self.drafts <= MAX_DRAFTS:
            raise RequestError(tr("Choose 1 to {most} drafts, not {drafts}.", most=MAX_DRAFTS, drafts=self.drafts))
        check_temperature(self.temperature)
        if any(lock.end_tick <= lock.start_tick for lock in self.locked):
            raise RequestError(tr("A locked chord ends before it starts; lock it anew."))
        if any(later.start_tick < lock.end_tick for lock, later in pairwise(self.locked)):
            raise RequestError(tr("Two locked chords overlap; unlock one of them."))

    @property
    def end_tick(self) -> int:
        """Where the last chord ends."""
        return self.meter.bar(self.meter.bar_at(self.start_tick).index + self.bars).start_tick


@dataclass(frozen=True, slots=True)
class Alternative:
    """A chord that could stand at a place, with its probability (0..1) there."""

    chord: Chord | None
    probability: float


@dataclass(frozen=True, slots=True)
class ChordWritten:
    """`chord` sounds from `start_tick` to `end_tick` in candidate number `candidate` (from 0).

    `alternatives` are the most probable chords at this place, the best first.
    """

    candidate: int
    start_tick: int
    end_tick: int
    chord: Chord | None
    alternatives: tuple[Alternative, ...] = ()

    @property
    def change(self) -> ChordChange:
        """As songs keep it."""
        return ChordChange(self.start_tick, self.chord)


HarmonyEvent = ChordWritten | Progress


def with_written_chords(
    old: tuple[ChordChange, ...], request: HarmonyRequest, written: Sequence[ChordWritten], song_end: int
) -> tuple[ChordChange, ...]:
    """A song's chords with those of the request's bars replaced; after them they go on as before."""
    start, end = request.start_tick, request.end_tick
    after = {change.tick: change for change in old if change.tick >= end}
    sounding = [change for change in old if change.tick <= end]
    if sounding and end < song_end:
        after.setdefault(end, ChordChange(end, sounding[-1].chord))
    kept = [change for change in old if change.tick < start]
    return (*kept, *(one.change for one in written), *(after[tick] for tick in sorted(after)))


class HarmonyEngine(Protocol):
    """Writes chords. An engine is used from one thread at a time."""

    @property
    def styles(self) -> tuple[str, ...]:
        """The styles it knows, `any` first."""
        ...

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        """Stream chords, candidate by candidate, each in order of time; stop asking at any time.

        Equal requests give equal chords on the same machine and version, and candidate k is the same however many
        candidates are asked for.

        Raises:
            RequestError: with a sentence for the composer.
        """
        ...
