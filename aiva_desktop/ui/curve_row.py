"""A drawn control with its name and its value in words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from aiva_desktop.compose.controls_text import FIELDS
from aiva_desktop.language import tr
from aiva_desktop.ui.curve_box import CurveBox, CurveSpec


class CurveRow(QWidget):
    """The curve as the text of the control `name`; empty for none."""

    text_changed = Signal()

    def __init__(self, name: str, spec: CurveSpec) -> None:
        super().__init__()
        self._field = next(field for field in FIELDS if field.name == name)
        self.curve = CurveBox(spec)
        self._value = QLabel()
        self._value.setObjectName("value")
        heading = QLabel(tr(spec.name))
        heading.setBuddy(self.curve)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(2)
        layout.addWidget(heading, 0, 0)
        layout.addWidget(self._value, 0, 1, Qt.AlignmentFlag.AlignRight)
        layout.addWidget(self.curve, 1, 0, 1, 2)
        self.curve.curve_changed.connect(self._tell)

    def text(self) -> str:
        """What is drawn."""
        curve = self.curve.curve()
        return "" if curve is None else self._field.write(curve)

    def set_text(self, text: str) -> None:
        """Show a curve, without telling."""
        self.curve.set_curve(self._field.read(text) if text else None)
        self._value.setText(self.curve.words())

    def _tell(self) -> None:
        self._value.setText(self.curve.words())
        self.text_changed.emit()
