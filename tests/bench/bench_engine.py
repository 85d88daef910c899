"""How fast the engine writes, with the bundled networks."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator

import torch
from figures import Figure
from torch import nn

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.engine import TorchEngine, engine_folder, load_engine
from aiva_desktop.inference.networks import Networks, load_networks
from aiva_desktop.score.notes import Note

BARS = 8
CANDIDATES = 4
RUNS = 9
NAIVE_STEPS = 20
FIRST_NOTE_AIM_MS = 30.0
STEP_AIM = 1.5
CANDIDATES_AIM_MS = 100.0
# Two bars of a tune in eighths and quarters, repeated: eight bars of motif.
_TUNE = ((60, 240), (62, 240), (64, 480), (67, 480), (64, 480), (65, 240), (64, 240), (62, 480), (60, 960))


def figures() -> list[Figure]:
    """first_note_ms, step_over_floor, candidates_8x4_ms: medians."""
    engine, networks = load_engine(), load_networks(engine_folder())
    _all_notes(engine, 1)
    return [_first_note(engine), _step_over_floor(engine, networks), _candidates(engine)]


def _first_note(engine: TorchEngine) -> Figure:
    """From the call to the first note; beside waiting for all of one candidate, as without streaming."""
    first = _median_ms(lambda: next(_notes(engine, 1)))
    whole = _median_ms(lambda: _all_notes(engine, 1))
    return Figure("first_note_ms", first, "ms", whole, FIRST_NOTE_AIM_MS)


def _step_over_floor(engine: TorchEngine, networks: Networks) -> Figure:
    """One note (all its networks) over reading their weights once; beside stepping through the sequence kernels."""
    stepped = (networks.rhythm, networks.melody, networks.dynamics)
    weights = sum(weight.numel() for network in stepped for weight in network.stack.parameters())
    matrix, vector = torch.randn(weights // 512, 512), torch.randn(512)
    with torch.inference_mode():
        floor = _median_ms(lambda: torch.mv(matrix, vector))
        naive = sum(_naive_step_ms(network.stack.sequence) for network in stepped)
    started = time.perf_counter()
    count = len(_all_notes(engine, 1, bars=32))
    one_note = 1000 * (time.perf_counter() - started) / count
    return Figure("step_over_floor", one_note / floor, "x", naive / floor, STEP_AIM)


def _naive_step_ms(sequence: nn.RNNBase) -> float:
    inputs = torch.randn(1, 1, sequence.input_size)
    state = sequence(inputs)[1]

    def steps() -> None:
        for _ in range(NAIVE_STEPS):
            sequence(inputs, state)

    return _median_ms(steps) / NAIVE_STEPS


def _candidates(engine: TorchEngine) -> Figure:
    """Four candidates of eight bars at once; beside one after the other."""
    together = _median_ms(lambda: _all_notes(engine, CANDIDATES))
    in_turn = _median_ms(lambda: [_all_notes(engine, 1) for _ in range(CANDIDATES)])
    return Figure("candidates_8x4_ms", together, "ms", in_turn, CANDIDATES_AIM_MS)


def _notes(engine: TorchEngine, candidates: int, bars: int = BARS) -> Iterator[NoteWritten]:
    motif, onset = [], 0
    for pitch, duration in _TUNE * 4:
        motif.append(Note(onset, pitch, duration))
        onset += duration
    request = ContinueRequest(tuple(motif), onset, bars, candidates=candidates, seed=11)
    return (event for event in engine.continue_melody(request) if isinstance(event, NoteWritten))


def _all_notes(engine: TorchEngine, candidates: int, bars: int = BARS) -> list[NoteWritten]:
    return list(_notes(engine, candidates, bars))


def _median_ms(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        times.append(1000 * (time.perf_counter() - started))
    return statistics.median(times)
