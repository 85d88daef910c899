"""The takes under review: which one is seen, keep it or drop them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
)

from aiva_desktop.ui.actions import ACCEPT, NEXT_TAKE, REJECT, Actions, ActionSpec
from aiva_desktop.ui.theme import TARGET, UNIT

_PER_ROW = 4


class TakesBox(QFrame):
    """Hidden unless there are takes. `take_chosen` counts from 0."""

    take_chosen = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.take_chosen)
        self._caption = QLabel()
        self._caption.setWordWrap(True)
        self._grid = QGridLayout()
        self._grid.setSpacing(UNIT)
        self._accept = _button(actions, ACCEPT)
        self._reject = _button(actions, REJECT)
        self._next = QToolButton()
        self._next.setDefaultAction(actions[NEXT_TAKE])
        self._next.setMinimumSize(TARGET, TARGET)
        self._next.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        takes = QHBoxLayout()
        takes.setSpacing(UNIT)
        takes.addLayout(self._grid)
        takes.addStretch()
        takes.addWidget(self._next)
        buttons = QHBoxLayout()
        buttons.addWidget(self._accept)
        buttons.addWidget(self._reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._caption)
        layout.addLayout(takes)
        layout.addLayout(buttons)

    def show_takes(self, count: int, current: int, caption: str) -> None:
        """Show that there are `count` takes, number `current` (from 0) in the roll."""
        if count != len(self._group.buttons()):
            self._make_buttons(count)
        self._group.button(current).setChecked(True)
        self._next.setVisible(count > 1)
        self._caption.setText(caption)
        self.show()

    def _make_buttons(self, count: int) -> None:
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        for number in range(count):
            button = QToolButton()
            button.setObjectName("take")
            button.setText(str(number + 1))
            button.setCheckable(True)
            button.setFixedSize(TARGET + UNIT, TARGET)
            button.setToolTip(f"See and hear take {number + 1} (Ctrl+Right for the next)")
            button.setAccessibleName(f"Take {number + 1}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            self._grid.addWidget(button, number // _PER_ROW, number % _PER_ROW)


def _button(actions: Actions, spec: ActionSpec) -> QPushButton:
    action = actions[spec]
    button = QPushButton(action.icon(), spec.text.replace("&", ""))
    button.setToolTip(action.toolTip())
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setEnabled(action.isEnabled())
    button.clicked.connect(action.trigger)
    action.enabledChanged.connect(button.setEnabled)
    action.changed.connect(lambda: button.setIcon(action.icon()))
    return button
