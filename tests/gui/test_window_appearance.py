"""Ways to look at the roll, by keys, as pixels."""

from __future__ import annotations

import pytest
from conftest import MOTIF
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.appearance import ColorBy
from aiva_desktop.pianoroll.grid import Grid, Snap
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track
from aiva_desktop.score.time import MeterMap
from aiva_desktop.ui import view_actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.pianoroll.note_style import NoteStyle
from aiva_desktop.ui.pianoroll.palette import contrast, dark, light
from aiva_desktop.ui.services import Services

OTHER = Note(1920, 63, 1920)
FAR = tuple(Note(480 * i, 60 + i, 240, 20 + 15 * i) for i in range(7))


@pytest.fixture
def two_tracks(window: MainWindow, services: Services) -> MainWindow:
    services.document.replace_song(Song((Track(1, notes=MOTIF), Track(2, notes=(OTHER,)))))
    window.commands[specs.HIGHLIGHT_SCALE].trigger()
    return window


def color_at(window: MainWindow, tick: int, pitch: int) -> QColor:
    view = window.roll.area.view
    place = QPoint(round(view.x_of(tick)), view.y_of(pitch) + view.row_px // 2)
    return window.roll.area.viewport().grab().toImage().pixelColor(place)


def test_other_tracks_come_and_go(two_tracks: MainWindow) -> None:
    seen = color_at(two_tracks, OTHER.onset + 777, OTHER.pitch)
    two_tracks.commands[specs.OTHER_TRACKS].trigger()
    assert color_at(two_tracks, OTHER.onset + 777, OTHER.pitch) != seen


def test_the_key_is_highlighted(two_tracks: MainWindow) -> None:
    plain = color_at(two_tracks, 4100, 65)
    assert color_at(two_tracks, 4100, 66) != plain  # a black key
    two_tracks.commands[specs.HIGHLIGHT_SCALE].trigger()
    key = two_tracks.roll._contents.scale_key
    assert key is not None
    rows = {pitch: color_at(two_tracks, 4100, pitch) for pitch in range(61, 70) if pitch % 12 != key.tonic}
    inside = {color.name() for pitch, color in rows.items() if key.contains(pitch)}
    outside = {color.name() for pitch, color in rows.items() if not key.contains(pitch)}
    assert len(inside) == len(outside) == 1
    assert inside != outside


@pytest.mark.parametrize("spec", specs.COLOR_GROUP)
def test_notes_are_coloured_by_what_is_chosen(window: MainWindow, services: Services, spec) -> None:  # type: ignore[no-untyped-def]
    services.document.replace_song(Song((Track(1, notes=FAR), Track(2, notes=(OTHER,)))))
    window.roll.zoom_to_fit()
    window.commands[spec].trigger()
    seen = [color_at(window, note.onset + 200, note.pitch).name() for note in (FAR[0], FAR[2], FAR[6])]
    style = NoteStyle(window.roll.area.colors, window.roll.appearance.color_by)
    assert seen == [style.fill(note.origin, style.bucket(note)).name() for note in (FAR[0], FAR[2], FAR[6])]


@pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize("color_by", list(ColorBy))
def test_names_are_readable_on_every_colour(colors, color_by: ColorBy) -> None:  # type: ignore[no-untyped-def]
    for slot in range(8):
        style = NoteStyle(colors, color_by, slot)
        for note in (Note(0, pitch, 1, velocity) for pitch in range(60, 72) for velocity in range(1, 128, 6)):
            fill = style.fill(note.origin, style.bucket(note))
            assert contrast(colors.text_on(fill), fill) >= 4.5, (fill.name(), color_by)


def test_very_many_notes_keep_their_colours() -> None:
    index = NoteIndex.of(FAR)
    for color_by in ColorBy:
        style = NoteStyle(light(), color_by)
        layers = style.layers(index, index.starting(0, 10**6))
        assert sorted(place for places, _ in layers for place in places.tolist()) == list(range(len(FAR)))


def test_rows_fold_by_key_and_the_mouse_still_writes_what_it_points_at(
    window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    services.document.replace_song(Song((Track(1, notes=FAR),)))
    qtbot.keyClick(window.roll.area, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    view = window.roll.area.view
    assert view.folded == tuple(range(60, 67))
    assert view.y_of(60) == view.content_height - view.row_px - view.top_px
    qtbot.keyClick(window.roll.area, Qt.Key.Key_U)
    assert window.roll.area.view.folded == ()


def test_rows_that_cannot_fold_say_why(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window.roll.area, Qt.Key.Key_F)
    assert "set a key" in window.status.message
    assert window.roll.area.view.folded == ()


def test_a_drum_track_names_its_sounds(window: MainWindow, services: Services) -> None:
    keys = window.roll.keyboard
    width = keys.width()
    services.document.replace_song(Song((Track(1, notes=MOTIF, channel=DRUM_CHANNEL),)))
    window.roll.layout().activate()
    assert keys.width() > width
    assert NoteStyle(light(), is_drums=True).label(38) == "Snare"
    services.document.replace_song(Song((Track(1, notes=MOTIF),)))
    window.roll.layout().activate()
    assert keys.width() == width


def test_dotted_and_triplet_grids_start_at_each_bar() -> None:
    dotted = Grid(MeterMap(), Snap.EIGHTH_DOTTED)
    assert [dotted.nearest(tick) for tick in (350, 700, 1900, 2200)] == [360, 720, 1920, 2280]
