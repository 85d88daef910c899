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
LIFT_ALL = 2**31


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

    def track(self, channel: int, channel_program: int = 0, lifts_until: int = LIFT_ALL) -> Track:
        """The part as a track, still without its own number and name.

        The program of the first note is the track's own. It stays among the controls only where it is set after
        `lifts_until`, or one of several. Volume and place that are set at the very start become the track's own too.
        Controls keep the file's order within a tick: parameter numbers depend on it. `channel_program` is what the
        channel plays where this part does not say it before its first note.
        """
        notes = in_order(self.notes)
        programs = self.programs_until(self.first_onset)
        if len(programs) == 1 and programs[0].tick <= lifts_until and not self._bank_for_later(programs[0]):
            self._lift_program(programs[0])
        volume = self._lift_level(VOLUME_CC, DEFAULT_VOLUME)
        pan = self._lift_level(PAN_CC, CENTRE)
        return Track(
            id=0,
            notes=notes,
            controls=tuple(self.controls),
            program=programs[-1].value if programs else channel_program,
            channel=channel,
            volume=volume,
            pan=pan,
        )

    @property
    def first_onset(self) -> int:
        """Where its first note is; 0 without notes."""
        return min((note.onset for note in self.notes), default=0)

    def programs_until(self, tick: int) -> list[ControlEvent]:
        """The programs that it sets at `tick` at the latest."""
        return [c for c in self.controls if c.tick <= tick and c.kind is ControlKind.PROGRAM_CHANGE]

    def _bank_for_later(self, program: ControlEvent) -> bool:
        """Whether a bank is chosen at the very start, but for the next program."""
        at_once = self.controls[self.controls.index(program) :] if program.tick == 0 else []
        return any(control.tick == 0 and selects_bank(control) for control in at_once)

    def _lift_level(self, number: int, default: int) -> int:
        """The controller's value at the start. One that says what holds anyway stays, to be written again."""
        at_start = next((c for c in self.controls if _is_cc(c, number)), None)
        if at_start is None or at_start.tick > 0 or at_start.value == default:
            return default
        self.controls.remove(at_start)
        return at_start.value

    def _lift_program(self, program: ControlEvent) -> None:
        """Bank selects before the program move to the start with it."""
        place = self.controls.index(program)
        before = (_at_start(control) if selects_bank(control) else control for control in self.controls[:place])
        self.controls = [*before, *self.controls[place + 1 :]]
        self.controls.sort(key=lambda control: control.tick)


def _at_start(control: ControlEvent) -> ControlEvent:
    return replace(control, tick=0)


def selects_bank(control: ControlEvent) -> bool:
    """Whether it says which bank the next program is from."""
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
