"""Reading ahead, candidates side by side and streams in turn never change what is written, to the last bit."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import zip_longest

import pytest
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.compose.candidates import EngineEvent, MotifRead, NoteWritten
from aiva_desktop.compose.requests import MAX_CANDIDATES, ContinueRequest
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.inference.motif import MAX_MOTIF_NOTES
from aiva_desktop.models.plan import Degree
from aiva_desktop.score.chords import Chord, ChordChange
from aiva_desktop.score.notes import Note
from aiva_desktop.score.pitch import Key

NETWORKS = untrained_networks()
BAR = 1920


def tune(notes: int, seed: int = 1) -> tuple[Note, ...]:
    """Eighths and quarters that wander."""
    rng, onset, line = random.Random(seed), 0, []
    for _ in range(notes):
        each = rng.choice((240, 240, 480))
        line.append(Note(onset, rng.randrange(60, 80), each, rng.choice((64, 80, 96))))
        onset += each
    return tuple(line)


def request(motif: tuple[Note, ...], **changes: object) -> ContinueRequest:
    start = BAR * (motif[-1].onset // BAR + 1)
    return replace(ContinueRequest(motif, start, bars=4, seed=3), **changes)  # type: ignore[arg-type]


def prime(engine: TorchEngine, one: ContinueRequest) -> list[MotifRead]:
    return list(engine.prime(one))


def notes(engine: TorchEngine, one: ContinueRequest) -> list[NoteWritten]:
    return [event for event in engine.continue_melody(one) if isinstance(event, NoteWritten)]


def fresh(one: ContinueRequest) -> list[NoteWritten]:
    return notes(TorchEngine(NETWORKS), one)


def test_a_primed_motif_is_not_read_again() -> None:
    engine, one = TorchEngine(NETWORKS), request(tune(60))
    assert prime(engine, one)[-1] == MotifRead(60, 60)
    assert prime(engine, replace(one, seed=9, bars=8, candidates=3, temperature=0.5, theme_recall=1.0)) == []
    assert not any(isinstance(event, MotifRead) for event in engine.continue_melody(one))


def test_reading_ahead_changes_nothing() -> None:
    one = request(tune(60), candidates=3)
    engine = TorchEngine(NETWORKS)
    prime(engine, one)
    assert notes(engine, one) == fresh(one)


@pytest.mark.parametrize(
    "changed",
    [
        request(tune(64)),
        request(tune(41)),
        request(phrase(60) + tune(60)[1:]),
        request(tune(60)[:-1]),
        request(tune(60), key=Key(5)),
        request(tune(60), style="folk"),
        request(tune(60), start_tick=BAR * 40),
        request(tune(60), chords=(ChordChange(0, Chord(5)), ChordChange(3 * BAR, Chord(7)))),
        request(tune(50, seed=2)),
    ],
    ids=["grown", "cut", "early note", "last note", "key", "style", "start", "chords", "another"],
)
def test_whatever_was_read_before(changed: ContinueRequest) -> None:
    engine = TorchEngine(NETWORKS)
    prime(engine, request(tune(60)))
    assert notes(engine, changed) == fresh(changed)


def test_of_a_song_that_grew_only_the_new_notes_are_read() -> None:
    engine = TorchEngine(NETWORKS)
    key = Key(0)
    prime(engine, request(tune(200), key=key))
    read = [event.done for event in prime(engine, request(tune(240), key=key)) if event.done]
    assert min(read) > 195
    assert max(read) == 240


def test_a_long_song_keeps_what_was_read_while_it_grows() -> None:
    engine = TorchEngine(NETWORKS)
    motif = tune(MAX_MOTIF_NOTES + 20)
    prime(engine, request(motif[:-10], key=Key(0)))
    read = [event.done for event in prime(engine, request(motif, key=Key(0))) if event.done]
    assert min(read) > 1000


def test_reading_may_stop_at_any_time() -> None:
    engine, one = TorchEngine(NETWORKS), request(tune(150))
    whole = len(prime(TorchEngine(NETWORKS), one))
    assert whole > 10
    for _ in range(4):
        reading = engine.prime(one)
        for _ in range(3):
            next(reading)
        reading.close()  # type: ignore[attr-defined]
    assert len(prime(engine, one)) < whole
    assert notes(engine, one) == fresh(one)


@pytest.mark.parametrize("candidates", [2, 4, MAX_CANDIDATES])
def test_every_candidate_is_the_same_however_many_there_are(candidates: int) -> None:
    one = request(tune(30), bars=8, temperature=1.2)
    few, many = fresh(replace(one, candidates=candidates)), fresh(replace(one, candidates=MAX_CANDIDATES))
    assert few == [event for event in many if event.candidate < candidates]
    assert [event for event in few if event.candidate == 0] == fresh(one)
    sources = [event.provenance for event in few if event.candidate == 0]
    assert sources == [event.provenance for event in fresh(one)]


def test_streams_in_turn_do_not_meet() -> None:
    engine = TorchEngine(NETWORKS)
    first, second = request(tune(40)), request(tune(40, seed=7), candidates=2)
    written: list[list[EngineEvent]] = [[], []]
    for pair in zip_longest(engine.continue_melody(first), engine.continue_melody(second)):
        for stream, event in zip(written, pair, strict=True):
            if event is not None:
                stream.append(event)
    assert [event for event in written[0] if isinstance(event, NoteWritten)] == fresh(first)
    assert [event for event in written[1] if isinstance(event, NoteWritten)] == fresh(second)


def test_where_a_note_came_from() -> None:
    one = request(tune(30), bars=8)
    for event in fresh(one):
        source = event.provenance
        assert source is not None
        for parts in (source.gate, source.shares):
            shares = (parts.free, parts.as_it_was, parts.by_semitones, parts.by_scale_steps, parts.plan)
            assert all(0 <= share <= 1 for share in shares)
            assert sum(shares) == pytest.approx(1.0, abs=1e-5)
        assert source.plan.degree in {degree.name.lower() for degree in Degree if degree is not Degree.UNKNOWN}
        assert (source.plan.source_tick is None) == (source.plan.degree == "new")
        if source.plan.source_tick is not None:
            assert source.plan.source_tick % BAR == 0
            assert source.plan.source_tick < event.note.onset
        weights = [attended.weight for attended in source.attended]
        assert weights == sorted(weights, reverse=True)
        assert sum(weights) <= 1.0 + 1e-5
        assert all(attended.source_tick < event.note.onset for attended in source.attended)
        assert (event.recall is None) == (max(source.shares.plan, 1 - source.shares.free - source.shares.plan) < 0.3)
