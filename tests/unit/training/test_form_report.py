from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from helpers.corpora import tune

from aiva_desktop.cli import main
from aiva_desktop.compose.fake import FakeEngine
from aiva_desktop.compose.form import parse_form
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.training.corpus import source_of_song
from aiva_desktop.training.form_report import Theme, figures, measure, measure_all, recalled, theme_of

FORM = parse_form("A A' B", 2)
HERE = ((0, 60), (24, 64), (48, 67))


def theme(bars: int = 8, seed: int = 3) -> Theme | None:
    return theme_of(source_of_song(tune(seed, bars=bars), Path("tune.mid"), "folk"), FORM, 2)


def test_recalls_are_counted_by_closeness_and_place() -> None:
    moved = tuple((onset, pitch + 2) for onset, pitch in HERE)
    found = recalled([moved, (), HERE], [HERE, ((0, 60),)])
    assert found.bars == 2
    assert found.any_bar.tolist() == [1, 2, 2, 2]
    assert found.same_place.tolist() == [1, 2, 2, 2]
    assert recalled([((0, 61),), HERE], [HERE, ((0, 60),)]).same_place.tolist() == [0, 0, 0, 0]


def test_a_tune_that_returns_after_two_bars_recalls_everywhere() -> None:
    one = theme()
    assert one is not None
    assert one.real is not None
    measured = measure(one, one.real)
    for section in measured.sections:
        np.testing.assert_array_equal(section.any_bar, section.bars)


def test_a_piece_without_anything_after_its_motif_is_no_theme() -> None:
    assert theme(bars=2) is None
    short = theme(bars=4)
    assert short is not None
    assert short.real is None


def test_kinds_stand_side_by_side() -> None:
    themes = [one for seed in range(3) if (one := theme(seed=seed)) is not None]
    report = figures(list(measure_all(themes, FakeEngine(), "any", seed=1)), FORM)
    assert set(report) == {"form", "plain", "real"}
    assert [section.label for section in report["form"].sections] == ["A'", "B"]
    assert report["plain"].sections[0].any_bar["exact"] == 1.0  # the fake engine repeats the motif


def test_the_command_reports(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "nottingham"
    folder.mkdir()
    write_midi(tune(1, bars=8), folder / "tune.mid")
    words = ["evaluate", str(folder), "--form", "A A'", "--section-bars", "2", "--motif-bars", "2"]
    assert main([*words, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["kinds"]["real"]["sections"][0]["any_bar"]["exact"] == 1.0
    assert main([*words[:2], "--form", "1"]) == 2
    assert "A A' B A''" in capsys.readouterr().err
