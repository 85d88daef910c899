"""The app's own icons, in the colour of the text around them."""

from __future__ import annotations

from enum import Enum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer

from aiva_desktop.paths import resources_dir

_SIZE = 24
_DENSITIES = (1, 2, 3)


class Icon(Enum):
    """A drawing in resources/icons; the value is the file's name."""

    PLAY = "play"
    PAUSE = "pause"
    STOP = "stop"
    TO_START = "to_start"
    RECORD = "record"
    LOOP = "loop"
    METRONOME = "metronome"
    DRAW = "draw"
    SELECT = "select"
    SPLIT = "split"
    ERASE = "erase"
    MUTE = "mute"
    GLUE = "glue"
    ADD = "add"
    REMOVE = "remove"
    DRAG = "drag"
    CONTINUE = "continue"
    ACCEPT = "accept"
    REJECT = "reject"
    NEXT = "next"
    NEW = "new"
    OPEN = "open"
    SAVE = "save"
    UNDO = "undo"
    REDO = "redo"
    WARNING = "warning"
    ZOOM = "zoom"
    TRACKS = "tracks"
    DUET = "duet"
    PLAY_ON = "play_on"


def app_icon() -> QIcon:
    """The icon of the app itself, for windows and task bars."""
    return QIcon(str(resources_dir() / "icons" / "aiva-desktop.svg"))


def icon(which: Icon, color: QColor | None = None) -> QIcon:
    """The drawing in `color`, by default that of button text; paler where it is disabled."""
    palette = QGuiApplication.palette()
    shown = color or palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    pale = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    result = QIcon()
    for color_name, mode in ((shown.name(), QIcon.Mode.Normal), (pale.name(), QIcon.Mode.Disabled)):
        renderer = QSvgRenderer(QByteArray(_source(which).replace(b"currentColor", color_name.encode())))
        for density in _DENSITIES:
            result.addPixmap(_drawn(renderer, density), mode)
    return result


@cache
def _source(which: Icon) -> bytes:
    return (resources_dir() / "icons" / f"{which.value}.svg").read_bytes()


def _drawn(renderer: QSvgRenderer, density: int) -> QPixmap:
    pixmap = QPixmap(QSize(_SIZE, _SIZE) * density)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap
