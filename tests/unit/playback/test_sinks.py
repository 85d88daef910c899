from __future__ import annotations

import io
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from aiva_desktop import paths
from aiva_desktop.playback import soundfonts
from aiva_desktop.playback.messages import TimedMessage, note_on
from aiva_desktop.playback.sinks import fluid_library, fluidsynth, ports
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.sinks.fluidsynth import (
    DRIVER_VARIABLE,
    FluidSynthSink,
    device_names,
    driver_names,
    drivers_to_try,
)
from aiva_desktop.playback.sinks.midi_port import MidiPortSink
from aiva_desktop.playback.sinks.smooth_clock import SmoothClock
from aiva_desktop.playback.sinks.wire import (
    Order,
    decode_clock,
    encode_clock,
    encode_message,
    encode_order,
    read_orders,
)
from aiva_desktop.settings import SoundSettings

TINY = paths.soundfonts_dir() / soundfonts.TINY_NAME


@pytest.fixture
def no_midi_system(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise SinkError("none here")

    monkeypatch.setattr(ports.jack_port, "open_client", missing)
    monkeypatch.setattr(ports.rtmidi_port, "open_midi_out", missing)


def test_orders_survive_the_pipe() -> None:
    message = TimedMessage(12.25, note_on(3, 60, 7))
    program = TimedMessage(13.0, b"\xc0\x05")
    stream = io.BytesIO(encode_message(message) + encode_order(Order.PANIC) + encode_message(program) + b"S123")
    orders = list(read_orders(stream))
    assert orders == [(Order.SEND, message), (Order.PANIC, TimedMessage(0.0, b"")), (Order.SEND, program)]


def test_clock_lines() -> None:
    assert decode_clock(encode_clock(-1.5)) == -1.5
    assert decode_clock("ready") is None


def test_smooth_clock_moves_steadily_between_blocks() -> None:
    clock = SmoothClock()
    readings = [clock.read((i * 5 // 20) * 0.020, 100 + i * 0.005) for i in range(400)]
    steps = [b - a for a, b in pairwise(readings[8:])]
    assert max(steps) < 0.0062
    assert min(steps) > 0.004
    assert abs(readings[-1] - 399 * 0.005) < 0.006


def test_the_sender_loads_neither_qt_nor_torch_nor_numpy() -> None:
    check = (
        "import sys, aiva_desktop.playback.sinks.sender;"
        "print([name for name in ('PySide6', 'torch', 'numpy', 'symusic', 'fluidsynth') if name in sys.modules])"
    )
    answer = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def test_no_soundfont() -> None:
    with pytest.raises(SinkError, match=r"There is no SoundFont; put a .sf2"):
        FluidSynthSink(None).open()


@pytest.mark.parametrize("content", [None, b"", b"RIFF\x10\0\0\0sfbkjunkjunk"])
def test_a_soundfont_that_is_not_one(content: bytes | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "broken.sf2"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(SinkError, match=r"choose another one\.$"):
        FluidSynthSink(path).open()
    assert capfd.readouterr().err == "", "FluidSynth's own lines stay off the terminal"


def test_no_audio_device(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(fluidsynth._DRIVERS, sys.platform, ("no-such-driver",))
    sink = FluidSynthSink(TINY)
    with pytest.raises(SinkError, match=r"no audio device that FluidSynth can use; connect one"):
        sink.open()
    assert not sink.is_open
    sink.close()
    assert capfd.readouterr().err == ""


def test_an_audio_driver_that_was_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIVA_AUDIO_DRIVER", "phonograph")
    with pytest.raises(SinkError, match=r"phonograph named in AIVA_AUDIO_DRIVER; unset it"):
        FluidSynthSink(TINY).open()


def test_no_fluidsynth_library(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fluidsynth", None)
    fluid_library.load.cache_clear()
    with pytest.raises(SinkError, match=r"FluidSynth is not installed.*libfluidsynth3|brew|DLLs"):
        FluidSynthSink(TINY).open()


def test_loading_the_library_prints_nothing_of_its_own(tmp_path: Path) -> None:
    environment = os.environ | {"CI": "1", "PYTHONPATH": str(paths.install_root())}
    load = "from aiva_desktop.playback.sinks import fluid_library; fluid_library.load()"
    answer = subprocess.run(
        [sys.executable, "-c", load], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert answer.stdout == ""


def test_no_midi_system(no_midi_system: None) -> None:
    assert ports.list_ports() == []
    problem = ports.midi_system_problem()
    assert problem is not None
    assert problem.startswith("There is no MIDI port on this computer; ")
    with pytest.raises(SinkError, match="There is no MIDI port on this computer"):
        ports.open_transmitter("x", lambda: None)


def test_a_port_that_is_not_there(no_midi_system: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ports, "_rtmidi_ports", lambda: ["Piano", "Organ"])
    with pytest.raises(SinkError, match=r"no MIDI port called Harp; there are: Piano, Organ"):
        ports.open_transmitter("Harp", lambda: None)


def test_a_sender_that_fails_gives_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JACK_DEFAULT_SERVER", "no-such-server")
    sink = MidiPortSink("no such port")
    with pytest.raises(SinkError, match=r"There is no MIDI port"):
        sink.open()
    assert not sink.is_open
    sink.close()


def test_the_soundfont_asked_for_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AIVA_SOUNDFONT", str(tmp_path / "mine.sf2"))
    assert soundfonts.find_soundfont() == tmp_path / "mine.sf2"


def test_the_composers_own_soundfont_comes_before_the_apps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("AIVA_SOUNDFONT", raising=False)
    own = paths.data_dir() / "soundfonts" / "Mine.SF2"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    assert soundfonts.find_soundfont() == own


def test_the_tiny_soundfont_is_the_last_resort(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AIVA_SOUNDFONT", raising=False)
    monkeypatch.setattr(soundfonts, "_SYSTEM_CANDIDATES", ())
    monkeypatch.setattr(soundfonts, "DEFAULT_NAME", "absent.sf3")
    assert soundfonts.find_soundfont() == TINY
    assert TINY.is_file()


def test_sound_cards_are_asked_of_fluidsynth() -> None:
    assert device_names("pulseaudio") is not None
    assert device_names("jack") is None
    assert device_names("no such driver") is None


def test_a_sound_card_that_has_gone_gives_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(DRIVER_VARIABLE, raising=False)
    names = driver_names()
    chosen = drivers_to_try(SoundSettings(driver=names[1], device="usb"))
    assert chosen[:3] == ((names[1], "usb"), (names[1], "default"), (names[0], "default"))
    assert len(chosen) == len(names) + 1
    assert drivers_to_try(SoundSettings(device="usb")) == tuple((name, "default") for name in names)
