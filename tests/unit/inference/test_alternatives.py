from __future__ import annotations

import pytest
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.compose.alternatives import AlternativesRequest, PitchOffered
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.engine import TorchEngine, engine_folder, load_engine
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key

SCALE = (60, 62, 64, 65, 67, 65, 64, 62)
TUNE = phrase(*SCALE, *SCALE, *SCALE)


def request(place: int, tune: tuple[Note, ...] = TUNE) -> AlternativesRequest:
    note = tune[place]
    return AlternativesRequest(ContinueRequest(tune[:place], note.onset, 1, key=Key(0)), note, tune[place + 1 :])


def offered(engine: TorchEngine, asked: AlternativesRequest) -> list[PitchOffered]:
    return [event for event in engine.alternatives(asked) if isinstance(event, PitchOffered)]


def test_pitches_come_with_probabilities_the_most_probable_first() -> None:
    found = offered(TorchEngine(untrained_networks()), request(9))
    assert len({one.pitch for one in found}) == len(found) == 8
    shares = [one.probability for one in found]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(1.0, abs=1e-4)


def test_a_wrong_note_in_a_tune_that_came_before_is_put_right() -> None:
    engine = load_engine(engine_folder())
    wrong = (*TUNE[:18], Note(TUNE[18].onset, 66, TUNE[18].duration, 80), *TUNE[19:])
    found = offered(engine, request(18, wrong))
    assert found[0].pitch == TUNE[18].pitch
    assert found[0].probability > 0.5


def test_what_follows_has_a_say() -> None:
    engine = TorchEngine(untrained_networks())
    with_after, asked = offered(engine, request(9)), request(9)
    alone = offered(engine, AlternativesRequest(asked.span, asked.note))
    assert [one.probability for one in alone] != [one.probability for one in with_after]
    assert offered(engine, request(9)) == with_after
