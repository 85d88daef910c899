from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.melodies import phrase

from aiva_desktop.cli import main
from aiva_desktop.commands.every import COMMANDS
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.song import Conductor, Song, Track
from aiva_desktop.score.time import Meter, MeterMap
from aiva_desktop.settings import PresetSettings, Settings, save_settings


@pytest.fixture
def motif(tmp_path: Path) -> Path:
    path = tmp_path / "motif.mid"
    notes = phrase(67, 69, 71, 72, 74, 71, 67, 66, 67, each=480)
    write_midi(Song((Track(1, "Melody", notes),), Conductor(meter=MeterMap.constant(Meter(3, 4)))), path)
    return path


def continued(motif: Path, out: Path, *words: str) -> None:
    assert main(["continue", str(motif), "-o", str(out), "--bars", "2", "--seed", "7", *words]) == 0


def test_the_output_holds_motif_and_continuation(motif: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mid"
    continued(motif, out)
    before, after = read_midi(motif).tracks[0].notes, read_midi(out).tracks[0].notes
    assert after[: len(before)] == before
    assert all(note.onset >= 9 * 480 and note.end <= 15 * 480 for note in after[len(before) :])
    assert len(after) > len(before)
    assert read_midi(out).conductor.meter.meter_at(0) == Meter(3, 4)


def test_candidates_go_to_numbered_files_and_json_tells_all(
    motif: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    continued(motif, tmp_path / "out.mid", "--candidates", "2", "--json")
    report = json.loads(capsys.readouterr().out)
    assert [Path(one["file"]).name for one in report["candidates"]] == ["out-1.mid", "out-2.mid"]
    for one in report["candidates"]:
        written = read_midi(Path(one["file"])).tracks[0].notes[9:]
        assert [(n["onset"], n["pitch"], n["duration"]) for n in one["notes"]] == [
            (n.onset, n.pitch, n.duration) for n in written
        ]
        assert one["seed"] == 7
        assert 0 < one["first_note_ms"] <= one["total_ms"]


def test_controls_hold_for_every_note_that_is_written(motif: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.mid"
    words = ["--scale", "G major pentatonic", "--range", "G4:G5", "--grid", "straight 8", "--cadence", "last"]
    continued(motif, out, "--preset", "lively", *words)
    written = read_midi(out).tracks[0].notes[9:]
    assert all(note.pitch % 12 in {7, 9, 11, 2, 4} and 67 <= note.pitch <= 79 for note in written)
    assert all(note.onset % 240 == 0 and note.end % 240 == 0 for note in written)
    assert (written[-1].onset, written[-1].pitch % 12) == (12 * 480, 7)


def test_a_preset_of_ones_own_can_be_asked_for(motif: Path, tmp_path: Path) -> None:
    save_settings(Settings(presets={"Mine": PresetSettings(0.0, 0.0, {"range": "C6:E6"})}))
    continued(motif, tmp_path / "out.mid", "--preset", "mine")
    assert all(84 <= note.pitch <= 88 for note in read_midi(tmp_path / "out.mid").tracks[0].notes[9:])


def test_the_same_seed_gives_the_same_file(motif: Path, tmp_path: Path) -> None:
    continued(motif, tmp_path / "a.mid")
    continued(motif, tmp_path / "b.mid")
    assert (tmp_path / "a.mid").read_bytes() == (tmp_path / "b.mid").read_bytes()


def failure(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    try:
        status = main(words)
    except SystemExit as error:  # argparse leaves this way
        status = int(str(error.code))
    assert status == 2
    message = capsys.readouterr().err.strip()
    assert message.startswith("aiva-desktop")
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--bars", "0"], "1 to 64 bars"),
        (["--candidates", "99"], "1 to 8 candidates"),
        (["--temperature", "-1"], "temperature"),
        (["--theme-recall", "5"], "theme recall"),
        (["--style", "dubstep"], "folk"),
        (["--bars", "many"], "--bars"),
        (["--scale", "H major"], "D dorian"),
        (["--range", "C6:C4"], "C6 is above C4"),
        (["--grid", "round"], "triplet 8"),
        (["--outside", "-1"], "0 or more"),
        (["--chord-tones", "100%"], "need chords"),
        (["--cadence", "60"], "only 8 are written"),
        (["--scale", "C blues", "--range", "C#4:D4"], "widen the range"),
        (["--preset", "nope"], "calm, lively"),
        (["--bars"], "--bars"),
    ],
)
def test_wrong_arguments_are_one_sentence(
    motif: Path, tmp_path: Path, words: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert says in failure(["continue", str(motif), "-o", str(tmp_path / "x.mid"), *words], capsys)
    assert not (tmp_path / "x.mid").exists()


@pytest.mark.parametrize("command", ["continue", "render", "play"])
def test_unreadable_files_are_one_sentence(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad = tmp_path / "bad.mid"
    bad.write_bytes(b"not music")
    output = [] if command == "play" else ["-o", str(tmp_path / "x")]
    assert "bad.mid" in failure([command, str(bad), *output], capsys)
    assert "none.mid" in failure([command, str(tmp_path / "none.mid"), *output], capsys)


def test_a_song_without_notes_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_midi(Song((Track(1),)), tmp_path / "empty.mid")
    message = failure(["continue", str(tmp_path / "empty.mid"), "-o", str(tmp_path / "x.mid")], capsys)
    assert "no notes to continue" in message


def test_a_place_that_cannot_be_written_is_one_sentence(
    motif: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "nowhere" / "x.mid"
    assert "x.mid" in failure(["continue", str(motif), "-o", str(out), "--bars", "1"], capsys)


def test_neither_file_nor_command_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert "neither a file nor a command" in failure(["sing"], capsys)


def test_evaluate_refuses_a_folder_without_music(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no MIDI file" in failure(["evaluate", str(tmp_path)], capsys)
    assert "not a folder" in failure(["evaluate", str(tmp_path / "none")], capsys)


def test_evaluate_prints_its_figures(motif: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(motif.parent), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)
    assert figures["notes"] == 8
    assert figures["pieces"] == 1
    keys = ("rhythm_bits", "pitch_bits", "plan_bits", "duration_bits", "velocity_bits")
    assert all(figures[key] > 0 for key in keys)


@pytest.mark.parametrize("command", [command.NAME for command in COMMANDS])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])
    assert ended.value.code == 0
    assert command in capsys.readouterr().out
