"""The list of tracks."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from aiva_desktop.playback.channels import SYNTH_CHANNELS, sharing
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.actions import ADD_TRACK, REMOVE_TRACK, Actions
from aiva_desktop.ui.group_row import GroupRow
from aiva_desktop.ui.row_mark import RowMark
from aiva_desktop.ui.text_scale import in_text
from aiva_desktop.ui.theme import TARGET, UNIT
from aiva_desktop.ui.track_row import TrackRow

WIDTH = 176
_OF_ROWS = (
    *("chosen", "renamed", "instrument_requested", "muted", "soloed", "volume_set", "pan_set"),
    *("dragged", "menu_requested"),
)


class TrackList(QWidget):
    """Shows the tracks of a song; the current one is in the roll. What the composer wants is in its signals.

    `moved`: a track goes to this place in the song.
    """

    chosen = Signal(int, object)
    renamed = Signal(int, str)
    instrument_requested = Signal(int)
    muted = Signal(int, bool)
    soloed = Signal(int, bool)
    volume_set = Signal(int, int)
    pan_set = Signal(int, int)
    dragged = Signal(int)
    moved = Signal(int, int)
    menu_requested = Signal(int, QPoint)
    group_muted = Signal(str, bool)
    group_soloed = Signal(str, bool)
    group_renamed = Signal(str, str)

    def __init__(self, actions: Actions) -> None:
        super().__init__()
        self._rows: dict[int, TrackRow] = {}
        # A group that stands in two places has two heads.
        self._heads: dict[tuple[str, int], GroupRow] = {}
        self._folded: set[str] = set()
        self._shown: tuple[Song, int, frozenset[int]] | None = None
        self._channels = SYNTH_CHANNELS
        self._scroll = QScrollArea()
        self._scroll.setObjectName("plain")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._mark = RowMark(self._inside)
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(UNIT, 0, UNIT, 0)
        self._list.setSpacing(UNIT)
        self._list.addStretch()
        self._scroll.setWidget(self._inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, UNIT, 0, UNIT)
        layout.addWidget(self._scroll)
        layout.addLayout(_buttons(actions))
        self.setMinimumWidth(in_text(WIDTH))

    def show_tracks(self, song: Song, current_id: int, chosen: frozenset[int] = frozenset()) -> None:
        """Show the tracks as they are now. Rows of tracks that stay are kept, and what is typed in them too."""
        self._shown = song, current_id, chosen
        self._drop_rows({track.id for track in song.tracks})
        shares = sharing(song, self._channels)
        widgets = list(self._widgets(song))
        for place, widget in enumerate(widgets):
            if self._list.indexOf(widget) != place:
                self._list.insertWidget(place, widget)
        for track in song.tracks:
            row = self._rows[track.id]
            row.show_track(track, shares.get(track.id))
            row.set_current(track.id == current_id, track.id in chosen)
            row.setVisible(track.group not in self._folded)

    def _widgets(self, song: Song) -> Iterator[QWidget]:
        """Heads and rows in their order; heads of groups that are gone go."""
        seen: dict[str, int] = {}
        heads = {}
        for group, members in groupby(song.tracks, key=lambda track: track.group):
            if group:
                key = group, seen.setdefault(group, 0)
                seen[group] += 1
                heads[key] = head = self._heads.pop(key, None) or self._new_head(group)
                head.show_members([t for t in song.tracks if t.group == group], group in self._folded)
                yield head
            yield from (self._rows.get(track.id) or self._new_row(track) for track in members)
        for gone in self._heads.values():
            gone.deleteLater()
        self._heads = heads
        self._folded &= seen.keys()

    def _drop_rows(self, staying: set[int]) -> None:
        for gone in self._rows.keys() - staying:
            self._rows.pop(gone).deleteLater()

    def reveal(self, track_id: int) -> None:
        """Scroll to a track, out of a folded group too."""
        if self._shown and self._shown[0].track(track_id).group in self._folded:
            self.fold(self._shown[0].track(track_id).group, False)
        self._scroll.ensureWidgetVisible(self._rows[track_id])

    def rename(self, track_id: int) -> None:
        """Let the composer type the track's name."""
        self._rows[track_id].name.start_renaming()

    def set_channels(self, channels: int) -> None:
        """How many the song's output has: where they are not enough, rows say who plays what."""
        if channels != self._channels:
            self._channels = channels
            if self._shown:
                self.show_tracks(*self._shown)

    def fold(self, group: str, folded: bool) -> None:
        """Hide the rows of a group, or show them."""
        self._folded = self._folded | {group} if folded else self._folded - {group}
        if self._shown:
            self.show_tracks(*self._shown)

    def is_folded(self, group: str) -> bool:
        """Whether the rows of a group are hidden."""
        return group in self._folded

    def redraw_icons(self) -> None:
        """Draw the handles in the colours of the theme."""
        for row in self._rows.values():
            row.handle.redraw_icons()

    def row(self, track_id: int) -> TrackRow:
        """The row of a track. Raises KeyError."""
        return self._rows[track_id]

    def track_at(self, point: QPoint) -> int | None:
        """The track whose row is at `point` of this widget."""
        for track_id, row in self._rows.items():
            if row.isVisible() and row.rect().contains(row.mapFrom(self, point)):
                return track_id
        return None

    def head(self, group: str) -> GroupRow:
        """The first head of a group. Raises KeyError."""
        return self._heads[group, 0]

    def _new_row(self, track: Track) -> TrackRow:
        row = TrackRow(track)
        for name in _OF_ROWS:
            getattr(row, name).connect(getattr(self, name))
        row.pulled.connect(self._mark_place)
        row.let_go.connect(self._drop_row)
        self._rows[track.id] = row
        return row

    def _new_head(self, group: str) -> GroupRow:
        head = GroupRow(group)
        head.folded.connect(self.fold)
        head.muted.connect(self.group_muted)
        head.soloed.connect(self.group_soloed)
        head.renamed.connect(self.group_renamed)
        return head

    # A row that is pulled

    def _mark_place(self, track_id: int, at: QPoint) -> int:
        """Where among the rows in sight the pulled one would go."""
        inside = self._inside.mapFromGlobal(at)
        self._scroll.ensureVisible(0, inside.y(), 0, TARGET)
        return self._mark.show_at([self._rows[track.id] for track in self._tracks_in_sight()], inside.y())

    def _drop_row(self, track_id: int, at: QPoint) -> None:
        place = self._mark_place(track_id, at)
        self._mark.hide()
        tracks, shown = self._tracks_in_sight(), self._shown
        assert shown is not None
        ids = [track.id for track in shown[0].tracks]
        before = ids.index(tracks[place].id) if place < len(tracks) else len(ids)
        here = ids.index(track_id)
        target = before - (here < before)
        if target != here:
            self.moved.emit(track_id, target)

    def _tracks_in_sight(self) -> list[Track]:
        assert self._shown is not None
        return [track for track in self._shown[0].tracks if track.group not in self._folded]


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
