"""Mouse gestures as generators over plain event values, see `pianoroll.pointing`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from aiva_desktop.editing import transforms
from aiva_desktop.editing.transforms import Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.grid import Grid
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.note_tools import erase, glue, mute, split
from aiva_desktop.pianoroll.pointing import SLOP_PX as SLOP_PX
from aiva_desktop.pianoroll.pointing import Gesture as Gesture
from aiva_desktop.pianoroll.pointing import GestureRun as GestureRun
from aiva_desktop.pianoroll.pointing import Marquee as Marquee
from aiva_desktop.pianoroll.pointing import Pointer as Pointer
from aiva_desktop.pianoroll.pointing import Preview as Preview
from aiva_desktop.pianoroll.pointing import grid_for, has_left, slop_ticks
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool, replacement
from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH, Note


def begin(state: RollState, tool: Tool, press: Pointer, hit: Hit | None) -> Gesture:
    """The gesture that a press with the left button starts."""
    if tool is Tool.ERASE:
        return erase(state, press)
    if hit is None:
        return draw(state, press) if tool is Tool.DRAW and not press.control else marquee(state, press)
    if press.control and (press.alt or press.shift):
        return drag_out(state, press, hit.note)
    if (of_note := _OF_NOTE.get(tool)) is not None:
        return of_note(state, press, hit.note)
    if hit.zone is Zone.BODY or press.control:
        return move(state, press, hit.note)
    return resize(state, press, hit)


def draw(state: RollState, press: Pointer) -> Gesture:
    """A new note at the grid position under the press; dragging to the right sets its length."""
    start = grid_for(state, press).floor(press.tick)
    note = Note(start, press.pitch, state.grid.note_length_at(start))
    pointer, dragged = press, False
    while not pointer.released:
        pointer = yield Preview((), (note,), frozenset(), audition=(note.pitch, note.velocity))
        dragged = dragged or has_left(state, press, pointer)
        if dragged:
            note = replace(note, duration=_drawn_length(grid_for(state, pointer), start, pointer.tick))
    return replacement(state, (), (note,), tr("Draw note"))


def _drawn_length(grid: Grid, start: int, tick: float) -> int:
    return max(grid.ceil(tick), start + grid.step_at(start)) - start


def move(state: RollState, press: Pointer, grabbed: Note) -> Gesture:
    """Move the grabbed note and what is selected with it; with Control held at the end, copies move."""
    notes = _taken(state, press, grabbed)
    limits = Limits.of(notes)
    pointer, moved, dragged = press, notes, False
    distance = (0, 0)
    while not pointer.released:
        hidden = () if pointer.control and dragged else notes
        pitch = grabbed.pitch + moved[0].pitch - notes[0].pitch
        pointer = yield Preview(hidden, moved, frozenset(), audition=(pitch, grabbed.velocity))
        dragged = dragged or has_left(state, press, pointer)
        if dragged and (target := _distance(state, press, pointer, grabbed, limits)) != distance:
            moved, distance = transforms.move(notes, *target), target
    if not dragged:
        return _clicked(state, press, grabbed)
    if pointer.control:
        return replacement(state, (), moved, tr("Copy notes")) if moved != notes else Outcome()
    return replacement(state, notes, moved, tr("Move notes"))


@dataclass(frozen=True, slots=True)
class Limits:
    """How far notes can move together: `earlier` ticks, `down` semitones (both negative or 0) and `up` semitones."""

    earlier: int
    down: int
    up: int

    @classmethod
    def of(cls, notes: Notes) -> Limits:
        """The limits of these notes, one at least."""
        pitches = [note.pitch for note in notes]
        return cls(-min(note.onset for note in notes), MIN_PITCH - min(pitches), MAX_PITCH - max(pitches))


def _distance(state: RollState, press: Pointer, pointer: Pointer, grabbed: Note, limits: Limits) -> tuple[int, int]:
    """(ticks, semitones) to move by: the grabbed note lands on the grid, all stay inside the song and the range."""
    ticks = _shift(state, press, pointer, grabbed.onset)
    semitones = pointer.pitch - press.pitch
    return max(limits.earlier, ticks), max(limits.down, min(limits.up, semitones))


def resize(state: RollState, press: Pointer, hit: Hit) -> Gesture:
    """Drag the start or the end of the grabbed note, and of what is selected with it, to the grid."""
    notes = _taken(state, press, hit.note)
    change, edge = _edge(hit)
    pointer, resized, dragged = press, notes, False
    while not pointer.released:
        pointer = yield Preview(notes, resized, frozenset())
        dragged = dragged or has_left(state, press, pointer)
        if dragged:
            shortest = grid_for(state, pointer).step_at(hit.note.onset)
            resized = change(notes, _shift(state, press, pointer, edge), shortest)
    return replacement(state, notes, resized, tr("Change lengths")) if dragged else _clicked(state, press, hit.note)


def _edge(hit: Hit) -> tuple[Callable[[Notes, int, int], Notes], int]:
    if hit.zone is Zone.START:
        return transforms.resize_starts, hit.note.onset
    return transforms.resize_ends, hit.note.end


def marquee(state: RollState, press: Pointer) -> Gesture:
    """Select what a rectangle touches; with Shift held at the press, on top of what was selected."""
    base = state.selection if press.shift else frozenset()
    pointer, chosen, dragged = press, base, False
    while not pointer.released:
        rectangle = _rectangle(press, pointer)
        pointer = yield Preview(selection=chosen, marquee=rectangle if dragged else None)
        dragged = dragged or has_left(state, press, pointer)
        if dragged:
            chosen = base | _touched(state, _rectangle(press, pointer))
    return Outcome(selection=chosen)


def _rectangle(press: Pointer, pointer: Pointer) -> Marquee:
    start, end = sorted((press.tick, pointer.tick))
    low, high = sorted((press.pitch, pointer.pitch))
    return Marquee(start, end, low, high)


def _touched(state: RollState, area: Marquee) -> frozenset[Note]:
    places = state.index.within(area.start_tick, area.end_tick, area.low, area.high)
    return frozenset(state.index.at(places))


_OF_NOTE: dict[Tool, Callable[[RollState, Pointer, Note], Gesture]] = {
    Tool.SPLIT: split,
    Tool.GLUE: glue,
    Tool.MUTE: mute,
}


def drag_out(state: RollState, press: Pointer, grabbed: Note) -> Gesture:
    """Take the selection out of the window, as soon as the pointer leaves the place of the press."""
    chosen = frozenset(_taken(state, replace(press, shift=False), grabbed))
    pointer = press
    while not pointer.released:
        pointer = yield Preview(selection=chosen)
        if has_left(state, press, pointer):
            return Outcome(selection=chosen, drag_out=True)
    return Outcome(selection=chosen)


def _taken(state: RollState, press: Pointer, grabbed: Note) -> Notes:
    """The notes that a drag of `grabbed` works on: the selection if it is part of it, else it alone."""
    if grabbed in state.selection or press.shift:
        return replace(state, selection=state.selection | {grabbed}).chosen()
    return replace(state, selection=frozenset({grabbed})).chosen()


def _clicked(before: RollState, press: Pointer, grabbed: Note) -> Outcome:
    """What a press and release on one place selects: this note, or with Shift or Control one more or one less."""
    if press.shift or press.control:
        return Outcome(selection=before.selection ^ {grabbed})
    return Outcome(selection=frozenset({grabbed}))


def _shift(state: RollState, press: Pointer, pointer: Pointer, edge: int) -> int:
    """How far to move `edge` so that it lands on the grid; nowhere while the pointer only moves up and down."""
    ticks = pointer.tick - press.tick
    if abs(ticks) < slop_ticks(state):
        return 0
    return grid_for(state, pointer).nearest(edge + ticks) - edge
