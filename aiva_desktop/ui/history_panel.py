"""The steps that were done and undone, by name; choosing one goes there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from aiva_desktop.editing.document import Document
from aiva_desktop.language import marked, tr
from aiva_desktop.score.song import Song
from aiva_desktop.ui.theme import UNIT

BEGINNING = marked("Beginning")
_UNDONE = marked("{step} (undone)")
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HistoryModel(QAbstractListModel):
    """Row 0 is the song as it was opened, row n the song after n steps."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._done = 0
        self._forgotten = 0

    def show_steps(self, names: tuple[str, ...], done: int, forgotten: int) -> None:
        """These steps, the first `done` of which are in force; before them so many are `forgotten`."""
        self.beginResetModel()
        self._names, self._done, self._forgotten = names, done, forgotten
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """The steps, and the beginning."""
        return 0 if parent.isValid() else len(self._names) + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The step's name; undone ones are quiet, and said to be so."""
        row = index.row()
        name = self._names[row - 1] if row else self._first()
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if row <= self._done:
            return name if role == Qt.ItemDataRole.AccessibleTextRole else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr(_UNDONE, step=name)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._quiet()
        return None

    def _first(self) -> str:
        if not self._forgotten:
            return tr(BEGINNING)
        return tr("After {count} steps that are too far back", count=self._forgotten)

    def _quiet(self) -> Any:
        view = self.parent()
        assert isinstance(view, QWidget)
        return view.palette().brush(QPalette.ColorRole.PlaceholderText)


class HistoryPanel(QWidget):
    """Filled only while it shows."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None
        self.view = QListView()
        self.view.setObjectName("history")
        self.view.setAccessibleName(tr("History"))
        self.view.setToolTip(tr("Click a step to go back to it, or forward; Enter does the same"))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._model = HistoryModel(self.view)
        self.view.setModel(self._model)
        self.view.clicked.connect(lambda index: self._go_to(index.row()))
        self.view.activated.connect(lambda index: self._go_to(index.row()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, 0, UNIT, UNIT)
        layout.addWidget(self.view)

    def show_document(self, document: Document) -> None:
        """Follow a document from now on."""
        self._document = document
        document.subscribe(self._song_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """What happened meanwhile."""
        super().showEvent(event)
        self._show()

    def _song_changed(self, song: Song) -> None:
        if self.isVisible():
            self._show()

    def _show(self) -> None:
        if self._document is None:
            return
        document = self._document
        self._model.show_steps(document.step_names, document.steps_done, document.forgotten)
        here = self._model.index(self._document.steps_done)
        self.view.setCurrentIndex(here)
        self.view.scrollTo(here)

    def _go_to(self, row: int) -> None:
        if self._document is not None:
            self._document.go_to(row)
