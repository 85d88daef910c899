from __future__ import annotations

import pytest

from aiva_desktop.score.melody_finding import FoundBy, find_melody
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Track

TUNE = tuple(Note(480 * i, pitch, 480) for i, pitch in enumerate((72, 74, 76, 77, 79, 77, 76, 74) * 4))
BASS = tuple(Note(960 * i, pitch, 960) for i, pitch in enumerate((36, 41, 43, 36) * 4))
CHORDS = tuple(Note(960 * i, pitch, 960) for i in range(16) for pitch in (60, 64, 67, 76))
PARTS = {"tune": TUNE, "bass": BASS, "chords": CHORDS}


def tracks(*parts: str, **changes: object) -> list[Track]:
    return [Track(i, "", PARTS[part], **changes) for i, part in enumerate(parts, 1)]  # type: ignore[arg-type]


@pytest.mark.parametrize("order", [("tune", "chords", "bass"), ("bass", "chords", "tune"), ("chords", "bass", "tune")])
def test_a_nameless_melody_is_told_by_its_shape(order: tuple[str, ...]) -> None:
    choice = find_melody(tracks(*order))
    assert choice is not None
    assert choice.track.notes == TUNE
    assert choice.by is FoundBy.SHAPE


@pytest.mark.parametrize(
    "name", ["Melody", " melody ", "Vocals", "Lead vocal", "Singstimme", "Soprano", "Violino I", "mélodie"]
)
def test_a_name_says_more_than_a_shape(name: str) -> None:
    low = Track(9, name, BASS)
    choice = find_melody([*tracks("tune", "chords"), low])
    assert choice is not None
    assert choice.track == low
    assert choice.by is FoundBy.NAME


@pytest.mark.parametrize("name", ["Backing vocals", "Bass voice", "Voice (divisi)", "Violin II", "Leader of the band"])
def test_some_names_only_sound_like_a_melody(name: str) -> None:
    choice = find_melody([*tracks("tune"), Track(9, name, BASS)])
    assert choice is not None
    assert choice.track.notes == TUNE


def test_of_two_named_tracks_the_exact_name_wins() -> None:
    exact = Track(8, "Voice", BASS)
    choice = find_melody([Track(7, "Voice of the people", TUNE), exact])
    assert choice is not None
    assert choice.track == exact


def test_drums_and_empty_tracks_have_no_melody() -> None:
    assert find_melody([]) is None
    assert find_melody([Track(1, "Melody", TUNE, channel=9), Track(2, "Melody")]) is None
    choice = find_melody([Track(1, "Drums", BASS, channel=9), Track(2, "Piano", CHORDS)])
    assert choice is not None
    assert choice.by is FoundBy.BEING_ALONE
