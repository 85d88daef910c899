from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
import torch

from aiva_desktop.compose.candidates import Progress
from aiva_desktop.compose.performing import Performed, PerformRequest, is_free
from aiva_desktop.compose.requests import RequestError
from aiva_desktop.inference.perform import TorchPerformer, load_performer
from aiva_desktop.models.performance_network import DRUMS, PerformanceConfig, PerformanceNetwork
from aiva_desktop.models.performance_rows import known_rows
from aiva_desktop.score.notes import Note
from aiva_desktop.score.song import Conductor

# Two bars of rock: hi-hats in eighths, bass drum and snare on the beats.
DRUM_BARS = tuple(
    sorted(Note(i * 240, pitch, 60, 80) for i in range(16) for pitch in (42, 36 if i % 4 == 0 else 38)[: 2 - i % 2])
)
CHORDS = tuple(sorted(Note(i * 480, pitch, 480, 64) for i in range(16) for pitch in (48, 60, 64, 67 + i % 5)))


@pytest.fixture(scope="module")
def performer() -> TorchPerformer:
    return load_performer()


def played(performer: TorchPerformer, request: PerformRequest) -> tuple[int, ...]:
    (result,) = [event for event in performer.perform(request) if isinstance(event, Performed)]
    return result.velocities


def test_a_drummer_is_not_a_machine(performer: TorchPerformer) -> None:
    velocities = played(performer, PerformRequest(DRUM_BARS, frozenset(DRUM_BARS), is_drums=True))
    assert len(velocities) == len(DRUM_BARS)
    assert all(1 <= velocity <= 127 for velocity in velocities)
    assert np.std(velocities) > 3


def test_what_is_not_chosen_stays(performer: TorchPerformer) -> None:
    chosen = frozenset(note for note in CHORDS if note.onset >= 4 * 480)
    velocities = played(performer, PerformRequest(CHORDS, chosen))
    assert velocities[:16] == (64,) * 16


def test_notes_around_that_nobody_has_played_do_not_flatten_what_is(performer: TorchPerformer) -> None:
    chosen = frozenset(note for note in DRUM_BARS if note.onset >= 1920)
    velocities = played(performer, PerformRequest(DRUM_BARS, chosen, is_drums=True))
    assert np.std(velocities[len(DRUM_BARS) // 2 :]) > 3


def test_notes_around_that_were_played_are_heard(performer: TorchPerformer) -> None:
    chosen = frozenset(note for note in DRUM_BARS if note.onset >= 1920)
    softly, loudly = (
        tuple(n if n in chosen else replace(n, velocity=low + n.onset // 240 % 3) for n in DRUM_BARS)
        for low in (30, 110)
    )
    soft, loud = (played(performer, PerformRequest(tuple(sorted(n)), chosen, is_drums=True)) for n in (softly, loudly))
    assert sum(loud[-12:]) > sum(soft[-12:]) + 12 * 10


def test_velocities_that_were_there_do_not_matter_where_all_are_played(performer: TorchPerformer) -> None:
    louder = tuple(replace(note, velocity=110) for note in CHORDS)
    assert played(performer, PerformRequest(CHORDS, frozenset(CHORDS))) == played(
        performer, PerformRequest(louder, frozenset(louder))
    )


def test_seeds_decide_what_is_drawn(performer: TorchPerformer) -> None:
    one, again, other = (
        played(performer, PerformRequest(CHORDS, frozenset(CHORDS), temperature=1.0, seed=seed)) for seed in (1, 1, 2)
    )
    assert one == again != other


def test_stepping_gives_what_the_network_gives() -> None:
    torch.manual_seed(1)
    network = PerformanceNetwork(PerformanceConfig()).eval()
    velocities = played(TorchPerformer(network), PerformRequest(DRUM_BARS, frozenset(DRUM_BARS), is_drums=True))
    known = [replace(note, velocity=velocity) for note, velocity in zip(DRUM_BARS, velocities, strict=True)]
    rows = torch.tensor(known_rows(known, Conductor(), DRUMS))[None]
    with torch.no_grad():
        hidden = network.stack.sequence(network.embed(rows))[0]
        logits = network.write(hidden)[0]
    logits[:, 0] = -torch.inf
    expected = logits.softmax(-1) @ torch.arange(128.0)
    assert np.allclose(velocities, expected.numpy(), atol=0.51)


def test_it_says_how_far_it_is(performer: TorchPerformer) -> None:
    notes = tuple(Note(i * 120, 60, 120) for i in range(1000))
    told = [e for e in performer.perform(PerformRequest(notes, frozenset(notes))) if isinstance(e, Progress)]
    assert all(before.done < after.done for before, after in pairwise(told))
    assert len(told) >= 5


def test_refusals(performer: TorchPerformer) -> None:
    with pytest.raises(RequestError, match="no notes to play"):
        PerformRequest(CHORDS, frozenset())
    with pytest.raises(RequestError, match="temperature"):
        PerformRequest(CHORDS, frozenset(CHORDS), temperature=3.0)
    with pytest.raises(RequestError, match="style 'polka' is unknown"):
        list(performer.perform(PerformRequest(CHORDS, frozenset(CHORDS), style="polka")))


def test_playing_without_a_click_is_told_from_playing_to_one() -> None:
    rng = np.random.default_rng(1)
    anywhere = [Note(int(tick), 60, 100) for tick in np.sort(rng.integers(0, 48_000, 400))]
    to_a_click = [Note(max(0, round(i * 240 + rng.normal(0, 15))), 60, 100) for i in range(400)]
    swung = [Note(i * 480 + offset, 60, 100) for i in range(100) for offset in (0, 320)]
    assert is_free(anywhere)
    assert not is_free(to_a_click)
    assert not is_free(swung)
