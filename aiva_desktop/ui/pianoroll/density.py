"""Very many notes as one image, counted with numpy: a song of 100,000 notes paints in milliseconds."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.searching import IntArray
from aiva_desktop.pianoroll.viewport import Viewport


def paint_density(painter: QPainter, viewport: Viewport, index: NoteIndex, places: IntArray, color: QColor) -> None:
    """The notes at `places` in one colour, one image row a pitch and one column a device pixel."""
    if not len(places):
        return
    low, high = viewport.pitches_seen
    scale = painter.device().devicePixelRatio()
    covered = coverage(viewport, index, places, low, high, scale)
    image = _image(covered, color)
    top, height = viewport.y_of(high), covered.shape[0] * viewport.row_px
    painter.drawImage(QRectF(0, top, covered.shape[1] / scale, height), image)


def coverage(
    viewport: Viewport, index: NoteIndex, places: IntArray, low: int, high: int, scale: float
) -> npt.NDArray[np.bool_]:
    """(rows from `high` down to `low`, columns of 1/`scale` px): whether a note sounds there.

    A note keeps its last column clear when it has three or more, so that repeated notes stay apart.
    """
    columns = max(1, round(viewport.width * scale))
    row_of = np.array([viewport.row_of(pitch) for pitch in range(128)]) - viewport.row_of(high)
    rows, row_count = row_of[index.pitches[places]], int(row_of[low]) + 1
    starts = _columns(viewport, index.onsets[places], columns, scale)
    ends = _columns(viewport, index.ends[places], columns, scale)
    ends = np.maximum(starts + 1, np.where(ends - starts >= 3, ends - 1, ends))
    width = columns + 2  # a note that starts in the last column ends one further
    begins = np.bincount(rows * width + starts, minlength=row_count * width)
    finishes = np.bincount(rows * width + ends, minlength=row_count * width)
    sounding = np.cumsum((begins - finishes).reshape(-1, width), axis=1)
    result: npt.NDArray[np.bool_] = sounding[:, :columns] > 0
    return result


def _columns(viewport: Viewport, ticks: IntArray, columns: int, scale: float) -> IntArray:
    pixels = (ticks * viewport.px_per_tick - viewport.left_px) * scale
    result: IntArray = np.clip(np.rint(pixels), 0, columns).astype(np.int64)
    return result


def _image(covered: npt.NDArray[np.bool_], color: QColor) -> QImage:
    """The covered places in `color`, the others transparent."""
    rgba = np.zeros((*covered.shape, 4), dtype=np.uint8)
    rgba[covered] = color.getRgb()
    rows, columns = covered.shape
    return QImage(rgba.tobytes(), columns, rows, 4 * columns, QImage.Format.Format_RGBA8888).copy()
