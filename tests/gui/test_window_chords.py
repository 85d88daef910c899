from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.harmony import Alternative, ChordWritten, HarmonyEvent, HarmonyRequest
from aiva_desktop.compose.parts.making import USUAL_PARTS, Texture
from aiva_desktop.compose.requests import ANY_STYLE
from aiva_desktop.editing.edits import ReplaceNotes
from aiva_desktop.playback.patches import Patch
from aiva_desktop.score.chords import Chord, ChordChange, parse_chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Song, Track
from aiva_desktop.ui import chord_actions as specs
from aiva_desktop.ui.actions import LOOP, UNDO
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.parts_dialog import PartsDialog
from aiva_desktop.ui.services import Services

BAR = 1920
C, F, G = Chord(0), Chord(5), Chord(7)


class OneChordABar:
    """Writes the seed as a chord into every bar that is not locked."""

    styles = (ANY_STYLE,)

    def __init__(self) -> None:
        self.asked: list[HarmonyRequest] = []

    def write_chords(self, request: HarmonyRequest) -> Iterator[HarmonyEvent]:
        self.asked.append(request)
        locked = {lock.start_tick: lock.chord for lock in request.locked}
        for bar in range(request.bars):
            yield Progress(bar, request.bars)
            start = request.meter.bar(request.meter.bar_at(request.start_tick).index + bar).start_tick
            chord = locked.get(start, Chord(request.seed % 12))
            yield ChordWritten(0, start, start + BAR, chord, (Alternative(F, 0.5), Alternative(G, 0.25)))


@pytest.fixture
def harmony() -> OneChordABar:
    return OneChordABar()


@pytest.fixture
def load_harmony(harmony: OneChordABar) -> Callable[[], OneChordABar]:
    return lambda: harmony


@pytest.fixture
def chord_window(song_window: MainWindow) -> MainWindow:
    return song_window


def chords(services: Services) -> list[tuple[int, Chord | None]]:
    return [(change.tick, change.chord) for change in services.document.song.conductor.chords]


def type_chord(window: MainWindow, qtbot: QtBot, text: str) -> None:
    field = window.roll.chord_lane.field
    qtbot.waitUntil(field.hasFocus)
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def x_of(window: MainWindow, tick: int) -> int:
    return round(window.roll.area.view.x_of(tick))


def suggest(window: MainWindow, qtbot: QtBot) -> None:
    window.commands[specs.SUGGEST_CHORDS].trigger()
    qtbot.waitUntil(lambda: not window.composing.chords.is_writing)


def test_a_double_click_types_a_chord_and_wrong_text_changes_nothing(
    chord_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    lane = chord_window.roll.chord_lane
    place = QPoint(x_of(chord_window, 960) + 4, 10)
    qtbot.mouseDClick(lane, Qt.MouseButton.LeftButton, pos=place)
    type_chord(chord_window, qtbot, "Xyz")
    assert chords(services) == []
    assert "is not a chord" in chord_window.status.message
    qtbot.mouseDClick(lane, Qt.MouseButton.LeftButton, pos=place)
    type_chord(chord_window, qtbot, "F#m7b5")
    assert chords(services) == [(960, parse_chord("F#m7b5"))]
    chord_window.commands[UNDO].trigger()
    assert chords(services) == []


def test_a_border_is_dragged_to_the_next_beat(chord_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    lane = chord_window.roll.chord_lane
    for tick, text in ((0, "C"), (960, "G/B")):
        lane.type_chord(tick)
        type_chord(chord_window, qtbot, text)
    y, start = 10, x_of(chord_window, 960)
    qtbot.mousePress(lane, Qt.MouseButton.LeftButton, pos=QPoint(start, y))
    qtbot.mouseMove(lane, QPoint(x_of(chord_window, 1400), y))
    qtbot.mouseRelease(lane, Qt.MouseButton.LeftButton, pos=QPoint(x_of(chord_window, 1400), y))
    assert chords(services) == [(0, C), (1440, Chord(7, "", 11))]


def test_the_lane_by_keyboard(chord_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    chord_window.commands[specs.TO_CHORD_LANE].trigger()
    lane = chord_window.roll.chord_lane
    qtbot.waitUntil(lane.hasFocus)
    qtbot.keyClick(lane, Qt.Key.Key_Insert)
    type_chord(chord_window, qtbot, "C")
    qtbot.waitUntil(lane.hasFocus)
    qtbot.keyClick(lane, Qt.Key.Key_Insert)
    type_chord(chord_window, qtbot, "F")
    qtbot.waitUntil(lane.hasFocus)
    assert chords(services) == [(0, C), (BAR, F)]
    assert lane.accessibleDescription() == "F, bar 2 beat 1"
    qtbot.keyClick(lane, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert chords(services) == [(0, C), (1440, F)]
    qtbot.keyClick(lane, Qt.Key.Key_Left)
    assert lane.accessibleDescription() == "C, bar 1 beat 1"
    qtbot.keyClick(lane, Qt.Key.Key_Delete)
    assert chords(services) == [(1440, F)]


def test_keys_of_a_chosen_chord_are_not_those_of_the_window(
    chord_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    lane = chord_window.roll.chord_lane
    lane.type_chord(960)
    type_chord(chord_window, qtbot, "C")
    qtbot.waitUntil(lane.hasFocus)
    qtbot.keyClick(lane, Qt.Key.Key_L)
    assert lane.accessibleDescription() == "C, bar 1 beat 3, locked"
    assert not chord_window.commands[LOOP].isChecked()
    qtbot.keyClick(lane, Qt.Key.Key_L)
    assert lane.accessibleDescription() == "C, bar 1 beat 3"
    # Esc ends a drag where it began; without one it leads back to the notes.
    qtbot.mousePress(lane, Qt.MouseButton.LeftButton, pos=QPoint(x_of(chord_window, 960), 10))
    qtbot.mouseMove(lane, QPoint(x_of(chord_window, 1800), 10))
    qtbot.keyClick(lane, Qt.Key.Key_Escape)
    qtbot.mouseRelease(lane, Qt.MouseButton.LeftButton, pos=QPoint(x_of(chord_window, 1800), 10))
    assert chords(services) == [(960, C)]
    qtbot.keyClick(lane, Qt.Key.Key_Escape)
    assert not lane.hasFocus()


def test_suggested_chords_are_one_step_and_locked_ones_stay(
    chord_window: MainWindow, services: Services, harmony: OneChordABar, qtbot: QtBot
) -> None:
    lane = chord_window.roll.chord_lane
    lane.type_chord(0)
    type_chord(chord_window, qtbot, "G")
    chord_window.commands[specs.LOCK_CHORD].trigger()
    suggest(chord_window, qtbot)
    assert harmony.asked[0].bars == 1
    assert chords(services)[0] == (0, G)
    assert "Ctrl+Z takes them back" in chord_window.status.message
    chord_window.commands[specs.LOCK_CHORD].trigger()
    suggest(chord_window, qtbot)
    assert chords(services)[0] == (0, Chord(harmony.asked[1].seed % 12))
    chord_window.commands[UNDO].trigger()
    assert chords(services)[0] == (0, G)


def test_a_song_without_chords_gets_its_first(
    chord_window: MainWindow, services: Services, harmony: OneChordABar, qtbot: QtBot
) -> None:
    suggest(chord_window, qtbot)
    assert harmony.asked[0].locked == ()
    assert [tick for tick, _ in chords(services)][:1] == [0]
    assert chord_window.banner.isHidden()


def test_other_chords_are_offered_where_one_stands(chord_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    chord_window.roll.chord_lane.type_chord(0)
    type_chord(chord_window, qtbot, "C")
    chord_window.commands[specs.OTHER_CHORDS].trigger()

    def menu() -> QMenu | None:
        return next((one for one in chord_window.findChildren(QMenu) if one.isVisible()), None)

    qtbot.waitUntil(lambda: menu() is not None)
    offered = menu()
    assert offered is not None
    assert [action.text() for action in offered.actions()] == ["F\t50%", "G\t25%"]
    offered.actions()[1].trigger()
    offered.close()
    assert chords(services) == [(0, G)]


def test_parts_are_made_in_one_step_and_made_anew(chord_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    chord_window.commands[specs.MAKE_PARTS].trigger()
    assert "no chords yet" in chord_window.status.message
    chord_window.roll.chord_lane.type_chord(0)
    type_chord(chord_window, qtbot, "C")
    for _ in range(2):
        chord_window.commands[specs.MAKE_PARTS].trigger()
        dialog = chord_window.findChildren(PartsDialog)[-1]
        dialog.boxes[Texture.WALTZ].setChecked(True)
        dialog.accept()
        assert [track.name for track in services.document.song.tracks[1:]] == ["Chords", "Waltz", "Bass"]
    made = services.document.song.tracks[1]
    assert {note.pitch % 12 for note in made.notes} == {0, 4, 7}
    chord_window.commands[UNDO].trigger()
    chord_window.commands[UNDO].trigger()
    assert len(services.document.song.tracks) == 1


def test_a_chord_is_heard_when_it_is_clicked(
    chord_window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[tuple[int, ...]] = []
    sound: Callable[..., None] = lambda pitches, *rest: heard.append(tuple(pitches))  # noqa: E731
    monkeypatch.setattr(services.player, "audition_chord", sound)
    lane = chord_window.roll.chord_lane
    lane.show_chords((ChordChange(0, C),), BAR, services.document.song.conductor.meter, False)
    qtbot.mouseClick(lane, Qt.MouseButton.LeftButton, pos=QPoint(x_of(chord_window, 480), 10))
    assert [{pitch % 12 for pitch in chord} for chord in heard] == [{0, 4, 7}]


def test_beside_drums_a_chord_is_heard_on_a_track_with_pitches_as_that_sounds(
    chord_window: MainWindow, services: Services, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.document.replace_song(Song((Track(1, program=40, channel=0), Track(2, channel=DRUM_CHANNEL))))
    chord_window.tracks.choose(2)
    heard: list[tuple[object, ...]] = []
    sound: Callable[..., None] = lambda _pitches, _velocity, *place: heard.append(place)  # noqa: E731
    monkeypatch.setattr(services.player, "audition_chord", sound)
    lane = chord_window.roll.chord_lane
    lane.show_chords((ChordChange(0, C),), BAR, services.document.song.conductor.meter, False)
    qtbot.mouseClick(lane, Qt.MouseButton.LeftButton, pos=QPoint(x_of(chord_window, 480), 10))
    assert heard == [(Patch(40), 0)], "a piano there would go on in the music"


def test_a_part_that_was_changed_by_hand_is_not_replaced(
    chord_window: MainWindow, services: Services, qtbot: QtBot
) -> None:
    chord_window.roll.chord_lane.type_chord(0)
    type_chord(chord_window, qtbot, "C")
    chord_window.composing.parts.make([USUAL_PARTS[Texture.BASS]], replaces=True)
    bass = services.document.song.tracks[-1]
    services.document.apply(ReplaceNotes(bass.id, (), (Note(480, 40, 240),), "Draw"))
    chord_window.composing.parts.make([USUAL_PARTS[Texture.BASS]], replaces=True)
    assert [track.name for track in services.document.song.tracks].count("Bass") == 2


def test_one_chord_typed_at_two_places_is_two_steps(chord_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    for bar in (0, 2):
        chord_window.roll.chord_lane.type_chord(bar * BAR)
        type_chord(chord_window, qtbot, "C")
    chord_window.commands[UNDO].trigger()
    assert chords(services) == [(0, C)]
