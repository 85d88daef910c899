"""Jobs that write what the roll shows: pictures, PDF, paper. Each paints values of its own, on the worker's thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QRect, QSize, QSizeF
from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtSvg import QSvgGenerator

from aiva_desktop.files import replacing
from aiva_desktop.language import tr
from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.ui.pianoroll.pages import PX_PER_INCH, paint_pages
from aiva_desktop.ui.pianoroll.painter import paint_scene
from aiva_desktop.ui.pianoroll.palette import RollColors
from aiva_desktop.ui.pianoroll.scene import scene_of

# Twice as fine as a screen was for decades: sharp where it is shown today.
_PNG_SCALE = 2
_PDF_PER_INCH = 1200


def picture_job(contents: RollContents, view: Viewport, colors: RollColors, font: QFont, path: Path) -> Iterator[float]:
    """Write what is seen through `view` as .svg, or as whatever other picture the suffix names.

    Raises:
        OSError: when the file cannot be written, or its kind is not known.
    """
    with replacing(path) as temporary:
        if path.suffix.lower() == ".svg":
            _paint_svg(contents, view, colors, font, temporary)
        elif not _image(contents, view, colors, font).save(str(temporary), path.suffix.lstrip(".").upper() or "PNG"):  # type: ignore[call-overload]
            raise OSError(tr("{name} cannot be written; pictures end in .png or .svg.", name=path.name))
    yield 1.0


def pages_job(contents: RollContents, title: str, path: Path) -> Iterator[float]:
    """Write the shown track as a PDF; yields after each page. Raises OSError when the file cannot be written."""
    with replacing(path) as temporary:
        writer = QPdfWriter(str(temporary))
        writer.setResolution(_PDF_PER_INCH)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageOrientation(QPageLayout.Orientation.Landscape)
        writer.setTitle(title)
        writer.setCreator("AIVA Desktop")
        yield from _pages(writer, contents, title)


def print_job(contents: RollContents, title: str, printer: QPrinter) -> Iterator[float]:
    """Print the shown track; yields after each page."""
    yield from _pages(printer, contents, title)


def _pages(device: QPdfWriter | QPrinter, contents: RollContents, title: str) -> Iterator[float]:
    scale = device.logicalDpiX() / PX_PER_INCH
    painter = QPainter()
    if not painter.begin(device):
        raise OSError(tr("The pages could not be begun; try another printer or folder."))
    try:
        painter.scale(scale, scale)
        page = QSizeF(device.width() / scale, device.height() / scale)
        yield from paint_pages(painter, contents, title, page, device.newPage)
    finally:
        painter.end()


def _image(contents: RollContents, view: Viewport, colors: RollColors, font: QFont) -> QImage:
    image = QImage(QSize(view.width, view.height) * _PNG_SCALE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(_PNG_SCALE)
    _paint(QPainter(image), contents, view, colors, font)
    return image


def _paint_svg(contents: RollContents, view: Viewport, colors: RollColors, font: QFont, path: Path) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(view.width, view.height))
    generator.setViewBox(QRect(0, 0, view.width, view.height))
    generator.setTitle("AIVA Desktop")
    _paint(QPainter(generator), contents, view, colors, font)


def _paint(painter: QPainter, contents: RollContents, view: Viewport, colors: RollColors, font: QFont) -> None:
    try:
        painter.setFont(font)
        painter.setClipRect(QRect(0, 0, view.width, view.height))
        paint_scene(painter, scene_of(contents, view, colors))
    finally:
        painter.end()
