"""`vary` and `dynamics` from the command line, on files as they come."""

from __future__ import annotations

from pathlib import Path

import pytest

from aiva_desktop.cli import main
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap

BAR = 1920
SCALE = (60, 62, 64, 65, 67, 65, 64, 62)


def line(*pitches: int, length: int = 480) -> tuple[Note, ...]:
    return tuple(Note(i * length, pitch, length, 80) for i, pitch in enumerate(pitches))


@pytest.fixture
def tune(tmp_path: Path) -> Path:
    return written(tmp_path, Track(1, "Melody", line(*SCALE)))


def written(folder: Path, *tracks: Track, meter: MeterMap | None = None) -> Path:
    path = folder / "in.mid"
    write_midi(Song(tracks, Conductor(meter=meter or MeterMap())), path)
    return path


def varied(path: Path, *words: str) -> tuple[Note, ...]:
    output = path.with_name("out.mid")
    assert main(["vary", str(path), "-o", str(output), *words]) == 0
    return read_midi(output).tracks[0].notes


def test_bars_are_varied_in_place(tune: Path) -> None:
    after = varied(tune, "--how", "retrograde", "--bars", "1")
    assert [note.pitch for note in after] == [65, 64, 62, 60, 67, 65, 64, 62]


def test_what_is_appended_replaces_what_stood_there(tune: Path) -> None:
    after = varied(tune, "--how", "invert", "--bars", "1", "--append", "--key", "C major")
    assert [note.pitch for note in after] == [60, 62, 64, 65, 60, 59, 57, 55]


def test_a_sequence_goes_on_behind_the_song(tune: Path) -> None:
    after = varied(tune, "--how", "sequence", "--bars", "2", "--append", "--steps", "-1", "--times", "3", "--key", "C")
    assert after[-1].end == 5 * BAR
    assert [note.pitch for note in after[-4:]] == [62, 60, 59, 57]


def test_the_joined_beat_is_written_by_the_engine(tune: Path) -> None:
    after = varied(tune, "--how", "transpose", "--append", "--join", "--key", "C major", "--seed", "3")
    assert [note.pitch for note in after if note.onset < 7 * 480] == list(SCALE[:7])
    assert [note.pitch for note in after if note.onset >= 2 * BAR] == [62, 64, 65, 67, 69, 67, 65, 64]
    assert [note for note in after if 7 * 480 <= note.onset < 2 * BAR]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--how", "transpose", "--in", "semitones", "--steps", "24", "--bars", "9"), "No note starts in these bars"),
        (("--how", "sequence", "--times", "16", "--steps", "24"), "leave the range of pitches"),
        (("--how", "augment", "--factor", "9"), "factor is 1/8 to 8"),
        (("--how", "displace", "--beats", "-1"), "before the song"),
        (("--how", "invert", "--join"), "name both"),
    ],
)
def test_what_does_not_go_is_one_sentence(
    tune: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    output = tune.with_name("out.mid")
    assert main(["vary", str(tune), "-o", str(output), *words]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not output.exists()


@pytest.mark.parametrize(
    "words",
    [("--factor", "x"), ("--factor", "1/0"), ("--share", "2"), ("--axis", "H9"), ("--beats", "0"), ("--steps", "25")],
)
def test_mistyped_values_are_told_in_one_line(
    tune: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit):
        main(["vary", str(tune), "-o", "x.mid", "--how", "invert", *words])
    assert capsys.readouterr().err.count("\n") == 1


def test_drums_are_not_inverted_but_turned_round(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    drums = written(tmp_path, Track(1, "Drums", line(36, 38, 42, 38), channel=9))
    words = ["vary", str(drums), "-o", str(tmp_path / "out.mid"), "--track", "1", "--how"]
    assert main([*words, "invert"]) == 2
    assert "drum track" in capsys.readouterr().err
    assert main([*words, "retrograde"]) == 0


def test_one_note_odd_meters_and_changing_ones(tmp_path: Path) -> None:
    one = written(tmp_path, Track(1, "Melody", line(60)))
    assert len(varied(one, "--how", "invert", "--append")) == 2
    seven = written(tmp_path, Track(1, "Melody", line(60, 62, 64, length=720)), meter=MeterMap.constant(Meter(7, 8)))
    assert varied(seven, "--how", "transpose", "--append")[3].onset == 2 * 7 * 240
    meters = MeterMap((MeterChange(0, Meter()), MeterChange(BAR, Meter(3, 4))))
    changing = written(tmp_path, Track(1, "Melody", line(60, 62, 64, 65)), meter=meters)
    assert varied(changing, "--how", "transpose", "--append")[4].onset == BAR


def test_two_thousand_bars_are_adorned(tmp_path: Path) -> None:
    long = written(tmp_path, Track(1, "Melody", line(*(SCALE * 1000))))
    assert len(varied(long, "--how", "ornament", "--ornament", "mordent", "--share", "1")) == 24_000


# Dynamics


def played(path: Path, *words: str) -> Song:
    output = path.with_name("out.mid")
    assert main(["dynamics", str(path), "-o", str(output), *words]) == 0
    return read_midi(output)


def test_all_tracks_are_played_and_nothing_else_changes(tmp_path: Path) -> None:
    drums = tuple(sorted(Note(i * 240, 42 if i % 2 else 36, 120, 80) for i in range(32)))
    path = written(tmp_path, Track(1, "Melody", line(*SCALE)), Track(2, "Drums", drums, channel=9))
    for before, after in zip(read_midi(path).tracks, played(path).tracks, strict=True):
        assert [(n.onset, n.pitch, n.duration) for n in after.notes] == [
            (n.onset, n.pitch, n.duration) for n in before.notes
        ]
        assert len({n.velocity for n in after.notes}) > 1
        mean = sum(n.velocity for n in after.notes) / len(after.notes)
        assert abs(mean - 80) < 2  # as loud as it was


def test_the_amount_and_the_bars_limit_what_changes(tune: Path) -> None:
    assert {n.velocity for n in played(tune, "--amount", "0").tracks[0].notes} == {80}
    shaped = played(tune, "--shape", "accents", "--bars", "2").tracks[0].notes
    assert {n.velocity for n in shaped[:4]} == {80}
    assert shaped[4].velocity > 80


def test_no_notes_and_wrong_amounts_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = written(tmp_path, Track(1, "Melody"))
    assert main(["dynamics", str(empty), "-o", str(tmp_path / "out.mid")]) == 2
    assert "No note starts" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        main(["dynamics", str(empty), "-o", "x.mid", "--amount", "1.5"])
    assert "an amount is 0 to 1" in capsys.readouterr().err
