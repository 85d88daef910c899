"""A song's roll as a picture, without a window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QImage, QPainter, QPixmap

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.note_index import bounds_of
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, empty_song
from aiva_desktop.ui.pianoroll.painter import paint_scene
from aiva_desktop.ui.pianoroll.palette import light
from aiva_desktop.ui.pianoroll.scene import Scene, scene_of

_MARGIN_PX = 8


def roll_image(song: Song, size: QSize, ghosts: Sequence[Note] = ()) -> QImage:
    """All notes of a song in `size` px, on a light ground; `ghosts` are proposed notes.

    The first track with notes is in front, the others faint behind it. Needs a QGuiApplication, but no screen.
    """
    contents = _contents_of(song, ghosts)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    paint_scene(painter, scene_of(contents, _fitting(contents, size), light()))
    painter.end()
    return image


def paint_to_pixmap(scene: Scene, scale: float, font: QFont) -> QPixmap:
    """The scene with `scale` device pixels to a px."""
    view = scene.viewport
    pixmap = QPixmap(round(view.width * scale), round(view.height * scale))
    pixmap.setDevicePixelRatio(scale)
    painter = QPainter(pixmap)
    painter.setFont(font)
    paint_scene(painter, scene)
    painter.end()
    return pixmap


def _contents_of(song: Song, ghosts: Sequence[Note]) -> RollContents:
    song = song if song.tracks else empty_song()
    front = next((track for track in song.tracks if track.notes), song.tracks[0])
    contents = RollContents()
    contents.show(song, front.id)
    contents.set_ghosts(ghosts)
    return contents


def _fitting(contents: RollContents, size: QSize) -> Viewport:
    view = Viewport().resized(size.width(), size.height())
    bounds = bounds_of(contents.index, contents.ghosts, *contents.others.values())
    if bounds is None:
        return view.centred_on_pitch(66)
    return view.fitted_time(0, bounds.end_tick, margin_px=_MARGIN_PX).fitted_pitch(bounds.low, bounds.high)
