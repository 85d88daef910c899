"""Music dropped on a row of the track list goes into that track, where the bar of the playhead begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from aiva_desktop.language import tr
from aiva_desktop.score.time import BarSpan
from aiva_desktop.ui.file_drop import FileDrop
from aiva_desktop.ui.workplace import Workplace


class RowFrame(QFrame):
    """Lies over the row that a file is dragged over."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setObjectName("rowFrame")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_over(self, row: QWidget) -> None:
        """Frame a widget inside the parent."""
        self.setGeometry(row.rect().translated(row.mapTo(self._parent, row.rect().topLeft())))
        self.raise_()
        self.show()


class RowDrop(QObject):
    """`dropped`: files, a track's number and a bar; `elsewhere`: files that are not for one row. `said`: where to."""

    dropped = Signal(list, int, object)
    elsewhere = Signal(list)
    said = Signal(str)

    def __init__(self, place: Workplace, is_for_a_place: Callable[[Sequence[Path]], bool]) -> None:
        super().__init__(place.window)
        self._place = place
        self._is_for_a_place = is_for_a_place
        self._view = place.tracks.view
        self.frame = RowFrame(self._view)
        self.drop = FileDrop(self._view)
        self.drop.hovered.connect(self._show_frame)
        self.drop.left.connect(self.frame.hide)
        # Queued: the program that dragged waits until the drop is over, and a question may follow.
        self.drop.dropped_at.connect(self._dropped, Qt.ConnectionType.QueuedConnection)

    def _show_frame(self, paths: Sequence[Path], point: QPointF) -> None:
        track_id = self._view.track_at(point.toPoint())
        if track_id is None or not self._is_for_a_place(paths):
            self.frame.hide()
            return
        if self.frame.isHidden() or self.frame.property("track") != track_id:
            self.frame.setProperty("track", track_id)
            self.frame.show_over(self._view.row(track_id))
            track = self._place.document.song.track(track_id).name
            self.said.emit(tr("Insert at bar {bar} of {track}", bar=self._bar().index + 1, track=track))

    def _dropped(self, paths: Sequence[Path], point: QPointF) -> None:
        track_id = self._view.track_at(point.toPoint())
        if track_id is None or not self._is_for_a_place(paths):
            self.elsewhere.emit(paths)
            return
        self._place.tracks.choose(track_id)
        self.dropped.emit(paths, track_id, self._bar())

    def _bar(self) -> BarSpan:
        playhead = self._place.roll.state().playhead
        return self._place.document.song.conductor.meter.bar_at(int(playhead))
