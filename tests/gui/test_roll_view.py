"""The roll as a composer uses it: real mouse and key events, a real document behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from helpers.mouse import ALT, CTRL, MIDDLE, NONE, SHIFT, Mouse
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.editing.clipboard import MIME_TYPE, to_bytes
from aiva_desktop.editing.document import Document
from aiva_desktop.pianoroll.grid import Snap
from aiva_desktop.pianoroll.state import Tool
from aiva_desktop.score.notes import Note, Origin
from aiva_desktop.score.pitch import Key
from aiva_desktop.score.song import Conductor, KeyChange, Song, Track, empty_song
from aiva_desktop.score.time import Meter, MeterMap
from aiva_desktop.ui.pianoroll.view import RollView

A, B, C = Note(480, 66, 480, 70), Note(1440, 64, 480, 90), Note(2400, 67, 240)


@dataclass
class Desk:
    """A roll, the document that it edits, and what it said."""

    view: RollView
    document: Document
    said: list[str] = field(default_factory=list)
    sounded: list[tuple[int, int] | None] = field(default_factory=list)
    edits: int = 0

    def __post_init__(self) -> None:
        self.document.subscribe(lambda song: self.view.set_song(song, 1))
        self.view.edit_requested.connect(self._apply)
        self.view.message.connect(self.said.append)
        self.view.audition_requested.connect(lambda pitch, velocity: self.sounded.append((pitch, velocity)))
        self.view.audition_ended.connect(lambda: self.sounded.append(None))
        self.mouse = Mouse(self.view.area.viewport())

    def _apply(self, edit: object) -> None:
        self.edits += 1
        self.document.apply(edit)  # type: ignore[arg-type]

    @property
    def notes(self) -> tuple[Note, ...]:
        return self.document.song.track(1).notes

    def place(self, tick: float, pitch: int) -> QPointF:
        """The middle of a row at a tick."""
        view = self.view.area.view
        return QPointF(view.x_of(tick), view.y_of(pitch) + view.row_px / 2)

    def on(self, note: Note) -> QPointF:
        return self.place(note.onset + note.duration / 2, note.pitch)


@pytest.fixture
def desk(qtbot: QtBot) -> Callable[..., Desk]:
    def build(*notes: Note, **conductor: object) -> Desk:
        song = Song((Track(1, notes=tuple(sorted(notes))), Track(2, notes=(Note(0, 50, 960),))), Conductor(**conductor))  # type: ignore[arg-type]
        view = RollView()
        qtbot.addWidget(view)
        view.resize(900, 500)
        view.show()
        view.set_song(song, 1)
        view.set_snap(Snap.SIXTEENTH)
        return Desk(view, Document(song))

    return build


def test_a_click_on_an_empty_roll_draws_a_note_that_sounds(desk: Callable[..., Desk]) -> None:
    roll = desk()
    roll.mouse.click(roll.place(500, 66))
    assert roll.notes == (Note(480, 66, 120),)
    assert roll.view.selection == {Note(480, 66, 120)}
    assert roll.sounded == [(66, 80), None]


def test_dragging_while_drawing_sets_the_length_in_one_edit(desk: Callable[..., Desk]) -> None:
    roll = desk()
    roll.mouse.drag(roll.place(490, 66), roll.place(1430, 66))
    assert roll.notes == (Note(480, 66, 960),)
    assert roll.edits == 1


def test_dragging_a_note_previews_and_edits_once_on_release(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    start, end = roll.on(A), roll.on(A) + QPointF(48, -28)
    roll.mouse.press(start)
    roll.mouse.move(end)
    assert roll.notes == (A, B)
    assert roll.view.area.preview.shown == (replace(A, onset=960, pitch=68),)
    roll.mouse.release(end)
    assert roll.notes == (replace(A, onset=960, pitch=68), B)
    assert roll.edits == 1
    assert roll.sounded == [(66, 70), None, (68, 70), None]


def test_a_click_that_is_not_quite_still_moves_nothing(desk: Callable[..., Desk]) -> None:
    d = desk(A)
    lowest = d.on(A) + QPointF(0, d.view.area.view.row_px / 2 - 1)
    d.mouse.drag(lowest, lowest + QPointF(0, 2))
    assert d.notes == (A,)
    assert d.view.selection == {A}
    d.mouse.drag(lowest, lowest + QPointF(0, 4))
    assert [note.pitch for note in d.notes] == [A.pitch - 1]


def test_what_a_drag_would_do_can_be_seen(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)

    def blue_at(place: QPointF) -> bool:
        color = roll.view.area.grab().toImage().pixelColor(place.toPoint())
        return color.blue() - color.red() > 60

    old, new = roll.on(A), roll.on(A) + QPointF(0, -28)
    roll.mouse.press(old)
    roll.mouse.move(new)
    assert (blue_at(old), blue_at(new)) == (False, True)
    roll.mouse.release(new)
    start = roll.place(100, 70)
    roll.mouse.press(start, CTRL)
    before = roll.view.area.grab().toImage()
    roll.mouse.move(roll.place(400, 60), CTRL)
    marquee = roll.view.area.grab().toImage()
    assert marquee.pixelColor(25, int(start.y()) + 40) != before.pixelColor(25, int(start.y()) + 40)


def test_escape_cancels_a_drag(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    roll = desk(A)
    roll.view.set_selection([A])
    roll.mouse.press(roll.on(A))
    roll.mouse.move(roll.on(A) + QPointF(100, 30))
    qtbot.keyClick(roll.view.area, Qt.Key.Key_Escape)
    assert not roll.view.area.is_dragging
    roll.mouse.release(roll.on(A) + QPointF(100, 30))
    assert roll.notes == (A,)
    assert roll.edits == 0
    assert roll.view.selection == {A}
    assert roll.sounded[-1] is None


@pytest.mark.parametrize(
    ("share", "expected"), [(0.02, Note(240, 66, 720, 70)), (0.98, Note(480, 66, 240, 70))], ids=["start", "end"]
)
def test_dragging_an_edge_resizes(desk: Callable[..., Desk], share: float, expected: Note) -> None:
    roll = desk(A)
    edge = roll.place(A.onset + share * A.duration, A.pitch)
    roll.mouse.drag(edge, edge - QPointF(24, 0))
    assert roll.notes == (expected,)


def test_control_drag_copies(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    roll.mouse.drag(roll.on(A), roll.on(A) + QPointF(96, 0), CTRL)
    assert roll.notes == (A, replace(A, onset=1440))


def test_pressing_control_in_the_middle_of_a_drag_makes_it_a_copy(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    roll = desk(A)
    roll.mouse.press(roll.on(A))
    roll.mouse.move(roll.on(A) + QPointF(96, 0))
    qtbot.keyPress(roll.view.area, Qt.Key.Key_Control)
    assert roll.view.area.preview.hidden == ()
    qtbot.keyRelease(roll.view.area, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert roll.view.area.preview.hidden == (A,)
    roll.view.area.cancel_gesture()


def test_alt_bypasses_the_grid(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    roll.mouse.drag(roll.on(A), roll.on(A) + QPointF(5, 0), ALT)
    assert roll.notes == (replace(A, onset=530),)


def test_marquee_with_the_select_tool_and_with_control_when_drawing(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B, C)
    corners = roll.place(100, 70), roll.place(1500, 60)
    for tool, held in ((Tool.SELECT, NONE), (Tool.DRAW, CTRL)):
        roll.view.set_tool(tool)
        roll.view.clear_selection()
        roll.mouse.drag(*corners, held)
        assert roll.view.selection == {A, B}
    roll.mouse.click(roll.on(C), SHIFT)
    assert roll.view.selection == {A, B, C}
    assert roll.edits == 0


def test_the_selection_moves_as_a_whole_and_undo_brings_it_back_selected(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B, C)
    roll.view.set_selection([A, B])
    roll.mouse.drag(roll.on(B), roll.on(B) + QPointF(0, -14))
    assert roll.notes == (replace(A, pitch=67), replace(B, pitch=65), C)
    roll.document.undo()
    assert roll.notes == (A, B, C)
    assert roll.view.selection == {A, B}
    roll.document.redo()
    assert roll.view.selection == {replace(A, pitch=67), replace(B, pitch=65)}


def test_erase_and_split_tools(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    roll.view.set_tool(Tool.SPLIT)
    roll.mouse.click(roll.place(725, 66))
    assert roll.notes[:2] == (replace(A, duration=240), replace(A, onset=720, duration=240))
    roll.view.set_tool(Tool.ERASE)
    roll.mouse.drag(roll.place(490, 66), roll.place(950, 66))
    assert roll.notes == (B,)


def test_a_song_that_changes_under_a_drag_ends_it(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    roll.mouse.press(roll.on(A))
    roll.mouse.move(roll.on(A) + QPointF(100, 0))
    roll.view.set_ghosts([Note(4000, 60, 100, origin=Origin.ENGINE)])
    assert roll.view.area.is_dragging
    roll.view.set_song(empty_song(), 1)
    assert not roll.view.area.is_dragging


def test_dragging_out_asks_the_owner(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    roll = desk(A, B)
    roll.view.set_selection([A, B])
    for held in (CTRL | ALT, CTRL | SHIFT):
        with qtbot.waitSignal(roll.view.drag_out_requested, timeout=1000):
            roll.mouse.drag(roll.on(A), roll.on(A) + QPointF(30, 0), held)
        assert roll.view.selection == {A, B}
    assert roll.edits == 0


def test_the_edge_of_the_window_scrolls_while_dragging(desk: Callable[..., Desk], qtbot: QtBot) -> None:
    roll = desk(A)
    outside = QPointF(roll.view.area.viewport().width() + 80, roll.on(A).y())
    roll.mouse.press(roll.on(A))
    roll.mouse.move(outside)
    qtbot.waitUntil(lambda: roll.view.area.view.left_px > 100, timeout=3000)
    roll.mouse.release(outside)
    assert roll.notes[0].onset > roll.view.area.view.tick_at(500)
    scrolled = roll.view.area.view.left_px
    qtbot.wait(80)
    assert roll.view.area.view.left_px == scrolled


# Commands


def test_commands_edit_through_the_document_and_keep_the_selection(desk: Callable[..., Desk]) -> None:
    roll = desk(A, keys=(KeyChange(0, Key(7)),))
    roll.view.set_selection([A])
    roll.view.nudge(1, 0)
    roll.view.nudge(0, 12)
    roll.view.transpose_in_scale(-1)
    roll.view.resize_selection(1)
    roll.view.change_velocity(8)
    assert roll.notes == (Note(600, 76, 600, 78),)
    assert roll.view.selection == set(roll.notes)
    roll.view.duplicate_selection()
    assert roll.notes == (Note(600, 76, 600, 78), Note(1200, 76, 600, 78))
    roll.view.delete_selection()
    assert roll.notes == (Note(600, 76, 600, 78),)


def test_a_run_of_nudges_is_one_undo(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    roll.view.select_all()
    for _ in range(5):
        roll.view.nudge(0, 1)
    roll.document.undo()
    assert roll.notes == (A,)


def test_a_note_that_passes_over_an_equal_one_goes_on_alone(desk: Callable[..., Desk]) -> None:
    below = replace(A, pitch=A.pitch - 1)
    roll = desk(A, below)
    roll.view.set_selection([below])
    for _ in range(3):
        roll.view.nudge(0, 1)
    assert [note.pitch for note in roll.notes] == [A.pitch, A.pitch + 2]
    roll.document.undo()
    assert roll.notes == (below, A)


def test_a_note_that_is_dragged_onto_an_equal_one_can_be_dragged_away(desk: Callable[..., Desk]) -> None:
    later = replace(A, onset=A.onset + 960)
    roll = desk(A, later)
    roll.mouse.drag(roll.on(later), roll.on(A))
    assert roll.notes == (A, A)
    roll.mouse.drag(roll.on(A), roll.on(later))
    assert roll.notes == (A, later)
    # What is chosen anew is all that is there.
    roll.mouse.drag(roll.on(later), roll.on(A))
    roll.view.select_all()
    roll.view.delete_selection()
    assert roll.notes == ()


def test_what_cannot_be_done_is_said(desk: Callable[..., Desk]) -> None:
    roll = desk(replace(A, pitch=127), B)
    roll.view.delete_selection()
    roll.view.select_all()
    roll.view.nudge(0, 1)
    assert roll.said == ["Select some notes first.", "Cannot move: a note would leave the range of pitches."]
    assert roll.edits == 0


def test_quantize(desk: Callable[..., Desk]) -> None:
    roll = desk(replace(A, onset=491))
    roll.view.select_all()
    roll.view.quantize_selection()
    assert roll.notes == (A,)


def test_cut_and_paste_at_the_playhead(desk: Callable[..., Desk]) -> None:
    roll = desk(A, replace(B, origin=Origin.ENGINE), C)
    roll.view.set_selection([A, replace(B, origin=Origin.ENGINE)])
    roll.view.cut_selection()
    assert roll.notes == (C,)
    roll.view.set_playhead(3840)
    roll.view.paste_at_playhead()
    assert roll.notes == (C, replace(A, onset=3840), replace(B, onset=4800, origin=Origin.ENGINE))
    assert QGuiApplication.clipboard().mimeData().hasFormat("audio/midi")


def test_a_foreign_midi_clipboard_pastes_and_rubbish_gets_a_sentence(desk: Callable[..., Desk]) -> None:
    from PySide6.QtCore import QMimeData

    roll = desk(A)
    roll.view.set_selection([A])
    roll.view.copy_selection()
    midi = QGuiApplication.clipboard().mimeData().data("audio/midi")
    for content in (midi, b"MThd rubbish"):
        data = QMimeData()
        data.setData("audio/midi", content)
        QGuiApplication.clipboard().setMimeData(data)
        roll.view.paste_at_playhead()
    QGuiApplication.clipboard().setText("not notes")
    roll.view.paste_at_playhead()
    nothing = QMimeData()
    nothing.setData(MIME_TYPE, to_bytes(()))
    QGuiApplication.clipboard().setMimeData(nothing)
    roll.view.paste_at_playhead()
    assert roll.notes == (replace(A, onset=0), A)
    assert roll.said == [
        "Copied 1 note.",
        "Pasted 1 note.",
        "The clipboard holds a MIDI file that cannot be read.",
        *["The clipboard holds no notes: copy some first."] * 2,
    ]


def test_tab_walks_over_the_notes_and_brings_them_into_sight(desk: Callable[..., Desk]) -> None:
    far = Note(40_000, 20, 100)
    roll = desk(A, B, far)
    chosen = []
    for _ in range(3):
        roll.view.select_next_note(1)
        chosen.append(roll.view.selection)
    assert chosen == [{A}, {B}, {far}]
    view = roll.view.area.view
    assert 0 <= view.x_of(far.onset) <= view.width
    assert view.pitches_seen[0] <= far.pitch <= view.pitches_seen[1]


# Looking


def test_the_wheel_scrolls_and_zooms_at_the_pointer(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    place = QPointF(300, 200)
    top = roll.view.area.view.top_px
    roll.mouse.wheel(place, -120)
    assert roll.view.area.view.top_px == top + 60
    roll.mouse.wheel(place, -240, SHIFT)
    assert roll.view.area.view.left_px == 120
    tick, scale = roll.view.area.view.tick_at(300), roll.view.area.view.px_per_tick
    roll.mouse.wheel(place, 120, CTRL)
    assert roll.view.area.view.px_per_tick == pytest.approx(scale * 1.2)
    assert roll.view.area.view.tick_at(300) == pytest.approx(tick, abs=10)
    pitch, row_px = roll.view.area.view.pitch_at(200), roll.view.area.view.row_px
    roll.mouse.wheel(place, 120, CTRL | SHIFT)
    assert roll.view.area.view.row_px > row_px
    assert roll.view.area.view.pitch_at(200) == pitch


def test_the_wheel_works_over_ruler_and_keyboard_too(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    top = roll.view.area.view.top_px
    Mouse(roll.view.keyboard).wheel(QPointF(10, 100), -120)
    Mouse(roll.view.ruler).wheel(QPointF(10, 10), -120, SHIFT)
    assert (roll.view.area.view.top_px, roll.view.area.view.left_px) == (top + 60, 60)


def test_the_middle_button_pans(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    roll.view.ensure_visible(9000)
    before = roll.view.area.view
    roll.mouse.drag(QPointF(400, 200), QPointF(340, 230), button=MIDDLE)
    after = roll.view.area.view
    assert (after.left_px - before.left_px, after.top_px - before.top_px) == (60, -30)
    assert roll.edits == 0


def test_zooming_to_fit_and_to_the_selection(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B, Note(50_000, 100, 400))
    roll.view.zoom_to_fit()
    view = roll.view.area.view
    assert view.x_of(A.onset) >= 0
    assert view.x_of(50_400) <= view.width
    assert view.pitches_seen[1] >= 100
    roll.view.set_selection([B])
    roll.view.zoom_to_selection()
    assert roll.view.area.view.x_of(B.end) - roll.view.area.view.x_of(B.onset) > view.width / 2
    roll.view.clear_selection()
    roll.view.zoom_to_selection()
    assert roll.said == ["There are no notes to zoom to."]


def test_a_song_opens_with_its_notes_in_sight(desk: Callable[..., Desk]) -> None:
    roll = desk(Note(0, 20, 100), Note(200, 24, 100))
    low, high = roll.view.area.view.pitches_seen
    assert low <= 20
    assert high >= 24


def test_another_song_in_the_same_track_is_brought_into_sight(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    roll.view.ensure_visible(60_000)
    other = Note(480, 20, 480)
    roll.view.set_song(Song((Track(1, notes=(other,)),)), 1)
    view = roll.view.area.view
    assert 0 <= view.x_of(other.onset) <= view.width
    assert view.pitches_seen[0] <= other.pitch <= view.pitches_seen[1]


def test_an_edit_does_not_scroll(desk: Callable[..., Desk]) -> None:
    roll = desk()
    before = roll.view.area.view
    roll.mouse.click(roll.place(500, 66))
    roll.view.delete_selection()
    assert roll.view.area.view == before


def test_notes_that_a_command_takes_out_of_sight_are_followed(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    roll.view.select_all()
    for _ in range(4):
        roll.view.nudge(0, 12)
    high = roll.view.area.view
    assert high.pitches_seen[0] <= A.pitch + 48 <= high.pitches_seen[1]
    for _ in range(100):
        roll.view.duplicate_selection()
    (last,) = roll.view.selection
    assert 0 <= roll.view.area.view.x_of(last.onset) <= roll.view.area.view.width


def test_the_playhead_repaints_a_narrow_strip_only(desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    roll = desk(A, B)
    updated: list[int] = []
    monkeypatch.setattr(roll.view.area.viewport(), "update", lambda area: updated.append(area.width()))
    roll.view.set_playhead(1000)
    roll.view.set_playhead(1000.01)
    assert len(updated) == 2
    assert max(updated) < 12
    roll.view.set_playhead(1e9)
    assert len(updated) == 4


# Menus, keyboard, ruler


def test_a_right_click_asks_for_the_menu_of_what_is_there(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    asked: list[bool] = []
    roll.view.menu_requested.connect(lambda place, on_a_note: asked.append(on_a_note))
    for place in (roll.on(A), roll.place(3000, 60)):
        viewport, where = roll.view.area.viewport(), place.toPoint()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, where, viewport.mapToGlobal(where)))
    assert asked == [True, False]
    assert roll.view.selection == {A}


def test_the_menu_key_asks_for_the_menu_of_what_is_selected(desk: Callable[..., Desk]) -> None:
    d = desk(A, B)
    asked: list[tuple[object, bool]] = []
    d.view.menu_requested.connect(lambda place, on_a_note: asked.append((place, on_a_note)))
    d.view.set_selection((B,))
    middle = d.view.area.viewport().rect().center()
    QApplication.sendEvent(d.view.area, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, middle))
    view = d.view.area.view
    place = QPointF(view.x_of(B.onset), view.y_of(B.pitch) + view.row_px)
    assert asked == [(d.view.area.viewport().mapToGlobal(place).toPoint(), True)]
    assert d.view.selection == {B}


def test_the_keyboard_sounds_while_a_key_is_held(desk: Callable[..., Desk]) -> None:
    roll = desk()
    keys = Mouse(roll.view.keyboard)
    view = roll.view.area.view
    half = roll.view.keyboard.width() / 2
    first, second = (QPointF(half, view.y_of(pitch) + 4) for pitch in (60, 62))
    keys.press(first)
    keys.move(second)
    keys.release(second)
    assert roll.sounded == [(60, 80), None, (62, 80), None]


def test_the_ruler_seeks_on_the_grid_and_freely_with_alt(desk: Callable[..., Desk]) -> None:
    roll = desk()
    ticks: list[int] = []
    roll.view.seek_requested.connect(ticks.append)
    ruler = Mouse(roll.view.ruler)
    ruler.click(QPointF(50, 15))
    ruler.click(QPointF(50, 15), ALT)
    assert ticks == [480, 500]


@pytest.mark.parametrize(("button", "held"), [(Qt.MouseButton.RightButton, NONE), (Qt.MouseButton.LeftButton, SHIFT)])
def test_the_ruler_sets_and_clears_the_loop(
    desk: Callable[..., Desk], button: Qt.MouseButton, held: Qt.KeyboardModifier
) -> None:
    roll = desk(meter=MeterMap.constant(Meter(3, 4)))
    roll.view.set_snap(Snap.BAR)
    loops: list[object] = []
    roll.view.loop_requested.connect(loops.append)
    ruler = Mouse(roll.view.ruler)
    ruler.drag(QPointF(200, 15), QPointF(350, 15), held, button)
    ruler.drag(QPointF(350, 15), QPointF(200, 15), held, button)
    ruler.click(QPointF(200, 15), held, button)
    assert loops == [(1440, 4320), (1440, 4320), None]


def test_screen_readers_hear_what_is_selected(desk: Callable[..., Desk]) -> None:
    roll = desk(A, replace(B, origin=Origin.ENGINE))
    assert roll.view.area.accessibleName() == "Piano roll"
    assert roll.view.area.accessibleDescription() == "None of 2 notes selected"
    roll.view.set_selection([A])
    assert roll.view.area.accessibleDescription() == "F#4, bar 1 beat 2, quarter, velocity 70"
    roll.view.select_next_note(1)
    assert roll.view.area.accessibleDescription().endswith("written by the engine")


def test_hovering_shows_what_a_press_would_do_and_marks_the_key(desk: Callable[..., Desk]) -> None:
    roll = desk(A)
    shapes = []
    for share in (0.01, 0.5, 0.99, 2.0):
        roll.mouse.hover(roll.place(A.onset + share * A.duration, A.pitch))
        shapes.append(roll.view.area.viewport().cursor().shape())
    assert shapes == [
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.OpenHandCursor,
        Qt.CursorShape.SizeHorCursor,
        Qt.CursorShape.CrossCursor,
    ]


def test_the_wheel_over_a_selected_note_asks_for_loudness(desk: Callable[..., Desk]) -> None:
    roll = desk(A, B)
    turned: list[int] = []
    roll.view.area.loudness_turned.connect(turned.append)
    seen, place = roll.view.area.view, roll.on(A)
    roll.view.set_selection((A, B))
    # Two halves of a notch, as a smooth wheel turns.
    roll.mouse.wheel(place, 60)
    assert turned == []
    roll.mouse.wheel(place, 60)
    roll.mouse.wheel(place, -240)
    assert turned == [1, -2]
    assert roll.view.area.view == seen
    roll.view.clear_selection()
    roll.mouse.wheel(place, -120)
    assert turned == [1, -2]
    assert roll.view.area.view != seen
