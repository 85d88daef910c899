from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.melodies import phrase

from aiva_desktop.cli import main
from aiva_desktop.compose.form_markers import form_in
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.chords import Chord
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterChange, MeterMap, TempoChange, TempoMap

WALTZ = MeterMap.constant(Meter(3, 4))
BAR = 1440


def write(path: Path, notes: tuple[Note, ...], conductor: Conductor | None = None) -> Path:
    write_midi(Song((Track(1, "Melody", notes),), conductor or Conductor(meter=WALTZ)), path)
    return path


@pytest.fixture
def motif(tmp_path: Path) -> Path:
    return write(tmp_path / "motif.mid", phrase(67, 69, 71, 72, 74, 71, 67, 66, 67, each=480))


def test_a_piece_from_a_motif(motif: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.mid"
    words = ["compose", str(motif), "-o", str(out), "--form", "A B A'", "--section-bars", "4", "--seed", "7", "--json"]
    assert main(words) == 0
    report = json.loads(capsys.readouterr().out)
    assert [(one["label"], one["bars"]) for one in report["sections"]] == [("A", 4), ("B", 4), ("A'", 4)]
    assert (report["seed"], report["motif_bars"]) == (7, 3)
    song = read_midi(out)
    notes = song.tracks[0].notes
    assert notes[:9] == read_midi(motif).tracks[0].notes
    assert 11 * BAR <= notes[-1].onset < notes[-1].end <= 12 * BAR
    placed = form_in(song.conductor.markers, song.conductor.meter, song.end_tick)
    assert placed is not None
    assert placed.form.labels == "A B A'"
    assert song.conductor.chords[-1].chord == Chord(7)  # it ends on the tonic of the G major that the motif is in
    first = out.read_bytes()
    assert main(words) == 0
    assert out.read_bytes() == first


def test_what_follows_the_motif_in_its_file_is_left_out(tmp_path: Path) -> None:
    path = write(tmp_path / "long.mid", phrase(*[60, 64, 67, 65, 62, 59] * 10))
    out = tmp_path / "out.mid"
    assert main(["compose", str(path), "-o", str(out), "--form", "A A", "--section-bars", "2", "--no-chords"]) == 0
    song = read_midi(out)
    assert song.tracks[0].notes[:6] == read_midi(path).tracks[0].notes[:6]
    assert song.end_tick <= 4 * BAR
    assert song.conductor.chords == ()


def test_tempo_changes_and_a_change_of_meter_in_the_motif(tmp_path: Path) -> None:
    conductor = Conductor(
        TempoMap((TempoChange(0, 90.0), TempoChange(960, 140.0))),
        MeterMap((MeterChange(0, Meter(7, 8)), MeterChange(1680, Meter(3, 4)))),
    )
    path = write(tmp_path / "odd.mid", phrase(60, 62, 64, 65, 67, 69, 71, each=240), conductor)
    out = tmp_path / "out.mid"
    assert main(["compose", str(path), "-o", str(out), "--form", "AB", "--section-bars", "3"]) == 0
    before, after = read_midi(path).conductor, read_midi(out)
    assert (after.conductor.tempo, after.conductor.meter) == (before.tempo, before.meter)
    assert after.end_tick <= 1680 + 5 * 1440


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--form", "1 2"], "A A' B A''"),
        (["--section-bars", "0"], "1 to 64"),
        (["--motif-bars", "-1"], "1 bar"),
        (["--key", "H"], "note name"),
        (["--style", "polka"], "polka"),
        (["--form", "A" * 20, "--section-bars", "60"], "512"),
    ],
)
def test_what_cannot_be_met_is_said(
    motif: Path, tmp_path: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compose", str(motif), "-o", str(tmp_path / "out.mid"), *words]) == 2
    error = capsys.readouterr().err
    assert said in error
    assert len(error.splitlines()) == 1
    assert not (tmp_path / "out.mid").exists()


def test_no_notes_or_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.mid"
    assert main(["compose", str(write(tmp_path / "none.mid", ())), "-o", str(out)]) == 2
    assert "no motif" in capsys.readouterr().err
    one = write(tmp_path / "one.mid", phrase(60))
    assert main(["compose", str(one), "-o", str(out), "--form", "A B", "--section-bars", "2", "--seed", "1"]) == 0
    assert len(read_midi(out).tracks[0].notes) > 1


def test_the_form_of_the_file_itself_is_written(motif: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.mid", tmp_path / "second.mid"
    assert (
        main(["compose", str(motif), "-o", str(first), "--form", "A C A'", "--section-bars", "4", "--seed", "3"]) == 0
    )
    assert main(["compose", str(first), "-o", str(second), "--motif-bars", "3", "--seed", "3"]) == 0
    assert read_midi(second).tracks[0].notes == read_midi(first).tracks[0].notes
