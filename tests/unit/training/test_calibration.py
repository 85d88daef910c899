from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from helpers.melodies import untrained_networks

from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.models.plan import Degree, label_bars
from aiva_desktop.models.plan_network import of_classes
from aiva_desktop.models.style_network import StyleConfig, StyleNetwork
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Song, Track
from aiva_desktop.score.time import PPQ
from aiva_desktop.training.calibration import calibrate
from aiva_desktop.training.corpus import source_of_song
from aiva_desktop.training.openings import MOTIF_BARS, Opening, opening_of

BAR = 4 * PPQ


def song(bars: int) -> Song:
    """The same bar again and again, in D major."""
    pitches = (62, 66, 69, 66)
    notes = (Note(bar * BAR + k * PPQ, pitch, PPQ) for bar in range(bars) for k, pitch in enumerate(pitches))
    return Song((Track(1, "Melody", tuple(notes)),))


def opening(bars: int = 16) -> Opening:
    found = opening_of(source_of_song(song(bars), Path("tune.mid"), "folk"))
    assert found is not None
    return found


def test_the_real_bars_follow_the_motif() -> None:
    tune = opening()
    assert tune.request.start_tick == MOTIF_BARS * BAR
    assert {note.onset // BAR for note in tune.real} == set(range(8, 16))
    labels = label_bars(tune.contents(tune.real))
    assert len(labels) == 16
    assert [label.degree for label in labels[1:]] == [Degree.EXACT] * 15


def test_a_piece_that_ends_too_soon_has_no_opening() -> None:
    assert opening_of(source_of_song(song(15), Path("tune.mid"), "folk")) is None


def test_bars_without_notes_are_there_all_the_same() -> None:
    assert len(opening().contents([])) == 16


def test_what_is_written_too_rarely_becomes_likelier() -> None:
    networks = untrained_networks()
    reports = list(calibrate(networks, [opening()] * 3))
    folk = [report for report in reports if report.asked == "folk"]
    assert {(report.style, report.asked) for report in reports} == {("folk", "folk"), ("any", "any")}
    assert folk[0].real[0] == pytest.approx(1.0)
    assert folk[0].written[0] < 0.5
    exact = networks.plan.calibration[STYLES.index("folk"), 1]
    assert exact > 1.0
    assert exact == networks.plan.calibration.max()
    # Only what was measured is changed, and NEW is what the others are measured by.
    assert float(networks.plan.calibration[:, 0].abs().sum()) == 0.0
    assert float(networks.plan.calibration[2:].abs().sum()) == 0.0
    # Nothing tells styles here: without naming one, all are written alike, and that is calibrated apart.
    assert networks.plan.heard_calibration[0, 1] > 1.0


def test_where_the_motif_tells_the_style_its_openings_are_calibrated_apart() -> None:
    networks = replace(untrained_networks(), style=StyleNetwork(StyleConfig(hidden=8)).eval())
    reports = list(calibrate(networks, [opening()] * 2))
    assert {(report.style, report.asked) for report in reports} == {("folk", "folk"), ("folk", "any")}
    changed = (networks.plan.heard_calibration != networks.plan.calibration).any(1)
    assert changed.tolist() == [style == "folk" for style in STYLES]


def test_calibration_changes_what_is_drawn_but_no_score() -> None:
    networks = untrained_networks()
    request: ContinueRequest = replace(opening().request, style="folk", temperature=1.0)
    before = list(TorchEngine(networks).continue_melody(request))
    assert list(TorchEngine(networks).continue_melody(request)) == before
    networks.plan.calibration[1, 1:] = -3.0
    assert list(TorchEngine(networks).continue_melody(request)) != before
    assert of_classes(networks.plan.calibration).shape[1] == networks.plan.write.out_features


def test_openings_are_in_the_key_of_the_whole_piece() -> None:
    source = source_of_song(song(17), Path("tune.mid"), "folk")
    assert opening().request.key == source.key is not None
