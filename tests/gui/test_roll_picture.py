"""What the roll looks like: read off the pixels."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPalette
from pytestqt.qtbot import QtBot

from aiva_desktop.pianoroll.contents import RollContents
from aiva_desktop.pianoroll.gestures import Preview
from aiva_desktop.pianoroll.note_index import NoteIndex
from aiva_desktop.pianoroll.viewport import Viewport
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.song import Song, Track, empty_song
from aiva_desktop.score.time import Meter, MeterMap
from aiva_desktop.ui.pianoroll import note_painter
from aiva_desktop.ui.pianoroll.density import coverage
from aiva_desktop.ui.pianoroll.palette import RollColors, colors_for, contrast, dark, light
from aiva_desktop.ui.pianoroll.picture import paint_to_pixmap, roll_image
from aiva_desktop.ui.pianoroll.scene import scene_of
from aiva_desktop.ui.pianoroll.view import RollView

pytestmark = pytest.mark.usefixtures("qapp")

VIEW = Viewport(width=400, height=200, px_per_tick=0.1, row_px=12).centred_on_pitch(60)
LOUD = 127


def picture(
    contents: RollContents, colors: RollColors | None = None, scale: float = 1, preview: Preview | None = None
) -> QImage:
    scene = scene_of(contents, VIEW, colors or light(), "", preview or Preview())
    return paint_to_pixmap(scene, scale, QGuiApplication.font()).toImage()


def contents_of(*notes: Note, others: tuple[Note, ...] = ()) -> RollContents:
    contents = RollContents()
    contents.show(Song((Track(1, notes=tuple(sorted(notes))), Track(2, notes=others))), 1)
    return contents


def color_at(image: QImage, tick: float, pitch: int, scale: float = 1) -> QColor:
    return image.pixelColor(round(VIEW.x_of(tick) * scale), round((VIEW.y_of(pitch) + VIEW.row_px / 2) * scale))


def is_near(a: QColor, b: QColor, within: int = 12) -> bool:
    return all(abs(x - y) <= within for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True))


@pytest.mark.parametrize("scale", [1, 2])
@pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
def test_who_wrote_a_note_shows_in_its_hue(colors: RollColors, scale: float) -> None:
    own, engines = Note(480, 60, 200, LOUD), Note(960, 60, 200, LOUD, Origin.ENGINE)
    image = picture(contents_of(own, engines), colors, scale)
    assert image.width() == 400 * scale
    assert is_near(color_at(image, own.onset + 150, 60, scale), colors.composer)
    assert is_near(color_at(image, engines.onset + 150, 60, scale), colors.engine)
    assert is_near(color_at(image, 2000, 60, scale), colors.ground)


def test_engine_notes_carry_a_mark_too() -> None:
    engines = Note(480, 60, 200, LOUD, Origin.ENGINE)
    mark = picture(contents_of(engines)).pixelColor(48 + 4, VIEW.y_of(60) + 5)
    assert is_near(mark, light().text_on(light().engine))


def test_ghosts_are_paler_with_a_dashed_edge() -> None:
    contents = contents_of()
    contents.set_ghosts([Note(480, 60, 960, origin=Origin.ENGINE)])
    image, colors = picture(contents), light()
    inside = color_at(image, 900, 60)
    assert not is_near(inside, colors.engine)
    assert not is_near(inside, colors.ground)
    edge = [image.pixelColor(x, VIEW.y_of(60)).getRgb() for x in range(60, 130)]
    assert len(set(edge)) > 1


def test_adjacent_notes_of_one_pitch_show_a_line_between() -> None:
    image = picture(contents_of(Note(480, 60, 480, LOUD), Note(960, 60, 480, LOUD)))
    between = [color_at(image, 960 + 10 * dx, 60) for dx in (-1, 0)]
    assert not any(is_near(color, light().composer) for color in between)


def test_selected_notes_have_a_strong_edge() -> None:
    note = Note(480, 60, 480, LOUD)
    contents = contents_of(note)
    contents.select(frozenset({note}))
    edge = picture(contents).pixelColor(48, VIEW.y_of(60))
    assert is_near(edge, light().selected_edge, 2)


def test_softer_notes_are_paler() -> None:
    image = picture(contents_of(Note(480, 60, 480, 10), Note(1440, 60, 480, LOUD)))
    assert color_at(image, 900, 60).lightness() > color_at(image, 1860, 60).lightness()


def test_other_tracks_stand_faint_behind() -> None:
    image = picture(contents_of(others=(Note(480, 60, 480),)))
    shade = color_at(image, 700, 60)
    assert not is_near(shade, light().ground, 8)
    assert abs(shade.red() - shade.blue()) < 30


def test_notes_that_a_drag_changes_are_left_out() -> None:
    note = Note(480, 60, 480, LOUD)
    image = picture(contents_of(note), preview=Preview(hidden=(note,)))
    assert not is_near(color_at(image, 900, 60), light().composer)


def test_a_note_longer_than_qt_can_count_is_drawn_where_it_is_in_sight() -> None:
    image = picture(contents_of(Note(0, 60, 2**40, LOUD), Note(480, 64, 2**40, LOUD)))
    assert is_near(color_at(image, 3900, 60), light().composer)
    assert is_near(color_at(image, 3900, 64), light().composer)
    assert not is_near(color_at(image, 400, 64), light().composer)


def test_bar_lines_follow_the_meter() -> None:
    contents = contents_of()
    song = Song((Track(1),), contents.song.conductor.__class__(meter=MeterMap.constant(Meter(3, 4))))
    contents.show(song, 1)
    image = picture(contents)
    lines = [x for x in range(400) if is_near(image.pixelColor(x, 5), light().bar_line, 4)]
    assert lines == [0, 144, 288]


# Very many notes


def test_the_density_image_shows_the_same_places(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = [Note(400 * i + 100, 56 + i, 300, LOUD, Origin.ENGINE if i % 2 else Origin.COMPOSER) for i in range(9)]
    exact = picture(contents_of(*notes))
    monkeypatch.setattr(note_painter, "MANY_NOTES", 0)
    dense = picture(contents_of(*notes))
    for note in notes:
        for tick in (note.onset - 50, note.onset + 250, note.end + 60):
            assert is_near(color_at(exact, tick, note.pitch), color_at(dense, tick, note.pitch), 25)


def test_the_density_image_shows_what_is_selected(monkeypatch: pytest.MonkeyPatch) -> None:
    notes = [Note(400 * i + 100, 56 + i, 300, LOUD) for i in range(9)]
    contents = contents_of(*notes)
    contents.select(frozenset(notes[2:4]))
    contents.set_ghosts([Note(1000, 66, 300, origin=Origin.ENGINE)])
    contents.others = {2: NoteIndex.of((Note(2000, 55, 300),))}
    monkeypatch.setattr(note_painter, "MANY_NOTES", 0)
    image = picture(contents)
    edge = light().selected_edge
    assert [is_near(color_at(image, n.onset + 150, n.pitch), edge) for n in notes] == [False] * 2 + [True] * 2 + [
        False
    ] * 5
    assert not is_near(color_at(image, 1150, 66), light().ground, 20)
    assert not is_near(color_at(image, 2150, 55), light().ground, 8)


def test_the_density_image_keeps_repeated_notes_apart() -> None:
    index = NoteIndex.of((Note(0, 60, 100), Note(100, 60, 100), Note(200, 60, 5)))
    row = coverage(VIEW, [(index, np.arange(3))], 60, 60, 1.0)[0]
    assert list(np.flatnonzero(row)) == [*range(9), *range(10, 19), 20]


class CountingNotes(tuple[Note, ...]):
    """Counts how many notes were looked at."""

    looked_at = 0

    def __getitem__(self, place):  # type: ignore[no-untyped-def]
        CountingNotes.looked_at += 1
        return super().__getitem__(place)

    def __iter__(self) -> Iterator[Note]:
        raise AssertionError("went over all notes")


def test_painting_looks_at_the_notes_in_sight_only() -> None:
    contents = contents_of()
    notes = tuple(Note(100 * i, 60, 90) for i in range(100_000))
    index = NoteIndex.of(notes)
    contents.index = NoteIndex(CountingNotes(notes), index.table, index.by_engine)
    picture(contents)
    assert 30 < CountingNotes.looked_at < 100


def test_many_tracks_with_few_notes_each_are_as_quick_as_one_with_many() -> None:
    contents, unseen = contents_of(), CountingNotes((Note(0, 60, 40),) * 100)
    plain = NoteIndex.of(tuple(unseen[:]))
    contents.show(Song(tuple(Track(number, notes=(Note(0, 64, 480),)) for number in range(1, 40))), 1)
    contents.others = {number: NoteIndex(unseen, plain.table, plain.by_engine) for number in range(2, 40)}
    CountingNotes.looked_at = 0
    image = picture(contents)
    assert CountingNotes.looked_at == 0
    assert not is_near(color_at(image, 20, 60), color_at(image, 100, 60), 8)


# Colours


@pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
def test_text_can_be_read_everywhere(colors: RollColors) -> None:
    for ground in (colors.ground, colors.black_row):
        assert contrast(colors.text, ground) >= 4.5
        assert contrast(colors.quiet_text, ground) >= 4.5
        for hue in (colors.composer, colors.playhead, colors.loop, colors.selected_edge):
            assert contrast(hue, ground) >= 2.9
    assert contrast(colors.key_text, colors.white_key) >= 4.5
    for hue in (colors.composer, colors.engine):
        for fill in colors.note_fills(hue):
            assert contrast(colors.text_on(fill), fill) >= 4.5


def test_the_theme_follows_the_window() -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    assert colors_for(palette) == dark()
    palette.setColor(QPalette.ColorRole.Window, QColor("#f0f0f0"))
    assert colors_for(palette) == light()


def test_a_palette_change_repaints(qtbot: QtBot) -> None:
    view = RollView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    for color, colors in (("#202020", dark()), ("#f0f0f0", light())):
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Window, QColor(color))
        view.setPalette(palette)
        seen = view.area.grab().toImage().pixelColor(13, 100)
        assert is_near(seen, colors.ground) or is_near(seen, colors.black_row)


def test_an_empty_roll_says_what_to_do_until_there_is_a_note(qtbot: QtBot) -> None:
    view = RollView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.set_song(empty_song(), 1)
    empty = view.area.grab().toImage()
    view.set_ghosts([Note(100_000, 60, 10)])
    assert view.area.grab().toImage() != empty


# Pictures without a window


def test_a_picture_shows_the_whole_song_and_its_ghosts() -> None:
    first, last = Note(0, 40, 480, LOUD), Note(40_000, 90, 480, LOUD)
    ghost = Note(50_000, 60, 2000, origin=Origin.ENGINE)
    image = roll_image(Song((Track(1), Track(2, notes=(first, last)))), QSize(800, 300), (ghost,))
    assert (image.width(), image.height()) == (800, 300)
    converted = image.convertToFormat(QImage.Format.Format_RGBA8888)
    seen = np.frombuffer(bytes(converted.constBits()), np.uint8).reshape(300, 800, 4)
    blue = np.argwhere(seen[:, :, 2].astype(int) - seen[:, :, 0] > 100)
    orange = np.argwhere(seen[:, :, 0].astype(int) - seen[:, :, 2] > 60)
    assert blue[:, 1].min() < 20
    assert 500 < blue[:, 1].max() < 700
    assert orange[:, 1].max() > 770


def test_a_picture_of_nothing_is_an_empty_grid() -> None:
    assert not roll_image(Song(), QSize(200, 100)).isNull()
    assert not roll_image(empty_song(), QSize(200, 100)).isNull()
