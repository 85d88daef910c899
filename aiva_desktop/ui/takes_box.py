"""The takes under review: which one is seen, keep it or drop them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import marked, tr
from aiva_desktop.ui.actions import ACCEPT, NEXT_TAKE, REJECT, Actions, ActionSpec
from aiva_desktop.ui.bars_box import BarsBox
from aiva_desktop.ui.theme import TARGET, UNIT

IDLE = marked("No takes yet")


class TakesBox(QWidget):
    """Keeps its place while there are no takes, so that nothing jumps. `take_chosen` counts from 0.

    `bar_toggled` carries the song's bar (from 0) that shall stay as it is, or change again.
    """

    take_chosen = Signal(int)
    bar_toggled = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._idle_text = tr(IDLE)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.take_chosen)
        self._takes = QHBoxLayout()
        self.bars = BarsBox()
        self.bars.toggled.connect(self.bar_toggled)
        self._make_heading(actions)
        self._lay_out(actions)
        self.show_nothing()

    def _make_heading(self, actions: Actions) -> None:
        self._caption = QLabel()
        self._caption.setObjectName("quiet")
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._caption.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._next = QToolButton()
        self._next.setDefaultAction(actions[NEXT_TAKE])
        self._next.setFixedSize(TARGET, TARGET)
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _lay_out(self, actions: Actions) -> None:
        self._takes.addStrut(TARGET)
        # Eight takes fit into one row of the panel.
        self._takes.setSpacing(1)
        self._takes.addStretch()
        heading = QHBoxLayout()
        heading.addWidget(self._caption, 1)
        heading.addWidget(self._next)
        decisions = QHBoxLayout()
        for spec in (ACCEPT, REJECT):
            decisions.addWidget(_button(actions, spec))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addLayout(heading)
        layout.addLayout(self._takes)
        layout.addWidget(self.bars)
        layout.addLayout(decisions)

    @property
    def count(self) -> int:
        """How many takes can be chosen from."""
        return len(self._group.buttons())

    def show_nothing(self) -> None:
        """There are no takes."""
        self._make_buttons(0)
        self.show_bars(range(0), {})
        self._caption.setText(self._idle_text)

    def set_idle_text(self, text: str) -> None:
        """What is said while there are no takes."""
        self._idle_text = text
        if not self.count:
            self._caption.setText(text)

    def show_takes(self, count: int, current: int, caption: str) -> None:
        """Show that there are `count` takes, number `current` (from 0) in the roll."""
        if count != self.count:
            self._make_buttons(count)
        self._group.button(current).setChecked(True)
        self._caption.setText(caption)
        self._caption.setToolTip(caption)

    def show_bars(self, bars: range, pins: Mapping[int, int]) -> None:
        """Offer to keep some of these bars (from 0); `pins` tells the take of those that are kept."""
        self.bars.show_bars(bars, pins)

    def _make_buttons(self, count: int) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._takes.removeWidget(button)
            button.deleteLater()
        for number in range(count):
            button = _take_button(number)
            self._group.addButton(button, number)
            self._takes.insertWidget(number, button)


def _take_button(number: int) -> QToolButton:
    button = QToolButton()
    button.setObjectName("take")
    button.setText(str(number + 1))
    button.setCheckable(True)
    button.setFixedSize(TARGET, TARGET)
    button.setToolTip(tr("See and hear take {number} (Ctrl+Right for the next)", number=number + 1))
    button.setAccessibleName(tr("Take {number}", number=number + 1))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def _button(actions: Actions, spec: ActionSpec) -> QPushButton:
    action = actions[spec]
    button = QPushButton(action.icon(), spec.title)
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    action.changed.connect(lambda: button.setIcon(action.icon()))
    return button
