"""The main window: puts the panels together and hands them to their controllers."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from aiva_desktop.language import marked, tr
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.about import bind_about
from aiva_desktop.ui.actions import Actions
from aiva_desktop.ui.appearance_controller import AppearanceController
from aiva_desktop.ui.audio_export_controller import AudioExportController
from aiva_desktop.ui.autosave_controller import AutosaveController
from aiva_desktop.ui.banner import Banner
from aiva_desktop.ui.compose_panel import WIDTH as COMPOSE_WIDTH
from aiva_desktop.ui.compose_panel import ComposePanel
from aiva_desktop.ui.conductor_controller import ConductorController
from aiva_desktop.ui.cursor_controller import CursorController
from aiva_desktop.ui.devices import Devices
from aiva_desktop.ui.document_controller import DocumentController
from aiva_desktop.ui.drag_controller import DragController
from aiva_desktop.ui.export_controller import ExportController
from aiva_desktop.ui.file_drop import FileDrop
from aiva_desktop.ui.file_reader import FileReader
from aiva_desktop.ui.file_writer import FileWriter
from aiva_desktop.ui.history_panel import HistoryPanel
from aiva_desktop.ui.input_menu import InputMenu
from aiva_desktop.ui.insert_controller import InsertController
from aiva_desktop.ui.inspector import Inspector
from aiva_desktop.ui.inspector_controller import InspectorController
from aiva_desktop.ui.keyboard_focus import belongs_to_control, step_panel
from aiva_desktop.ui.keyboard_input import KeyboardInput
from aiva_desktop.ui.keymap import Keymap
from aiva_desktop.ui.lane_actions import GO_TO_MENU
from aiva_desktop.ui.lane_controller import LaneController
from aiva_desktop.ui.note_controller import NoteController
from aiva_desktop.ui.opening_progress import OpeningProgress
from aiva_desktop.ui.pianoroll.view import RollView
from aiva_desktop.ui.playback_controller import PlaybackController
from aiva_desktop.ui.questions import Questions
from aiva_desktop.ui.recent_menu import RecentMenu
from aiva_desktop.ui.record_controller import RecordController
from aiva_desktop.ui.roll_controller import RollController
from aiva_desktop.ui.roll_memory import restore_roll, roll_settings
from aiva_desktop.ui.roll_menu import bind_roll_menu
from aiva_desktop.ui.scrub_controller import ScrubController
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.sound_actions import INPUT_MENU
from aiva_desktop.ui.sound_controller import SoundController
from aiva_desktop.ui.status_line import StatusLine
from aiva_desktop.ui.step_controller import StepController
from aiva_desktop.ui.structure_panel import StructurePanel
from aiva_desktop.ui.theme_menu import bind_theme, show_theme
from aiva_desktop.ui.track_controller import TrackController
from aiva_desktop.ui.track_desk import TrackDesk
from aiva_desktop.ui.track_list import WIDTH as TRACKS_WIDTH
from aiva_desktop.ui.track_list import TrackList
from aiva_desktop.ui.transport_bar import TransportBar
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
        self._restore()
        self._show_title()
        self.roll.setFocus()

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
        self.tracks_dock = self._dock(marked("Tracks"), self.tracks_view, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.compose_dock = self._dock(marked("Compose"), self.panel, Qt.DockWidgetArea.RightDockWidgetArea)
        self.history_dock = self._dock(marked("History"), self.history, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.history_dock.hide()
        self.structure_dock = self._dock(marked("Structure"), self.structure, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.structure_dock.hide()
        docks, widths = [self.tracks_dock, self.compose_dock], [TRACKS_WIDTH, COMPOSE_WIDTH]
        self.resizeDocks(docks, widths, Qt.Orientation.Horizontal)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addPermanentWidget(self.status, 1)
        self.resize(_FIRST_SIZE)

    def _dock(self, title: str, content: QWidget, area: Qt.DockWidgetArea) -> QDockWidget:
        dock = QDockWidget(tr(title))
        # In every language the same: the layout is kept by it.
        dock.setObjectName(title)
        dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        heading = QLabel(tr(title))
        heading.setObjectName("panelTitle")
        dock.setTitleBarWidget(heading)
        dock.setWidget(content)
        self.addDockWidget(area, dock)
        return dock

    def _make_controllers(self, questions: Questions) -> None:
        services, document, actions = self._services, self._services.document, self.commands
        # The tracks come first: they hear of a change before whoever asks them for the current track.
        self.tracks = TrackController(document, self.tracks_view, actions, self)
        self.roll_controller = RollController(document, self.tracks, self.roll, actions, self)
        self.note_controller = NoteController(self.roll, actions, self)
        self.appearance = AppearanceController(self.roll, actions, self)
        self.lanes = LaneController(document, self.roll, actions, self)
        self.scrubbing = ScrubController(services.player, self.tracks, self.roll, self)
        restore_roll(self.roll, actions, services.preferences.settings.roll)
        self.note_cursor = CursorController(self.roll, actions, self)
        self.inspecting = InspectorController(document, self.roll, self.inspector, actions, self)
        self.history.show_document(document)
        reader = FileReader(services.files, questions.use_damaged, self)
        self.writer = FileWriter(services.files, self)
        self.files = DocumentController(document, reader, self.writer, services.preferences, questions, self)
        place = Workplace(
            services=services,
            tracks=self.tracks,
            roll=self.roll,
            panel=self.panel,
            structure=self.structure,
            status=self.status,
            questions=questions,
            actions=actions,
            window=self,
        )
        self.conductor = ConductorController(place, self.bar)
        self.sound = SoundController(place)
        self.playback = PlaybackController(place, self.bar)
        self.keyboard = KeyboardInput(place)
        self.recording = RecordController(place, self.playback, self.keyboard)
        self.stepping = StepController(place, self.keyboard)
        self.track_desk = TrackDesk(place, self.playback)
        self.devices = Devices(place, self.bar, self.sound, self.playback, self.keyboard)
        self._place = place
        self.dragging = DragController(
            document, self.tracks, self.roll, self.status.drag_handle, services.drag_folder, self
        )
        self.export = ExportController(place, self.files, self.writer)
        self.audio_export = AudioExportController(place, self.files, self.sound)
        self.autosave = AutosaveController(
            document, services.files, services.autosave, self.recovery_banner, self.files.recover, self
        )
        self.drop = FileDrop(self)
        self.inserting = InsertController(place, self.files, reader)
        OpeningProgress(reader, self.status, self)

    @cached_property
    def composing(self) -> Composing:
        """What asks the engines. Made after the first paint: it is a good part of all that the app imports."""
        from aiva_desktop.ui.composing import Composing

        composing = Composing(self._place, self.files, self.playback, self.recording, self.keyboard)
        self._central.insertWidget(self._central.indexOf(self.roll), composing.live.strip)
        self._panels.insert(1, composing.live.strip)
        composing.said.connect(self.status.say)
        composing.failed.connect(self.banner.show_problem)
        self.structure_dock.visibilityChanged.connect(lambda _: composing.structuring.refresh())
        return composing

    def _connect(self) -> None:
        document, commands, files = self._services.document, self.commands, self.files
        document.subscribe(lambda song: self._show_title())
        for teller in (
            self.tracks,
            self.roll_controller,
            self.inspecting,
            self.appearance,
            self.note_cursor,
            self.lanes,
            self.stepping,
            files,
            self.inserting,
            self.export,
            self.conductor,
            self.dragging,
            self.sound,
            self.keyboard,
            self.recording,
            self.devices,
        ):
            teller.said.connect(self.status.say)
        for failing in (
            files.failed,
            self.dragging.failed,
            self.playback.problem,
            self.sound.failed,
            self.keyboard.failed,
            self.recording.failed,
            self.devices.failed,
            self.audio_export.failed,
            self.autosave.failed,
        ):
            failing.connect(self.banner.show_problem)
        files.named.connect(self._show_title)
        files.opened.connect(self._song_opened)
        self.playback.moved.connect(self.conductor.follow)
        self.tracks_view.dragged.connect(self.dragging.drag_track)
        # Queued: the program that dragged waits until the drop is over, and a question may follow.
        self.drop.dropped.connect(files.drop, Qt.ConnectionType.QueuedConnection)
        for drop in (self.drop, self.inserting.drop, self.inserting.rows.drop):
            drop.soundfonts_dropped.connect(self.sound.use_dropped, Qt.ConnectionType.QueuedConnection)
        self.sound.font_chosen.connect(self.playback.show_chosen_output)
        self.roll_controller.bind_zoom(self.status)
        self._services.theme.changed.connect(self._redraw_icons)
        commands.on(specs.QUIT, QApplication.closeAllWindows)
        commands.on(specs.CLOSE_WINDOW, self.close)
        commands.on(specs.NEW_WINDOW, lambda: self.new_window_requested.emit(None))
        files.wanted_elsewhere.connect(self.new_window_requested)
        for spec, command in (
            (specs.NEW, files.new),
            (specs.OPEN, files.open),
            (specs.OPEN_ELSEWHERE, files.open_elsewhere),
            (specs.JOIN, files.join),
            (specs.SAVE, files.save),
            (specs.SAVE_AS, files.save_as),
            (specs.EXPORT, files.export),
        ):
            commands.on(spec, command)
        # Whoever has typed a value goes back to the notes.
        for field in self.findChildren(QLineEdit):
            if not self.tracks_view.isAncestorOf(field) and not self.roll.isAncestorOf(field):
                field.returnPressed.connect(self.roll.setFocus)

    def _fill_menus(self) -> None:
        menus = self.commands.fill(self.menuBar())
        self.roll_controller.fill_grid_menu(menus[specs.SNAP_MENU])
        self.lanes.bind_menu(menus[GO_TO_MENU])
        self.keyboard.bind_menu(InputMenu(menus[INPUT_MENU], self))
        recent = RecentMenu(menus[specs.RECENT_MENU], self._services.preferences, self._place.questions)
        recent.chosen.connect(self.files.open_path)
        bind_theme(self.commands, self._services.theme, self._services.preferences)
        bind_about(self.commands, self)
        bind_roll_menu(self.roll, self.commands)
        self.track_desk.fill_menus(menus)
        self.devices.fill_menus(menus)
        keymap = Keymap(self.commands, self._services.preferences)
        self.commands.on(specs.PREFERENCES, lambda: self._open_preferences(keymap))
        for spec, dock in (
            (specs.TRACKS_PANEL, self.tracks_dock),
            (specs.COMPOSE_PANEL, self.compose_dock),
            (specs.HISTORY_PANEL, self.history_dock),
            (specs.STRUCTURE_PANEL, self.structure_dock),
        ):
            action = self.commands[spec]
            action.toggled.connect(dock.setVisible)
            dock.visibilityChanged.connect(lambda _, a=action, d=dock: a.setChecked(not d.isHidden()))
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
        self._services.drag_folder.clean_up()
        self.autosave.start()

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

        PreferencesWindow(
            self.commands, keymap, self.sound, self.devices.learning, self._services.preferences, self
        ).open()

    def _show_title(self) -> None:
        self.setWindowTitle(f"{self.files.name}[*] - AIVA Desktop")
        self.setWindowModified(self._services.document.is_modified)

    def _redraw_icons(self) -> None:
        self.commands.redraw_icons()
        show_theme(self.commands, self._services.theme)
        for part in (self.banner, self.recovery_banner, self.status, self.tracks_view):
            part.redraw_icons()

    def _restore(self) -> None:
        settings = self._services.preferences.settings
        self.panel.set_settings(settings.compose)
        if settings.geometry:
            self.restoreGeometry(QByteArray.fromBase64(settings.geometry.encode()))
        if settings.layout:
            self.restoreState(QByteArray.fromBase64(settings.layout.encode()))

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
        self.autosave.close()
        self._services.preferences.set_roll(roll_settings(self.roll, self.commands))
        geometry, layout = _as_text(self.saveGeometry()), _as_text(self.saveState())
        self._services.preferences.set_at_close(self.panel.settings(), geometry, layout)
        event.accept()
        self.closed.emit()


def _as_text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode()
