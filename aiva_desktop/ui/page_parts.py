"""What the pages of the Preferences are made of."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QPushButton, QTableWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.theme import TARGET


def page_button(text: str, tip: str) -> QPushButton:
    """A button that Enter does not press by itself: it means the row that is chosen, or nothing."""
    button = QPushButton(text)
    button.setToolTip(tip)
    button.setMinimumHeight(TARGET)
    button.setAutoDefault(False)
    return button


def table_of_rows(name: str, columns: Sequence[str], rows: int = 0) -> QTableWidget:
    """A table to choose one row of; `columns` are marked texts, all of them as wide."""
    table = QTableWidget(rows, len(columns))
    table.setAccessibleName(name)
    table.setHorizontalHeaderLabels([tr(column) for column in columns])
    table.verticalHeader().hide()
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    header = table.horizontalHeader()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    header.setHighlightSections(False)
    return table
