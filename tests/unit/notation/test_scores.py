"""MusicXML written and read again, and what only a score can say."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from aiva_desktop.notation.errors import NotationError
from aiva_desktop.notation.reader import read_score
from aiva_desktop.notation.writer import write_score
from aiva_desktop.score.chords import ChordChange, parse_chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key, Mode
from aiva_desktop.score.song import Conductor, KeyChange, Marker, Song, Track
from aiva_desktop.score.time import PPQ, Meter, MeterChange, MeterMap, TempoChange, TempoMap

BAR = 4 * PPQ


def again(song: Song, folder: Path) -> Song:
    write_score(song, folder / "song.musicxml")
    return read_score(folder / "song.musicxml")


def sounding(track: Track) -> Counter[tuple[int, int, int]]:
    return Counter((note.onset, note.pitch, note.duration) for note in track.notes)


def chord_changes(*symbols: tuple[int, str]) -> tuple[ChordChange, ...]:
    return tuple(ChordChange(tick, parse_chord(symbol)) for tick, symbol in symbols)


SONG = Song(
    tracks=(
        Track(
            1,
            "Flute",
            (Note(0, 72, 480, 90), Note(480, 74, 1920, 50), Note(2880, 76, 160), Note(3040, 77, 320)),
            program=73,
        ),
        # Two voices, and a chord that is held over the bar line.
        Track(2, "Piano", (Note(0, 60, 3840), Note(480, 64, 960), Note(1440, 67, 960), Note(1440, 69, 960)), channel=1),
        Track(3, "Kit", (Note(0, 36, 240), Note(0, 42, 240), Note(480, 38, 240)), channel=9),
    ),
    conductor=Conductor(
        tempo=TempoMap((TempoChange(0, 96.0), TempoChange(BAR, 120.0))),
        meter=MeterMap((MeterChange(0, Meter(4, 4)), MeterChange(BAR, Meter(3, 4)))),
        keys=(KeyChange(0, Key(5)), KeyChange(BAR, Key(2, Mode.MINOR))),
        chords=chord_changes((0, "F"), (480, "Am7"), (BAR, "Bbmaj7/D"), (BAR + PPQ, "N.C."), (BAR + 2 * PPQ, "Em7b5")),
        markers=(Marker(0, "Verse"), Marker(480, "la", "lyrics")),
    ),
    title="A song",
)


def test_a_song_comes_back(tmp_path: Path) -> None:
    song = again(SONG, tmp_path)
    assert [sounding(track) for track in song.tracks] == [sounding(track) for track in SONG.tracks]
    assert [note.velocity for note in song.tracks[0].notes] == [note.velocity for note in SONG.tracks[0].notes]
    assert [(track.name, track.program, track.is_drums) for track in song.tracks] == [
        ("Flute", 73, False),
        ("Piano", 0, False),
        ("Kit", 0, True),
    ]
    assert song.conductor == SONG.conductor
    assert song.title == SONG.title


starts = st.integers(0, 31).map(lambda place: place * PPQ // 2) | st.integers(0, 23).map(lambda place: place * PPQ // 3)
lengths = st.sampled_from([PPQ // 4, PPQ // 2, PPQ, 3 * PPQ // 2, 2 * PPQ, 5 * PPQ])


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=st.lists(st.builds(Note, starts, st.integers(40, 90), lengths), min_size=1, max_size=12))
def test_random_notes_come_back_as_near_as_notation_can_write_them(notes: list[Note], tmp_path: Path) -> None:
    track = Track(1, notes=tuple(sorted(set(notes))))
    once = again(Song((track,)), tmp_path)
    pitches = Counter(n.pitch for n in track.notes)
    assert Counter(n.pitch for n in once.tracks[0].notes) == pitches
    for pitch in pitches:
        before = [n.onset for n in track.notes if n.pitch == pitch]
        assert [n.onset for n in once.tracks[0].notes if n.pitch == pitch] == pytest.approx(before, abs=PPQ / 12)
    # What was written once is on the grid, and stays as it is.
    twice = again(once, tmp_path)
    assert sounding(twice.tracks[0]) == sounding(once.tracks[0])


def test_notes_on_the_grid_come_back_exactly(tmp_path: Path) -> None:
    halves = tuple(Note(place * PPQ // 2, 60 + place, PPQ // 2) for place in range(16))
    thirds = tuple(Note(8 * PPQ + place * PPQ // 3, 60 + place, PPQ // 3) for place in range(12))
    long = (Note(0, 40, 7 * PPQ + PPQ // 2), Note(12 * PPQ, 40, 13 * PPQ))
    track = Track(1, notes=tuple(sorted((*halves, *thirds, *long))))
    assert sounding(again(Song((track,)), tmp_path).tracks[0]) == sounding(track)


def test_repeated_notes_stay_apart(tmp_path: Path) -> None:
    track = Track(1, notes=tuple(Note(place * PPQ, 60, PPQ) for place in range(8)))
    assert sounding(again(Song((track,)), tmp_path).tracks[0]) == sounding(track)


def test_an_empty_song_gets_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotationError, match=r"^a\.musicxml was not written: there are no notes in the song yet\.$"):
        write_score(Song((Track(1),)), tmp_path / "a.musicxml")
    assert list(tmp_path.iterdir()) == []


def score(*measures: str, part: str = "", attributes: str = "") -> str:
    """A score of one part; the first measure has the attributes of 4/4 unless it brings its own."""
    attributes = attributes or "<time><beats>4</beats><beat-type>4</beat-type></time>"
    heads = [f"<attributes><divisions>2</divisions>{attributes}</attributes>", *[""] * (len(measures) - 1)]
    inside = "".join(
        f'<measure number="{number}">{head}{measure}</measure>'
        for number, (head, measure) in enumerate(zip(heads, measures, strict=True), start=1)
    )
    return (
        '<?xml version="1.0"?><score-partwise version="4.0"><part-list><score-part id="P1">'
        f"<part-name>Part</part-name>{part}</score-part></part-list><part id='P1'>{inside}</part></score-partwise>"
    )


def note(step: str, length: int, inside: str = "", octave: int = 4) -> str:
    pitch = f"<pitch><step>{step}</step><octave>{octave}</octave></pitch>"
    return f"<note>{pitch}<duration>{length}</duration>{inside}</note>"


def read(text: str, folder: Path, encoding: str = "utf-8") -> Song:
    (folder / "score.musicxml").write_bytes(text.encode(encoding))
    return read_score(folder / "score.musicxml")


def test_repeats_are_played_out(tmp_path: Path) -> None:
    repeat = '<barline location="right"><repeat direction="backward"/></barline>'
    song = read(score(note("C", 8) + repeat, note("D", 8)), tmp_path)
    assert [n.pitch for n in song.tracks[0].notes] == [60, 60, 62]
    assert [n.onset for n in song.tracks[0].notes] == [0, BAR, 2 * BAR]


def test_transposing_instruments_sound_as_they_do(tmp_path: Path) -> None:
    clarinet = (
        "<time><beats>4</beats><beat-type>4</beat-type></time>"
        "<transpose><diatonic>-1</diatonic><chromatic>-2</chromatic></transpose>"
    )
    assert read(score(note("D", 8), attributes=clarinet), tmp_path).tracks[0].notes[0].pitch == 60


def test_a_pickup_ends_its_bar(tmp_path: Path) -> None:
    text = score(note("G", 2), note("C", 8)).replace('number="1"', 'number="0" implicit="yes"')
    assert [n.onset for n in read(text, tmp_path).tracks[0].notes] == [3 * PPQ, BAR]


def test_dynamics_and_accents_are_heard(tmp_path: Path) -> None:
    loud = "<direction><direction-type><dynamics><{0}/></dynamics></direction-type></direction>"
    accent = "<notations><articulations><accent/></articulations></notations>"
    song = read(
        score(loud.format("p") + note("C", 4) + loud.format("ff") + note("C", 2) + note("C", 2, accent)), tmp_path
    )
    soft, full, accented = (n.velocity for n in song.tracks[0].notes)
    assert soft < full < accented


def test_grace_notes_come_before(tmp_path: Path) -> None:
    grace = "<note><grace/><pitch><step>B</step><octave>4</octave></pitch><type>eighth</type></note>"
    first, second, third = read(score(note("A", 4) + grace + note("C", 4, octave=5)), tmp_path).tracks[0].notes
    assert (first.pitch, second.pitch, third.pitch) == (69, 71, 72)
    assert second.end == third.onset


def test_another_encoding(tmp_path: Path) -> None:
    text = (
        score(note("C", 8)).replace('version="1.0"', 'version="1.0" encoding="UTF-16"', 1).replace(">Part<", ">Флейта<")
    )
    assert read(text, tmp_path, "utf-16").tracks[0].name == "Флейта"


def test_drums_of_other_programs(tmp_path: Path) -> None:
    described = (
        '<score-instrument id="P1-X"><instrument-name>Kick</instrument-name></score-instrument>'
        '<midi-instrument id="P1-X"><midi-channel>10</midi-channel>'
        "<midi-unpitched>37</midi-unpitched></midi-instrument>"
    )
    hit = (
        "<note><unpitched><display-step>F</display-step><display-octave>4</display-octave></unpitched>"
        '<duration>8</duration><instrument id="P1-X"/></note>'
    )
    (track,) = read(score(hit, part=described), tmp_path).tracks
    assert track.is_drums
    assert [n.pitch for n in track.notes] == [36]
