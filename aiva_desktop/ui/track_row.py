"""One track in the list: name, instrument, mute, solo, and a handle to drag it out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QSizePolicy, QStackedLayout, QToolButton, QWidget

from aiva_desktop.language import tr
from aiva_desktop.midi.general_midi import PROGRAM_NAMES
from aiva_desktop.score.song import Track
from aiva_desktop.ui.drag_handle import DragHandle
from aiva_desktop.ui.elided_label import ElidedLabel
from aiva_desktop.ui.instrument_menu import InstrumentButton
from aiva_desktop.ui.theme import TARGET, UNIT

_MAX_NAME = 200


class TrackRow(QFrame):
    """Shows a track and says what the composer wants of it; it changes nothing itself."""

    chosen = Signal(int)
    renamed = Signal(int, str)
    program_chosen = Signal(int, int)
    muted = Signal(int, bool)
    soloed = Signal(int, bool)
    dragged = Signal(int)

    def __init__(self, track: Track) -> None:
        super().__init__()
        self.setObjectName("trackRow")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._track = track
        self._name = ElidedLabel()
        self._editor = QLineEdit()
        self._editor.setMaxLength(_MAX_NAME)
        self._editor.setAccessibleName(tr("Track name"))
        self._editor.editingFinished.connect(self._end_renaming)
        self._editor.installEventFilter(self)
        self._instrument = InstrumentButton()
        self._mute = _letter(tr("M"), tr("Mute (M for the current track)"))
        self._solo = _letter(tr("S"), tr("Solo (S for the current track)"))
        self.handle = DragHandle(tr("Drag this track out"))
        self._names = QStackedLayout()
        self._lay_out()
        self._connect()
        self.show_track(track)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        grid.setSpacing(UNIT)
        grid.addLayout(self._names, 0, 0)
        # Only now: a stack that has no window yet would show its first widget as one.
        self._names.addWidget(self._name)
        self._names.addWidget(self._editor)
        for column, widget in enumerate((self._mute, self._solo, self.handle), start=1):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._instrument, 1, 0, 1, 4)
        grid.setColumnStretch(0, 1)

    def _connect(self) -> None:
        self._mute.clicked.connect(lambda on: self.muted.emit(self._track.id, on))
        self._solo.clicked.connect(lambda on: self.soloed.emit(self._track.id, on))
        self._instrument.program_chosen.connect(lambda program: self.program_chosen.emit(self._track.id, program))
        self.handle.dragged.connect(lambda: self.dragged.emit(self._track.id))

    def show_track(self, track: Track) -> None:
        """Show this state of the track."""
        self._track = track
        self._name.setText(track.name)
        self._name.setToolTip(tr("{name} (double-click or F2 to rename)", name=track.name))
        self.setAccessibleName(tr("Track {name}", name=track.name))
        instrument = tr("Drums") if track.is_drums else tr(PROGRAM_NAMES[track.program])
        self._instrument.show_instrument(instrument, can_change=not track.is_drums)
        self._mute.setChecked(track.muted)
        self._solo.setChecked(track.soloed)
        self._mute.setAccessibleName(tr("Mute {name}", name=track.name))
        self._solo.setAccessibleName(tr("Solo {name}", name=track.name))
        self.handle.set_available(bool(track.notes))
        empty = tr("{name} has no notes to drag yet", name=track.name)
        self.handle.set_load("", tr("Drag {name} out as a MIDI file", name=track.name) if track.notes else empty)

    def set_current(self, current: bool) -> None:
        """Mark it as the track that the roll shows."""
        if self.property("current") != current:
            self.setProperty("current", current)
            self.style().unpolish(self)
            self.style().polish(self)

    def start_renaming(self) -> None:
        """Let the composer type another name."""
        self._editor.setText(self._track.name)
        self._names.setCurrentWidget(self._editor)
        self._editor.setFocus()
        self._editor.selectAll()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the track."""
        self.chosen.emit(self._track.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename it."""
        self.start_renaming()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Return choose the track that has the keyboard's focus."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._track.id)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Esc while renaming keeps the old name."""
        types = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
        if event.type() in types and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            self._editor.setText(self._track.name)
            self._names.setCurrentWidget(self._name)
            return True
        return super().eventFilter(watched, event)

    def _end_renaming(self) -> None:
        if self._names.currentWidget() is not self._editor:
            return
        self._names.setCurrentWidget(self._name)
        name = self._editor.text().strip()
        if name and name != self._track.name:
            self.renamed.emit(self._track.id, name)


def _letter(letter: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setText(letter)
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setFixedSize(TARGET + UNIT, TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
