"""Two boxes for the lowest and the highest note."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QValidator
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.score.pitch import parse_pitch, pitch_name
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT

_ANY = -1
# Wide enough for C#-1.
_WIDTH = 60
_ANY_WORD = marked("any")


class PitchBox(QSpinBox):
    """A note by its name, or any; the arrows begin at `start`."""

    def __init__(self, name: str, tip: str, start: int) -> None:
        super().__init__()
        self._start = start
        self.setRange(_ANY, 127)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setMinimumHeight(TARGET)
        self.setMinimumWidth(in_text(_WIDTH))
        self.setSpecialValueText(tr(_ANY_WORD))
        self.setKeyboardTracking(False)
        self.setValue(_ANY)

    def textFromValue(self, value: int) -> str:  # noqa: N802 - Qt's name
        """C4 for 60."""
        return tr(_ANY_WORD) if value == _ANY else pitch_name(value)

    def valueFromText(self, text: str) -> int:  # noqa: N802 - Qt's name
        """60 for C4; what is no note leaves the value."""
        pitch = _pitch(text)
        return self.value() if pitch is None else pitch

    def validate(self, text: str, position: int) -> tuple[QValidator.State, str, int]:
        """Anything may be typed on the way to a note's name."""
        is_note = _pitch(text) is not None
        return (QValidator.State.Acceptable if is_note else QValidator.State.Intermediate, text, position)

    def stepBy(self, steps: int) -> None:  # noqa: N802 - Qt's name
        """From any, begin somewhere in the middle."""
        if self.value() == _ANY:
            self.setValue(self._start)
        else:
            super().stepBy(steps)


def _pitch(text: str) -> int | None:
    if text.strip().lower() in (_ANY_WORD, tr(_ANY_WORD)):
        return _ANY
    try:
        pitch = parse_pitch(text)
    except ValueError:
        return None
    return pitch if 0 <= pitch <= 127 else None


class PitchRangeBox(QWidget):
    """The range as text, "C4:C6"; empty for any."""

    text_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.low = PitchBox(tr("Lowest note"), tr("No note lies below, such as C4; the arrows go by semitones"), 60)
        self.high = PitchBox(tr("Highest note"), tr("No note lies above, such as C6; the arrows go by semitones"), 84)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addWidget(self.low, 1)
        layout.addWidget(QLabel("\N{EN DASH}"))
        layout.addWidget(self.high, 1)
        for box in (self.low, self.high):
            box.valueChanged.connect(self.text_changed)

    def text(self) -> str:
        """What the boxes say."""
        low, high = self.low.value(), self.high.value()
        if low == high == _ANY:
            return ""
        return f"{pitch_name(max(0, low))}:{pitch_name(127 if high == _ANY else high)}"

    def set_text(self, text: str) -> None:
        """Show a range, without telling."""
        low, _, high = text.partition(":")
        with QSignalBlocker(self.low), QSignalBlocker(self.high):
            for box, name, end in ((self.low, low, 0), (self.high, high, 127)):
                pitch = _pitch(name)
                box.setValue(_ANY if pitch in (None, end) else pitch)
