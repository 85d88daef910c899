"""The bars of a proposal: each can be kept as it is in the take that is seen, while others are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QToolButton, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET

_IN_A_ROW = 7


class BarsBox(QWidget):
    """A button for each bar, pressed while the bar is kept. `toggled` carries the song's bar, from 0."""

    toggled = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[int, QToolButton] = {}
        self._bars = range(0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(1)
        self._grid.setColumnStretch(_IN_A_ROW, 1)
        label = QLabel(tr("Keep bars of this take"))
        label.setObjectName("quiet")
        self._grid.addWidget(label, 0, 0, 1, _IN_A_ROW + 1)
        self.hide()

    def show_bars(self, bars: range, pins: Mapping[int, int]) -> None:
        """These bars (from 0); `pins` tells from which take (from 0) those come that are kept."""
        if bars != self._bars:
            self._make_buttons(bars)
        for bar, button in self._buttons.items():
            button.setChecked(bar in pins)
            kept = tr("as in the take that is seen")
            if bar in pins:
                kept = tr("kept as in take {number}", number=pins[bar] + 1)
            button.setToolTip(
                tr(
                    "Bar {bar}, {kept}: click to keep it or to let it change (P at the playhead)",
                    bar=bar + 1,
                    kept=kept,
                )
            )
            button.setAccessibleName(tr("Bar {bar}, {kept}", bar=bar + 1, kept=kept))
        self.setVisible(len(bars) > 1)

    def _make_buttons(self, bars: range) -> None:
        for button in self._buttons.values():
            self._grid.removeWidget(button)
            button.deleteLater()
        self._bars = bars
        self._buttons = {bar: self._button(bar) for bar in bars}
        for place, button in enumerate(self._buttons.values()):
            self._grid.addWidget(button, 1 + place // _IN_A_ROW, place % _IN_A_ROW)

    def _button(self, bar: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("take")
        button.setText(str(bar + 1))
        button.setCheckable(True)
        button.setFixedSize(TARGET, TARGET)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self._clicked, bar))
        return button

    def _clicked(self, bar: int, _checked: bool = False) -> None:
        self.toggled.emit(bar)
