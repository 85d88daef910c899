"""Infill and re-roll in the window; comparing takes, keeping bars of several, taking dropped ones back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import BAR, MOTIF
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import ComposeSettings
from aiva_desktop.storage.project import load_project, save_project
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services

CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
BARS = tuple(Note(note.onset + BAR * bar, note.pitch, 480, 80 + bar) for bar in range(4) for note in MOTIF)
MIDDLE = BARS[4:12]


@pytest.fixture
def four_bars(window: MainWindow, services: Services) -> MainWindow:
    services.document.replace_song(Song((Track(1, notes=BARS),)))
    window.panel.set_settings(ComposeSettings(takes=3))
    return window


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier = CTRL) -> None:
    qtbot.keyClick(window.roll.area, key, modifiers)
    qtbot.waitUntil(lambda: not window.composing.compose.is_writing)


def notes(services: Services) -> tuple[Note, ...]:
    return services.document.song.tracks[0].notes


def ghosts(window: MainWindow) -> tuple[Note, ...]:
    return window.roll.area.contents.ghosts.notes


def infill(window: MainWindow, qtbot: QtBot) -> None:
    window.roll.set_selection(MIDDLE)
    press(window, qtbot, Qt.Key.Key_G)
    assert window.composing.compose.takes is not None, window.status.message


def test_infill_writes_the_selected_bars_as_one_step(four_bars: MainWindow, services: Services, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    written = ghosts(four_bars)
    assert {note.onset // BAR for note in written} == {1, 2}
    assert four_bars.roll.area.contents.replaced == frozenset(MIDDLE)
    assert notes(services) == BARS
    press(four_bars, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    assert notes(services) == (*BARS[:4], *written, *BARS[12:])
    assert services.document.undo_name == "Infill"
    services.document.undo()
    assert notes(services) == BARS
    assert not four_bars.roll.area.contents.replaced


def test_infill_takes_the_marked_range_when_nothing_is_selected(
    four_bars: MainWindow, services: Services, qtbot: QtBot
) -> None:
    gap = (*BARS[:4], *BARS[8:])
    services.document.replace_song(Song((Track(1, notes=gap),)))
    four_bars.roll.set_loop((BAR, 2 * BAR))
    press(four_bars, qtbot, Qt.Key.Key_G)
    assert {note.onset // BAR for note in ghosts(four_bars)} == {1}


@pytest.mark.parametrize(
    ("selected", "sentence"),
    [((), "Select the notes of the bars to infill"), (BARS[:2], "Nothing stands before these bars")],
)
def test_infill_says_what_is_missing(
    four_bars: MainWindow, qtbot: QtBot, selected: tuple[Note, ...], sentence: str
) -> None:
    four_bars.roll.set_selection(selected)
    press(four_bars, qtbot, Qt.Key.Key_G)
    assert four_bars.composing.compose.takes is None
    assert four_bars.status.message.startswith(sentence)


@pytest.mark.parametrize(
    ("key", "modifiers", "name"),
    [
        (Qt.Key.Key_P, CTRL, "Re-roll pitches"),
        (Qt.Key.Key_R, CTRL | ALT, "Re-roll rhythm"),
        (Qt.Key.Key_R, CTRL | SHIFT, "Re-roll dynamics"),
    ],
)
def test_a_re_roll_changes_one_aspect(
    four_bars: MainWindow, services: Services, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier, name: str
) -> None:
    four_bars.roll.set_selection(MIDDLE)
    press(four_bars, qtbot, key, modifiers)
    four_bars.composing.compose.accept()
    assert services.document.undo_name == name
    changed = [note for note in notes(services) if note not in BARS]
    before = [note for note in BARS if note not in notes(services)]
    assert len(changed) == len(before) > 0
    assert notes(services)[:4] == BARS[:4]
    kept = {
        "Re-roll pitches": lambda note: (note.onset, note.duration, note.velocity),
        "Re-roll rhythm": lambda note: (note.pitch, note.velocity),
        "Re-roll dynamics": lambda note: (note.onset, note.duration, note.pitch),
    }[name]
    assert [kept(note) for note in notes(services)] == [kept(note) for note in BARS]


def test_a_re_roll_of_nothing_gets_a_sentence(four_bars: MainWindow, qtbot: QtBot) -> None:
    four_bars.roll.set_selection(())
    press(four_bars, qtbot, Qt.Key.Key_P)
    assert four_bars.composing.compose.takes is None
    assert four_bars.status.message == "Select the notes to write anew first."


def test_new_dynamics_among_equally_loud_notes_get_a_sentence(
    four_bars: MainWindow, services: Services, qtbot: QtBot
) -> None:
    even = tuple(replace(note, velocity=80) for note in BARS)
    services.document.replace_song(Song((Track(1, notes=even),)))
    four_bars.roll.set_selection(even[4:12])
    press(four_bars, qtbot, Qt.Key.Key_R, CTRL | SHIFT)
    assert four_bars.composing.compose.takes is None
    assert four_bars.status.message.startswith("All notes up to here are equally loud")


def test_a_take_whose_notes_have_changed_is_not_kept(four_bars: MainWindow, services: Services, qtbot: QtBot) -> None:
    four_bars.roll.set_selection(MIDDLE)
    press(four_bars, qtbot, Qt.Key.Key_P)
    services.document.replace_song(Song((Track(1, notes=BARS[:4]),)))
    four_bars.composing.compose.accept()
    assert notes(services) == BARS[:4]
    assert "have changed meanwhile" in four_bars.status.message


def test_two_takes_are_compared_with_one_key(four_bars: MainWindow, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    takes = four_bars.composing.compose.takes
    assert takes is not None
    four_bars.composing.compose.review.choose(2)
    seen = []
    for _ in range(3):
        press(four_bars, qtbot, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
        seen.append(takes.current)
    assert seen == [0, 2, 0]


def test_bars_of_two_takes_are_kept_together(four_bars: MainWindow, services: Services, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    first = ghosts(four_bars)
    qtbot.mouseClick(four_bars.panel.takes_box.bars._buttons[1], Qt.MouseButton.LeftButton)
    four_bars.composing.compose.review.choose(1)
    second = four_bars.composing.compose.takes._notes[1]  # type: ignore[union-attr]
    mixed = [*(n for n in first if n.onset < 2 * BAR), *(n for n in second if n.onset >= 2 * BAR)]
    assert [(n.onset, n.pitch) for n in ghosts(four_bars)] == [(n.onset, n.pitch) for n in mixed]
    four_bars.composing.compose.accept()
    assert [(n.onset, n.pitch) for n in notes(services)[4:12]] == [(n.onset, n.pitch) for n in mixed]


def test_the_bar_at_the_playhead_is_pinned_by_key(four_bars: MainWindow, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    four_bars.roll.set_playhead(2 * BAR)
    press(four_bars, qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert dict(four_bars.composing.compose.takes.pins) == {2: 0}  # type: ignore[union-attr]
    four_bars.roll.set_playhead(0)
    press(four_bars, qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert four_bars.status.message == "Put the playhead into bars 2 to 3 to pin one."


def test_a_new_rhythm_is_kept_as_a_whole(four_bars: MainWindow, qtbot: QtBot) -> None:
    four_bars.roll.set_selection(MIDDLE)
    press(four_bars, qtbot, Qt.Key.Key_R, CTRL | ALT)
    assert not four_bars.panel.takes_box.bars.isVisible()
    four_bars.roll.set_playhead(BAR)
    press(four_bars, qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.NoModifier)
    assert not four_bars.composing.compose.takes.pins  # type: ignore[union-attr]
    assert four_bars.status.message.startswith("A new rhythm is kept as a whole")


def test_dropped_takes_can_be_taken_back(four_bars: MainWindow, services: Services, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    written = ghosts(four_bars)
    press(four_bars, qtbot, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    four_bars.roll.set_selection(BARS[8:12])
    press(four_bars, qtbot, Qt.Key.Key_P)
    press(four_bars, qtbot, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert ghosts(four_bars) == ()
    for _ in range(3):
        press(four_bars, qtbot, Qt.Key.Key_A, CTRL | ALT)
    assert ghosts(four_bars) == written
    four_bars.composing.compose.accept()
    assert notes(services)[4 : 4 + len(written)] == written


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [(Qt.Key.Key_Return, CTRL), (Qt.Key.Key_G, CTRL), (Qt.Key.Key_P, CTRL), (Qt.Key.Key_R, CTRL | ALT)],
)
def test_the_same_seed_is_in_the_saved_song_and_gives_the_same_notes(
    four_bars: MainWindow, services: Services, qtbot: QtBot, tmp_path: Path, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    four_bars.roll.set_selection(MIDDLE)
    press(four_bars, qtbot, key, modifiers)
    takes = four_bars.composing.compose.takes
    assert takes is not None
    four_bars.composing.compose.review.choose(2)
    four_bars.composing.compose.review.toggle_pin(takes.bars[0])
    four_bars.composing.compose.review.choose(1)
    written, seed = ghosts(four_bars), takes.request.seed
    four_bars.composing.compose.accept()
    saved = tmp_path / "song.aiva"
    save_project(services.document.song, saved)
    services.document.replace_song(load_project(saved))
    four_bars.roll.set_selection(())
    four_bars.roll.set_playhead(takes.request.start_tick)
    press(four_bars, qtbot, Qt.Key.Key_G, CTRL | SHIFT)
    assert four_bars.composing.compose.takes is not None, four_bars.status.message
    assert four_bars.composing.compose.takes.request.seed == seed
    if key in (Qt.Key.Key_Return, Qt.Key.Key_G):
        # The engine that stands in here makes new pitches and rhythms from those that are there.
        assert ghosts(four_bars) == written


def test_where_nothing_is_noted_it_is_said(four_bars: MainWindow, qtbot: QtBot) -> None:
    four_bars.roll.set_selection(MIDDLE)
    press(four_bars, qtbot, Qt.Key.Key_G, CTRL | SHIFT)
    assert four_bars.composing.compose.takes is None
    assert four_bars.status.message.startswith("No seed is noted here")


def test_another_song_has_no_earlier_takes(four_bars: MainWindow, qtbot: QtBot) -> None:
    infill(four_bars, qtbot)
    four_bars.files.new()
    press(four_bars, qtbot, Qt.Key.Key_A, CTRL | ALT)
    assert four_bars.composing.compose.takes is None
