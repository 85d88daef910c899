"""The steps that were done to a song as plain JSON values, so that they can be taken back after it is opened again.

Notes, controls and conductors stand in a pool and steps refer to them by place: one step often goes on with the very
notes that the one before it left.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from aiva_desktop.editing.control_edits import ReplaceControls
from aiva_desktop.editing.edits import Compound, Edit, ReplaceConductor, ReplaceNotes, ReplaceTrack
from aiva_desktop.editing.history import History
from aiva_desktop.language import marked, tr
from aiva_desktop.score.file_events import FileEvent, size
from aiva_desktop.score.notes import ControlEvent, Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.storage.checks import fields, integer, items, text
from aiva_desktop.storage.encoding import (
    MAX_TEXT,
    MAX_TICK,
    Json,
    decode_conductor,
    decode_controls,
    decode_extras,
    decode_notes,
    decode_track,
    encode_conductor,
    encode_controls,
    encode_extras,
    encode_notes,
    encode_track,
)

# Of the newest steps; some two megabytes of a project file.
MOST_ROWS = 100_000
MOST_STEPS = 5_000
# What a file may hold, and how many notes may be gone through to see that its steps fit the song: about ten seconds.
_MOST_READ = 20_000
_MOST_CHECKED = 20_000_000
_STEP_COST = 100
_DEEPEST = 4
_NAMES = {"notes", "controls", "conductors", "extras", "done", "undone", "forgotten"}
# An event that is kept from a MIDI file counts as a row, and one more for so many bytes.
_ROW_BYTES = 16
_T = TypeVar("_T")


class _FullError(Exception):
    """The pool holds all that it may."""


@dataclass
class _Pool:
    """Values in the order in which they were met; each stands in it once. It keeps them, so that ids stay theirs."""

    notes: list[tuple[Note, ...]] = field(default_factory=list)
    controls: list[tuple[ControlEvent, ...]] = field(default_factory=list)
    conductors: list[Conductor] = field(default_factory=list)
    extras: list[tuple[FileEvent, ...]] = field(default_factory=list)
    _places: dict[tuple[int, int], int] = field(default_factory=dict)
    _rows: int = 0

    def place(self, value: Any, among: list[Any], rows: int) -> int:
        """Where `value` stands in one of the lists. Raises _FullError when it does not fit any more."""
        key = id(among), id(value)
        if key not in self._places:
            if self._rows + rows > MOST_ROWS:
                raise _FullError
            self._rows += rows
            self._places[key] = len(among)
            among.append(value)
        return self._places[key]

    def track(self, track: Track) -> Json:
        encoded = encode_track(replace(track, notes=(), controls=(), extras=()))
        encoded["notes"] = self.place(track.notes, self.notes, len(track.notes))
        encoded["controls"] = self.place(track.controls, self.controls, len(track.controls))
        if track.extras:
            encoded["extras"] = self.place(track.extras, self.extras, _extra_rows(track.extras))
        return encoded

    def conductor(self, conductor: Conductor) -> int:
        rows = sum(len(changes) for changes in encode_conductor(replace(conductor, extras=())).values())
        return self.place(conductor, self.conductors, rows + _extra_rows(conductor.extras))


def _extra_rows(extras: tuple[FileEvent, ...]) -> int:
    return len(extras) + size(extras) // _ROW_BYTES


def encode_history(history: History) -> Json:
    """The newest steps, as many as a project file should carry; the others count as forgotten."""
    pool = _Pool()
    done = list(_encoded(reversed(history.done), pool))
    undone = list(_encoded(reversed(history.undone), pool))
    return {
        "notes": [encode_notes(notes) for notes in pool.notes],
        "controls": [encode_controls(controls) for controls in pool.controls],
        "conductors": [encode_conductor(conductor) for conductor in pool.conductors],
        **({"extras": [encode_extras(extras) for extras in pool.extras]} if pool.extras else {}),
        "done": done[::-1],
        "undone": undone[::-1],
        "forgotten": history.forgotten + len(history.done) - len(done),
    }


def _encoded(steps: Iterator[Edit], pool: _Pool) -> Iterator[Json]:
    for number, edit in enumerate(steps):
        try:
            encoded = encode_edit(edit, pool)
        except _FullError:
            return
        if number == MOST_STEPS:
            return
        yield encoded


def encode_edit(edit: Edit, pool: _Pool) -> Json:
    """One step. Raises TypeError for a kind of edit that is not known here."""
    match edit:
        case ReplaceNotes():
            before = pool.place(edit.before, pool.notes, len(edit.before))
            after = pool.place(edit.after, pool.notes, len(edit.after))
            body: Json = {"track": edit.track_id, "before": before, "after": after, "gesture": edit.gesture}
            kind = "notes"
        case ReplaceControls():
            before = pool.place(edit.before, pool.controls, len(edit.before))
            after = pool.place(edit.after, pool.controls, len(edit.after))
            body = {"track": edit.track_id, "start": edit.start, "before": before, "after": after}
            body["gesture"], kind = edit.gesture, "controls"
        case ReplaceTrack():
            tracks = [None if track is None else pool.track(track) for track in (edit.before, edit.after)]
            body, kind = {"index": edit.index, "before": tracks[0], "after": tracks[1]}, "track"
        case ReplaceConductor():
            body = {"before": pool.conductor(edit.before), "after": pool.conductor(edit.after)}
            kind = "conductor"
        case Compound():
            body = {"edits": [encode_edit(part, pool) for part in edit.edits], "gesture": edit.gesture}
            kind = "compound"
        case _:
            raise TypeError(f"a step of an unknown kind: {type(edit).__name__}")
    return {"kind": kind, "name": edit.name, **body}


def decode_history(value: object, song: Song) -> History:
    """The steps that `encode_history` made `value` from, as far as they fit `song`, which they led to.

    Raises:
        ValueError: with the reason, when anything is missing, of the wrong type, out of range, or does not fit.
    """
    complete = {"extras": [], **value} if isinstance(value, dict) else value
    parts = fields(complete, marked("the history"), _NAMES)
    reader = _HistoryReader(parts)
    done = tuple(reader.steps(parts["done"]))
    undone = tuple(reader.steps(parts["undone"]))
    forgotten = integer(parts["forgotten"], marked("number of steps"), 0, MAX_TICK)
    return _that_fits(song, History(done, undone, forgotten))


class _HistoryReader:
    """Decodes the pool when it is first asked for."""

    def __init__(self, parts: dict[str, object]) -> None:
        self._parts = parts
        self._decoders: dict[str, Callable[[dict[str, object], int], Edit]] = {
            "notes": self._notes_edit,
            "controls": self._controls_edit,
            "track": self._track_edit,
            "conductor": self._conductor_edit,
            "compound": self._compound,
        }

    @cached_property
    def _notes(self) -> list[tuple[Note, ...]]:
        return [tuple(decode_notes(rows)) for rows in items(self._parts["notes"], marked("notes"), _MOST_READ)]

    @cached_property
    def _controls(self) -> list[tuple[ControlEvent, ...]]:
        rows = items(self._parts["controls"], marked("controls"), _MOST_READ)
        return [tuple(decode_controls(one)) for one in rows]

    @cached_property
    def _conductors(self) -> list[Conductor]:
        conductors = items(self._parts["conductors"], marked("conductors"), _MOST_READ)
        return [decode_conductor(one) for one in conductors]

    @cached_property
    def _extras(self) -> list[tuple[FileEvent, ...]]:
        return [decode_extras(rows) for rows in items(self._parts["extras"], marked("events"), _MOST_READ)]

    def steps(self, value: object, depth: int = 0) -> Iterator[Edit]:
        """A list of steps. Raises ValueError."""
        if depth > _DEEPEST:
            raise ValueError(tr("its steps are nested too deeply"))
        for step in items(value, marked("steps"), _MOST_READ):
            kind = step.get("kind") if isinstance(step, dict) else None
            decoder = self._decoders.get(kind) if isinstance(kind, str) else None
            if decoder is None:
                raise ValueError(tr("a step is of an unknown kind"))
            assert isinstance(step, dict)
            yield decoder(step, depth)

    def _notes_edit(self, step: dict[str, object], depth: int) -> Edit:
        parts = fields(step, marked("a step"), {"kind", "name", "track", "before", "after", "gesture"})
        return ReplaceNotes(
            integer(parts["track"], marked("track number"), 0, MAX_TICK),
            _taken(parts["before"], self._notes),
            _taken(parts["after"], self._notes),
            _name(parts["name"]),
            _name(parts["gesture"]),
        )

    def _controls_edit(self, step: dict[str, object], depth: int) -> Edit:
        parts = fields(step, marked("a step"), {"kind", "name", "track", "start", "before", "after", "gesture"})
        return ReplaceControls(
            integer(parts["track"], marked("track number"), 0, MAX_TICK),
            integer(parts["start"], marked("place"), 0, MAX_TICK),
            _taken(parts["before"], self._controls),
            _taken(parts["after"], self._controls),
            _name(parts["name"]),
            _name(parts["gesture"]),
        )

    def _track_edit(self, step: dict[str, object], depth: int) -> Edit:
        parts = fields(step, marked("a step"), {"kind", "name", "index", "before", "after"})
        index = integer(parts["index"], marked("place"), 0, MAX_TICK)
        before, after = self._track(parts["before"]), self._track(parts["after"])
        return ReplaceTrack(index, before, after, _name(parts["name"]))

    def _track(self, value: object) -> Track | None:
        if value is None:
            return None
        if not isinstance(value, dict):
            raise ValueError(tr("a track of a step is none"))
        notes, controls = _taken(value.get("notes"), self._notes), _taken(value.get("controls"), self._controls)
        extras = _taken(value["extras"], self._extras) if "extras" in value else ()
        track = decode_track({**value, "notes": [], "controls": [], "extras": []})
        return replace(track, notes=notes, controls=controls, extras=extras)

    def _conductor_edit(self, step: dict[str, object], depth: int) -> Edit:
        parts = fields(step, marked("a step"), {"kind", "name", "before", "after"})
        before, after = _taken(parts["before"], self._conductors), _taken(parts["after"], self._conductors)
        return ReplaceConductor(before, after, _name(parts["name"]))

    def _compound(self, step: dict[str, object], depth: int) -> Edit:
        parts = fields(step, marked("a step"), {"kind", "name", "edits", "gesture"})
        edits = tuple(self.steps(parts["edits"], depth + 1))
        return Compound(edits, _name(parts["name"]), _name(parts["gesture"]))


def _taken(place: object, pool: Sequence[_T]) -> _T:
    return pool[integer(place, marked("place"), 0, len(pool) - 1)]


def _name(value: object) -> str:
    return text(value, marked("name"), MAX_TEXT)


def _that_fits(song: Song, history: History) -> History:
    """The history without the steps that would take too long to check. Raises ValueError when a step does not fit."""
    done = _that_fit(song, [edit.inverse() for edit in reversed(history.done)])
    undone = _that_fit(song, list(reversed(history.undone)))
    forgotten = history.forgotten + len(history.done) - done
    return History(history.done[len(history.done) - done :], history.undone[len(history.undone) - undone :], forgotten)


def _that_fit(song: Song, steps: Sequence[Edit]) -> int:
    """How many of the steps, each from where the one before led to, can be done and taken back."""
    checked = 0
    for number, edit in enumerate(steps):
        checked += sum(len(track.notes) for track in song.tracks) + _STEP_COST
        if checked > _MOST_CHECKED:
            return number
        song = _after(song, edit)
    return len(steps)


def _after(song: Song, edit: Edit) -> Song:
    try:
        after = edit.apply(song)
        back = edit.inverse().apply(after)
    except KeyError as error:
        raise ValueError(tr("a step changes a track that is not there")) from error
    if back != song or len({track.id for track in after.tracks}) < len(after.tracks):
        raise ValueError(tr("a step does not fit the song"))
    return after
