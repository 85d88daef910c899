from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.corpora import tune, write_tunes
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.cli import main
from aiva_desktop.compose.candidates import EngineEvent, MotifRead, NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.midi.writer import write_midi
from aiva_desktop.score.notes import Note
from aiva_desktop.training.continuations import Asked, Found, continuations, find_openings
from aiva_desktop.training.corpus import midi_files
from aiva_desktop.training.structure import figures, measure

BAR = 1920


class Repeater:
    """An engine that writes the motif's bars again."""

    styles = ("any",)
    model_hash = "repeater"

    def prime(self, request: ContinueRequest) -> Iterator[MotifRead]:
        return iter(())

    def continue_melody(self, request: ContinueRequest) -> Iterator[EngineEvent]:
        for candidate in range(request.candidates):
            for note in request.motif:
                yield NoteWritten(candidate, Note(note.onset + 8 * BAR, note.pitch, note.duration))


def found_in(folder: Path, asked: Asked, most: int | None = None) -> Found:
    found = Found()
    for found in find_openings(midi_files([folder]), asked, most):  # noqa: B007
        pass
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three tunes of two bars that return, and one that is too short."""
    music = write_tunes(tmp_path / "nottingham", 1)
    for seed in range(1, 4):
        write_midi(tune(seed, seed, bars=20), music / f"long-{seed}.mid")
    return music


def test_a_repeater_recalls_every_bar_as_these_tunes_do(folder: Path) -> None:
    asked = Asked(takes=2)
    found = found_in(folder, asked)
    assert (len(found.openings), found.short) == (3, 1)
    pieces = [measure(one) for one in continuations(found.openings, Repeater(), asked)]
    report = figures(pieces, seed=1)
    assert report.pieces == 3
    for level in report.recalls.values():
        assert (level.written, level.real, level.ratio, level.low, level.high) == (1, 1, 1, 1, 1)
    assert report.lags["exact"]["2"].ratio == 1
    assert report.features["notes per bar"].distance == 0
    assert report.features["range"].overlap == 1


def test_real_music_that_recalls_nothing_has_no_ratio(tmp_path: Path) -> None:
    from aiva_desktop.score.song import Song, Track

    rising = tuple(
        note for bar in range(18) for note in phrase(*range(50 + bar, 54 + bar), start=bar * BAR, each=90 + 20 * bar)
    )
    write_midi(Song((Track(1, "Melody", rising),)), tmp_path / "rising.mid")
    asked = Asked()
    found = found_in(tmp_path, asked)
    report = figures([measure(one) for one in continuations(found.openings, Repeater(), asked)], seed=1)
    assert report.recalls["exact"].written == 1
    assert report.recalls["exact"].real == 0
    assert report.recalls["exact"].ratio is None


def test_equal_seeds_draw_equal_pieces_and_notes(folder: Path) -> None:
    asked, engine = Asked(takes=2, seed=5), TorchEngine(untrained_networks())
    first = found_in(folder, asked, most=1).openings
    assert [one.name for one in first] == [one.name for one in found_in(folder, asked, most=1).openings]
    assert len(first) == 1
    once, again = list(continuations(first, engine, asked)), list(continuations(first, engine, asked))
    assert once == again
    assert once[0].takes[0] != once[0].takes[1]


def test_the_command_reports_as_table_and_json(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["evaluate", str(folder), "--structure", "--pieces", "1", "--style", "folder"]
    assert main([*words, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["style"] == "folder"
    assert set(report["styles"]["folk"]["recalls"]) == {"exact", "transposed", "rhythm", "similar"}
    assert main(words) == 0
    assert "groove similarity" in capsys.readouterr().out
