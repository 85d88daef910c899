"""The page of the Preferences that gives actions other keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import all_marked, tr
from aiva_desktop.ui.action_spec import plain
from aiva_desktop.ui.actions import MENUS, ActionSpec, MenuSpec, all_specs
from aiva_desktop.ui.keymap import Keymap
from aiva_desktop.ui.page_parts import page_button, table_of_rows
from aiva_desktop.ui.theme import TARGET, UNIT

_COLUMNS = all_marked("Action", "Menu", "Keys")


class ShortcutsPage(QWidget):
    """Choose an action, press its new key. A key that is in use is said, and moves only when asked to."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._specs = list(all_specs())
        self._items: list[list[QTableWidgetItem]] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search actions and keys"))
        self.search.setAccessibleName(tr("Search actions and keys"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumHeight(TARGET)
        self.table = table_of_rows(tr("Actions and their keys"), _COLUMNS, len(self._specs))
        self.recorder = QKeySequenceEdit()
        self.recorder.setMaximumSequenceLength(1)
        self.recorder.setAccessibleName(tr("New key"))
        self.recorder.setToolTip(tr("Press the new key here"))
        self.recorder.setMinimumHeight(TARGET)
        self.set_button = page_button(tr("&Set"), tr("The action gets this key instead of those that it has"))
        self.add_button = page_button(tr("&Add"), tr("The action gets this key as well"))
        self.clear_button = page_button(tr("&No key"), tr("The action is in the menus only"))
        self.reset_button = page_button(tr("&Default"), tr("The action gets back the keys that it came with"))
        self.reset_all_button = page_button(
            tr("Default for all"), tr("All actions get back the keys that they came with")
        )
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setMinimumHeight(2 * TARGET)
        self.notice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self._connect()
        self._fill()
        self.table.selectRow(0)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.search)
        layout.addWidget(self.table, 1)
        row = QHBoxLayout()
        label = QLabel(tr("New &key"))
        label.setBuddy(self.recorder)
        row.addWidget(label)
        row.addWidget(self.recorder, 1)
        for button in (self.set_button, self.add_button, self.clear_button, self.reset_button):
            row.addWidget(button)
        layout.addLayout(row)
        last = QHBoxLayout()
        last.addWidget(self.notice, 1)
        last.addWidget(self.reset_all_button, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(last)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._filter)
        self.table.itemSelectionChanged.connect(self._show_chosen)
        self.table.itemActivated.connect(lambda _: self.recorder.setFocus())
        self.recorder.keySequenceChanged.connect(lambda _: self._say_conflict())
        self.set_button.clicked.connect(lambda: self._assign([self.new_key]))
        self.add_button.clicked.connect(lambda: self._assign([*self._keymap.keys(self.chosen), self.new_key]))
        self.clear_button.clicked.connect(lambda: self._assign([]))
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        self._keymap.changed.connect(self._refresh)

    @property
    def chosen(self) -> ActionSpec:
        """The action of the row that is selected."""
        return self._specs[max(0, self.table.currentRow())]

    @property
    def new_key(self) -> str:
        """The key that was pressed; empty before."""
        return self.recorder.keySequence().toString()

    def choose(self, spec: ActionSpec) -> None:
        """Select an action's row."""
        self.table.selectRow(self._specs.index(spec))

    def _fill(self) -> None:
        places = _places()
        for row, spec in enumerate(self._specs):
            items = [QTableWidgetItem(text) for text in (spec.title, places[spec], self._keys_text(spec))]
            for column, item in enumerate(items):
                self.table.setItem(row, column, item)
            self._items.append(items)

    def _refresh(self) -> None:
        for spec, (_, _, item) in zip(self._specs, self._items, strict=True):
            item.setText(self._keys_text(spec))
            font = item.font()
            font.setBold(not self._keymap.is_default(spec))
            item.setFont(font)
        self._show_chosen()

    def _keys_text(self, spec: ActionSpec) -> str:
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(QKeySequence(key).toString(native) for key in self._keymap.keys(spec))

    def _filter(self, text: str) -> None:
        words = text.casefold().split()
        for row, items in enumerate(self._items):
            shown = " ".join(item.text() for item in items).casefold()
            self.table.setRowHidden(row, not all(word in shown for word in words))

    def _show_chosen(self) -> None:
        self.recorder.clear()
        self.reset_button.setEnabled(not self._keymap.is_default(self.chosen))
        self.clear_button.setEnabled(bool(self._keymap.keys(self.chosen)))
        self._say_conflict()

    def _say_conflict(self) -> None:
        has_key = bool(self.new_key)
        self.set_button.setEnabled(has_key)
        self.add_button.setEnabled(has_key)
        users = self._keymap.users(self.new_key, self.chosen) if has_key else []
        names = tr(" and ").join(spec.title for spec in users)
        self.notice.setText(
            tr("{new_key} is the key of {names}, which would lose it.", new_key=self.new_key, names=names)
            if users
            else ""
        )
        self.notice.setAccessibleName(self.notice.text() or tr("Notice"))

    def _assign(self, keys: list[str]) -> None:
        spec = self.chosen
        self._keymap.assign(spec, keys)
        self.notice.setText(tr("{name}: {keys}.", name=spec.title, keys=self._keys_text(spec) or tr("no key")))

    def _reset(self) -> None:
        spec = self.chosen
        self._keymap.reset(spec)
        self.notice.setText(tr("{name} has its default keys again.", name=spec.title))

    def _reset_all(self) -> None:
        self._keymap.reset_all()
        self.notice.setText(tr("All actions have their default keys again."))


def _places() -> dict[ActionSpec, str]:
    """The menu that each action is in, such as "Edit > Tool"."""
    return {spec: place for top in MENUS for spec, place in _places_in(top, "")}


def _places_in(menu: MenuSpec, above: str) -> list[tuple[ActionSpec, str]]:
    place = f"{above}{plain(tr(menu.title))}"
    found: list[tuple[ActionSpec, str]] = []
    for entry in menu.entries:
        if isinstance(entry, MenuSpec):
            found += _places_in(entry, f"{place} > ")
        elif entry is not None:
            found.append((entry, place))
    return found
