"""A duet on real ports: a JACK keyboard plays, and what sounds is captured by another JACK client."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from helpers.jack_keyboard import play_keys
from helpers.jack_keys import NOTES
from helpers.jack_server import CAPTURE_PORT, SAMPLE_RATE, capturing, jack_server
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from aiva_desktop.compose.duet import Phase
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.editing.document import Document
from aiva_desktop.jobs.worker import Worker
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.player import Player
from aiva_desktop.score.notes import Origin
from aiva_desktop.score.song import empty_song
from aiva_desktop.settings import DuetSettings, Settings, ThemeChoice
from aiva_desktop.storage.autosave import Autosave, autosave_dir
from aiva_desktop.ui.drag_out import DragFolder
from aiva_desktop.ui.duet_actions import DUET
from aiva_desktop.ui.engine_room import EngineRoom
from aiva_desktop.ui.main_window import MainWindow
from aiva_desktop.ui.preferences import Preferences
from aiva_desktop.ui.services import Services
from aiva_desktop.ui.theme import Theme

__all__ = ["jack_server", "play_keys"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("jack_server"),
]

# One bar of 4/4 at 120 bpm.
BAR_S, BAR_TICKS = 2.0, 1920
# A key's way through this process to the port, and back; nobody hears so little as late.
HEARD_AS_ONE_S = 0.04


@pytest.fixture
def services(qapp: QApplication, tmp_path: Path) -> Iterator[Services]:
    made = Services(
        document=Document(empty_song()),
        player=Player(None, lambda _sentence: None),
        room=EngineRoom(FakeEngine),
        worker=Worker("compose"),
        preferences=Preferences(Settings(duet=DuetSettings(phrase_bars=1))),
        theme=Theme(qapp, ThemeChoice.LIGHT),
        drag_folder=DragFolder(tmp_path / "drags"),
        autosave=Autosave(autosave_dir()),
    )
    yield made
    made.close()
    made.theme.setParent(None)


def test_the_answer_sounds_one_bar_after_the_first_key(
    play_keys: Callable[[], None], services: Services, qtbot: QtBot
) -> None:
    window = MainWindow(services)
    window.composing.compose.warm_up()
    # Before there is a callback in this process, see `jack_keys`.
    window.keyboard.choose("keys:out")
    duet = window.composing.live.duet
    with capturing() as capture:
        services.player.select_output(Output(OutputKind.MIDI_PORT, CAPTURE_PORT))
        services.player.warm_up()
        # Its clock has settled by then.
        qtbot.wait(1000)
        window.commands[DUET].trigger()
        assert duet.is_on, window.status.message
        play_keys()
        qtbot.waitUntil(lambda: duet.turn.phase is Phase.ANSWERING, timeout=8000)
        qtbot.waitUntil(lambda: duet.turn.phase is Phase.YOURS, timeout=4000)
        window.playback.stop()
        ons = [(frame, data[1]) for frame, data in capture.notes() if data[0] & 0xF0 == 0x90]
        offs = [data[1] for _, data in capture.notes() if data[0] & 0xF0 == 0x80]
    services.document.mark_saved()
    window.close()
    notes = services.document.song.tracks[0].notes
    played, answered = ([n for n in notes if n.origin is origin] for origin in (Origin.COMPOSER, Origin.ENGINE))
    assert (len(played), played[0].onset) == (NOTES, 0)
    assert answered[0].onset == BAR_TICKS
    assert [pitch for _, pitch in ons][-len(answered) :] == [note.pitch for note in answered]
    assert sorted(offs) == sorted(pitch for _, pitch in ons)
    after_s = (ons[-len(answered)][0] - ons[0][0]) / SAMPLE_RATE
    assert abs(after_s - BAR_S) < HEARD_AS_ONE_S, "in time with the first key"
    window.deleteLater()
