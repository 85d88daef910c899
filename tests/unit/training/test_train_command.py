from __future__ import annotations

import io
from pathlib import Path

import pytest
from helpers.corpora import write_tunes

from aiva_desktop.cli import main
from aiva_desktop.commands.training_progress import ProgressLine, time_left
from aiva_desktop.midi.reader import read_midi
from aiva_desktop.training.trainer import Progress


def test_trained_networks_continue_a_melody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    music, out = write_tunes(tmp_path / "music", 4), tmp_path / "engine"
    options = ["--hidden", "12", "--layers", "1", "--no-memory", "--epochs", "1", "--networks"]
    assert main(["train", str(music), "--out", str(out), *options, "rhythm", "melody", "plan", "dynamics"]) == 0
    said = capsys.readouterr().out
    assert "melody 'Melody' (by its being alone" in said
    assert "rhythm: 3 pieces to learn from, 1 held out" in said
    assert "dynamics epoch 1 of 1" in said
    motif, longer = music / "tune-0.mid", tmp_path / "longer.mid"
    assert main(["continue", str(motif), "-o", str(longer), "--bars", "2", "--seed", "1", "--engine", str(out)]) == 0
    assert len(read_midi(longer).tracks[0].notes) > len(read_midi(motif).tracks[0].notes)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["nowhere"], "Not a folder: nowhere."),
        (["--hidden", "4"], "--hidden is 8 to 4096, not 4."),
        (["--dropout", "nan"], "--dropout is 0 to 0.9"),
        (["--learning-rate", "0"], "--learning-rate is 1e-08 to 1, not 0."),
        (["--start-from", "."], "there is no checkpoint"),
        ([], "too little music for rhythm (0 pieces to learn from"),
    ],
)
def test_what_cannot_be_trained_is_one_sentence(
    words: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    music = write_tunes(tmp_path / "music", 4 if "--start-from" in words else 0)
    arguments = ["train", str(music), "--out", str(tmp_path / "out"), "--networks", "rhythm"]
    # After the folders, so that "nowhere" is one of them.
    assert main([arguments[0], *words[:1], *arguments[1:]] if words == ["nowhere"] else [*arguments, *words]) == 2
    error = capsys.readouterr().err
    assert says in error
    assert error.count("\n") == 1


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_on_a_terminal_and_goes_away(capsys: pytest.CaptureFixture[str]) -> None:
    seconds = iter([0.0, 0.1, 1.0])
    terminal = Terminal()
    line = ProgressLine(terminal, lambda: next(seconds))
    line.show("rhythm", Progress(1, 5, 20, 300.0))
    assert not terminal.getvalue()
    line.show("rhythm", Progress(1, 10, 20, 300.0))
    shown = "rhythm epoch 2: 50% read, at most 5 minutes left"
    assert terminal.getvalue() == shown + "\r"
    line.say("done")
    assert terminal.getvalue().endswith("\r" + " " * len(shown) + "\r")
    assert capsys.readouterr().out == "done\n"


def test_time_left_reads_as_one_says_it() -> None:
    assert [time_left(s) for s in (12, 600, 7200)] == ["12 seconds", "10 minutes", "2.0 hours"]
