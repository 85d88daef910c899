"""Scores from strangers: a sentence, and nothing else happens."""

from __future__ import annotations

import contextlib
import random
import zipfile
from pathlib import Path

import pytest
from test_scores import note, score

from aiva_desktop.notation import unpacking
from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.reader import read_score
from aiva_desktop.notation.unpacking import read_xml
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track

GOOD = score(note("C", 8), note("D", 8))
BOMB = (
    '<?xml version="1.0"?><!DOCTYPE score-partwise [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in zip("abcdefgh", "bcdefghi", strict=True))
    + "]><score-partwise>&i;</score-partwise>"
)
OUTSIDE = (
    '<?xml version="1.0"?><!DOCTYPE score-partwise [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    "<score-partwise><part-list>&x;</part-list></score-partwise>"
)


def refused(path: Path) -> str:
    with pytest.raises(NotationError) as caught:
        read_score(path)
    return str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BOMB, "words of its own"),
        (OUTSIDE, "words of its own"),
        ("", "not a score"),
        ("no xml at all", "not a score"),
        ("<html><body/></html>", "not a MusicXML score"),
        ("<score-timewise/>", "by time"),
        ("<score-partwise/>", "no parts"),
        (GOOD[: len(GOOD) // 2], "damaged in line 1"),
        ("<score-partwise>" + "<a>" * 200, "deeper"),
        (
            GOOD.replace("</measure>", '<barline><repeat direction="backward" times="999"/></barline></measure>', 1),
            "repeats",
        ),
        (GOOD.replace("<beats>4<", "<beats>999999999999<"), "counts to more than 255"),
        (GOOD.replace("<beats>4<", "<beats>200 + 100<"), "counts to more than 255"),
        (GOOD.replace("<beats>4<", "<beats>-99999<"), "counts to more than 255"),
        (GOOD.replace("<divisions>", "<key><fifths>-5000</fifths></key><divisions>"), "counts to more than 14"),
        (GOOD.replace("<octave>4<", "<octave>400<"), "counts to more than 20"),
        (GOOD.replace("<beats>4</beats>", "<beats>99</beats>" * 200), "longer meters"),
        (GOOD.replace("</measure>", '<barline><repeat times="x"/></barline></measure>', 1), "repeats"),
    ],
)
def test_a_score_that_is_none_gets_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "bad.musicxml"
    path.write_text(text)
    sentence = refused(path)
    assert sentence.startswith("bad.musicxml cannot be opened: ")
    assert said in sentence


def packed(path: Path, **files: str) -> Path:
    container = '<container><rootfiles><rootfile full-path="score.xml"/></rootfiles></container>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {"META-INF/container.xml": container, **files}.items():
            archive.writestr(name.replace("score_xml", "score.xml"), content)
    return path


def test_a_compressed_score_is_opened(tmp_path: Path) -> None:
    song = read_score(packed(tmp_path / "good.mxl", score_xml=GOOD))
    assert [n.pitch for n in song.tracks[0].notes] == [60, 62]


def test_what_unpacks_to_very_much_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_XML_BYTES", 1024 * 1024)
    path = packed(tmp_path / "bomb.mxl", score_xml=GOOD + " " * 50_000_000)
    assert path.stat().st_size < 100_000
    assert "larger than 1 MB" in refused(path)


def test_archives_without_a_score(tmp_path: Path) -> None:
    assert "compressed score" in refused(packed(tmp_path / "empty.mxl"))
    (tmp_path / "cut.mxl").write_bytes(packed(tmp_path / "good.mxl", score_xml=GOOD).read_bytes()[:-40])
    assert "compressed score" in refused(tmp_path / "cut.mxl")
    assert "larger than" not in refused(tmp_path / "gone.mxl")


def test_a_damaged_archive_never_does_more_than_refuse(tmp_path: Path) -> None:
    chance, path = random.Random(5), tmp_path / "odd.mxl"
    whole = packed(tmp_path / "good.mxl", score_xml=GOOD).read_bytes()
    for _ in range(200):
        damaged = bytearray(whole)
        place = chance.randrange(2, len(damaged))
        if chance.random() < 0.5:
            del damaged[place : place + chance.choice([1, 7, 60])]
        else:
            damaged[place] ^= 1 << chance.randrange(8)
        path.write_bytes(damaged)
        with contextlib.suppress(NotationError):
            read_xml(path)


def test_very_many_elements_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpacking, "MAX_ELEMENTS", 10)
    path = tmp_path / "many.musicxml"
    path.write_text(GOOD)
    assert "larger or deeper" in refused(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<divisions>2<", "<divisions>0<"),
        ("<divisions>2<", "<divisions>-3<"),
        ("<duration>8<", "<duration>99999999999<"),
        ("<duration>8<", "<duration>x<"),
        ("<step>C<", "<step>H<"),
        ("<octave>4<", "<octave>400<"),
        ("<beats>4<", "<beats>0<"),
        ("<beat-type>4<", "<beat-type>77<"),
    ],
)
def test_nonsense_in_it_gets_a_sentence_or_is_passed_over(tmp_path: Path, old: str, new: str) -> None:
    path = tmp_path / "odd.musicxml"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new))
    said = ""
    try:
        assert read_score(path).tracks
    except NotationError as error:
        said = str(error)
    assert not said or said.startswith("odd.musicxml cannot be opened: ")


def test_random_damage_never_does_more_than_refuse(tmp_path: Path) -> None:
    chance, path = random.Random(3), tmp_path / "odd.musicxml"
    for _ in range(60):
        damaged = bytearray(GOOD.encode())
        for _ in range(chance.randrange(1, 4)):
            damaged[chance.randrange(60, len(damaged))] = chance.randrange(32, 127)
        path.write_bytes(damaged)
        try:
            song = read_score(path)
        except NotationError:
            continue
        assert isinstance(song, Song)
        assert all(isinstance(track, Track) and all(isinstance(n, Note) for n in track.notes) for track in song.tracks)
