"""The page of the Preferences for SoundFonts: which there are, how each sounds, and which is played."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from aiva_desktop.language import all_marked, tr
from aiva_desktop.playback.presets import DRUM_BANK, read_presets
from aiva_desktop.playback.soundfonts import soundfont_problem
from aiva_desktop.ui.file_drop import FileDrop
from aiva_desktop.ui.page_parts import page_button, table_of_rows
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.soundfont_preview import SoundFontPreview
from aiva_desktop.ui.theme import UNIT

_COLUMNS = all_marked("SoundFont", "Instruments", "Drum kits", "Size", "Folder")
_MEGABYTE = 1_000_000
_K = Qt.Key


class SoundFontPage(QWidget):
    """Choose one and press Use, or hear it first. More are added by a button or dropped on the list."""

    def __init__(self, sound: SoundController) -> None:
        super().__init__()
        self._sound = sound
        self._paths: list[Path] = []
        self.preview = SoundFontPreview(sound, self)
        self.table = table_of_rows(tr("SoundFonts"), _COLUMNS)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.use_button = page_button(tr("&Use"), tr("FluidSynth plays with it from now on (Enter)"))
        self.listen_button = page_button(tr("&Listen"), tr("A few notes of its first instrument (Space)"))
        self.add_button = page_button(tr("&Add..."), tr("A .sf2 or .sf3 file; it can also be dropped on the list"))
        self.remove_button = page_button(tr("&Remove"), tr("Take it off the list; the file stays (Delete)"))
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * UNIT)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.notice)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.listen_button, self.use_button, self.add_button, self.remove_button):
            row.addWidget(button)
        layout.addLayout(row)

    def _connect(self) -> None:
        self.use_button.clicked.connect(self._use)
        self.listen_button.clicked.connect(self._listen)
        self.add_button.clicked.connect(self._sound.add_soundfont)
        self.remove_button.clicked.connect(self._remove)
        for key, deed in ((_K.Key_Return, self._use), (_K.Key_Space, self._listen), (_K.Key_Delete, self._remove)):
            QShortcut(key, self.table, deed, context=Qt.ShortcutContext.WidgetShortcut)
        self.table.itemDoubleClicked.connect(lambda _: self._use())
        self.table.itemSelectionChanged.connect(self._chosen)
        # Queued: the program that dragged waits until the drop is over.
        drop = FileDrop(self)
        drop.soundfonts_dropped.connect(self._sound.add_soundfonts, Qt.ConnectionType.QueuedConnection)
        self._sound.changed.connect(self._show)
        self._sound.failed.connect(lambda sentence, _: self.notice.setText(sentence))

    @property
    def path(self) -> Path | None:
        """The one that the cursor is on."""
        row = self.table.currentRow()
        return self._paths[row] if 0 <= row < len(self._paths) else None

    def choose(self, path: Path | None) -> None:
        """Put the cursor on this one, if it is in the list."""
        if path in self._paths:
            self.table.selectRow(self._paths.index(path))

    def _in_use(self) -> Path | None:
        return next(filter(self._sound.is_in_use, self._paths), None)

    def _use(self) -> None:
        if self.path is not None:
            self._sound.use_soundfont(self.path)

    def _listen(self) -> None:
        if self.path is not None and self.listen_button.isEnabled():
            self.preview.listen(self.path)

    def _remove(self) -> None:
        if self.path is not None and self.remove_button.isEnabled():
            self._sound.forget_soundfont(self.path)

    def _show(self) -> None:
        before, known, self._paths = self.path, self._paths, self._sound.soundfonts
        self.table.blockSignals(True)
        self.table.setRowCount(len(self._paths))
        for row, path in enumerate(self._paths):
            for column, text in enumerate(_described(path)):
                self.table.setItem(row, column, self._item(path, text, column))
        self.table.blockSignals(False)
        added = next((path for path in self._paths if known and path not in known), None)
        self.choose(added or before or self._in_use())
        self._chosen()

    def _item(self, path: Path, text: str, column: int) -> QTableWidgetItem:
        is_used = self._sound.is_in_use(path)
        item = QTableWidgetItem(tr("{name} (in use)", name=text) if is_used and column == 0 else text)
        item.setToolTip(soundfont_problem(path) or str(path))
        font = item.font()
        font.setBold(is_used)
        item.setFont(font)
        return item

    def _chosen(self) -> None:
        path = self.path
        problem = soundfont_problem(path) if path is not None else None
        self.notice.setText(problem or "")
        is_there = path is not None and problem is None
        self.listen_button.setEnabled(is_there)
        self.use_button.setEnabled(is_there and path != self._in_use())
        self.remove_button.setEnabled(path is not None and self._sound.is_added(path))


def _described(path: Path) -> tuple[str, ...]:
    """What the columns say of it."""
    if soundfont_problem(path) is not None:
        return path.name, "", "", tr("not there") if not path.exists() else tr("damaged"), str(path.parent)
    presets = read_presets(path)
    kits = sum(preset.bank == DRUM_BANK for preset in presets)
    size = tr("{megabytes} MB", megabytes=f"{path.stat().st_size / _MEGABYTE:.1f}")
    return path.name, str(len(presets) - kits), str(kits), size, str(path.parent)
