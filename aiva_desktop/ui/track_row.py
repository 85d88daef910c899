"""One track in the list: colour, name, instrument, mute, solo, volume, place, and a handle to drag it out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QToolButton

from aiva_desktop.editing.track_levels import pan_of, volume_of
from aiva_desktop.language import tr
from aiva_desktop.playback.channels import clashes
from aiva_desktop.score.song import Track
from aiva_desktop.ui.drag_handle import DragHandle
from aiva_desktop.ui.instrument_button import InstrumentButton
from aiva_desktop.ui.instrument_names import instrument_name
from aiva_desktop.ui.level_slider import PAN, VOLUME, LevelSlider
from aiva_desktop.ui.name_field import NameField
from aiva_desktop.ui.pianoroll.palette import colors_for
from aiva_desktop.ui.theme import TARGET, UNIT

_STRIPE_PX = UNIT


class TrackRow(QFrame):
    """Shows a track and says what the composer wants of it; it changes nothing itself.

    `chosen` comes with the keys held: Ctrl and Shift choose several. `pulled` and `let_go` say where on the screen.
    """

    chosen = Signal(int, object)
    renamed = Signal(int, str)
    instrument_requested = Signal(int)
    muted = Signal(int, bool)
    soloed = Signal(int, bool)
    volume_set = Signal(int, int)
    pan_set = Signal(int, int)
    dragged = Signal(int)
    pulled = Signal(int, QPoint)
    let_go = Signal(int, QPoint)
    menu_requested = Signal(int, QPoint)

    def __init__(self, track: Track) -> None:
        super().__init__()
        self.setObjectName("trackRow")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._track = track
        self._shares: Track | None = None
        self._pressed_at: QPoint | None = None
        self._is_pulled = False
        self.name = NameField(tr("Track name"))
        self._instrument = InstrumentButton()
        self._armed = QLabel("\u25cf")
        self._armed.setObjectName("armed")
        self._mute = letter_button(tr("M"), tr("Mute (M for the current track)"))
        self._solo = letter_button(tr("S"), tr("Solo (S for the current track)"))
        self.volume, self.pan = LevelSlider(VOLUME), LevelSlider(PAN)
        self.handle = DragHandle(tr("Drag this track out"))
        self._lay_out()
        self._connect()
        self._write()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(_STRIPE_PX + UNIT, UNIT, UNIT, UNIT)
        grid.setSpacing(UNIT)
        above = QHBoxLayout()
        above.setSpacing(0)
        above.addWidget(self.name, 1)
        for widget in (self._armed, self._mute, self._solo, self.handle):
            above.addWidget(widget)
        grid.addLayout(above, 0, 0)
        below = QHBoxLayout()
        below.setSpacing(UNIT)
        below.addWidget(self._instrument, 1)
        below.addWidget(self.volume)
        below.addWidget(self.pan)
        grid.addLayout(below, 1, 0)

    def _connect(self) -> None:
        self.name.renamed.connect(lambda name: self.renamed.emit(self._track.id, name))
        self._mute.clicked.connect(lambda on: self.muted.emit(self._track.id, on))
        self._solo.clicked.connect(lambda on: self.soloed.emit(self._track.id, on))
        self._instrument.clicked.connect(lambda: self.instrument_requested.emit(self._track.id))
        self.volume.valueChanged.connect(lambda value: self.volume_set.emit(self._track.id, value))
        self.pan.valueChanged.connect(lambda value: self.pan_set.emit(self._track.id, value))
        self.handle.dragged.connect(lambda: self.dragged.emit(self._track.id))

    def show_track(self, track: Track, shares: Track | None) -> None:
        """Show this state of the track; `shares` is one whose channel it is heard on."""
        if track is self._track and shares is self._shares:
            return
        self._track, self._shares = track, shares
        self._write()

    def _write(self) -> None:
        track = self._track
        self.name.show_name(track.name, tr("{name} (double-click or F2 to rename)", name=track.name))
        self.setAccessibleName(tr("Track {name}", name=track.name))
        self._instrument.show_instrument(self._instrument_in_words())
        self._armed.setVisible(track.armed)
        self._armed.setToolTip(tr("{name} is armed: recordings go here", name=track.name))
        self._armed.setAccessibleName(tr("Armed"))
        self._mute.setChecked(track.muted)
        self._solo.setChecked(track.soloed)
        self._mute.setAccessibleName(tr("Mute {name}", name=track.name))
        self._solo.setAccessibleName(tr("Solo {name}", name=track.name))
        self.volume.show_value(volume_of(track), tr("Volume of {name}", name=track.name))
        self.pan.show_value(pan_of(track), tr("Place of {name} between left and right", name=track.name))
        self.handle.set_available(bool(track.notes))
        empty = tr("{name} has no notes to drag yet", name=track.name)
        self.handle.set_load("", tr("Drag {name} out as a MIDI file", name=track.name) if track.notes else empty)
        self.update()

    def _instrument_in_words(self) -> str:
        own = instrument_name(self._track)
        if self._shares is None:
            return own
        other = self._shares.name
        if clashes(self._track, self._shares):
            return tr("{instrument}: no channel is free, heard as {other}", instrument=own, other=other)
        return tr("{instrument}, on one channel with {other}", instrument=own, other=other)

    def set_current(self, current: bool, chosen: bool) -> None:
        """Mark it as the track that the roll shows, and as one of several that are chosen."""
        if (self.property("current"), self.property("chosen")) != (current, chosen):
            self.setProperty("current", current)
            self.setProperty("chosen", chosen)
            self.style().unpolish(self)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """With a stripe in the track's colour."""
        super().paintEvent(event)
        painter = QPainter(self)
        stripe = QRect(0, 0, _STRIPE_PX, self.height())
        painter.fillRect(stripe, colors_for(self.palette()).track_hue(self._track.color_slot))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the track."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed_at, self._is_pulled = event.globalPosition().toPoint(), False
            self.chosen.emit(self._track.id, event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough from the press, the row goes elsewhere in the list."""
        if self._pressed_at is None:
            return
        place = event.globalPosition().toPoint()
        self._is_pulled |= (place - self._pressed_at).manhattanLength() >= QApplication.startDragDistance()
        if self._is_pulled:
            self.pulled.emit(self._track.id, place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """There it stays."""
        was_pulled, self._pressed_at, self._is_pulled = self._is_pulled, None, False
        if was_pulled:
            self.let_go.emit(self._track.id, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Rename it."""
        self.name.start_renaming()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The track's menu, by the mouse or the menu key."""
        self.menu_requested.emit(self._track.id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space or Return choose the track that has the keyboard's focus; with Ctrl, one more."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self._track.id, event.modifiers())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """The stripe stays as it is, the rest follows the theme."""
        super().changeEvent(event)
        self.update()


def letter_button(letter: str, tip: str) -> QToolButton:
    """A small button that stays down."""
    button = QToolButton()
    button.setText(letter)
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setFixedSize(TARGET, TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
