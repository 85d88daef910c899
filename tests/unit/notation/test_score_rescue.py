"""What can be read of a damaged score."""

from __future__ import annotations

from pathlib import Path

import pytest
from test_scores import note, score

from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.reader import read_score
from aiva_desktop.notation.rescue import rescue_score
from aiva_desktop.notation.writer import write_score
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

BAR = 1920
SCALE = tuple(Note(place * 480, 60 + place, 480) for place in range(12))
TWO = Song((Track(1, "One", SCALE), Track(2, "Two", SCALE, channel=1)))


def written(path: Path) -> bytes:
    write_score(TWO, path)
    return path.read_bytes()


def test_the_measures_before_the_damage_are_there(tmp_path: Path) -> None:
    path = tmp_path / "cut.musicxml"
    whole = written(path)
    path.write_bytes(whole[: whole.rindex(b"<measure") + 20])
    with pytest.raises(NotationError):
        read_score(path)
    rescue = rescue_score(path)
    assert rescue is not None
    assert (rescue.whole, rescue.announced, rescue.notes) == (1, 2, 20)
    assert [len(track.notes) for track in rescue.song.tracks] == [12, 8]


def test_parts_that_are_not_there_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "cut.musicxml"
    whole = written(path)
    path.write_bytes(whole[: whole.index(b"</part>")] + b"<&")
    rescue = rescue_score(path)
    assert rescue is not None
    assert (rescue.whole, rescue.announced) == (0, 2)
    assert {note.pitch for track in rescue.song.tracks for note in track.notes} <= set(range(60, 72))


def test_every_cut_is_rescued_or_is_nothing(tmp_path: Path) -> None:
    path, whole = tmp_path / "cut.musicxml", score(note("C", 8), note("D", 8)).encode()
    for length in range(0, len(whole), 29):
        path.write_bytes(whole[:length])
        rescue = rescue_score(path)
        assert rescue is None or 0 < rescue.notes <= 2


@pytest.mark.parametrize("content", [b"", b"<a>", b"PK\3\4", b"<score-partwise><part><measure/>", b"\xff\xfe<\0a\0"])
def test_where_there_is_nothing(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.musicxml"
    path.write_bytes(content)
    assert rescue_score(path) is None
    assert rescue_score(tmp_path / "missing.musicxml") is None


def test_what_would_do_harm_is_not_repaired(tmp_path: Path) -> None:
    path = tmp_path / "bomb.musicxml"
    good = score(note("C", 8), note("D", 8))
    path.write_text('<!DOCTYPE score-partwise [<!ENTITY a "aa">]>' + good[:-20])
    assert rescue_score(path) is None
