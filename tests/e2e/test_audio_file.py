"""Songs as .wav, .flac and .ogg, track by track, normalised; read back by libsndfile."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from aiva_desktop import paths
from aiva_desktop.playback.audio_file import NORMAL_PEAK, AudioOptions, export_audio, export_stems, stem_paths
from aiva_desktop.playback.sinks.base import SinkError
from aiva_desktop.playback.soundfonts import TINY_NAME
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

TINY = paths.soundfonts_dir() / TINY_NAME
SONG = Song(
    tracks=(
        Track(id=1, name="High/low", notes=(Note(0, 72, 480), Note(480, 74, 480))),
        Track(id=2, name="Bass", channel=1, notes=(Note(960, 40, 480),)),
        Track(id=3, name="Bass", channel=2, notes=(Note(0, 43, 480),), muted=True),
        Track(id=4, name="Empty", channel=3),
    )
)


@pytest.mark.parametrize(
    ("name", "is_fine", "subtype"),
    [
        ("a.wav", False, "PCM_16"),
        ("a.wav", True, "FLOAT"),
        ("a.flac", False, "PCM_16"),
        ("a.flac", True, "PCM_24"),
        ("a.ogg", False, "VORBIS"),
    ],
)
def test_each_format_holds_the_song(tmp_path: Path, name: str, is_fine: bool, subtype: str) -> None:
    done = list(export_audio(SONG, tmp_path / name, TINY, AudioOptions(44_100, is_fine)))
    assert done == sorted(done)
    assert done[-1] == 1.0
    info = soundfile.info(tmp_path / name)
    assert (info.samplerate, info.channels, info.subtype) == (44_100, 2, subtype)
    assert 2.0 < info.duration < 12.0
    assert np.abs(soundfile.read(tmp_path / name)[0]).max() > 0.01
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_normalising_raises_the_peak_and_nothing_else(tmp_path: Path) -> None:
    for name, normalizes in (("plain.wav", False), ("loud.wav", True)):
        list(export_audio(SONG, tmp_path / name, TINY, AudioOptions(is_fine=True, normalizes=normalizes)))
    plain, loud = (soundfile.read(tmp_path / name)[0] for name in ("plain.wav", "loud.wav"))
    assert np.abs(loud).max() == pytest.approx(NORMAL_PEAK, abs=1e-4)
    assert np.allclose(loud, plain * (NORMAL_PEAK / np.abs(plain).max()), atol=1e-5)


def test_stems_are_the_tracks_each_at_its_time(tmp_path: Path) -> None:
    list(export_stems(SONG, tmp_path / "song.wav", TINY, AudioOptions(is_fine=True)))
    names = {"song - High_low.wav", "song - Bass.wav", "song - Bass 3.wav"}
    assert {path.name for path in tmp_path.iterdir()} == names
    bass, rate = soundfile.read(tmp_path / "song - Bass.wav")
    first = int(np.flatnonzero(np.abs(bass).max(axis=1) > 0.002)[0])
    assert first / rate == pytest.approx(1.0, abs=0.02)


def test_each_stem_has_a_file_of_its_own_also_where_small_letters_are_large_ones() -> None:
    names = ("A 2", "A", "a", "A", "")
    song = Song(tuple(Track(i + 1, name, (Note(0, 60, 480),)) for i, name in enumerate(names)))
    found = [path.name for _, path in stem_paths(song, Path("song.wav"))]
    assert found == [f"song - {name}.wav" for name in ("A 2", "A", "a 3", "A 4", "Track")]


def test_what_was_there_stays_when_it_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "song.flac"
    path.write_bytes(b"before")
    job = export_audio(SONG, path, TINY)
    next(job)
    job.close()  # type: ignore[attr-defined]
    assert path.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [path]


def test_other_endings_and_folders_that_are_not_there_are_explained(tmp_path: Path) -> None:
    with pytest.raises(SinkError, match=r"give song.mp4 one of these endings"):
        list(export_audio(SONG, tmp_path / "song.mp4", TINY))
    with pytest.raises(SinkError, match="cannot be written"):
        list(export_audio(SONG, tmp_path / "nowhere" / "song.ogg", TINY))
