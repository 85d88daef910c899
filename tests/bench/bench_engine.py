"""How fast the engine writes, with the bundled networks.

Times are lower quartiles: what else the machine does only ever adds to them. What is compared is measured in turns.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
import torch
from figures import Figure
from torch import nn

from aiva_desktop.compose.candidates import NoteWritten
from aiva_desktop.compose.requests import MAX_CANDIDATES, ContinueRequest
from aiva_desktop.inference.engine import TorchEngine, engine_folder, load_engine
from aiva_desktop.inference.motif import MAX_MOTIF_NOTES
from aiva_desktop.inference.networks import Networks, load_networks
from aiva_desktop.models.recurrent import RecurrentStack
from aiva_desktop.score.notes import Note

BARS = 8
CANDIDATES = 4
RUNS = 9
LONG_RUNS = 3
FIRST_NOTE_AIM_MS = 30.0
STEP_AIM = 1.5
CANDIDATES_AIM_MS = 100.0
# Two bars of a tune in eighths and quarters, repeated: eight bars of motif.
_TUNE = ((60, 240), (62, 240), (64, 480), (67, 480), (64, 480), (65, 240), (64, 240), (62, 480), (60, 960))
_SHORT = 4 * len(_TUNE)


def figures() -> list[Figure]:
    """Notes one by one, candidates together, the first note, and reading a motif ahead."""
    engine, networks = load_engine(), load_networks(engine_folder())
    return [*_steps(engine, networks), _candidates(engine), *_first_notes(engine), *_long_motif(engine, networks)]


def _steps(engine: TorchEngine, networks: Networks) -> list[Figure]:
    """One note of one candidate beside its floor and the plain way, a note, a floor and a plain step in turns.

    The floor is one matrix-vector product over as many bytes as the matrices have that a note goes through: those of
    the cells, of theme memory and of what reads the hidden state. The plain way is a step of each network's nn.LSTM or
    nn.GRU, and nothing else of a note.
    """
    stepped = (networks.rhythm, networks.melody, networks.dynamics)
    weights = sum(_matrix_weights(network) for network in stepped)
    matrix, vector = np.ones((weights // 512, 512), np.float32), np.ones(512, np.float32)
    product = np.zeros(len(matrix), np.float32)
    note, floor, plain = [], [], []
    plain_step = _plain_step([network.stack for network in stepped])
    for _ in _notes(engine, 1):
        pass
    for _ in range(LONG_RUNS):
        notes = _notes(engine, 1, bars=4 * BARS)
        next(notes)
        # The last notes may come without a step of their own: they are left out.
        for _ in range(3 * BARS):
            note.append(_ms(lambda notes=notes: next(notes)))  # type: ignore[misc]
            floor.append(_ms(lambda: np.dot(matrix, vector, out=product)))
            plain.append(_ms(plain_step))
    note_ms, floor_ms, plain_ms = map(_quartile, (note, floor, plain))
    return [
        Figure("note_ms", note_ms, "ms", plain_ms),
        Figure("floor_ms", floor_ms, "ms"),
        Figure("step_over_floor", note_ms / floor_ms, "x", plain_ms / floor_ms, STEP_AIM),
    ]


def _matrix_weights(network: nn.Module) -> int:
    layers = [part for part in network.modules() if isinstance(part, nn.Linear | nn.RNNBase)]
    return sum(weight.numel() for layer in layers for weight in layer.parameters())


def _plain_step(stacks: list[RecurrentStack]) -> Callable[[], None]:
    inputs = [torch.randn(1, 1, stack.sequence.input_size) for stack in stacks]
    with torch.inference_mode():
        states = [stack.sequence(row)[1] for stack, row in zip(stacks, inputs, strict=True)]

    def step() -> None:
        with torch.inference_mode():
            for stack, row, state in zip(stacks, inputs, states, strict=True):
                stack.sequence(row, state)

    return step


def _candidates(engine: TorchEngine) -> Figure:
    """Four candidates of eight bars at once, the motif primed; beside one after the other."""
    together, in_turn = [], []
    for _ in range(RUNS):
        together.append(_ms(lambda: list(_notes(engine, CANDIDATES))))
        in_turn.append(_ms(lambda: [list(_notes(engine, 1)) for _ in range(CANDIDATES)]))
    return Figure("candidates_8x4_ms", _quartile(together), "ms", _quartile(in_turn), CANDIDATES_AIM_MS)


def _first_notes(engine: TorchEngine) -> list[Figure]:
    """From the call to the first note, with a primed motif and without; beside all of the continuation."""
    primed, unprimed, whole = [], [], []
    for _ in range(RUNS):
        _forget(engine)
        unprimed.append(_ms(lambda: next(_notes(engine, 1))))
        primed.append(_ms(lambda: next(_notes(engine, 1))))
        whole.append(_ms(lambda: list(_notes(engine, 1))))
    return [
        Figure("first_note_ms", _quartile(primed), "ms", _quartile(whole), FIRST_NOTE_AIM_MS),
        Figure("first_note_unprimed_ms", _quartile(unprimed), "ms", _quartile(whole)),
    ]


def _long_motif(engine: TorchEngine, networks: Networks) -> list[Figure]:
    """The longest motif: read ahead (beside the sequence kernels alone), read on after one more note, and continued."""
    sequences = [network.stack for network in (networks.rhythm, networks.melody, networks.dynamics)]
    reading, kernels, growing, first = [], [], [], []
    for _ in range(LONG_RUNS):
        _forget(engine)
        before, after = _request(1, notes=MAX_MOTIF_NOTES - 1), _request(MAX_CANDIDATES, notes=MAX_MOTIF_NOTES)
        reading.append(_ms(lambda before=before: list(engine.prime(before))))  # type: ignore[misc]
        growing.append(_ms(lambda after=after: list(engine.prime(after))))  # type: ignore[misc]
        first.append(_ms(lambda: next(_notes(engine, MAX_CANDIDATES, notes=MAX_MOTIF_NOTES))))
        kernels.append(_ms(lambda: _run_whole(sequences, MAX_MOTIF_NOTES)))
    return [
        Figure("prime_1536_ms", _quartile(reading), "ms", _quartile(kernels)),
        Figure("prime_one_more_ms", _quartile(growing), "ms", _quartile(reading)),
        Figure("first_note_1536x8_ms", _quartile(first), "ms", _quartile(reading), FIRST_NOTE_AIM_MS),
    ]


def _run_whole(stacks: list[RecurrentStack], notes: int) -> None:
    with torch.inference_mode():
        for stack in stacks:
            stack(torch.zeros(1, notes, stack.sequence.input_size))


def _forget(engine: TorchEngine) -> None:
    """Read another motif."""
    list(engine.prime(_request(1, notes=2)))


def _request(candidates: int, bars: int = BARS, notes: int = _SHORT) -> ContinueRequest:
    motif, onset = [], 0
    for i in range(notes):
        pitch, duration = _TUNE[i % len(_TUNE)]
        motif.append(Note(onset, pitch, duration))
        onset += duration
    start = -(-onset // 1920) * 1920
    return ContinueRequest(tuple(motif), start, bars, candidates=candidates, seed=11)


def _notes(engine: TorchEngine, candidates: int, bars: int = BARS, notes: int = _SHORT) -> Iterator[NoteWritten]:
    request = _request(candidates, bars, notes)
    return (event for event in engine.continue_melody(request) if isinstance(event, NoteWritten))


def _ms(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def _quartile(times: list[float]) -> float:
    return sorted(times)[len(times) // 4]
