"""Knobs, pads and keys of a MIDI device that do something in the app instead of being played. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from aiva_desktop.language import tr
from aiva_desktop.midi.events import CONTROL_CHANGE, PROGRAM_CHANGE
from aiva_desktop.playback.messages import channel_of, is_note_off, is_note_on, kind_of
from aiva_desktop.score.pitch import pitch_name

# A button that is held sends 127 and then 0; a knob passes the middle on its way.
_PRESSED = 64
FULL = 127


class TriggerKind(StrEnum):
    """What kind of message it is."""

    CONTROLLER = "cc"
    NOTE = "note"
    PROGRAM = "program"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One knob, pad or key: `channel` 0..15, `number` 0..127."""

    kind: TriggerKind
    channel: int
    number: int

    @property
    def text(self) -> str:
        """As it is kept in settings."""
        return f"{self.kind} {self.channel} {self.number}"

    @property
    def title(self) -> str:
        """As a composer reads it."""
        channel = self.channel + 1
        match self.kind:
            case TriggerKind.CONTROLLER:
                return tr("CC {number}, channel {channel}", number=self.number, channel=channel)
            case TriggerKind.NOTE:
                return tr("Key {pitch}, channel {channel}", pitch=pitch_name(self.number), channel=channel)
            case TriggerKind.PROGRAM:
                return tr("Program {number}, channel {channel}", number=self.number + 1, channel=channel)


def trigger_from(text: str) -> Trigger | None:
    """The trigger that was kept as `text`; None where that is damaged."""
    kind, _, numbers = text.partition(" ")
    try:
        channel, number = (int(part) for part in numbers.split(" "))
        known = TriggerKind(kind)
    except ValueError:
        return None
    return Trigger(known, channel, number) if 0 <= channel <= 15 and 0 <= number <= FULL else None


def trigger_of(data: bytes) -> Trigger | None:
    """What a channel message comes from; None for bends, pressure and channel modes."""
    if is_note_on(data) or is_note_off(data):
        return Trigger(TriggerKind.NOTE, channel_of(data), data[1])
    if kind_of(data) == CONTROL_CHANGE and data[1] < 120:
        return Trigger(TriggerKind.CONTROLLER, channel_of(data), data[1])
    if kind_of(data) == PROGRAM_CHANGE:
        return Trigger(TriggerKind.PROGRAM, channel_of(data), data[1])
    return None


def is_gesture(data: bytes) -> bool:
    """Whether a message may be learned: a release is the end of what was learned."""
    return trigger_of(data) is not None and not is_note_off(data)


@dataclass(frozen=True, slots=True)
class Turned:
    """`target` was moved to `value`, 0..127; `is_press`: from up to down."""

    target: str
    value: int
    is_press: bool


class ControlMap:
    """Which trigger moves which target. A trigger has one target, a target one trigger."""

    def __init__(self, learned: Mapping[str, Trigger] | None = None) -> None:
        self._targets = {trigger: target for target, trigger in (learned or {}).items()}
        self._values: dict[Trigger, int] = {}

    def take(self, data: bytes) -> Turned | None:
        """What a message moves; None where it is to be played."""
        trigger = trigger_of(data)
        target = self._targets.get(trigger) if trigger is not None else None
        if trigger is None or target is None:
            return None
        value = _value_of(trigger, data)
        before = self._values.get(trigger, 0) if trigger.kind is not TriggerKind.PROGRAM else 0
        self._values[trigger] = value
        return Turned(target, value, value >= _PRESSED > before)


def _value_of(trigger: Trigger, data: bytes) -> int:
    if trigger.kind is TriggerKind.CONTROLLER:
        return data[2]
    return 0 if is_note_off(data) else FULL


def learned_from(texts: Mapping[str, str]) -> dict[str, Trigger]:
    """The triggers of targets as they were kept; damaged ones are left out, the later of two with one trigger too."""
    found: dict[str, Trigger] = {}
    for target, text in texts.items():
        trigger = trigger_from(text)
        if trigger is not None and trigger not in found.values():
            found[target] = trigger
    return found
