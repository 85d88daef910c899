"""A picture of the piano roll as a file, made without a window or a screen."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song
from aiva_desktop.ui.pianoroll.picture import roll_image


def save_roll_picture(song: Song, path: Path, width: int, height: int, ghosts: Sequence[Note]) -> None:
    """Draw the song, `width` x `height` pixels, with `ghosts` beside its own notes; the suffix tells the format.

    Raises:
        OSError: when the file cannot be written.
    """
    if not _image(song, QSize(width, height), ghosts).save(str(path)):
        raise OSError(f"{path} cannot be written")


def _image(song: Song, size: QSize, ghosts: Sequence[Note]) -> QImage:
    if QGuiApplication.instance() is not None:
        return roll_image(song, size, ghosts)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(["aiva-desktop"])  # fonts need one, for as long as they are used
    image = roll_image(song, size, ghosts)
    application.shutdown()
    return image
