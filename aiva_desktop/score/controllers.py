"""What a channel has besides notes, as MIDI 1.0 and General MIDI name it: controllers, pitch bend, pressure."""

from __future__ import annotations

from dataclasses import dataclass

from aiva_desktop.language import marked, tr
from aiva_desktop.score.notes import ControlEvent, ControlKind

MAX_CONTROLLER = 119
"""Controllers above it are channel mode messages."""
_SWITCHES = range(64, 70)
_ON = 64
_NAMES = {
    0: marked("Bank"),
    1: marked("Modulation"),
    2: marked("Breath"),
    4: marked("Foot"),
    5: marked("Portamento time"),
    7: marked("Volume"),
    8: marked("Balance"),
    10: marked("Pan"),
    11: marked("Expression"),
    64: marked("Sustain"),
    65: marked("Portamento"),
    66: marked("Sostenuto"),
    67: marked("Soft pedal"),
    68: marked("Legato pedal"),
    69: marked("Hold"),
    71: marked("Resonance"),
    72: marked("Release"),
    73: marked("Attack"),
    74: marked("Brightness"),
    75: marked("Decay"),
    91: marked("Reverb"),
    93: marked("Chorus"),
}
# What a controller stands at before anyone moves it (General MIDI level 1); the others stand at 0.
_RESTING = {7: 100, 8: 64, 10: 64, 11: 127, **dict.fromkeys(range(70, 80), 64), 91: 40}
_BEND, _PRESSURE = "bend", "pressure"


@dataclass(frozen=True, slots=True, order=True)
class Controller:
    """One of them. `number` is 0..119 for control changes, else 0.

    Raises:
        ValueError: when the number is out of range.
    """

    kind: ControlKind
    number: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.number <= MAX_CONTROLLER:
            raise ValueError(f"a controller is 0..{MAX_CONTROLLER}, not {self.number}")

    @property
    def title(self) -> str:
        """What the window calls it."""
        if self.kind is ControlKind.PITCH_BEND:
            return tr("Pitch bend")
        if self.kind is ControlKind.CHANNEL_PRESSURE:
            return tr("Pressure")
        name = _NAMES.get(self.number)
        return tr(name) if name else tr("Controller {number}", number=self.number)

    @property
    def low(self) -> int:
        """The least value."""
        return -8192 if self.kind is ControlKind.PITCH_BEND else 0

    @property
    def high(self) -> int:
        """The largest value."""
        return 8191 if self.kind is ControlKind.PITCH_BEND else 127

    @property
    def resting(self) -> int:
        """Where it stands before anyone moves it."""
        return _RESTING.get(self.number, 0) if self.kind is ControlKind.CONTROL_CHANGE else 0

    @property
    def is_switch(self) -> bool:
        """Whether it is only on (64 and more) or off, as a pedal."""
        return self.kind is ControlKind.CONTROL_CHANGE and self.number in _SWITCHES

    def is_on(self, value: int) -> bool:
        """Whether a pedal with this value is down."""
        return value >= _ON

    def held(self, value: float) -> int:
        """The value nearest to `value` that there is."""
        return max(self.low, min(self.high, round(value)))

    def says(self, event: ControlEvent) -> bool:
        """Whether an event moves this controller."""
        return event.kind is self.kind and event.number == self.number

    def at(self, tick: int, value: int) -> ControlEvent:
        """The event that puts it to `value`."""
        return ControlEvent(tick, self.kind, self.number, value)

    def in_words(self, value: int) -> str:
        """Such as "Expression 87" or "Sustain on"."""
        if self.is_switch:
            return tr("{name} on", name=self.title) if self.is_on(value) else tr("{name} off", name=self.title)
        return tr("{name} {value}", name=self.title, value=value)

    @property
    def code(self) -> str:
        """What settings call it: "cc11", "bend", "pressure"."""
        codes = {ControlKind.PITCH_BEND: _BEND, ControlKind.CHANNEL_PRESSURE: _PRESSURE}
        return codes.get(self.kind, f"cc{self.number}")

    @classmethod
    def of_code(cls, code: str) -> Controller:
        """The inverse of `code`. Raises ValueError for anything else."""
        if code == _BEND:
            return PITCH_BEND
        if code == _PRESSURE:
            return PRESSURE
        number = code.removeprefix("cc")
        if number == code or not number.isascii() or not number.isdecimal() or len(number) > 3:
            raise ValueError(f"not a controller: {code!r}")
        return cls(ControlKind.CONTROL_CHANGE, int(number))


PITCH_BEND = Controller(ControlKind.PITCH_BEND)
PRESSURE = Controller(ControlKind.CHANNEL_PRESSURE)
SUSTAIN, MODULATION, EXPRESSION, VOLUME, PAN = (
    Controller(ControlKind.CONTROL_CHANGE, number) for number in (64, 1, 11, 7, 10)
)
USUAL = (SUSTAIN, MODULATION, EXPRESSION, VOLUME, PAN, PITCH_BEND, PRESSURE)
