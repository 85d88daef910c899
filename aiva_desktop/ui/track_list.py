"""The list of tracks."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from aiva_desktop.score.song import Song
from aiva_desktop.ui.actions import ADD_TRACK, REMOVE_TRACK, Actions
from aiva_desktop.ui.theme import TARGET, UNIT
from aiva_desktop.ui.track_row import TrackRow

WIDTH = 176


class TrackList(QWidget):
    """Shows the tracks of a song; the current one is in the roll. What the composer wants is in its signals."""

    chosen = Signal(int)
    renamed = Signal(int, str)
    program_chosen = Signal(int, int)
    muted = Signal(int, bool)
    soloed = Signal(int, bool)
    dragged = Signal(int)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._rows: dict[int, TrackRow] = {}
        self._scroll = QScrollArea()
        self._scroll.setObjectName("plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(UNIT, 0, UNIT, 0)
        self._list.setSpacing(UNIT)
        self._list.addStretch()
        self._scroll.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, UNIT, 0, UNIT)
        layout.addWidget(self._scroll)
        layout.addLayout(_buttons(actions))
        self.setMinimumWidth(WIDTH)

    def show_tracks(self, song: Song, current_id: int) -> None:
        """Show the tracks as they are now. Rows of tracks that stay are kept, and what is typed in them too."""
        ids = [track.id for track in song.tracks]
        for gone in self._rows.keys() - set(ids):
            self._rows.pop(gone).deleteLater()
        for place, track in enumerate(song.tracks):
            row = self._rows.get(track.id) or self._new_row(song, track.id)
            if self._list.indexOf(row) != place:
                self._list.insertWidget(place, row)
            row.show_track(track)
            row.set_current(track.id == current_id)

    def reveal(self, track_id: int) -> None:
        """Scroll to a track."""
        self._scroll.ensureWidgetVisible(self._rows[track_id])

    def rename(self, track_id: int) -> None:
        """Let the composer type the track's name."""
        self._rows[track_id].start_renaming()

    def redraw_icons(self) -> None:
        """Draw the handles in the colours of the theme."""
        for row in self._rows.values():
            row.handle.redraw_icons()

    def row(self, track_id: int) -> TrackRow:
        """The row of a track. Raises KeyError."""
        return self._rows[track_id]

    def _new_row(self, song: Song, track_id: int) -> TrackRow:
        row = TrackRow(song.track(track_id))
        for name in ("chosen", "renamed", "program_chosen", "muted", "soloed", "dragged"):
            getattr(row, name).connect(getattr(self, name))
        self._rows[track_id] = row
        return row


def _buttons(actions: Actions) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, 0)
    for spec in (ADD_TRACK, REMOVE_TRACK):
        button = QToolButton()
        button.setDefaultAction(actions[spec])
        button.setMinimumSize(TARGET, TARGET)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout.addWidget(button)
    layout.addStretch()
    return layout
