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
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note
from aiva_desktop.score.song import Track

VOLUME_CC = 7
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
        elif message in (NOTE_ON, NOTE_OFF):
            self._end_note(tick, data1)
        else:
            self.controls.append(_control(tick, message, data1, data2))

    def _end_note(self, tick: int, pitch: int) -> None:
        if sounding := self._sounding.get(pitch):
            onset, velocity = sounding.popleft()
            self.notes.append(Note(onset, pitch, max(1, tick - onset), velocity))

    def end_sounding(self, tick: int) -> None:
        """End, at `tick`, the notes that the file never ended."""
        for pitch, sounding in self._sounding.items():
            while sounding:
                self._end_note(tick, pitch)

    def track(self, channel: int) -> Track:
        """The part as a track, still without its own number and name.

        The program and the volume that are set before the first note become the track's own; later ones stay
        among its controls. Controls keep the file's order within a tick: parameter numbers depend on it.
        """
        notes = tuple(sorted(self.notes))
        first_onset = notes[0].onset if notes else 0
        program = self._lift_program(first_onset)
        volume = self._lift(first_onset, ControlKind.CONTROL_CHANGE, VOLUME_CC)
        return Track(
            id=0,
            notes=notes,
            controls=tuple(self.controls),
            program=0 if program is None else program.value,
            channel=channel,
            volume=100 if volume is None else volume.value,
        )

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
