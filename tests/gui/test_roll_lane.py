"""The velocity lane with a real mouse."""

from __future__ import annotations

from dataclasses import replace

import pytest
from helpers.mouse import SHIFT, Mouse
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.document import Document
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.pianoroll.lane_choice import UpperLane
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.ui.pianoroll.lower_area import NOTES_SHARE
from aiva_desktop.ui.pianoroll.velocity_lane import MARGIN_PX
from aiva_desktop.ui.pianoroll.view import RollView

NOTES = tuple(Note(480 * i, 60 + i, 240, 64) for i in range(4))


@pytest.fixture
def view(qtbot: QtBot) -> RollView:
    view = RollView()
    qtbot.addWidget(view)
    view.resize(900, 500)
    view.show()
    document = Document(Song((Track(1, notes=NOTES),)))
    view.set_song(document.song, 1)
    document.subscribe(lambda song: view.set_song(song, 1))
    view.edit_requested.connect(document.apply)
    view.setProperty("document", document)
    return view


def notes_of(view: RollView) -> tuple[Note, ...]:
    return view.property("document").song.track(1).notes


def velocities(view: RollView) -> list[int]:
    return [note.velocity for note in notes_of(view)]


def place(view: RollView, tick: float, velocity: int) -> QPointF:
    height = view.velocity_lane.height() - MARGIN_PX
    return QPointF(view.area.view.x_of(tick), MARGIN_PX + height * (1 - velocity / 127))


def test_drawing_over_the_stems_sets_velocities_in_one_step(view: RollView) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    Mouse(view.velocity_lane).drag(place(view, 0, 30), place(view, 1440, 120))
    assert velocities(view) == [30, 60, 90, 120]
    assert said[-1] == "Velocity 120"
    view.property("document").undo()
    assert notes_of(view) == NOTES


def test_dragging_a_selected_stem_shifts_the_selection(view: RollView) -> None:
    view.set_selection(NOTES[:2])
    Mouse(view.velocity_lane).drag(place(view, 480, 64), place(view, 480, 84))
    assert velocities(view) == [84, 84, 64, 64]
    assert view.selection == {replace(note, velocity=84) for note in NOTES[:2]}


def test_escape_cancels(view: RollView, qtbot: QtBot) -> None:
    mouse = Mouse(view.velocity_lane)
    mouse.press(place(view, 480, 100))
    assert view.velocity_lane.preview.shown == (replace(NOTES[1], velocity=100),)
    qtbot.keyClick(view.velocity_lane, Qt.Key.Key_Escape)
    mouse.release(place(view, 480, 100))
    assert notes_of(view) == NOTES


def test_the_wheel_scrolls_the_roll(view: RollView) -> None:
    Mouse(view.velocity_lane).wheel(QPointF(50, 20), -120, SHIFT)
    assert view.area.view.left_px == 60


def test_many_notes_become_an_outline(view: RollView) -> None:
    notes = tuple(Note(i, 60, 10, 1 + i % 127) for i in range(5000))
    view.set_song(Song((Track(1, notes=notes),)), 1)
    image = view.velocity_lane.grab().toImage()
    composer, ground = image.pixelColor(100, image.height() - 5), image.pixelColor(800, image.height() - 5)
    assert composer.blue() > composer.red() + 50
    assert abs(ground.blue() - ground.red()) < 20


def colours_at(view: RollView, note: Note) -> tuple[str, str]:
    """Of the middle of a stem's head, and of the stem below it."""
    lane = view.velocity_lane
    top, picture = lane.top_of(note).toPoint(), lane.grab().toImage()
    return picture.pixelColor(top.x() + 1, top.y() + 1).name(), picture.pixelColor(top.x(), top.y() + 12).name()


def test_muted_notes_are_hollow(view: RollView) -> None:
    heard = colours_at(view, NOTES[1])
    muted = replace(NOTES[1], muted=True)
    view.property("document").apply(ReplaceNotes(1, NOTES[1:2], (muted,), "Mute"))
    silent = colours_at(view, muted)
    assert heard[0] == heard[1]
    assert silent[0] not in (heard[0], silent[1])
    assert silent[1] != heard[1]
    assert colours_at(view, NOTES[0]) == heard


def press(view: RollView, qtbot: QtBot, *keys: Qt.Key, shift: bool = False) -> None:
    for key in keys:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        qtbot.keyClick(view.velocity_lane, key, modifier)


def test_by_keyboard_from_note_to_note_louder_and_softer(view: RollView, qtbot: QtBot) -> None:
    said: list[str] = []
    view.message.connect(said.append)
    keys = Qt.Key
    view.velocity_lane.setFocus(Qt.FocusReason.ShortcutFocusReason)
    assert said[-1] == "C4, bar 1 beat 1, velocity 64"
    press(view, qtbot, keys.Key_Right, keys.Key_Up, keys.Key_Up)
    assert said[-1] == "C#4, bar 1 beat 2, velocity 66"
    assert view.velocity_lane.accessibleDescription() == said[-1]
    press(view, qtbot, keys.Key_Down, shift=True)
    press(view, qtbot, keys.Key_End, keys.Key_PageUp, keys.Key_Home, keys.Key_Left, keys.Key_Down)
    assert velocities(view) == [63, 56, 64, 74]
    # Presses that follow each other on one note are one step.
    for expected in ([64, 56, 64, 74], [64, 56, 64, 64], [64, 64, 64, 64]):
        view.property("document").undo()
        assert velocities(view) == expected
    press(view, qtbot, keys.Key_Escape)
    assert view.velocity_keys.note is None
    assert view.area.hasFocus()


def test_by_keyboard_a_selected_note_takes_the_selection_along(view: RollView, qtbot: QtBot) -> None:
    view.set_selection(NOTES[1:3])
    view.velocity_lane.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert velocities(view) == [64, 66, 66, 64]
    assert len(view.selection) == 2


def test_by_keyboard_loudness_ends_at_127_and_notes_that_go_take_the_cursor_back(view: RollView, qtbot: QtBot) -> None:
    view.velocity_lane.setFocus(Qt.FocusReason.TabFocusReason)
    press(view, qtbot, Qt.Key.Key_End)
    for _ in range(8):
        press(view, qtbot, Qt.Key.Key_PageUp)
    assert velocities(view)[3] == 127
    view.property("document").apply(ReplaceNotes(1, notes_of(view)[1:], (), "Delete"))
    assert view.velocity_keys.note == NOTES[0]
    view.property("document").apply(ReplaceNotes(1, NOTES[:1], (), "Delete"))
    assert view.velocity_keys.note is None
    press(view, qtbot, Qt.Key.Key_Up)
    assert notes_of(view) == ()


@pytest.mark.parametrize("height", [380, 560, 640, 900])
def test_notes_keep_their_share_of_the_height_whatever_is_open(view: RollView, height: int, qtbot: QtBot) -> None:
    for lane in UpperLane:
        view.show_upper_lane(lane, True)
    for _ in range(7):
        view.lower_lanes.add()
    view.resize(900, height)
    # Where there is hardly room for anything, one lane has it.
    qtbot.waitUntil(lambda: view.area.height() >= round(NOTES_SHARE * height) or height < 500)
    last = view.lower_lanes.widgets[-1]
    last.setFocus(Qt.FocusReason.ShortcutFocusReason)
    # Where the keyboard is can be seen.
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect().height() >= 50)
    # Time runs below the notes as in them.
    assert last.mapTo(view, QPoint(0, 0)).x() == view.area.mapTo(view, QPoint(0, 0)).x()
    for lane in UpperLane:
        view.show_upper_lane(lane, False)
    view.lower_lanes.show_lanes(())
    qtbot.waitUntil(lambda: view.area.height() >= height - view.ruler.height() - 2)


def test_few_lanes_have_all_the_room_that_they_ask_for(view: RollView) -> None:
    assert view.velocity_lane.visibleRegion().boundingRect().height() == view.velocity_lane.height() == 72


def test_beside_drums_the_lanes_begin_where_the_notes_do(view: RollView, qtbot: QtBot) -> None:
    document = view.property("document")
    document.replace_song(Song((Track(1, notes=NOTES, channel=9),)))
    qtbot.waitUntil(lambda: view.keyboard.width() > 80)

    def left_of(widget: QWidget) -> int:
        return widget.mapTo(view, QPoint(0, 0)).x()

    qtbot.waitUntil(lambda: left_of(view.velocity_lane) == left_of(view.area))
