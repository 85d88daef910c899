"""One channel of a track chunk: notes paired up from their on and off events, and everything else it sends."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

from aiva_desktop.midi.events import (
    CHANNEL_PRESSURE,
    CONTROL_CHANGE,
    NOTE_OFF,
    NOTE_ON,
    PITCH_BEND,
    POLY_PRESSURE,
    PROGRAM_CHANGE,
)
from aiva_desktop.score.notes import DEFAULT_RELEASE, ControlEvent, ControlKind, Note, Origin, in_order
from aiva_desktop.score.song import CENTRE, DEFAULT_VOLUME, PAN_CC, VOLUME_CC, Track

BANK_CCS = (0, 32)
BEND_CENTRE = 8192


class PartBuilder:
    """Takes channel events in order of tick (the app's ticks). Notes of one pitch end in the order they began."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        self.controls: list[ControlEvent] = []
        self._sounding: dict[int, deque[tuple[int, int]]] = {}

    def add(self, tick: int, message: int, data1: int, data2: int) -> None:
        """`message` is the status without its channel."""
        if message == NOTE_ON and data2:
            self._sounding.setdefault(data1, deque()).append((tick, data2))
        elif message == NOTE_OFF:
            self._end_note(tick, data1, data2)
        elif message == NOTE_ON:
            self._end_note(tick, data1)
        else:
            self.controls.append(_control(tick, message, data1, data2))

    def _end_note(self, tick: int, pitch: int, release: int = DEFAULT_RELEASE) -> None:
        if sounding := self._sounding.get(pitch):
            onset, velocity = sounding.popleft()
            self.notes.append(Note(onset, pitch, max(1, tick - onset), velocity, Origin.COMPOSER, False, release))

    def end_sounding(self, tick: int) -> None:
        """End, at `tick`, the notes that the file never ended."""
        for pitch, sounding in self._sounding.items():
            while sounding:
                self._end_note(tick, pitch)

    def track(self, channel: int, channel_program: int = 0) -> Track:
        """The part as a track, still without its own number and name.

        The program that is set before the first note, and volume and place that are set at the very start, become
        the track's own; others stay among its controls. Controls keep the file's order within a tick: parameter
        numbers depend on it. `channel_program` is what another part of the channel says where this one says nothing.
        """
        notes = in_order(self.notes)
        says_program = self.first_program is not None
        first_onset = notes[0].onset if notes else 0
        program = self._lift_program(first_onset)
        volume = self._lift_level(VOLUME_CC, DEFAULT_VOLUME)
        pan = self._lift_level(PAN_CC, CENTRE)
        return Track(
            id=0,
            notes=notes,
            controls=tuple(self.controls),
            program=program.value if program else 0 if says_program else channel_program,
            channel=channel,
            volume=volume,
            pan=pan,
        )

    @property
    def first_program(self) -> int | None:
        """Which instrument plays it first, if it says so."""
        return next((control.value for control in self.controls if control.kind is ControlKind.PROGRAM_CHANGE), None)

    def _lift_level(self, number: int, default: int) -> int:
        """The controller's value at the start. One that says what holds anyway stays, to be written again."""
        at_start = next((c for c in self.controls if _is_cc(c, number)), None)
        if at_start is None or at_start.tick > 0 or at_start.value == default:
            return default
        self.controls.remove(at_start)
        return at_start.value

    def _lift_program(self, until_tick: int) -> ControlEvent | None:
        """Bank selects before the program move to the start with it."""
        program = self._lift(until_tick, ControlKind.PROGRAM_CHANGE, 0)
        if program is not None:
            self.controls = [_at_start(c) if c.tick <= program.tick and _selects_bank(c) else c for c in self.controls]
            self.controls.sort(key=lambda control: control.tick)
        return program

    def _lift(self, until_tick: int, kind: ControlKind, number: int) -> ControlEvent | None:
        for i, control in enumerate(self.controls):
            if control.tick > until_tick:
                return None
            if control.kind is kind and control.number == number:
                return self.controls.pop(i)
        return None


def _at_start(control: ControlEvent) -> ControlEvent:
    return replace(control, tick=0)


def _selects_bank(control: ControlEvent) -> bool:
    return control.kind is ControlKind.CONTROL_CHANGE and control.number in BANK_CCS


def _is_cc(control: ControlEvent, number: int) -> bool:
    return control.kind is ControlKind.CONTROL_CHANGE and control.number == number


def _control(tick: int, message: int, data1: int, data2: int) -> ControlEvent:
    if message == CONTROL_CHANGE:
        return ControlEvent(tick, ControlKind.CONTROL_CHANGE, data1, data2)
    if message == PITCH_BEND:
        return ControlEvent(tick, ControlKind.PITCH_BEND, 0, (data2 << 7 | data1) - BEND_CENTRE)
    if message == PROGRAM_CHANGE:
        return ControlEvent(tick, ControlKind.PROGRAM_CHANGE, 0, data1)
    if message == CHANNEL_PRESSURE:
        return ControlEvent(tick, ControlKind.CHANNEL_PRESSURE, 0, data1)
    assert message == POLY_PRESSURE
    return ControlEvent(tick, ControlKind.POLY_PRESSURE, data1, data2)
