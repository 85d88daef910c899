"""Playing, looping, tempo, meter, key, outputs."""

from __future__ import annotations

from conftest import BAR, MOTIF
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from aiva_desktop.playback.outputs import FLUIDSYNTH, SILENT, Output, OutputKind
from aiva_desktop.playback.patches import Patch
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import Meter
from aiva_desktop.ui import actions as specs
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.services import Services


def test_space_plays_and_pauses(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Space)
    assert services.player.is_playing
    qtbot.waitUntil(lambda: song_window.bar.position_text[:5] > "1.1.0")
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Space)
    assert not services.player.is_playing
    assert services.player.position_tick() > 0
    assert not song_window.playback._frames.isActive()


def test_stop_goes_back_to_where_it_started(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.playback.seek(480)
    song_window.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: services.player.position_tick() > 500)
    song_window.commands[specs.STOP].trigger()
    assert song_window.bar.position_text.startswith("1.2.000")
    song_window.commands[specs.STOP].trigger()
    assert song_window.bar.position_text.startswith("1.1.000")


def test_the_end_of_the_song_stops_the_clock(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    song_window.playback.seek(BAR - 100)
    song_window.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: not song_window.playback._frames.isActive())
    assert not services.player.is_playing


def test_home_goes_to_the_start(song_window: MainWindow, qtbot: QtBot) -> None:
    song_window.roll.seek_requested.emit(960)
    assert song_window.bar.position_text.startswith("1.3.000")
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_Home)
    assert song_window.bar.position_text.startswith("1.1.000   0:00.0")


def test_just_before_a_minute_there_are_no_sixty_seconds(window: MainWindow) -> None:
    window.playback.seek(120 * 480 - 10)
    assert window.bar.position_text.endswith("1:00.0")


def test_the_playhead_goes_by_bars_and_to_the_end(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_PageUp):
        qtbot.keyClick(song_window.roll.area, key)
        places.append(song_window.status.message)
    assert places == [f"bar {bar} beat 1" for bar in (2, 3, 2, 2, 1)]
    song_window.playback.seek(BAR + 480)
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_PageUp)
    assert services.player.position_tick() == BAR
    # A bar line that was only just passed is not where one wants to go.
    song_window.playback.seek(BAR + 480)
    song_window.commands[specs.PLAY].trigger()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_PageUp)
    assert services.player.position_tick() < BAR


def test_what_is_pasted_again_follows_what_was_pasted(song_window: MainWindow, services: Services) -> None:
    song_window.roll.select_all()
    song_window.roll.copy_selection()
    song_window.playback.seek(BAR)
    for _ in range(2):
        song_window.commands[specs.PASTE].trigger()
    onsets = [note.onset for note in services.document.song.tracks[0].notes]
    assert onsets == [480 * beat for beat in range(12)]
    assert song_window.bar.position_text.startswith("4.1.000")


def test_l_loops_the_selection_s_bars_or_the_song(song_window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_L)
    assert song_window.playback._loop == (0, BAR)
    assert song_window.commands[specs.LOOP].isChecked()
    qtbot.keyClick(song_window.roll.area, Qt.Key.Key_L)
    assert song_window.playback._loop is None
    song_window.roll.loop_requested.emit((480, 960))
    assert song_window.playback._loop == (480, 960)
    assert song_window.commands[specs.LOOP].isChecked()


def test_the_tempo_box_changes_the_tempo_as_one_step(window: MainWindow, services: Services) -> None:
    for bpm in (121, 122, 123):
        window.bar._tempo.setValue(bpm)
    assert services.document.song.conductor.tempo.bpm_at(0) == 123
    services.document.undo()
    assert services.document.song.conductor.tempo.bpm_at(0) == 120
    assert window.bar._tempo.value() == 120


def test_a_meter_can_be_typed(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    line = window.bar._typed_meter
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "11/8")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert services.document.song.conductor.meter.meter_at(0) == Meter(11, 8)
    services.document.undo()
    assert line.text() == "4/4"


def test_what_is_no_meter_gets_a_sentence(window: MainWindow, services: Services, qtbot: QtBot) -> None:
    line = window.bar._typed_meter
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "4/5")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert window.status.message == "A meter's beat is 1, 2, 4, ... 64, not 5."
    assert line.text() == "4/4"
    assert services.document.undo_name is None


def test_the_key_is_estimated_until_it_is_set(window: MainWindow, services: Services) -> None:
    assert window.bar.key_text == "key: not set"
    services.document.replace_song(Song((Track(1, notes=MOTIF),)))
    assert window.bar.key_text == "estimated: C major"
    window.bar.key_chosen.emit(Key(9, Mode.MINOR))
    assert window.bar.key_text == "A minor"
    assert services.document.song.conductor.key_at(0) == Key(9, Mode.MINOR)
    window.bar.key_chosen.emit(None)
    assert window.bar.key_text == "estimated: C major"
    services.document.undo()
    assert window.bar.key_text == "A minor"


def test_the_longest_estimate_can_be_read(window: MainWindow) -> None:
    window.resize(1280, 800)
    box = window.bar._key
    window.bar.show_key(None, Key(8, Mode.MINOR))
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    edit = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, edit, box).width()
    assert box.fontMetrics().horizontalAdvance(box.currentText()) <= room


def test_nothing_is_pushed_out_of_the_bar(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1264, 800)
    for bar in (0, 199):
        window.playback.seek(bar * BAR)
        qtbot.wait(10)
        assert window.bar.output.isVisible()
        position = window.bar._position
        assert position.fontMetrics().horizontalAdvance(position.text()) <= position.width()


def test_choosing_a_key_by_hand(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    box = song_window.bar._key
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert services.document.song.conductor.key_at(0) == Key(0, Mode.MAJOR)


def test_outputs_are_asked_for_when_the_list_opens(window: MainWindow, services: Services) -> None:
    window.bar.output.about_to_open.emit()
    assert [window.bar.output.itemData(i) for i in range(window.bar.output.count())] == [FLUIDSYNTH, SILENT]
    window.bar.output.output_chosen.emit(SILENT)
    assert services.player.output == SILENT
    assert services.preferences.settings.output == "No sound"


def test_a_port_that_has_gone_stays_listed(window: MainWindow) -> None:
    gone = Output(OutputKind.MIDI_PORT, "Unplugged")
    window.bar.output.show_outputs([FLUIDSYNTH, SILENT], gone)
    assert window.bar.output.currentText() == "MIDI: Unplugged"


def test_a_failing_output_is_said_without_a_dialog(window: MainWindow) -> None:
    window.playback.report_problem("There is no audio device.")
    assert window.banner.isVisible()
    assert window.banner.sentence == "There is no audio device."


def test_clicking_a_key_sounds_with_the_track_s_instrument(
    window: MainWindow, services: Services, monkeypatch: object
) -> None:
    services.document.replace_song(Song((Track(1, program=40, channel=3),)))
    heard: list[tuple[object, ...]] = []
    services.player.audition = lambda *note: heard.append(note)  # type: ignore[method-assign]
    window.roll.audition_requested.emit(60, 90)
    assert heard == [(60, 90, Patch(40), 3)]


def test_the_page_turns_with_the_playhead_in_sight(song_window: MainWindow, services: Services, qtbot: QtBot) -> None:
    services.document.replace_song(Song((Track(1, notes=(*MOTIF, Note(40 * BAR, 60, 480))),)))
    area = song_window.roll.area
    last = int(area.view.tick_at(area.view.width))
    song_window.playback.seek(last - 40)
    area.set_view(area.view.scrolled_to(0, area.view.top_px))
    song_window.commands[specs.PLAY].trigger()
    qtbot.waitUntil(lambda: area.view.left_px > 0)
    assert 0 <= area.view.x_of(services.player.position_tick()) < area.view.width / 2
