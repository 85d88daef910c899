from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from helpers.corpora import write_tunes

from aiva_desktop.cli import BAD_USE, main
from aiva_desktop.training import comparison
from aiva_desktop.training.comparison_report import relative, shown_distances
from aiva_desktop.training.comparison_variants import CELLS, cell_weights, count, hidden_for, variants
from aiva_desktop.training.trainer import Trainer

NAMES = ["rnn", "gru", "lstm", "rnn+memory", "gru+memory", "lstm+memory"]


@pytest.fixture(scope="module")
def music(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("music")
    write_tunes(folder / "learn", 4)
    write_tunes(folder / "valid", 2, first_seed=100)
    return folder


def words(music: Path, out: Path, *more: str) -> list[str]:
    learn, valid = str(music / "learn"), str(music / "valid")
    sizes = ["--epochs", "1", "--hidden", "8", "--longest", "16"]
    return ["compare", learn, "--validation", valid, "--out", str(out), *sizes, *more]


@pytest.fixture(scope="module")
def out(music: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compared") / "results"
    assert main(words(music, folder)) == 0
    return folder


@pytest.fixture(scope="module")
def results(out: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((out / "comparison.json").read_text())
    return loaded


def test_all_six_are_measured(results: dict[str, Any]) -> None:
    assert [one["name"] for one in results["networks"]] == NAMES
    assert results["about"]["learned"]["pieces"] == 3
    for one in results["networks"]:
        assert one["seconds_per_epoch"] > 0
        assert one["ms_per_step"] > 0
        assert 0 < one["bits"] < 9
        assert list(one["bits_with"]) == ["1", "2", "4", "8", "16"]
        for when in ("untrained", "trained"):
            assert len(one[when]["cells"]) == len(one[when]["all_ways"]) == 16
            assert (one[when]["cells"] != one[when]["all_ways"]) == one["variant"]["memory"]


def test_the_tables_show_the_figures(out: Path, results: dict[str, Any]) -> None:
    text = (out / "comparison.md").read_text()
    for one in results["networks"]:
        row = next(line for line in text.splitlines() if line.startswith(f"| {one['name']} |"))
        assert f"| {one['weights']:,} | {one['cell_weights']:,} |" in row
        assert f"| {one['bits']:.3f} |" in row
        assert f"| {one['bits_with']['4']:.3f} | {one['bits_with']['16']:.3f} |" in text
        assert f"{one['trained']['cells'][15] / one['trained']['cells'][0]:.1e}" in text


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_pictures_show_every_network(out: Path, look: str) -> None:
    drawing = (out / f"comparison-{look}.svg").read_text()
    colours = set(re.findall(r"stroke: (#[0-9a-f]{6})", drawing))
    assert len(colours) >= len(CELLS) + 1


def test_run_again_it_measures_what_is_trained(
    music: Path, out: Path, results: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Trainer, "_train_epoch", lambda self, epoch, started: pytest.fail("trained again"))
    assert main(words(music, out)) == 0
    again = json.loads((out / "comparison.json").read_text())
    assert [one["bits"] for one in again["networks"]] == [one["bits"] for one in results["networks"]]


def test_stopped_it_keeps_what_is_finished(
    music: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = comparison.compare

    def stopped(*given: Any) -> Iterator[Any]:
        for event in whole(*given):
            yield event
            if isinstance(event, comparison.Measured):
                raise KeyboardInterrupt

    monkeypatch.setattr(comparison, "compare", stopped)
    assert main(words(music, tmp_path)) == 130
    assert [one["name"] for one in json.loads((tmp_path / "comparison.json").read_text())["networks"]] == ["rnn"]
    assert "goes on" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--longest", "4000"], "more than 4000 notes"),
        (["--pieces", "1"], "too few melodies"),
        (["--epochs", "0"], "1 or more"),
        (["--hidden", "4"], "8 to 1024"),
        (["--validation", "nowhere"], "Not a folder: nowhere"),
    ],
)
def test_what_cannot_be_is_a_sentence(
    music: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], said: str
) -> None:
    assert main(words(music, tmp_path, *more)) == BAD_USE
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("layers", [1, 2])
def test_cells_have_about_as_many_weights(layers: int) -> None:
    six = variants("melody", 64, layers, seed=1)
    sizes = [count(variant.untrained().stack) for variant in six]
    assert [variant.name for variant in six] == NAMES
    assert max(sizes) < 1.02 * min(sizes)
    for variant, size in zip(six, sizes, strict=True):
        inputs = variant.untrained().stack.sequence.input_size
        assert cell_weights(variant.cell, inputs, variant.hidden, layers) == size


def test_the_budget_decides_the_units() -> None:
    for units in (8, 31, 200):
        assert hidden_for("gru", 100, 2, cell_weights("gru", 100, units, 2)) == units


def test_rhythm_networks_compare_as_well(music: Path, tmp_path: Path) -> None:
    request = comparison.ComparisonRequest(
        (music / "learn",),
        (music / "valid",),
        tmp_path,
        kind="rhythm",
        hidden=8,
        longest=8,
        schedule=comparison.Schedule(epochs=1),
    )
    events = comparison.compare(request, comparison.read_music(request))
    first = next(event for event in events if isinstance(event, comparison.Measured))
    assert 0 < first.bits < 9
    assert first.ms_per_step > 0
    assert shown_distances([first]) == [4]
    assert relative([2.0, 1.0]) == [1.0, 0.5]
