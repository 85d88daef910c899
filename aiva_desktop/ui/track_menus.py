"""The menus of a track: its colour, its channel, its output, and all of them by a right click on its row."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from aiva_desktop.language import all_marked, marked, tr
from aiva_desktop.playback.outputs import OutputKind
from aiva_desktop.score.song import AUTOMATIC_COLOR, DRUM_CHANNEL
from aiva_desktop.ui import actions as window_actions
from aiva_desktop.ui import track_actions as specs
from aiva_desktop.ui.action_spec import ActionSpec, MenuSpec
from aiva_desktop.ui.pianoroll.palette import colors_for
from aiva_desktop.ui.track_changes import TrackChanges
from aiva_desktop.ui.workplace import Workplace

# As the palette of the roll has them.
_COLORS = all_marked("Blue", "Green", "Pink", "Vermilion", "Sky blue", "Yellow", "Brown", "Grey")
_SONGS_OUTPUT = marked("Where the song goes")
_SWATCH_PX = 16
_ROW_ENTRIES: tuple[ActionSpec | MenuSpec | None, ...] = (
    *(specs.INSTRUMENT, specs.TRACK_LEVELS, specs.COLOR_MENU, specs.CHANNEL_MENU, specs.OUTPUT_MENU, None),
    *(window_actions.RENAME_TRACK, specs.DUPLICATE_TRACK, window_actions.REMOVE_TRACK, None),
    *(window_actions.MUTE, window_actions.SOLO, specs.ARM, None),
    *(specs.MOVE_TRACK_UP, specs.MOVE_TRACK_DOWN, None, specs.GROUP_TRACKS, specs.UNGROUP_TRACKS, specs.FOLD_GROUP),
)


class TrackMenus:
    """Fills the menus each time they open."""

    def __init__(self, place: Workplace, changes: TrackChanges, menus: Mapping[MenuSpec, QMenu]) -> None:
        self._place = place
        self._changes = changes
        self._menus = {spec: menus[spec] for spec in (specs.COLOR_MENU, specs.CHANNEL_MENU, specs.OUTPUT_MENU)}
        for spec, fill in (
            (specs.COLOR_MENU, self._fill_colors),
            (specs.CHANNEL_MENU, self._fill_channels),
            (specs.OUTPUT_MENU, self._fill_outputs),
        ):
            self._menus[spec].aboutToShow.connect(fill)
        place.tracks.view.menu_requested.connect(self._open)

    def _fill_colors(self) -> None:
        track = self._place.tracks.current
        palette = colors_for(self._place.window.palette())
        menu = self._cleared(specs.COLOR_MENU)
        _choice(
            menu, tr("Automatic"), track.color == AUTOMATIC_COLOR, partial(self._changes.set_color, AUTOMATIC_COLOR)
        )
        for slot, name in enumerate(_COLORS):
            action = _choice(menu, tr(name), track.color == slot, partial(self._changes.set_color, slot))
            action.setIcon(_swatch(palette.track_hue(slot)))

    def _fill_channels(self) -> None:
        song, track = self._place.document.song, self._place.tracks.current
        menu = self._cleared(specs.CHANNEL_MENU)
        for channel in range(16):
            others = [other.name for other in song.tracks if other.channel == channel and other is not track]
            _choice(
                menu,
                _channel_in_words(channel, others),
                channel == track.channel,
                partial(self._changes.set_channel, channel),
            )

    def _fill_outputs(self) -> None:
        track = self._place.tracks.current
        menu = self._cleared(specs.OUTPUT_MENU)
        ports = [output.name for output in self._place.player.outputs() if output.kind is OutputKind.MIDI_PORT]
        for name in dict.fromkeys(("", *ports, track.output)):
            text = tr("MIDI: {port}", port=tr(name)) if name else tr(_SONGS_OUTPUT)
            _choice(menu, text, name == track.output, partial(self._changes.set_output, name))

    def _cleared(self, spec: MenuSpec) -> QMenu:
        menu = self._menus[spec]
        menu.clear()
        return menu

    def _open(self, track_id: int, at: QPoint) -> None:
        if track_id not in self._place.tracks.chosen_ids:
            self._place.tracks.choose(track_id)
        menu = QMenu(self._place.window)
        for entry in _ROW_ENTRIES:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, MenuSpec):
                menu.addMenu(self._menus[entry])
            else:
                menu.addAction(self._place.actions[entry])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)


def _choice(menu: QMenu, text: str, is_chosen: bool, choose: Callable[[], None]) -> QAction:
    action = menu.addAction(text.replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(is_chosen)
    action.triggered.connect(lambda _checked=False: choose())
    return action


def _channel_in_words(channel: int, others: list[str]) -> str:
    shown = tr("{number}, drums", number=channel + 1) if channel == DRUM_CHANNEL else str(channel + 1)
    if not others:
        return shown
    first = others[0]
    more = tr("{name} and others", name=first) if len(others) > 1 else first
    return tr("{channel} (also {others})", channel=shown, others=more)


def _swatch(color: QColor) -> QIcon:
    pixmap = QPixmap(_SWATCH_PX, _SWATCH_PX)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(QRectF(2, 2, _SWATCH_PX - 4, _SWATCH_PX - 4), 2, 2)
    painter.end()
    return QIcon(pixmap)
