from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from aiva_desktop import paths
from aiva_desktop.playback import render
from aiva_desktop.playback.render import render_wav
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import DRUM_CHANNEL, Conductor, Song, Track
from aiva_desktop.score.time import TempoMap

RATE = 48_000
TINY = paths.soundfonts_dir() / TINY_NAME
FLUIDSYNTH_BLOCK = 64


def rendered(song: Song, path: Path, soundfont: Path = TINY) -> NDArray[np.float64]:
    """Stereo samples in -1..1, shape (frames, 2)."""
    fractions = list(render_wav(song, path, soundfont))
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, RATE)
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
    return samples.reshape(-1, 2) / 32768


def song_of(*notes: Note, **settings: object) -> Song:
    track = replace(Track(id=1, notes=tuple(sorted(notes)), volume=127), **settings)  # type: ignore[arg-type]
    return Song(tracks=(track,))


def onsets(audio: NDArray[np.float64], spacing_s: float) -> list[int]:
    """The first loud sample of each of the equally spaced notes."""
    loud = np.flatnonzero(np.abs(audio).max(axis=1) > 0.002)
    found = [int(loud[0])]
    for sample in loud:
        if sample > found[-1] + 0.7 * spacing_s * RATE:
            found.append(int(sample))
    return found


def test_every_onset_is_within_a_block(tmp_path: Path) -> None:
    # Woodblocks: they start at once and are gone before the next.
    song = song_of(*(Note(480 * i, 76, 240, 127) for i in range(16)), channel=DRUM_CHANNEL)
    found = np.array(onsets(rendered(song, tmp_path / "a.wav"), 0.5))
    late = found - 0.5 * RATE * np.arange(16)
    # The same delay for all, up to one block that FluidSynth works in; the sample itself needs a little to rise.
    assert late.min() >= 0
    assert late.max() <= 2 * FLUIDSYNTH_BLOCK
    assert np.ptp(late) <= FLUIDSYNTH_BLOCK


def test_the_tail_is_kept_and_the_end_is_quiet(tmp_path: Path) -> None:
    audio = rendered(song_of(Note(0, 69, 1920, 100)), tmp_path / "a.wav")
    assert len(audio) > 2.5 * RATE
    assert np.abs(audio[: 2 * RATE]).max() > 0.05
    assert np.abs(audio[-2048:]).max() < 0.001


def test_sixty_four_tracks_sound_each_with_its_own_instrument(tmp_path: Path) -> None:
    # One after the other, so that each can be told from the same one alone.
    tracks = tuple(Track(i + 1, program=2 * i, notes=(Note(960 * i, 60, 480, 110),)) for i in range(64))
    conductor = Conductor(tempo=TempoMap.constant(240))
    together = rendered(Song(tracks, conductor), tmp_path / "all.wav")
    for track in (tracks[3], tracks[14], tracks[15], tracks[40], tracks[63]):
        note = replace(track.notes[0], onset=0)
        alone = rendered(Song((track.with_notes([note]),), conductor), tmp_path / "one.wav")
        start = track.notes[0].onset * RATE // 1920
        assert _color(together[start : start + RATE // 5]) == pytest.approx(_color(alone[: RATE // 5]), abs=0.05)


def _color(audio: NDArray[np.float64]) -> NDArray[np.float64]:
    """How loud each of the first harmonics is beside the loudest one."""
    spectrum = np.abs(np.fft.rfft(audio.mean(axis=1) * np.hanning(len(audio)), RATE))
    harmonics = np.array([spectrum[round(261.63 * i) - 8 : round(261.63 * i) + 8].max() for i in range(1, 9)])
    return np.asarray(harmonics / harmonics.max())


def test_the_same_song_gives_the_same_bytes(tmp_path: Path) -> None:
    song = song_of(*(Note(100 * i, 50 + i, 300) for i in range(20)))
    for name in "ab":
        rendered(song, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize(("pan", "louder"), [(0, 0), (127, 1)])
def test_a_track_is_heard_where_it_stands(tmp_path: Path, pan: int, louder: int) -> None:
    audio = np.abs(rendered(song_of(Note(0, 69, 1920), pan=pan), tmp_path / "a.wav"))
    # The rest is reverberation.
    assert audio[:RATE, louder].mean() > 5 * audio[:RATE, 1 - louder].mean()


def test_a_quiet_track_is_quiet(tmp_path: Path) -> None:
    loud, quiet = (rendered(song_of(Note(0, 69, 480), volume=v), tmp_path / f"{v}.wav") for v in (127, 32))
    assert np.abs(loud).max() > 6 * np.abs(quiet).max() > 0


def test_a_muted_song_is_silent(tmp_path: Path) -> None:
    assert np.abs(rendered(song_of(Note(0, 69, 480), muted=True), tmp_path / "a.wav")).max() < 0.001


def test_an_empty_song_is_one_quiet_bar(tmp_path: Path) -> None:
    assert len(rendered(Song(), tmp_path / "a.wav")) >= 2 * RATE


def test_cancelling_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(b"old")
    job = render_wav(song_of(Note(0, 60, 48_000)), path, TINY)
    assert 0 < next(job) < 0.1
    job.close()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SinkError, match=r"a\.wav cannot be written: No such file"):
        list(render_wav(song_of(Note(0, 60, 480)), tmp_path / "nowhere" / "a.wav", TINY))


def test_a_song_too_long_for_the_format(tmp_path: Path) -> None:
    slow = replace(song_of(Note(480 * 60 * 10, 60, 1)), conductor=Conductor(tempo=TempoMap.constant(1)))
    with pytest.raises(SinkError, match=r"lasts 10 hours, more than a \.wav file can hold"):
        list(render_wav(slow, tmp_path / "a.wav", TINY))
    assert list(tmp_path.iterdir()) == []


def test_messages_of_a_song_end_in_silence() -> None:
    timeline = render.Timeline(song_of(Note(0, 60, 1920)))
    assert [m.data.hex() for m in render.song_messages(timeline)] == [
        *("c000", "b0077f", "b00a40", "903c50", "803c40", "b04000")
    ]
