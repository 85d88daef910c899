"""Mouse gestures as generators over plain event values.

A gesture starts with the press that it is called with. It yields a `Preview` for every pointer event sent to it
and returns an `Outcome` when it receives the release. Nothing is edited on the way: closing the generator
cancels the gesture. Positions are ticks and pitches, so the view may scroll under the pointer meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from aiva_desktop.editing import transforms
from aiva_desktop.editing.transforms import CannotEditError, Notes
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.hit_test import Hit, Zone
from aiva_desktop.pianoroll.state import Outcome, RollState, Tool, replacement
from aiva_desktop.score.notes import MAX_PITCH, MIN_PITCH, Note

# A pointer that moved less than this meant a click.
SLOP_PX = 3


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where the pointer is (`tick` may be negative, `pitch` is 0..127), and what is held down."""

    tick: float
    pitch: int
    shift: bool = False
    control: bool = False
    alt: bool = False
    released: bool = False


@dataclass(frozen=True, slots=True)
class Marquee:
    """A rectangle between two ticks and two pitches, all included."""

    start_tick: float
    end_tick: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Preview:
    """What to show meanwhile: `shown`, as selected notes, in place of `hidden`.

    `selection` holds of the track's other notes (None: as it was).
    `audition` is the (pitch, velocity) to sound, None for silence.
    """

    hidden: Notes = ()
    shown: Notes = ()
    selection: frozenset[Note] | None = None
    marquee: Marquee | None = None
    audition: tuple[int, int] | None = None


Gesture = Generator[Preview, Pointer, Outcome]


AnyPointer = TypeVar("AnyPointer")


class GestureRun(Generic[AnyPointer]):
    """A gesture under way: `preview` is what to show now."""

    def __init__(self, gesture: Generator[Preview, AnyPointer, Outcome]) -> None:
        self._gesture = gesture
        self.preview = next(gesture)

    def send(self, pointer: AnyPointer) -> Outcome | None:
        """Tell the gesture where the pointer is; an outcome when that ended it."""
        try:
            self.preview = self._gesture.send(pointer)
        except StopIteration as end:
            outcome: Outcome = end.value
            return outcome
        return None

    def cancel(self) -> None:
        """End the gesture without an outcome."""
        self._gesture.close()


def begin(state: RollState, tool: Tool, press: Pointer, hit: Hit | None) -> Gesture:
    """The gesture that a press with the left button starts."""
    if tool is Tool.ERASE:
        return erase(state, press)
    if hit is None:
        return draw(state, press) if tool is Tool.DRAW and not press.control else marquee(state, press)
    if press.control and (press.alt or press.shift):
        return drag_out(state, press, hit.note)
    if tool is Tool.SPLIT:
        return split(state, press, hit.note)
    if hit.zone is Zone.BODY or press.control:
        return move(state, press, hit.note)
    return resize(state, press, hit)


def draw(state: RollState, press: Pointer) -> Gesture:
    """A new note at the grid position under the press; dragging to the right sets its length."""
    start = _grid(state, press).floor(press.tick)
    note = Note(start, press.pitch, state.grid.note_length_at(start))
    pointer, dragged = press, False
    while not pointer.released:
        pointer = yield Preview((), (note,), frozenset(), audition=(note.pitch, note.velocity))
        dragged = dragged or _left(state, press, pointer)
        if dragged:
            note = replace(note, duration=_drawn_length(_grid(state, pointer), start, pointer.tick))
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
        dragged = dragged or _left(state, press, pointer)
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
        dragged = dragged or _left(state, press, pointer)
        if dragged:
            shortest = _grid(state, pointer).step_at(hit.note.onset)
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
        dragged = dragged or _left(state, press, pointer)
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


def erase(state: RollState, press: Pointer) -> Gesture:
    """Delete every note that the pointer passes over, as one step."""
    gone: dict[Note, None] = {}
    pointer = before = press
    while True:
        gone.update(dict.fromkeys(_passed(state, before, pointer)))
        if pointer.released:
            break
        before = pointer
        pointer = yield Preview(hidden=_all_copies(state, gone), selection=state.selection - gone.keys())
    if not gone:
        return Outcome()
    outcome = replacement(state, _all_copies(state, gone), (), tr("Erase notes"))
    return replace(outcome, selection=state.selection - gone.keys())


def _passed(state: RollState, start: Pointer, end: Pointer) -> list[Note]:
    """The notes on the straight way between two pointer positions, row by row."""
    rows = abs(end.pitch - start.pitch) + 1
    direction = 1 if end.pitch >= start.pitch else -1
    per_row = (end.tick - start.tick) / rows
    found: list[Note] = []
    for row in range(rows):
        a, b = sorted((start.tick + row * per_row, start.tick + (row + 1) * per_row))
        pitch = start.pitch + direction * row
        found += state.index.at(state.index.within(a, b + 1e-9, pitch, pitch))
    return found


def _all_copies(state: RollState, notes: dict[Note, None]) -> Notes:
    return tuple(state.index.at(state.index.places_of(frozenset(notes))))


def split(state: RollState, press: Pointer, note: Note) -> Gesture:
    """Cut a note in two where the button is released."""
    pointer = press
    while not pointer.released:
        pointer = yield Preview()
    try:
        parts = transforms.split(note, _grid(state, pointer).nearest(pointer.tick))
    except CannotEditError as refusal:
        return Outcome(message=str(refusal))
    return replacement(state, (note,), parts, tr("Split note"))


def drag_out(state: RollState, press: Pointer, grabbed: Note) -> Gesture:
    """Take the selection out of the window, as soon as the pointer leaves the place of the press."""
    chosen = frozenset(_taken(state, replace(press, shift=False), grabbed))
    pointer = press
    while not pointer.released:
        pointer = yield Preview(selection=chosen)
        if _left(state, press, pointer):
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
    if abs(ticks) < _slop_ticks(state):
        return 0
    return _grid(state, pointer).nearest(edge + ticks) - edge


def _grid(state: RollState, pointer: Pointer) -> Grid:
    return replace(state.grid, snap=Snap.OFF) if pointer.alt else state.grid


def _left(state: RollState, press: Pointer, pointer: Pointer) -> bool:
    """Whether the pointer has gone far enough from the press to mean a drag."""
    return pointer.pitch != press.pitch or abs(pointer.tick - press.tick) >= _slop_ticks(state)


def _slop_ticks(state: RollState) -> float:
    return SLOP_PX / state.grid.px_per_tick
