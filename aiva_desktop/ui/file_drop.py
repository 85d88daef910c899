"""MIDI files, scores, projects and SoundFonts dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from aiva_desktop.notation import SCORE_SUFFIXES
from aiva_desktop.playback.soundfonts import SOUNDFONT_SUFFIXES
from aiva_desktop.storage.project import PROJECT_SUFFIX
from aiva_desktop.ui.questions import MIDI_SUFFIXES


class FileDrop(QObject):
    """Watches a widget. What the window itself drags out is not taken back.

    `dropped` and `dropped_at` carry music, the latter with the place in the widget, `hovered` music that is not dropped
    yet. `left`: nothing is dragged over the widget any more.
    """

    dropped = Signal(list)
    dropped_at = Signal(list, QPointF)
    hovered = Signal(list, QPointF)
    left = Signal()
    soundfonts_dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that can be opened."""
        if event.type() in (QEvent.Type.DragLeave, QEvent.Type.Drop):
            self.left.emit()
        if not isinstance(event, QDropEvent):
            return isinstance(event, QDragEnterEvent)
        music, fonts = music_files(event.mimeData()), soundfont_files(event.mimeData())
        if event.source() is None and (music or fonts):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            # Not from inside the drop: the dialog that may follow would hold up the program that dragged.
            if event.type() is QEvent.Type.Drop:
                (self.dropped if music else self.soundfonts_dropped).emit(music or fonts)
            if music:
                (self.dropped_at if event.type() is QEvent.Type.Drop else self.hovered).emit(music, event.position())
            return True
        return isinstance(event, QDragEnterEvent)


def music_files(mime: QMimeData) -> list[Path]:
    """The files among what is dragged that can be opened."""
    return [path for path in _files(mime) if path.suffix.lower() in (*MIDI_SUFFIXES, *SCORE_SUFFIXES, PROJECT_SUFFIX)]


def soundfont_files(mime: QMimeData) -> list[Path]:
    """The SoundFonts among what is dragged."""
    return [path for path in _files(mime) if path.suffix.lower() in SOUNDFONT_SUFFIXES]


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
