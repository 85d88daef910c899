"""Every action of the window: where it is in the menus, its keys, and what it says of itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from aiva_desktop.language import tr
from aiva_desktop.ui.action_spec import ActionSpec as ActionSpec
from aiva_desktop.ui.action_spec import MenuSpec as MenuSpec
from aiva_desktop.ui.chord_actions import HARMONY_MENU
from aiva_desktop.ui.clock_actions import CLOCK_ENTRIES, VOLUME_ENTRIES
from aiva_desktop.ui.control_actions import CONTROLS_MENU
from aiva_desktop.ui.duet_actions import COMPUTER_KEYS, LIVE_ENTRIES
from aiva_desktop.ui.export_actions import EXPORT as EXPORT
from aiva_desktop.ui.export_actions import EXPORT_MENU, PRINT
from aiva_desktop.ui.form_actions import EXAMPLE, FORM_MENU
from aiva_desktop.ui.icons import Icon, icon
from aiva_desktop.ui.lane_actions import FOLLOW, LANES_MENU, MARKERS_MENU
from aiva_desktop.ui.note_actions import CHANGE_ENTRIES, SELECT_MENU, STEP_INPUT, VELOCITY_RAMP
from aiva_desktop.ui.origin_actions import ORIGIN_MENU
from aiva_desktop.ui.origin_actions import STRUCTURE_PANEL as STRUCTURE_PANEL
from aiva_desktop.ui.rewrite_actions import AGAIN, FIX_NOTE, INFILL, REROLL_MENU, TAKES_MENU
from aiva_desktop.ui.seek_actions import SEEK_ENTRIES
from aiva_desktop.ui.seek_actions import TO_START as TO_START
from aiva_desktop.ui.sound_actions import (
    COUNT_IN_MENU,
    COUNT_INS,
    METRONOME,
    RECORD_ENTRIES,
    SOUNDFONT,
)
from aiva_desktop.ui.track_actions import DUPLICATE_TRACK, TRACK_ENTRIES
from aiva_desktop.ui.vary_actions import DYNAMICS, VARY_MENU
from aiva_desktop.ui.view_actions import APPEARANCE_ENTRIES, APPEARANCE_GROUPS

NEW = ActionSpec("&New", ("Ctrl+N",), Icon.NEW)
NEW_WINDOW = ActionSpec("New &window", ("Ctrl+Shift+N",), hint="with a song of its own")
CLOSE_WINDOW = ActionSpec("&Close window", ("Ctrl+W",))
OPEN_ELSEWHERE = ActionSpec("Open &in a new window...", ("Ctrl+Alt+O",))
OPEN = ActionSpec("&Open...", ("Ctrl+O",), Icon.OPEN, "a project, a MIDI file or a score")
JOIN = ActionSpec("&Join file...", ("Ctrl+Shift+O",), hint="adds its tracks to this song")
INSERT = ActionSpec(
    "Inser&t file at the playhead...", ("Ctrl+Shift+V",), hint="a single part goes into this track, several beside it"
)
SAVE = ActionSpec("&Save", ("Ctrl+S",), Icon.SAVE)
SAVE_AS = ActionSpec("Save &as...", ("Ctrl+Shift+S",))
QUIT = ActionSpec("&Quit", ("Ctrl+Q",), role=QAction.MenuRole.QuitRole)

UNDO = ActionSpec("&Undo", ("Ctrl+Z",), Icon.UNDO)
REDO = ActionSpec("&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), Icon.REDO)
CUT = ActionSpec("Cu&t", ("Ctrl+X",))
COPY = ActionSpec("&Copy", ("Ctrl+C",))
PASTE = ActionSpec("&Paste", ("Ctrl+V",), hint="at the playhead")
DUPLICATE = ActionSpec("&Duplicate", ("Ctrl+D",))
DELETE = ActionSpec("De&lete", ("Del", "Backspace"))
SELECT_ALL = ActionSpec("Select &all", ("Ctrl+A",))
DESELECT = ActionSpec("D&eselect", ("Esc",))
NEXT_NOTE = ActionSpec("Ne&xt note", ("Tab",))
PREVIOUS_NOTE = ActionSpec("Pre&vious note", ("Shift+Tab",))

PREFERENCES = ActionSpec("Pre&ferences...", ("Ctrl+,",), role=QAction.MenuRole.PreferencesRole)

DRAW_TOOL = ActionSpec("&Draw", ("1",), Icon.DRAW, "click or drag to write a note; Ctrl+drag selects", checkable=True)
SELECT_TOOL = ActionSpec("&Select", ("2",), Icon.SELECT, "drag a rectangle; drag notes to move them", checkable=True)
SPLIT_TOOL = ActionSpec("S&plit", ("3",), Icon.SPLIT, "click a note to cut it in two", checkable=True)
ERASE_TOOL = ActionSpec("&Erase", ("4",), Icon.ERASE, "click or drag across notes", checkable=True)
MUTE_TOOL = ActionSpec(
    "Mute &notes", ("5",), Icon.MUTE, "click or drag across notes; again to hear them", checkable=True
)
GLUE_TOOL = ActionSpec("&Glue", ("6",), Icon.GLUE, "click a note to join it with the next of its pitch", checkable=True)
TOOLS = (DRAW_TOOL, SELECT_TOOL, SPLIT_TOOL, ERASE_TOOL, MUTE_TOOL, GLUE_TOOL)
KEYBOARD_CURSOR = ActionSpec(
    "Keyboard &cursor",
    ("C",),
    hint="arrows move it, PgUp and PgDown by a bar, Enter writes and removes, Shift+Left and Right set the length",
    checkable=True,
)
TOGGLE_DRAW = ActionSpec("&Toggle draw and select", ("B",))

EARLIER = ActionSpec("Move &earlier", ("Left",), hint="by one division of the grid")
LATER = ActionSpec("Move &later", ("Right",), hint="by one division of the grid")
SEMITONE_UP = ActionSpec("Semitone &up", ("Up",))
SEMITONE_DOWN = ActionSpec("Semitone &down", ("Down",))
OCTAVE_UP = ActionSpec("&Octave up", ("Shift+Up",))
OCTAVE_DOWN = ActionSpec("O&ctave down", ("Shift+Down",))
SCALE_UP = ActionSpec("&Step up in the key", ("Alt+Up", "Ctrl+Shift+Up"))
SCALE_DOWN = ActionSpec("S&tep down in the key", ("Alt+Down", "Ctrl+Shift+Down"))
LONGER = ActionSpec("Len&gthen", ("Shift+Right",))
SHORTER = ActionSpec("Sho&rten", ("Shift+Left",))
QUANTIZE = ActionSpec("&Quantize", ("Q",), hint="moves the selected notes' starts to the grid")
SOFTER = ActionSpec("So&fter", ("-",))
LOUDER = ActionSpec("Lou&der", ("+", "="))

CONTINUE = ActionSpec("&Continue melody", ("Ctrl+Return", "Ctrl+Enter"), Icon.CONTINUE)
ACCEPT = ActionSpec("&Accept", ("Return", "Enter"), Icon.ACCEPT, "keeps the notes of this take")
REJECT = ActionSpec("&Reject", ("Esc",), Icon.REJECT, "drops the takes; stops what is being written")
NEXT_TAKE = ActionSpec("&Next take", ("Ctrl+Right",), Icon.NEXT)
PREVIOUS_TAKE = ActionSpec("&Previous take", ("Ctrl+Left",))

PLAY = ActionSpec("&Play / pause", ("Space",), Icon.PLAY)
STOP = ActionSpec("&Stop", ("Shift+Space",), Icon.STOP, "goes back to where it started")
LOOP = ActionSpec("&Loop", ("L",), Icon.LOOP, "the marked range, else the selection, else the song", checkable=True)

ADD_TRACK = ActionSpec("&Add track", ("Ctrl+T",), Icon.ADD)
REMOVE_TRACK = ActionSpec("&Remove track", ("Ctrl+Shift+T",), Icon.REMOVE)
RENAME_TRACK = ActionSpec("Re&name track", ("F2",))
MUTE = ActionSpec("&Mute", ("M",), checkable=True)
SOLO = ActionSpec("&Solo", ("S",), checkable=True)
PREVIOUS_TRACK = ActionSpec("&Previous track", ("Ctrl+Up",))
NEXT_TRACK = ActionSpec("&Next track", ("Ctrl+Down",))

TRACKS_PANEL = ActionSpec("&Tracks", ("F7",), checkable=True)
COMPOSE_PANEL = ActionSpec("&Compose", ("F8",), checkable=True)
HISTORY_PANEL = ActionSpec("&History", ("Ctrl+H",), hint="all steps; choose one to go back to it", checkable=True)
INSPECTOR = ActionSpec("Note &values", ("F9",), hint="the selected notes' exact values", checkable=True)
EDIT_VALUES = ActionSpec("T&ype values", ("E",), hint="for the selected notes; Tab goes on, Enter comes back")
ZOOM_IN = ActionSpec("Zoom &in", ("Ctrl++", "Ctrl+="), Icon.ZOOM)
ZOOM_OUT = ActionSpec("Zoom &out", ("Ctrl+-",))
ZOOM_TO_FIT = ActionSpec("Zoom to the &song", ("Ctrl+0",))
ZOOM_TO_SELECTION = ActionSpec("Zoom to the s&election", ("Ctrl+Alt+0",))
NEXT_PANEL = ActionSpec("Next &panel", ("F6",))
PREVIOUS_PANEL = ActionSpec("Previous p&anel", ("Shift+F6",))
SYSTEM_THEME = ActionSpec("As the &system", checkable=True)
LIGHT_THEME = ActionSpec("&Light", checkable=True)
DARK_THEME = ActionSpec("&Dark", checkable=True)

ABOUT = ActionSpec("&About AIVA Desktop", role=QAction.MenuRole.AboutRole)

RECENT_MENU = MenuSpec("Open &recent", ())
SNAP_MENU = MenuSpec("&Grid", ())

MENUS = (
    MenuSpec(
        "&File",
        (
            *(NEW, NEW_WINDOW, OPEN, OPEN_ELSEWHERE, RECENT_MENU, JOIN, INSERT, None),
            *(SAVE, SAVE_AS, EXPORT_MENU, PRINT, None, CLOSE_WINDOW, QUIT),
        ),
    ),
    MenuSpec(
        "&Edit",
        (
            *(UNDO, REDO, None, CUT, COPY, PASTE, DUPLICATE, DELETE, None),
            *(SELECT_ALL, DESELECT, NEXT_NOTE, PREVIOUS_NOTE, SELECT_MENU, None),
            MenuSpec("&Tool", (*TOOLS, None, TOGGLE_DRAW, KEYBOARD_CURSOR, STEP_INPUT)),
            *(None, PREFERENCES),
        ),
    ),
    MenuSpec(
        "&Notes",
        (
            *(EARLIER, LATER, LONGER, SHORTER, QUANTIZE, None),
            *(SEMITONE_UP, SEMITONE_DOWN, OCTAVE_UP, OCTAVE_DOWN, SCALE_UP, SCALE_DOWN, None),
            *(SOFTER, LOUDER, VELOCITY_RAMP, DYNAMICS, None, EDIT_VALUES, *CHANGE_ENTRIES),
        ),
    ),
    MenuSpec(
        "&Compose",
        (
            CONTINUE,
            None,
            ACCEPT,
            REJECT,
            NEXT_TAKE,
            PREVIOUS_TAKE,
            TAKES_MENU,
            None,
            INFILL,
            REROLL_MENU,
            VARY_MENU,
            FIX_NOTE,
            AGAIN,
            None,
            *LIVE_ENTRIES,
            None,
            CONTROLS_MENU,
            FORM_MENU,
            HARMONY_MENU,
            ORIGIN_MENU,
        ),
    ),
    MenuSpec(
        "&Transport",
        (
            *(PLAY, STOP, LOOP, None, *SEEK_ENTRIES, None, *LIVE_ENTRIES, None, *RECORD_ENTRIES, COMPUTER_KEYS, None),
            *(*CLOCK_ENTRIES, None),
            *(METRONOME, COUNT_IN_MENU, None, *VOLUME_ENTRIES, FOLLOW, MARKERS_MENU, None, SOUNDFONT),
        ),
    ),
    MenuSpec(
        "T&rack",
        (
            *(ADD_TRACK, DUPLICATE_TRACK, REMOVE_TRACK, RENAME_TRACK, None, *TRACK_ENTRIES, None),
            *(MUTE, SOLO, None, PREVIOUS_TRACK, NEXT_TRACK),
        ),
    ),
    MenuSpec(
        "&View",
        (
            *(TRACKS_PANEL, COMPOSE_PANEL, HISTORY_PANEL, STRUCTURE_PANEL, INSPECTOR, NEXT_PANEL, PREVIOUS_PANEL, None),
            *(ZOOM_IN, ZOOM_OUT, ZOOM_TO_FIT, ZOOM_TO_SELECTION, SNAP_MENU, LANES_MENU, None),
            *(*APPEARANCE_ENTRIES, None),
            MenuSpec("T&heme", (SYSTEM_THEME, LIGHT_THEME, DARK_THEME)),
        ),
    ),
    MenuSpec("&Help", (EXAMPLE, None, ABOUT)),
)
GROUPS = (
    TOOLS,
    (SYSTEM_THEME, LIGHT_THEME, DARK_THEME),
    COUNT_INS,
    *APPEARANCE_GROUPS,
)


def all_specs(entries: tuple[ActionSpec | MenuSpec | None, ...] = MENUS) -> Iterator[ActionSpec]:
    """Every action in the menus, in their order; one that stands in two menus comes once."""
    return iter(dict.fromkeys(_entries_in(entries)))


def _entries_in(entries: tuple[ActionSpec | MenuSpec | None, ...]) -> Iterator[ActionSpec]:
    for entry in entries:
        if isinstance(entry, MenuSpec):
            yield from _entries_in(entry.entries)
        elif entry is not None:
            yield entry


class Actions(QObject):
    """The window's QActions, one for each spec in the menus; they work wherever the focus is in the window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._actions = {spec: _made(spec, window) for spec in all_specs()}
        for group in GROUPS:
            exclusive = QActionGroup(self)
            for spec in group:
                exclusive.addAction(self._actions[spec])
        self.redraw_icons()

    def __getitem__(self, spec: ActionSpec) -> QAction:
        return self._actions[spec]

    def on(self, spec: ActionSpec, slot: Callable[[], object]) -> None:
        """Call `slot` when the action is chosen."""
        self._actions[spec].triggered.connect(lambda _checked=False: slot())

    def set_enabled(self, enabled: bool, *specs: ActionSpec) -> None:
        """Switch actions, and their keys, on or off."""
        for spec in specs:
            self._actions[spec].setEnabled(enabled)

    def set_keys(self, spec: ActionSpec, keys: Sequence[str]) -> None:
        """Give an action other keys than those of its spec; the first is the one that menus and tooltips show."""
        action = self._actions[spec]
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.setToolTip(tooltip(spec, action.shortcuts()))

    def keys(self, spec: ActionSpec) -> tuple[str, ...]:
        """The keys that an action has now."""
        return tuple(sequence.toString() for sequence in self._actions[spec].shortcuts())

    def set_icon(self, spec: ActionSpec, which: Icon) -> None:
        """Show another drawing, for an action that turns into its opposite."""
        self._actions[spec].setData(which)
        self._actions[spec].setIcon(icon(which))

    def redraw_icons(self) -> None:
        """Draw all icons anew, after the theme has changed."""
        for spec, action in self._actions.items():
            if spec.icon is not None:
                self.set_icon(spec, action.data() or spec.icon)

    def fill(self, bar: QMenuBar) -> dict[MenuSpec, QMenu]:
        """Put the menus into the bar; answers with every menu, so that the changing ones can be filled."""
        menus: dict[MenuSpec, QMenu] = {}
        for spec in MENUS:
            self._fill(bar.addMenu(tr(spec.title)), spec, menus)
        return menus

    def _fill(self, menu: QMenu, spec: MenuSpec, menus: dict[MenuSpec, QMenu]) -> None:
        menus[spec] = menu
        for entry in spec.entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, MenuSpec):
                self._fill(menu.addMenu(tr(entry.title)), entry, menus)
            else:
                menu.addAction(self._actions[entry])


def _made(spec: ActionSpec, window: QWidget) -> QAction:
    action = QAction(tr(spec.text), window)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setCheckable(spec.checkable)
    action.setMenuRole(spec.role)
    action.setToolTip(tooltip(spec, action.shortcuts()))
    # Nudging, stepping and louder go on while the key is held; the rest would flicker.
    action.setAutoRepeat(not spec.checkable)
    window.addAction(action)
    return action


def tooltip(spec: ActionSpec, keys: Sequence[QKeySequence]) -> str:
    """What the action does and the first of its keys."""
    key = keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
    head = tr("{action} ({key})", action=spec.title, key=key) if key else spec.title
    return tr("{action}: {hint}", action=head, hint=tr(spec.hint)) if spec.hint else head
