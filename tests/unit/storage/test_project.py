from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.file_events import META, SYSTEM_EXCLUSIVE, FileEvent
from aiva_desktop.score.notes import ControlEvent, ControlKind, Note, Origin
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track, empty_song
from aiva_desktop.score.time import Click, Meter, MeterChange, MeterMap, TempoChange, TempoMap
from aiva_desktop.storage import project
from aiva_desktop.storage.project import (
    PROJECT_SUFFIX,
    ProjectError,
    load_project,
    project_bytes,
    save_project,
    song_from_bytes,
)

EXTRAS = (FileEvent(0, SYSTEM_EXCLUSIVE, 0, b"\x7e\x7f\xf7"), FileEvent(9, META, 5, b"la\xff"))
SONG = Song(
    (
        Track(
            id=1,
            name="Mélodie \u266b \ud800",
            notes=(Note(0, 60, 480), Note(0, 60, 480), Note(480, 62, 240, 90, Origin.ENGINE, True, 99)),
            controls=tuple(ControlEvent(i, kind, 5, 7) for i, kind in enumerate(ControlKind)),
        ),
        Track(id=4, channel=9, program=127, volume=0, muted=True, soloed=True),
        Track(id=5, channel=3, pan=0, color=7, group="Strings", armed=True, output="Synth 1", extras=EXTRAS),
    ),
    Conductor(
        TempoMap((TempoChange(0, 97.123456789), TempoChange(5, 200.0))),
        MeterMap((MeterChange(0, Meter(7, 8)), MeterChange(1680, Meter(3, 4), Click(12)))),
        (KeyChange(0, Key(10, Mode.MINOR)),),
        (ChordChange(0, Chord(9, "m7", 4)), ChordChange(480, None), ChordChange(960, Chord(0))),
        (Marker(3, "Coda"), Marker(3, "la", "lyrics")),
        EXTRAS[:1],
    ),
    "Tune",
)

# Parts of a track that older projects do not have.
LATER = ("pan", "color", "group", "armed", "output", "extras")
NOTES = st.builds(
    Note,
    st.integers(0, 2**31 - 1),
    st.integers(0, 127),
    st.integers(1, 2**31 - 1),
    st.integers(1, 127),
    st.sampled_from(Origin),
    st.booleans(),
    st.integers(0, 127),
)


def tree() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(project_bytes(SONG))
    return parsed


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The places of all values in a JSON tree."""
    if isinstance(value, dict):
        return [path] + [p for name, part in value.items() for p in paths_of(part, (*path, name))]
    if isinstance(value, list):
        return [path] + [p for i, part in enumerate(value) for p in paths_of(part, (*path, i))]
    return [path]


def replaced(place: tuple[Any, ...], value: Any) -> bytes:
    changed = copy.deepcopy(tree())
    inner: Any = changed
    for step in place[:-1]:
        inner = inner[step]
    inner[place[-1]] = value
    return json.dumps(changed).encode()


def test_a_project_from_before_tracks_had_places_and_colours_opens() -> None:
    older = tree()
    for name in LATER:
        assert name not in older["song"]["tracks"][0]
        del older["song"]["tracks"][2][name]
    assert song_from_bytes(json.dumps(older).encode()).tracks[2] == Track(id=5, channel=3)


@pytest.mark.parametrize("song", [SONG, empty_song(), Song()], ids=["full", "empty", "no tracks"])
def test_a_song_comes_back_as_it_was(song: Song, tmp_path: Path) -> None:
    path = tmp_path / f"song{PROJECT_SUFFIX}"
    save_project(song, path)
    assert load_project(path) == song
    assert list(tmp_path.iterdir()) == [path]


@given(st.lists(NOTES, max_size=20), st.text(max_size=30))
@settings(max_examples=60)
def test_any_notes_come_back(notes: list[Note], name: str) -> None:
    song = Song((Track(id=1, name=name).with_notes(notes),))
    assert song_from_bytes(project_bytes(song)) == song


PLACES = [place for place in paths_of(tree()) if place]
WRONG = [None, -1.5, 10**20, "x", [], {}, [[]], {"a": 1}]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: ".".join(map(str, place)))
def test_every_value_is_checked(place: tuple[Any, ...]) -> None:
    """No value of a wrong type or out of range gets through (a free text may be any text)."""
    for wrong in WRONG:
        try:
            song = song_from_bytes(replaced(place, wrong))
        except ProjectError:
            continue
        assert isinstance(wrong, str | list), f"{wrong!r} passed"
        project_bytes(song)


@pytest.mark.parametrize(
    "place", [place for place in PLACES if isinstance(place[-1], str) and place[-1] not in LATER], ids=str
)
def test_every_part_must_be_there_and_no_other(place: tuple[Any, ...]) -> None:
    missing: Any = tree()
    inner = missing
    for step in place[:-1]:
        inner = inner[step]
    del inner[place[-1]]
    with pytest.raises(ProjectError):
        song_from_bytes(json.dumps(missing).encode())


@given(st.binary(max_size=300))
def test_any_bytes_at_all(data: bytes) -> None:
    with pytest.raises(ProjectError):
        song_from_bytes(data)


@given(st.lists(st.tuples(st.integers(0, 700), st.integers(0, 255)), min_size=1, max_size=4), st.integers(0, 900))
@settings(max_examples=400)
def test_changed_and_missing_bytes(changes: list[tuple[int, int]], cut: int) -> None:
    data = bytearray(project_bytes(SONG))
    for position, byte in changes:
        data[position % len(data)] = byte
    for damaged in (bytes(data), bytes(data[:cut])):
        try:
            project_bytes(song_from_bytes(damaged))
        except ProjectError as error:
            sentence = str(error)
            assert sentence


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"9" * 10_000,
        b'{"format": "aiva-desktop project", "version": 1, "song": NaN}',
        b"\x80\x04\x95\x1a\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94\x8c\x06system\x94\x93\x94.",
        b"\xff\xfe{\x00}\x00",
        b"MThd",
    ],
    ids=["lists", "dicts", "number", "nan", "pickle", "utf-16", "midi"],
)
def test_hostile_files_get_a_sentence(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "song.aiva"
    path.write_bytes(data)
    with pytest.raises(ProjectError, match=r"^song\.aiva cannot be opened: .+\.$"):
        load_project(path)


def test_a_newer_version_says_to_update() -> None:
    with pytest.raises(ProjectError, match="newer AIVA Desktop saved it; update the app"):
        song_from_bytes(replaced(("version",), 2))


def test_two_tracks_of_one_number() -> None:
    with pytest.raises(ProjectError, match="two tracks have one number"):
        song_from_bytes(replaced(("song", "tracks", 1, "id"), 1))


def test_what_is_not_there_or_no_file(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"^gone\.aiva cannot be opened: No such file or directory\.$"):
        load_project(tmp_path / "gone.aiva")
    with pytest.raises(ProjectError, match="it is not a file"):
        load_project(tmp_path)
    with pytest.raises(ProjectError, match=r"^a\.aiva was not saved: .+\.$"):
        save_project(SONG, tmp_path / "missing" / "a.aiva")


def test_what_would_not_open_again_is_not_saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "song.aiva"
    save_project(SONG, path)
    monkeypatch.setattr(project, "_MAX_BYTES", 100)
    with pytest.raises(ProjectError, match="too large"):
        save_project(SONG, path)
    with pytest.raises(ProjectError, match="larger than"):
        load_project(path)
