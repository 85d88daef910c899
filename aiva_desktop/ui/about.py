"""Help > About."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget

from aiva_desktop import __version__
from aiva_desktop.ui.actions import ABOUT, Actions

_TEXT = f"""<h3>AIVA Desktop {__version__}</h3>
<p>Draw a motif; the app continues it. Everything runs on this computer.</p>
<p>Free software under the GNU General Public License, version 3 or later, without any warranty.</p>"""


def bind_about(actions: Actions, window: QWidget) -> None:
    """Say what this is."""
    actions.on(ABOUT, lambda: QMessageBox.about(window, "About AIVA Desktop", _TEXT))
