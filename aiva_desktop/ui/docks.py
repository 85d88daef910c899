"""The panels at the window's sides: laid out, and shown and hidden by an action each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QLabel, QMainWindow, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.compose_panel import WIDTH as COMPOSE_WIDTH
from aiva_desktop.ui.compose_panel import ComposePanel
from aiva_desktop.ui.history_panel import HistoryPanel
from aiva_desktop.ui.structure_panel import StructurePanel
from aiva_desktop.ui.track_list import WIDTH as TRACKS_WIDTH
from aiva_desktop.ui.track_list import TrackList

_LEFT, _RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea


class Docks:
    """Tracks and Compose are there from the start, history and structure when they are asked for."""

    def __init__(
        self,
        window: QMainWindow,
        tracks: TrackList,
        compose: ComposePanel,
        history: HistoryPanel,
        structure: StructurePanel,
    ) -> None:
        self.tracks = _docked(window, marked("Tracks"), tracks, _LEFT)
        self.compose = _docked(window, marked("Compose"), compose, _RIGHT)
        self.history = _docked(window, marked("History"), history, _LEFT)
        self.history.hide()
        self.structure = _docked(window, marked("Structure"), structure, _LEFT)
        self.structure.hide()
        widths = [TRACKS_WIDTH, COMPOSE_WIDTH]
        window.resizeDocks([self.tracks, self.compose], widths, Qt.Orientation.Horizontal)

    def bind(self, actions: Actions) -> None:
        """Show and hide them."""
        for spec, dock in (
            (specs.TRACKS_PANEL, self.tracks),
            (specs.COMPOSE_PANEL, self.compose),
            (specs.HISTORY_PANEL, self.history),
            (specs.STRUCTURE_PANEL, self.structure),
        ):
            action = actions[spec]
            action.toggled.connect(dock.setVisible)
            dock.visibilityChanged.connect(lambda _, a=action, d=dock: a.setChecked(not d.isHidden()))


def _docked(window: QMainWindow, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
    dock = QDockWidget(tr(title))
    # In every language the same: the layout is kept by it.
    dock.setObjectName(title)
    dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
    heading = QLabel(tr(title))
    heading.setObjectName("panelTitle")
    dock.setTitleBarWidget(heading)
    dock.setWidget(content)
    window.addDockWidget(area, dock)
    return dock
