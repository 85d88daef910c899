"""Every text that widgets show or tell a screen reader, as (where, text)."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QSpinBox,
    QTabWidget,
    QWidget,
)

Text = tuple[str, str]
# Where the texts are Qt's own, as those of the buttons that move tabs.
_OF_QT = ("qt_", "Scroll")
_PER_ITEM = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
_MOST_ITEMS = 400


def shown_texts(root: QWidget) -> Iterator[Text]:
    """Those of `root` and of all that is in it, menus and lists too."""
    for thing in (root, *root.findChildren(QObject)):
        where = f"{type(thing).__name__} {thing.objectName()}".strip()
        if thing.objectName().startswith(_OF_QT):
            continue
        for text in _texts_of(thing):
            if text:
                yield where, text


def _texts_of(thing: QObject) -> Iterator[str]:
    if isinstance(thing, QAction):
        yield from (thing.text(), thing.toolTip(), thing.statusTip())
    if isinstance(thing, QWidget):
        yield from (thing.windowTitle(), thing.toolTip(), thing.statusTip(), thing.whatsThis())
        yield from (thing.accessibleName(), thing.accessibleDescription())
        yield from _texts_in(thing)
        yield from _items_of(thing)


def _texts_in(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield from (widget.placeholderText(), widget.text())
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QSpinBox):
        yield from (widget.prefix(), widget.suffix(), widget.specialValueText())
    elif isinstance(widget, QTabWidget):
        for tab in range(widget.count()):
            yield from (widget.tabText(tab), widget.tabToolTip(tab))


def _items_of(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QComboBox):
        for item in range(widget.count()):
            yield from (str(widget.itemData(item, role) or "") for role in _PER_ITEM)
    elif isinstance(widget, QAbstractItemView) and not isinstance(widget.parent(), QFrame):
        yield from _texts_of_items(widget)


def _texts_of_items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    # A list has one column, which it does not let others ask for.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(view.rootIndex())
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(view.rootIndex()), _MOST_ITEMS)):
            index = model.index(row, column)
            yield from (str(model.data(index, role) or "") for role in _PER_ITEM)
