"""Where a row that is pulled would go: a line between two others."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QWidget

_THICK_PX = 2


class RowMark(QFrame):
    """Lies over the list; shown only while a row is pulled."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("rowMark")
        self.hide()

    def show_at(self, rows: Sequence[QWidget], y: int) -> int:
        """Mark the gap between the rows that is nearest to `y`; answers how many rows stand above it."""
        place = sum(row.geometry().center().y() < y for row in rows)
        edge = rows[place].geometry().top() if place < len(rows) else rows[-1].geometry().bottom() + 1
        first = rows[0].geometry()
        self.setGeometry(first.left(), max(0, edge - _THICK_PX), first.width(), _THICK_PX)
        self.raise_()
        self.show()
        return place
