"""The main window: puts the panels together and hands them to their controllers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.about import bind_about
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.banner import Banner
from aiva_desktop.ui.compose_panel import ComposePanel
from aiva_desktop.ui.conductor_controller import ConductorController
from aiva_desktop.ui.devices import Devices
from aiva_desktop.ui.docks import Docks
from aiva_desktop.ui.file_desk import FileDesk
from aiva_desktop.ui.focus_keeper import FocusKeeper
from aiva_desktop.ui.history_panel import HistoryPanel
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.inspector import Inspector
from aiva_desktop.ui.keyboard_focus import belongs_to_control, step_panel
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.keymap import Keymap
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.record_controller import RecordController
from aiva_desktop.ui.roll_desk import RollDesk
from aiva_desktop.ui.seek_controller import SeekController
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.sound_actions import INPUT_MENU
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.step_controller import StepController
from aiva_desktop.ui.structure_panel import StructurePanel
from aiva_desktop.ui.theme_menu import bind_theme, show_theme
from aiva_desktop.ui.track_controller import TrackController
from aiva_desktop.ui.track_desk import TrackDesk
from aiva_desktop.ui.track_list import TrackList
from aiva_desktop.ui.transport_bar import TransportBar
from aiva_desktop.ui.window_memory import kept_window, restore_window
from aiva_desktop.ui.workplace import Workplace

if TYPE_CHECKING:
    from aiva_desktop.ui.composing import Composing

# By then the output is open.
ENGINE_AFTER_MS = 250
_FIRST_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """The composer's window on one document. `new_window_requested`: with this file, or with an empty song (None)."""

    new_window_requested = Signal(object)
    closed = Signal()

    def __init__(self, services: Services, questions: Questions | None = None) -> None:
        super().__init__()
        self._services = services
        self.commands = Actions(self)
        self.roll = RollView()
        self.bar = TransportBar(self.commands)
        self.tracks_view = TrackList(self.commands)
        self.panel = ComposePanel(self.commands)
        self.inspector = Inspector()
        self.history = HistoryPanel()
        self.structure = StructurePanel()
        self.status = StatusLine()
        self.banner = Banner()
        # Of its own, so that a missing audio device does not hide what can be restored.
        self.recovery_banner = Banner()
        self._lay_out()
        self._make_controllers(questions or Questions(self))
        self._connect()
        self._fill_menus()
        self.panel.set_settings(services.preferences.settings.compose)
        restore_window(self, services.preferences.settings)
        self._show_title()
        self.roll.setFocus()
        FocusKeeper(self, self.roll.area)

    def _lay_out(self) -> None:
        self.addToolBar(self.bar)
        central = QWidget()
        self._central = layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.recovery_banner)
        layout.addWidget(self.banner)
        layout.addWidget(self.roll, 1)
        layout.addWidget(self.inspector)
        self.setCentralWidget(central)
        self.docks = Docks(self, self.tracks_view, self.panel, self.history, self.structure)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.status, 1)
        self.resize(_FIRST_SIZE)

    def _make_controllers(self, questions: Questions) -> None:
        # The tracks come first: they hear of a change before whoever asks them for the current track.
        self.tracks = TrackController(self._services.document, self.tracks_view, self.commands, self)
        self._place = place = Workplace(
            services=self._services,
            tracks=self.tracks,
            roll=self.roll,
            panel=self.panel,
            structure=self.structure,
            status=self.status,
            questions=questions,
            actions=self.commands,
            window=self,
        )
        self.roll_desk = RollDesk(place, self.inspector)
        self.history.show_document(place.document)
        self.conductor = ConductorController(place, self.bar)
        self.sound = SoundController(place)
        self.file_desk = FileDesk(place, self.sound, self.recovery_banner)
        self.files = self.file_desk.document
        self.playback = PlaybackController(place, self.bar)
        self.seeking = SeekController(place, self.playback)
        self.keyboard = KeyboardInput(place)
        self.recording = RecordController(place, self.playback, self.keyboard)
        self.stepping = StepController(place, self.keyboard)
        self.track_desk = TrackDesk(place, self.playback)
        self.devices = Devices(place, self.bar, self.sound, self.playback, self.keyboard)

    @cached_property
    def composing(self) -> Composing:
        """What asks the engines. Made after the first paint: it is a good part of all that the app imports."""
        from aiva_desktop.ui.composing import Composing

        composing = Composing(self._place, self.files, self.playback, self.recording, self.keyboard)
        self._central.insertWidget(self._central.indexOf(self.roll), composing.live.strip)
        self._panels.insert(1, composing.live.strip)
        composing.said.connect(self.status.say)
        composing.failed.connect(self.banner.show_problem)
        self.docks.structure.visibilityChanged.connect(lambda _: composing.structuring.refresh())
        return composing

    def _connect(self) -> None:
        working = (self.file_desk, self.sound, self.keyboard, self.recording, self.devices)
        for teller in (self.tracks, self.roll_desk, self.conductor, self.seeking, self.stepping, *working):
            teller.said.connect(self.status.say)
        for failing in (*(one.failed for one in working), self.playback.problem):
            failing.connect(self.banner.show_problem)
        self._services.document.subscribe(lambda song: self._show_title())
        self.files.named.connect(self._show_title)
        self.files.opened.connect(self._song_opened)
        self.files.wanted_elsewhere.connect(self.new_window_requested)
        self.playback.moved.connect(self.conductor.follow)
        self.tracks_view.dragged.connect(self.file_desk.dragging.drag_track)
        self.sound.font_chosen.connect(self.playback.show_chosen_output)
        self._services.theme.changed.connect(self._redraw_icons)
        self.commands.on(specs.QUIT, QApplication.closeAllWindows)
        self.commands.on(specs.CLOSE_WINDOW, self.close)
        self.commands.on(specs.NEW_WINDOW, lambda: self.new_window_requested.emit(None))
        # Whoever has typed a value goes back to the notes.
        for field in self.findChildren(QLineEdit):
            if not self.tracks_view.isAncestorOf(field) and not self.roll.isAncestorOf(field):
                field.returnPressed.connect(self.roll.setFocus)

    def _fill_menus(self) -> None:
        menus = self.commands.fill(self.menuBar())
        for desk in (self.roll_desk, self.file_desk, self.track_desk, self.devices):
            desk.fill_menus(menus)
        self.keyboard.bind_menu(InputMenu(menus[INPUT_MENU], self))
        bind_theme(self.commands, self._services.theme, self._services.preferences)
        bind_about(self.commands, self)
        keymap = Keymap(self.commands, self._services.preferences)
        self.commands.on(specs.PREFERENCES, lambda: self._open_preferences(keymap))
        self.docks.bind(self.commands)
        self._panels = [self.roll, self.inspector, self.history, self.structure, self.tracks_view, self.panel, self.bar]
        self.commands.on(specs.NEXT_PANEL, lambda: step_panel(self._panels, 1))
        self.commands.on(specs.PREVIOUS_PANEL, lambda: step_panel(self._panels, -1))

    def start_services(self) -> None:
        """After the first paint: open the output, load the engine."""
        self.playback.restore_output()
        self.keyboard.restore()
        self.devices.start()
        # Both load libraries, and the system's loader takes one at a time: the small one first.
        QTimer.singleShot(ENGINE_AFTER_MS, self, self.composing.compose.warm_up)
        self.file_desk.start()

    @property
    def services(self) -> Services:
        """What it works with."""
        return self._services

    # Inside

    def _song_opened(self) -> None:
        self.composing.leave_song()
        self.recording.leave_song()
        self.playback.leave_song()
        self.banner.hide()
        self.tracks.choose_first_with_notes()
        self.roll.show_all_pitches()

    def _open_preferences(self, keymap: Keymap) -> None:
        from aiva_desktop.ui.preferences_window import PreferencesWindow

        PreferencesWindow(self._place, keymap, self.sound, self.devices.learning).open()

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.files.name}[*] - AIVA Desktop")
        self.setWindowModified(self._services.document.is_modified)

    def _redraw_icons(self) -> None:
        self.commands.redraw_icons()
        show_theme(self.commands, self._services.theme)
        for part in (self.banner, self.recovery_banner, self.status, self.tracks_view):
            part.redraw_icons()

    def event(self, event: QEvent) -> bool:
        """Keys that the focused control has a use for are not taken by the window's actions."""
        is_override = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and belongs_to_control(event):  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved work; then nothing runs any more."""
        self.recording.finish()
        self.composing.live.finish()
        if not self.files.may_leave():
            event.ignore()
            return
        self.composing.close()
        self.stepping.close()
        self.devices.close()
        self.recording.close()
        self.playback.close()
        self.file_desk.close()
        self.roll_desk.close()
        self._services.preferences.set_at_close(self.panel.settings(), *kept_window(self))
        event.accept()
        self.closed.emit()
