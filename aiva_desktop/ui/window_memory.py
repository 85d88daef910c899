"""A window's size, place and layout of panels, as they are kept in the settings."""

from __future__ import annotations

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from aiva_desktop.settings import Settings


def restore_window(window: QMainWindow, settings: Settings) -> None:
    """As it was when it was closed; what cannot be read is left as it is."""
    if settings.geometry:
        window.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
    if settings.layout:
        window.restoreState(QByteArray.fromBase64(settings.layout.encode()))


def kept_window(window: QMainWindow) -> tuple[str, str]:
    """Geometry and layout, in base 64."""
    return _as_text(window.saveGeometry()), _as_text(window.saveState())


def _as_text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
