from __future__ import annotations

import random

import pytest

from aiva_desktop.playback.control_map import (
    ControlMap,
    Trigger,
    TriggerKind,
    Turned,
    is_gesture,
    learned_from,
    trigger_from,
    trigger_of,
)
from aiva_desktop.playback.messages import control_change, note_off, note_on, program_change

KNOB = Trigger(TriggerKind.CONTROLLER, 0, 20)
PAD = Trigger(TriggerKind.NOTE, 9, 36)
PATCH = Trigger(TriggerKind.PROGRAM, 1, 5)
ALL = {"Temperature": KNOB, "Play": PAD, "Stop": PATCH}


def test_triggers_survive_being_kept() -> None:
    for trigger in ALL.values():
        assert trigger_from(trigger.text) == trigger
    assert [trigger.title for trigger in ALL.values()] == [
        "CC 20, channel 1",
        "Key C2, channel 10",
        "Program 6, channel 2",
    ]


@pytest.mark.parametrize("text", ["", "cc", "cc 1", "cc 16 1", "cc 0 128", "cc -1 3", "bend 0 1", "cc a b", "cc 1 2 3"])
def test_damaged_ones_are_left_out(text: str) -> None:
    assert trigger_from(text) is None
    assert learned_from({"Play": text, "Stop": KNOB.text, "Loop": KNOB.text}) == {"Stop": KNOB}


def test_a_knob_tells_each_value_and_is_pressed_once_on_its_way_up() -> None:
    mapped = ControlMap(ALL)
    moved = [mapped.take(control_change(0, 20, value)) for value in (10, 70, 127, 3, 64)]
    assert [turned and turned.is_press for turned in moved] == [False, True, False, False, True]
    assert moved[2] == Turned("Temperature", 127, False)


def test_a_pad_is_pressed_each_time_and_its_release_is_not_played() -> None:
    mapped = ControlMap(ALL)
    moved = [mapped.take(data) for data in (note_on(9, 36, 1), note_off(9, 36), note_on(9, 36, 90))]
    assert [turned and turned.is_press for turned in moved] == [True, False, True]


def test_programs_press_whenever_they_come() -> None:
    mapped = ControlMap(ALL)
    assert [mapped.take(program_change(1, 5)) for _ in range(2)] == [Turned("Stop", 127, True)] * 2


def test_everything_else_is_played() -> None:
    mapped = ControlMap(ALL)
    for data in (note_on(0, 36, 9), control_change(1, 20, 3), b"\xe0\x00\x40", b"\xd0\x10", control_change(0, 123, 0)):
        assert mapped.take(data) is None
    assert trigger_of(control_change(0, 123, 0)) is None
    assert not is_gesture(note_off(0, 60))


def test_no_message_breaks_it() -> None:
    source, mapped = random.Random(4), ControlMap(ALL)
    for _ in range(20_000):
        status = source.randrange(0x80, 0xF0)
        size = 1 if status & 0xF0 in (0xC0, 0xD0) else 2
        mapped.take(bytes((status, *(source.randrange(128) for _ in range(size)))))
