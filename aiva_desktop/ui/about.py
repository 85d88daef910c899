"""Help > About."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from aiva_desktop import __version__
from aiva_desktop.language import all_marked, tr
from aiva_desktop.ui.actions import ABOUT, Actions

_PARAGRAPHS = all_marked(
    "Draw a motif; the app continues it. Everything runs on this computer.",
    "Free software under the GNU General Public License, version 3 or later, without any warranty.",
)


def bind_about(actions: Actions, window: QWidget) -> None:
    """Say what this is."""
    actions.on(ABOUT, lambda: QMessageBox.about(window, tr("About AIVA Desktop"), _text()))


def _text() -> str:
    return f"<h3>AIVA Desktop {__version__}</h3>" + "".join(f"<p>{tr(text)}</p>" for text in _PARAGRAPHS)
