"""Choosing an instrument: all of them by family, found by typing a part of the name, heard on the way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import tr
from aiva_desktop.ui.instrument_names import Instrument, Place, found
from aiva_desktop.ui.theme import TARGET, UNIT

_SIZE = QSize(320, 480)
_FOR_THE_LIST = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_ROLE = Qt.ItemDataRole.UserRole


class InstrumentPicker(QDialog):
    """`heard`: the Instrument that the cursor is on, where it is to be heard; `picked`: the one that was chosen."""

    heard = Signal(object)
    silenced = Signal()
    picked = Signal(object)

    def __init__(self, parent: QWidget, among: Sequence[Instrument], wanted: Place, is_heard: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Instrument"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._all = among
        self._wanted = wanted
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Type a part of the name"))
        self.search.setAccessibleName(tr("Find an instrument"))
        self.search.setClearButtonEnabled(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Instruments"))
        self.list.setUniformItemSizes(True)
        self.listening = QCheckBox(tr("&Let me hear it"))
        self.listening.setChecked(is_heard)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Choose"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        self._lay_out()
        self._fill("")
        self._connect()
        self.resize(_SIZE)
        self.search.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        layout.setSpacing(2 * UNIT)
        for widget in (self.search, self.list, self.listening, self.buttons):
            layout.addWidget(widget)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list.currentItemChanged.connect(lambda *_: self._hear())
        self.list.itemDoubleClicked.connect(lambda _: self.accept())
        self.listening.toggled.connect(self._hear)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    @property
    def instrument(self) -> Instrument | None:
        """The one that the cursor is on; None where the search has found nothing."""
        item = self.list.currentItem()
        one = item.data(_ROLE) if item is not None else None
        return one if isinstance(one, Instrument) else None

    def accept(self) -> None:
        """Take the instrument that the cursor is on."""
        if (one := self.instrument) is not None:
            self.picked.emit(one)
            super().accept()

    def _search(self, typed: str) -> None:
        if one := self.instrument:
            self._wanted = one.place
        self.list.blockSignals(True)
        self._fill(typed)
        self.list.blockSignals(False)
        after = self.instrument
        if after is not None and after.place != self._wanted:
            self._hear()

    def _fill(self, typed: str) -> None:
        self.list.clear()
        for family, members in groupby(found(typed, self._all), key=lambda one: one.family):
            self._add_head(family)
            for one in members:
                self._add(one)
        self._go_to_wanted()

    def _add_head(self, family: str) -> None:
        head = QListWidgetItem(family, self.list)
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setSizeHint(QSize(0, TARGET))
        font = self.font()
        font.setBold(True)
        head.setFont(font)
        # It cannot be chosen, but is to be read.
        head.setForeground(self.palette().text())

    def _add(self, one: Instrument) -> None:
        name = one.name if one.is_there else tr("{name} (not in this SoundFont)", name=one.name)
        item = QListWidgetItem(f"    {one.program + 1}  {name}", self.list)
        item.setData(_ROLE, one)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, name)
        if not one.is_there:
            item.setToolTip(tr("The SoundFont in use has no such instrument: another one is heard in its place."))
        item.setSizeHint(QSize(0, TARGET))

    def _go_to_wanted(self) -> None:
        """Stay where the cursor was, else go to the first that was found."""
        items = [self.list.item(row) for row in range(self.list.count())]
        choices = [item for item in items if item.data(_ROLE) is not None]
        here = (i for i in choices if i.data(_ROLE).place == self._wanted)
        item = next(here, choices[0] if choices else None)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(item is not None)
        if item is not None:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item, QListWidget.ScrollHint.PositionAtCenter)

    def _hear(self) -> None:
        if self.instrument is not None and self.listening.isChecked():
            self.heard.emit(self.instrument)
        else:
            self.silenced.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move through the list while one types."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _FOR_THE_LIST:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)
