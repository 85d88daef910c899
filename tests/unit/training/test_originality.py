from __future__ import annotations

import json
from pathlib import Path

import pytest
from helpers.corpora import tune, write_tunes

from aiva_desktop.cli import main
from aiva_desktop.compose.melody_runs import SharedRun
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.training.continuations import Asked, Continued, Found, find_openings
from aiva_desktop.training.corpus import midi_files
from aiva_desktop.training.originality import KINDS, Compared, Originality, originality_figures, read_lines


@pytest.fixture
def music(tmp_path: Path) -> tuple[Path, Path]:
    """A long tune, and a training set that has it too, shorter and in another key."""
    asked, against = tmp_path / "nottingham", write_tunes(tmp_path / "train", 3, first_seed=5)
    asked.mkdir()
    write_midi(tune(1, bars=20), asked / "known.mid")
    write_midi(tune(1, shift=3, bars=12), against / "other-name.mid")
    return asked, against


def test_a_copy_in_another_key_is_found_with_its_place(music: tuple[Path, Path]) -> None:
    found = Found()
    for found in find_openings(midi_files([music[0]]), Asked()):  # noqa: B007
        pass
    [opening] = found.openings
    lines = [line for line in read_lines(midi_files([music[1]])) if line is not None]
    compared = Originality(lines).compare(Continued(opening, (opening.real[:2], opening.real)))
    whole = compared.takes[1][KINDS[0]]
    assert whole == SharedRun(len(opening.real), "other-name", 1)
    assert compared.real == compared.takes[1]
    assert compared.takes[0][KINDS[0]].notes == 0


def test_figures_of_known_runs() -> None:
    def runs(notes: int) -> dict[str, SharedRun]:
        return {KINDS[0]: SharedRun(notes, "song", notes)}

    compared = [
        Compared("a", "folk", runs(6), (runs(4), runs(8))),
        Compared("b", "folk", runs(10), (runs(0), runs(12))),
    ]
    figures = originality_figures(compared, KINDS[0], places=1)
    assert (figures.written.mean, figures.written.longest, figures.real.mean) == (6, 12, 8)
    assert figures.above_real == 0.5
    assert [(one.piece, one.notes, one.found_in, one.bar) for one in figures.longest_written] == [("b", 12, "song", 12)]


def test_the_command_reports_as_table_and_json(music: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> None:
    words = ["evaluate", str(music[0]), "--against", *map(str, music)]
    assert main([*words, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    # The evaluated file itself is not looked at.
    assert report["against"] == 4
    assert report["styles"]["folk"][KINDS[0]]["longest_real"][0]["found_in"] == "other-name"
    assert main(words) == 0
    assert "other-name, bar 1" in capsys.readouterr().out
    assert main([*words, "--structure"]) == 2
