"""The state of a channel at a tick, as the messages that put an instrument into it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aiva_desktop.playback.messages import (
    BANK_SELECT_CC,
    BANK_SELECT_FINE_CC,
    PAN_CC,
    VOLUME_CC,
    control_change,
    from_control,
    program_change,
)
from aiva_desktop.score.controllers import Controller
from aiva_desktop.score.notes import ControlEvent, ControlKind
from aiva_desktop.score.song import Track

_BANK_CCS = (BANK_SELECT_CC, BANK_SELECT_FINE_CC)
# Data entry, increment, decrement and the parameter numbers: their meaning lies in their order.
_PARAMETER_CCS = frozenset({6, 38, 96, 97, 98, 99, 100, 101})
_FIRST_MODE_CC = 120


def chase_track(track: Track, tick: int) -> list[bytes]:
    """Program, volume, place and the other controls in force just before the events of `tick`.

    Controls that the track moves only later are put to rest, so that a seek backwards undoes them. Bank selects
    at `tick` itself count too: they say which bank the program is from.
    """
    before = [control for control in track.controls if control.tick < tick]
    program = _last_value(before, ControlKind.PROGRAM_CHANGE, 0, track.program)
    volume = _last_value(before, ControlKind.CONTROL_CHANGE, VOLUME_CC, track.volume)
    pan = _last_value(before, ControlKind.CONTROL_CHANGE, PAN_CC, track.pan)
    return [
        *_banks(track, tick),
        program_change(track.channel, program),
        control_change(track.channel, VOLUME_CC, volume),
        control_change(track.channel, PAN_CC, pan),
        *_controllers(track, before),
        *(from_control(track.channel, control) for control in before if _is_parameter(control)),
        *_resting_or_last(track, before, ControlKind.PITCH_BEND),
        *_resting_or_last(track, before, ControlKind.CHANNEL_PRESSURE),
    ]


def _banks(track: Track, tick: int) -> Iterator[bytes]:
    upto = [control for control in track.controls if control.tick <= tick]
    for number in _BANK_CCS:
        if any(_is_cc(control, number) for control in upto):
            yield control_change(track.channel, number, _last_value(upto, ControlKind.CONTROL_CHANGE, number, 0))


def _controllers(track: Track, before: Sequence[ControlEvent]) -> Iterator[bytes]:
    numbers = {control.number for control in track.controls if _is_plain_controller(control)}
    for number in sorted(numbers):
        resting = Controller(ControlKind.CONTROL_CHANGE, number).resting
        yield control_change(track.channel, number, _last_value(before, ControlKind.CONTROL_CHANGE, number, resting))


def _resting_or_last(track: Track, before: Sequence[ControlEvent], kind: ControlKind) -> Iterator[bytes]:
    if any(control.kind is kind for control in track.controls):
        yield from_control(track.channel, ControlEvent(0, kind, 0, _last_value(before, kind, 0, 0)))


def _last_value(controls: Sequence[ControlEvent], kind: ControlKind, number: int, default: int) -> int:
    values = (c.value for c in reversed(controls) if c.kind is kind and c.number == number)
    return next(values, default)


def _is_cc(control: ControlEvent, number: int) -> bool:
    return control.kind is ControlKind.CONTROL_CHANGE and control.number == number


def _is_parameter(control: ControlEvent) -> bool:
    return control.kind is ControlKind.CONTROL_CHANGE and control.number in _PARAMETER_CCS


def _is_plain_controller(control: ControlEvent) -> bool:
    return (
        control.kind is ControlKind.CONTROL_CHANGE
        and control.number < _FIRST_MODE_CC
        and control.number not in (VOLUME_CC, PAN_CC, *_BANK_CCS)
        and control.number not in _PARAMETER_CCS
    )
