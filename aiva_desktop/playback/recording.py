"""A take as it is played: messages with their ticks become notes and controls. Pure; no clock, no port."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from aiva_desktop.midi.events import CHANNEL_PRESSURE, CONTROL_CHANGE, PITCH_BEND
from aiva_desktop.playback.messages import is_note_off, is_note_on, kind_of, release_of
from aiva_desktop.score.notes import DEFAULT_RELEASE, ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Track

MAX_EVENTS = 50_000
"""No hand plays more in one take; a device that floods is cut off here."""
_FIRST_MODE_CC = 120
_BEND_CENTRE = 8192
Snap = Callable[[int], int]


@dataclass(frozen=True)
class Held:
    """A key that is down."""

    onset: int
    velocity: int


class Recorder:
    """Collects what is played from `start_tick` on. Messages are whole and come in the order of their ticks.

    The receiver's channel does not matter: everything goes to one track.
    """

    def __init__(self, start_tick: int, held: Mapping[int, Held] = MappingProxyType({})) -> None:
        """`held`: keys that are down already, by their pitches."""
        self.start_tick = start_tick
        self._notes: list[Note] = []
        self._controls: list[ControlEvent] = []
        self._held = dict(held)
        self._ends: dict[int, int] = {}
        self._heard = 0

    @property
    def is_full(self) -> bool:
        """Whether more than MAX_EVENTS have come; the rest is dropped."""
        return self._heard >= MAX_EVENTS

    def hear(self, tick: float, data: bytes) -> None:
        """A message at `tick`; what was released before the start, while counting in, leaves nothing."""
        if self.is_full:
            return
        self._heard += 1
        at = max(self.start_tick, round(tick))
        if is_note_on(data):
            self._release(data[1], at)
            self._held[data[1]] = Held(max(at, self._ends.get(data[1], at)), data[2])
        elif is_note_off(data) and tick <= self.start_tick:
            self._held.pop(data[1], None)
        elif is_note_off(data):
            self._release(data[1], at, release_of(data))
        elif (control := _control(at, data)) is not None:
            self._controls.append(control)

    def _release(self, pitch: int, tick: int, release: int = DEFAULT_RELEASE) -> None:
        held = self._held.pop(pitch, None)
        if held is not None:
            # Pads release what they strike at once.
            note = Note(held.onset, pitch, max(1, tick - held.onset), held.velocity, release=release)
            self._notes.append(note)
            self._ends[pitch] = note.end

    def notes_at(self, tick: float) -> tuple[Note, ...]:
        """What has been played so far; keys that are down reach to `tick`. Sorted."""
        at = round(tick)
        held = (Note(key.onset, pitch, max(1, at - key.onset), key.velocity) for pitch, key in self._held.items())
        return tuple(sorted([*self._notes, *held]))

    @property
    def is_held(self) -> bool:
        """Whether a key is down."""
        return bool(self._held)

    def take_early(self, from_tick: int, next_tick: int) -> dict[int, Held]:
        """The keys that went down at `from_tick` or later and still are, as if at `next_tick`; forgotten here."""
        early = {pitch: key for pitch, key in self._held.items() if key.onset >= from_tick}
        for pitch in early:
            del self._held[pitch]
        return {pitch: Held(next_tick, key.velocity) for pitch, key in early.items()}

    def hand_over(self, until_tick: int, now_tick: float) -> Take:
        """What began before `until_tick`, which is forgotten here; of that, keys still down go up at `now_tick`."""
        for pitch in [pitch for pitch, key in self._held.items() if key.onset < until_tick]:
            self._release(pitch, max(round(now_tick), self._held[pitch].onset + 1))
        take = Take(
            self.start_tick,
            until_tick,
            tuple(sorted(note for note in self._notes if note.onset < until_tick)),
            tuple(sorted(control for control in self._controls if control.tick < until_tick)),
        )
        self._notes = [note for note in self._notes if note.onset >= until_tick]
        self._controls = [control for control in self._controls if control.tick >= until_tick]
        self.start_tick, self._heard = until_tick, 0
        return take

    def finish(self, end_tick: float) -> Take:
        """The take; keys and pedals that are still down are let go at `end_tick`."""
        end = max(self.start_tick + 1, round(end_tick))
        for pitch in list(self._held):
            self._release(pitch, end)
        lifted = (ControlEvent(end, c.kind, c.number, 0) for c in _pedals_down(self._controls))
        return Take(self.start_tick, end, tuple(sorted(self._notes)), tuple(sorted([*self._controls, *lifted])))


@dataclass(frozen=True)
class Take:
    """What was played in the ticks [start_tick, end_tick), sorted."""

    start_tick: int
    end_tick: int
    notes: tuple[Note, ...]
    controls: tuple[ControlEvent, ...]

    def quantized(self, snap: Snap) -> Take:
        """With each onset at `snap(onset)`; lengths stay."""
        moved = sorted(replace(note, onset=max(0, snap(note.onset))) for note in self.notes)
        return replace(self, notes=tuple(moved))

    def over(self, track: Track) -> Track:
        """The track with the take added."""
        controls = tuple(sorted([*track.controls, *self.controls], key=lambda control: control.tick))
        return replace(track.with_notes([*track.notes, *self.notes]), controls=controls)

    def instead(self, track: Track) -> Track:
        """The track with the take in place of the notes, and of the controllers played, that began in its time."""
        played = {(control.kind, control.number) for control in self.controls}
        kept = (c for c in track.controls if not (self._covers(c.tick) and (c.kind, c.number) in played))
        notes = (note for note in track.notes if not self._covers(note.onset))
        return self.over(replace(track.with_notes(notes), controls=tuple(kept)))

    def _covers(self, tick: int) -> bool:
        return self.start_tick <= tick < self.end_tick


def _control(tick: int, data: bytes) -> ControlEvent | None:
    """Controllers, bends and pressure; channel modes and programs are the track's own business."""
    kind = kind_of(data)
    if kind == CONTROL_CHANGE and data[1] < _FIRST_MODE_CC:
        return ControlEvent(tick, ControlKind.CONTROL_CHANGE, data[1], data[2])
    if kind == PITCH_BEND:
        return ControlEvent(tick, ControlKind.PITCH_BEND, 0, (data[1] | data[2] << 7) - _BEND_CENTRE)
    if kind == CHANNEL_PRESSURE:
        return ControlEvent(tick, ControlKind.CHANNEL_PRESSURE, 0, data[1])
    return None


def _pedals_down(controls: list[ControlEvent]) -> list[ControlEvent]:
    """The last word of each of the pedals (CC 64 to 69) that is not up."""
    last = {c.number: c for c in controls if c.kind is ControlKind.CONTROL_CHANGE and 64 <= c.number <= 69}
    return [control for control in last.values() if control.value]
