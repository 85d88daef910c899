"""What a second JACK client receives from the app's MIDI port."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import numpy as np
import pytest
from helpers import play_to_port, rtmidi_over_jack
from helpers.jack_server import (
    CAPTURE_PORT,
    SAMPLE_RATE,
    Capture,
    capturing,
    connect,
    jack_server,
    may_be_realtime,
    sources,
)
from helpers.playing import wait_until

from aiva_desktop import paths
from aiva_desktop.playback.headless import play_song
from aiva_desktop.playback.messages import TimedMessage, is_note_off, is_note_on, note_off, note_on
from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.patches import Patch
from aiva_desktop.playback.player import Player
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.midi_port import MidiPortSink
from aiva_desktop.playback.sinks.ports import OWN_PORT, list_ports, midi_system_problem
from aiva_desktop.playback.sinks.wire import encode_message
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.settings import SoundSettings

__all__ = ["jack_server"]

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="JACK as Linux has it"),
    pytest.mark.usefixtures("jack_server"),
]

PORT = Output(OutputKind.MIDI_PORT, CAPTURE_PORT)
QUARTER_FRAMES = SAMPLE_RATE // 2  # 120 bpm
MELODY = Song(
    tracks=(
        Track(id=1, program=40, notes=tuple(Note(160 * i, 60 + i % 7, 160, 70 + i) for i in range(24))),
        Track(id=2, channel=5, volume=77, notes=(Note(0, 36, 1920), Note(1920, 36, 1920))),
    )
)


def helper_environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(paths.install_root())}


@pytest.fixture
def capture(jack_server: str) -> Iterator[Capture]:
    with capturing() as capture:
        yield capture


@pytest.fixture
def player() -> Iterator[Player]:
    problems: list[str] = []
    player = Player(None, problems.append)
    yield player
    player.close()
    assert problems == []


def test_ports_are_listed(capture: Capture) -> None:
    assert list_ports() == [CAPTURE_PORT, OWN_PORT]
    assert midi_system_problem() is None


def test_a_follower_gets_the_clock_on_its_frames(capture: Capture, player: Player) -> None:
    player.set_sound(SoundSettings(clock_out=True), None)
    player.select_output(PORT)
    player.set_song(MELODY)
    player.play(0)
    assert wait_until(lambda: sum(data == b"\xf8" for _, data in capture.messages) > 40)
    player.stop()
    assert wait_until(lambda: capture.messages[-1][1] == b"\xfc")
    sent = [(frame, data) for frame, data in capture.messages if data[0] >= 0xF0]
    pulses = [frame for frame, data in sent if data == b"\xf8"]
    # The follower gets ready between the start and the first pulse.
    assert sent[0][1] == b"\xfa"
    assert 0.001 * SAMPLE_RATE <= pulses[0] - sent[0][0] <= 0.006 * SAMPLE_RATE
    worst = max(abs(frame - pulses[0] - 1000 * i) for i, frame in enumerate(pulses))
    assert worst <= 1, "a pulse is 1000 frames at 120 bpm"


def test_a_second_client_gets_the_same_notes_on_their_frames(capture: Capture) -> None:
    play_song(MELODY, PORT)
    assert wait_until(lambda: capture.messages and capture.messages[-1][1].hex() == "b57800")
    expected = [(note.onset, note_on(0, note.pitch, note.velocity)) for note in MELODY.tracks[0].notes]
    expected += [(note.end, note_off(0, note.pitch)) for note in MELODY.tracks[0].notes]
    expected += [(0, note_on(5, 36, 80)), (1920, note_off(5, 36)), (1920, note_on(5, 36, 80)), (3840, note_off(5, 36))]
    start = capture.notes()[0][0]
    heard = [(round((frame - start) * 480 / QUARTER_FRAMES), data) for frame, data in capture.notes()]
    assert sorted(heard) == sorted(expected)
    assert [tick for tick, _ in heard] == sorted(tick for tick, _ in expected)
    assert capture.left_on() == []
    first = [data.hex() for _, data in capture.messages][:6]
    assert first == ["c028", "b00764", "b00a40", "c500", "b5074d", "b50a40"]
    # Frames are counted, not slept: each note is exactly where the song has it.
    errors = [
        frame - start - tick * QUARTER_FRAMES / 480
        for (frame, _), (tick, _) in zip(capture.notes(), heard, strict=True)
    ]
    assert np.abs(errors).max() <= 1


def test_offs_come_before_ons_at_one_frame(capture: Capture) -> None:
    play_song(Song(tracks=(Track(id=1, notes=tuple(Note(120 * i, 60, 120) for i in range(8))),)), PORT)
    kinds = [is_note_on(data) for _, data in capture.notes()]
    assert kinds == [True, False] * 8


def test_stop_seek_and_loop_leave_nothing_on(capture: Capture, player: Player) -> None:
    song = Song(tracks=(Track(id=1, notes=(Note(0, 60, 9600), Note(240, 64, 9600), Note(4800, 67, 4800))),))
    player.select_output(PORT)
    player.set_song(song)
    player.set_loop((0, 480))
    player.play(0)
    capture.wait_for(12)
    assert len(capture.notes()) >= 12, "the loop turned more than twice"
    player.set_loop(None)
    player.seek(4800)
    # The long notes are taken up too.
    assert wait_until(lambda: sorted(capture.left_on()) == [(0, 60), (0, 64), (0, 67)])
    player.stop()
    assert wait_until(lambda: capture.left_on() == [])
    assert wait_until(lambda: [data.hex() for _, data in capture.messages][-3:] == ["b04000", "b07b00", "b07800"])


def test_an_edit_while_playing_is_heard(capture: Capture, player: Player) -> None:
    track = Track(id=1, notes=(Note(0, 60, 9600),))
    player.select_output(PORT)
    player.set_song(Song(tracks=(track,)))
    player.play(0)
    assert wait_until(lambda: capture.left_on() == [(0, 60)])
    player.set_song(Song(tracks=(track.with_notes([]),)))
    assert wait_until(lambda: capture.left_on() == [])


def test_changing_the_output_ends_the_notes(capture: Capture, player: Player) -> None:
    player.select_output(PORT)
    player.set_song(play_to_port.LONG)
    player.play(0)
    assert wait_until(lambda: len(capture.left_on()) >= 2)
    player.select_output(Output(OutputKind.SILENT))
    assert wait_until(lambda: capture.left_on() == [])
    assert player.is_playing


def test_our_own_port_waits_for_others_to_connect(capture: Capture, player: Player) -> None:
    player.select_output(Output(OutputKind.MIDI_PORT, OWN_PORT))
    assert wait_until(lambda: "AIVA Desktop:out" in sources())
    connect("AIVA Desktop:out", CAPTURE_PORT)
    player.audition(64, 90, Patch(3), channel=2)
    assert wait_until(lambda: capture.left_on() == [(2, 64)])
    player.audition_off()
    assert wait_until(lambda: capture.left_on() == [])


@pytest.fixture
def app_process(capture: Capture) -> Iterator[subprocess.Popen[bytes]]:
    """Another app, in the middle of its notes."""
    command = [sys.executable, play_to_port.__file__, CAPTURE_PORT]
    process = subprocess.Popen(command, env=helper_environment(), stderr=subprocess.DEVNULL)
    try:
        assert wait_until(lambda: len(capture.left_on()) >= 2)
        yield process
    finally:
        process.kill()
        process.wait()


@pytest.mark.parametrize("deed", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_dead_app_leaves_nothing_on(
    deed: signal.Signals, app_process: subprocess.Popen[bytes], capture: Capture
) -> None:
    app_process.send_signal(deed)
    app_process.wait()
    assert wait_until(lambda: capture.left_on() == [])
    assert wait_until(lambda: capture.messages[-1][1].hex() == "b37800")
    ends = [data for _, data in capture.notes() if is_note_off(data) and data[1] != 67]
    assert sorted(ends) == [note_off(3, 60), note_off(3, 64)], "real note-offs, one for each note"


def test_the_sender_goes_first_where_the_system_lets_it(capture: Capture, player: Player) -> None:
    player.select_output(PORT)
    assert wait_until(
        lambda: player._deck.performance.sink is not None and hasattr(player._deck.performance.sink, "_process")
    )
    sink = player._deck.performance.sink
    assert isinstance(sink, MidiPortSink)
    assert wait_until(lambda: sink._process is not None)
    assert sink._process is not None
    wanted = os.SCHED_FIFO if may_be_realtime() else os.SCHED_OTHER
    pid = sink._process.pid
    assert wait_until(lambda: os.sched_getscheduler(pid) & ~os.SCHED_RESET_ON_FORK == wanted)


def test_a_port_that_does_not_exist(capture: Capture) -> None:
    with pytest.raises(SinkError, match=f"no MIDI port called Harp; there are: {CAPTURE_PORT}"):
        play_song(MELODY, Output(OutputKind.MIDI_PORT, "Harp"))


def test_tracks_play_to_ports_of_their_own_in_time_with_the_others(jack_server: str) -> None:
    with capturing("first") as first, capturing("second") as second:
        problems: list[str] = []
        player = Player(None, problems.append)
        notes = tuple(Note(120 * i, 60, 60) for i in range(40))
        tracks = (Track(1, notes=notes), Track(2, notes=notes, channel=1, output="second:midi"))
        nowhere = Track(3, notes=(Note(0, 90, 4000),), channel=2, output="Harp")
        try:
            player.select_output(Output(OutputKind.MIDI_PORT, "first:midi"))
            player.set_song(Song((*tracks, nowhere)))
            assert wait_until(lambda: player._deck.performance.sides == {"second:midi"} and bool(problems))
            assert problems[0].startswith("There is no MIDI port called Harp")
            assert problems[0].endswith("Until then its tracks play with the others.")
            player.play(0)
            assert wait_until(lambda: len(second.notes()) >= 40)
            assert first.left_on()[0] == (2, 90)
            player.stop()
            assert wait_until(lambda: not first.left_on() and not second.left_on())
        finally:
            player.close()
        assert {data[0] & 15 for _, data in first.notes()} == {0, 2}
        assert {data[0] & 15 for _, data in second.notes()} == {1}
        pairs = zip(_onsets(first, 0), _onsets(second, 1), strict=False)
        apart = np.array([one - other for one, other in pairs])[:20]
        assert np.ptp(apart) < 0.02 * SAMPLE_RATE, "both keep the same time"


def _onsets(capture: Capture, channel: int) -> list[int]:
    return [frame for frame, data in capture.notes() if data[0] == 0x90 | channel]


def test_rtmidi_sends_the_same(capture: Capture) -> None:
    process = subprocess.Popen(
        [sys.executable, rtmidi_over_jack.__file__, CAPTURE_PORT],
        env=helper_environment(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert process.stdout.readline().startswith(b"clock 0.0")
        assert process.stdout.readline() == b"ready\n"
        start_s = time.perf_counter() + 0.1
        messages = [TimedMessage(start_s + 0.01 * i, note_on(0, 40 + i, 80)) for i in reversed(range(20))]
        messages += [TimedMessage(start_s + 0.105, note_off(0, 45)), TimedMessage(start_s + 60, note_on(0, 99, 80))]
        process.stdin.write(b"".join(map(encode_message, messages)))
        process.stdin.flush()
        capture.wait_for(21)
        process.stdin.close()
        assert wait_until(lambda: capture.left_on() == [])
    ons = [data[1] for _, data in capture.notes() if is_note_on(data)]
    assert ons == list(range(40, 60))
    assert process.returncode == 0
