"""Edits: frozen values that hold what was there before and what is there after."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track

# An edit that touches fewer notes than one in so many finds their places by bisection.
FEW_AMONG = 50


class Edit(Protocol):
    """One undoable step. `name` is what the Edit menu shows after "Undo"."""

    @property
    def name(self) -> str:
        """What the composer did, as the menu says it."""
        ...

    def apply(self, song: Song) -> Song:
        """The song after the edit."""
        ...

    def inverse(self) -> Edit:
        """The edit that takes this one back."""
        ...

    def merge(self, successor: Edit) -> Edit | None:
        """One edit for both when `successor` belongs to the same gesture, else None."""
        ...


@dataclass(frozen=True)
class ReplaceNotes:
    """In one track, the notes `before` make way for the notes `after` (as multisets).

    `gesture` groups edits of one continuing action (a run of nudges): equal, non-empty ones merge.
    """

    track_id: int
    before: tuple[Note, ...]
    after: tuple[Note, ...]
    name: str
    gesture: str = ""

    def apply(self, song: Song) -> Song:
        """Raises ValueError when a note of `before` is not in the track."""
        track = song.track(self.track_id)
        if FEW_AMONG * (len(self.before) + len(self.after)) <= len(track.notes):
            return song.with_track(replace(track, notes=_with_few_replaced(track.notes, self.before, self.after)))
        return song.with_track(replace(track, notes=_with_stretch_replaced(track.notes, self.before, self.after)))

    def inverse(self) -> ReplaceNotes:
        """Swap before and after."""
        return replace(self, before=self.after, after=self.before)

    def merge(self, successor: Edit) -> Edit | None:
        """Merges with a successor that goes on exactly where this one ended."""
        if not isinstance(successor, ReplaceNotes) or successor.track_id != self.track_id:
            return None
        same_gesture = bool(self.gesture) and successor.gesture == self.gesture
        if not same_gesture or Counter(self.after) != Counter(successor.before):
            return None
        return replace(self, after=successor.after)


def _with_few_replaced(notes: tuple[Note, ...], before: Iterable[Note], after: Iterable[Note]) -> tuple[Note, ...]:
    """As removing, adding and sorting would do it, without looking at all of the sorted `notes`."""
    kept = list(notes)
    for note in before:
        place = bisect_left(kept, note)
        if place == len(kept) or kept[place] != note:
            raise ValueError("a note to replace is not in the track")
        del kept[place]
    for note in after:
        insort(kept, note)
    return tuple(kept)


def _with_stretch_replaced(notes: tuple[Note, ...], before: Sequence[Note], after: Sequence[Note]) -> tuple[Note, ...]:
    """As removing, adding and sorting would do it; what lies outside the stretch of both is not looked at."""
    went, came = sorted(before), sorted(after)
    first = bisect_left(notes, min(went[:1] + came[:1]))
    last = bisect_right(notes, max(went[-1:] + came[-1:]))
    kept = _without(notes[first:last], went)
    return (*notes[:first], *(sorted(kept + came) if kept else came), *notes[last:])


def _without(notes: Sequence[Note], removed: Sequence[Note]) -> list[Note]:
    in_turn = iter(removed)
    waited_for = next(in_turn, None)
    kept = []
    # What a selection removes are the very notes of the track, in its order: then nothing need be compared.
    for note in notes:
        if note is waited_for:
            waited_for = next(in_turn, None)
        else:
            kept.append(note)
    return kept if waited_for is None else _without_equal(notes, removed)


def _without_equal(notes: Sequence[Note], removed: Sequence[Note]) -> list[Note]:
    gone = Counter(removed)
    kept = []
    for note in notes:
        if gone[note] > 0:
            gone[note] -= 1
        else:
            kept.append(note)
    if +gone:
        raise ValueError(f"{sum((+gone).values())} notes to replace are not in the track")
    return kept


@dataclass(frozen=True)
class ReplaceTrack:
    """A track is added (`before` None), removed (`after` None) or changed; `index` is its place in the list."""

    index: int
    before: Track | None
    after: Track | None
    name: str

    def apply(self, song: Song) -> Song:
        """Raises KeyError when the track to change is not there."""
        tracks = list(song.tracks)
        if self.before is not None:
            song.track(self.before.id)
            tracks = [track for track in tracks if track.id != self.before.id]
        if self.after is not None:
            tracks.insert(self.index, self.after)
        return replace(song, tracks=tuple(tracks))

    def inverse(self) -> ReplaceTrack:
        """Swap before and after."""
        return replace(self, before=self.after, after=self.before)

    def merge(self, successor: Edit) -> Edit | None:
        """Changes of one track under one name (a volume drag) merge."""
        if not isinstance(successor, ReplaceTrack) or successor.name != self.name:
            return None
        if self.before is None or self.after is None or successor.before != self.after or successor.after is None:
            return None
        return replace(self, after=successor.after)


@dataclass(frozen=True)
class ReplaceConductor:
    """Tempo, meter, key, chords or markers change. One that is a gesture of its own does not merge (`merges` False)."""

    before: Conductor
    after: Conductor
    name: str
    merges: bool = field(default=True, compare=False)

    def apply(self, song: Song) -> Song:
        """The song with `after` as its conductor."""
        return replace(song, conductor=self.after)

    def inverse(self) -> ReplaceConductor:
        """Swap before and after."""
        return replace(self, before=self.after, after=self.before)

    def merge(self, successor: Edit) -> Edit | None:
        """Changes under one name (a spun tempo box) merge."""
        if not isinstance(successor, ReplaceConductor) or successor.name != self.name or not successor.merges:
            return None
        return replace(self, after=successor.after)


@dataclass(frozen=True)
class Compound:
    """Several edits as one step, applied in order. Those of one `gesture`, where it is not empty, merge."""

    edits: tuple[Edit, ...]
    name: str
    gesture: str = ""

    def apply(self, song: Song) -> Song:
        """Apply all, in order."""
        for edit in self.edits:
            song = edit.apply(song)
        return song

    def inverse(self) -> Compound:
        """Take all back, last first."""
        return replace(self, edits=tuple(edit.inverse() for edit in reversed(self.edits)))

    def merge(self, successor: Edit) -> Edit | None:
        """What belongs to the same gesture is done after all that is in here."""
        if not isinstance(successor, Compound) or not self.gesture or successor.gesture != self.gesture:
            return None
        return replace(self, edits=(*self.edits, *successor.edits))
