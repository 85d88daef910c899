"""The page of the Preferences for knobs and pads of MIDI devices."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import all_marked, tr
from aiva_desktop.ui.learn_controller import LearnController
from aiva_desktop.ui.page_parts import page_button, table_of_rows
from aiva_desktop.ui.theme import UNIT

_COLUMNS = all_marked("Action", "Knob, pad or key")


class ControlPage(QWidget):
    """Choose an action, press Learn, move the knob."""

    def __init__(self, learning: LearnController) -> None:
        super().__init__()
        self._learning = learning
        self._names = list(learning.targets)
        self._items = {name: QTableWidgetItem() for name in self._names}
        self.table = self._table()
        self.learn_button = page_button(tr("&Learn"), tr("The next knob, pad or key that is moved does this"))
        self.learn_button.setCheckable(True)
        self.forget_button = page_button(tr("&Delete"), tr("No knob does this any more"))
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.table, 1)
        row = QHBoxLayout()
        row.addWidget(self.notice, 1)
        row.addWidget(self.learn_button)
        row.addWidget(self.forget_button)
        layout.addLayout(row)
        self.learn_button.clicked.connect(lambda: learning.learn(self._name()))
        self.forget_button.clicked.connect(lambda: learning.forget(self._name()))
        self.table.itemSelectionChanged.connect(self._show)
        learning.changed.connect(self._show)
        learning.said.connect(self.notice.setText)
        self.destroyed.connect(learning.leave)
        self.table.selectRow(0)
        self._show()

    def _table(self) -> QTableWidget:
        table = table_of_rows(tr("What knobs and pads do"), _COLUMNS, len(self._names))
        for row, name in enumerate(self._names):
            table.setItem(row, 0, QTableWidgetItem(self._learning.targets[name].title))
            table.setItem(row, 1, self._items[name])
        return table

    def _name(self) -> str:
        return self._names[max(0, self.table.currentRow())]

    def _show(self) -> None:
        learned, awaited = self._learning.learned, self._learning.awaited
        for name, item in self._items.items():
            trigger = learned.get(name)
            item.setText(trigger.title if trigger else "")
        self.learn_button.setChecked(bool(awaited))
        self.forget_button.setEnabled(self._name() in learned)
        if awaited:
            title = self._learning.targets[awaited].title
            self.notice.setText(tr("Move a knob, or press a pad or key, for: {action}.", action=title))
