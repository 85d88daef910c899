"""The roll's picture, kept from frame to frame: after scrolling only what came into sight is painted anew."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter, QPixmap

from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.note_painter import are_many_in_sight
from aiva_desktop.ui.pianoroll.painter import paint_scene
from aiva_desktop.ui.pianoroll.picture import paint_to_pixmap
from aiva_desktop.ui.pianoroll.scene import Scene


class KeptPicture:
    """Holds one picture; whoever changes anything but the scroll position forgets it."""

    def __init__(self) -> None:
        self._pixmap: QPixmap | None = None
        self._view: Viewport | None = None
        self._may_shift = False

    def forget(self) -> None:
        """Paint everything the next time."""
        self._pixmap = self._view = None

    def of(self, scene: Scene, scale: float, font: QFont) -> QPixmap:
        """The scene with `scale` device pixels to a px; valid until the next call."""
        before, view = self._view, scene.viewport
        kept, self._pixmap = self._pixmap, None
        may_shift = _may_shift(scene)
        if kept is None or before is None or kept.devicePixelRatio() != scale:
            kept = paint_to_pixmap(scene, scale, font)
        elif before != view:
            shift = _shift(before, view, scale) if may_shift and self._may_shift else None
            if shift is None:
                kept = paint_to_pixmap(scene, scale, font)
            else:
                kept.scroll(*shift, kept.rect())
                _paint_regions(kept, scene, _exposed(scene, before), font)
        self._pixmap, self._view, self._may_shift = kept, view, may_shift
        return kept


def _may_shift(scene: Scene) -> bool:
    """Whether everything moves with the notes.

    The hint stays in the middle; a density image is one for all in sight; the dashes of ghosts begin at their edges.
    """
    return not scene.hint and not len(scene.ghosts.notes) and not are_many_in_sight(scene)


def _shift(before: Viewport, view: Viewport, scale: float) -> tuple[int, int] | None:
    """By how many device pixels the picture moves; None where it does more than move."""
    # Where a px is no whole number of device pixels, edges are rounded otherwise from place to place.
    if not float(scale).is_integer() or not before.shows_as(view):
        return None
    dx, dy = before.left_px - view.left_px, before.top_px - view.top_px
    if abs(dx) >= view.width or abs(dy) >= view.height:
        return None
    return round(dx * scale), round(dy * scale)


def _exposed(scene: Scene, before: Viewport) -> list[QRect]:
    """What has come into sight, in px, and where names stay in sight while their notes move on."""
    view = scene.viewport
    dx, dy = before.left_px - view.left_px, before.top_px - view.top_px
    regions = []
    if dx:
        regions.append(QRect(0, 0, max(0, dx) + scene.style.widest_name_px(view.row_px), view.height))
    if dx < 0:
        regions.append(QRect(view.width + dx, 0, -dx, view.height))
    if dy:
        regions.append(QRect(0, 0 if dy > 0 else view.height + dy, view.width, abs(dy)))
    return regions


def _paint_regions(pixmap: QPixmap, scene: Scene, regions: list[QRect], font: QFont) -> None:
    painter = QPainter(pixmap)
    for region in regions:
        painter.setFont(font)
        painter.setClipRect(region)
        paint_scene(painter, replace(scene, region=region))
    painter.end()
