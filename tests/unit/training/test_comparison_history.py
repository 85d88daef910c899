from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from helpers.melodies import untrained_networks, wandering_piece

from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.recurrent import CellName
from aiva_desktop.training.comparison_data import NoteNetwork, bits_per_note, plain_example, target_nats
from aiva_desktop.training.comparison_history import (
    Place,
    bits_of_last,
    gradient_norms,
    places_with_past,
    window,
    windows,
)
from aiva_desktop.training.comparison_variants import CELLS
from aiva_desktop.training.corpus import Piece
from aiva_desktop.training.dataset import collate

KNOWN = 12


def network_of(cell: CellName, memory: bool) -> MelodyNetwork:
    """Weights large enough that every input matters."""
    torch.manual_seed(5)
    network = MelodyNetwork(MelodyConfig(cell=cell, memory=memory, hidden=24, layers=1, embedding=8)).eval()
    with torch.no_grad():
        for weight in network.parameters():
            weight.add_(0.3 * torch.randn_like(weight))
    return network


def with_another_pitch(piece: Piece, note: int) -> Piece:
    notes = list(piece.notes)
    notes[note] = replace(notes[note], pitch=notes[note].pitch + 1)
    return replace(piece, notes=notes)


def bits_with(network: NoteNetwork, piece: Piece, note: int, known: int) -> float:
    return bits_of_last(network, windows([Place(piece, note)], known))


@pytest.mark.parametrize("cell", CELLS)
@pytest.mark.parametrize("memory", [False, True])
def test_what_lies_before_the_history_changes_nothing(cell: CellName, memory: bool) -> None:
    network, piece, note = network_of(cell, memory), wandering_piece(), 60
    changed = with_another_pitch(piece, note - KNOWN - 1)
    assert bits_with(network, piece, note, KNOWN) == bits_with(network, changed, note, KNOWN)
    assert bits_with(network, piece, note, KNOWN + 1) != bits_with(network, changed, note, KNOWN + 1)


def test_the_rhythm_network_is_cut_off_alike() -> None:
    network, piece, note = untrained_networks().rhythm, wandering_piece(), 60
    notes = list(piece.notes)
    notes[note - KNOWN - 1] = replace(notes[note - KNOWN - 1], onset=notes[note - KNOWN - 1].onset + 1)
    changed = replace(piece, notes=notes)
    assert bits_with(network, piece, note, KNOWN) == bits_with(network, changed, note, KNOWN)
    assert bits_with(network, piece, note, KNOWN + 1) != bits_with(network, changed, note, KNOWN + 1)


@torch.no_grad()
def test_all_of_the_history_is_the_piece_itself() -> None:
    network, piece, note = network_of("lstm", memory=True), wandering_piece(), 60
    whole = target_nats(network, collate([plain_example(piece)]))[0, note - 1]
    cut = target_nats(network, collate([window(Place(piece, note), note)]))[0, -1]
    assert float(cut) == pytest.approx(float(whole), abs=1e-5)


def test_rows_tell_of_the_last_notes_alone() -> None:
    piece = wandering_piece()
    before, after = plain_example(piece), plain_example(with_another_pitch(piece, 30))
    assert (before.melody != after.melody).any(1).nonzero()[0].tolist() == [30, 31]
    assert (before.rhythm != after.rhythm).any(1).nonzero()[0].tolist() == [30, 31]
    assert not before.melody_chords.any()


def test_places_have_enough_past_and_are_spread() -> None:
    long, short = wandering_piece(40), wandering_piece(10)
    places = places_with_past([short, long], past=50, most=6)
    assert [place.note for place in places] == [50, 55, 60, 65, 70, 75]
    assert len(places_with_past([long], past=50, most=1000)) == len(long.notes) - 50
    assert not places_with_past([short], past=50, most=6)


@pytest.mark.parametrize("factor", [0.9, 0.5])
def test_gradients_of_a_linear_recurrence_fall_by_its_factor(factor: float) -> None:
    network = network_of("rnn", memory=False)
    cells = network.stack.sequence
    with torch.no_grad():
        cells.weight_hh_l0.copy_(factor * torch.eye(24))
        cells.weight_ih_l0.mul_(1e-6)  # so small that tanh is a straight line
        cells.bias_ih_l0.zero_()
        cells.bias_hh_l0.zero_()
    norms = gradient_norms(network, windows(places_with_past([wandering_piece()], 40, 4), 40), through_memory=True)
    assert len(norms) == 40
    assert norms == pytest.approx([norms[0] * factor**back for back in range(40)], rel=1e-4)


def test_theme_memory_is_a_way_around_the_cells() -> None:
    network = network_of("rnn", memory=True)
    with torch.no_grad():
        network.stack.sequence.weight_hh_l0.zero_()
    batches = windows(places_with_past([wandering_piece()], 20, 4), 20)
    through_cells = gradient_norms(network, batches, through_memory=False)
    all_ways = gradient_norms(network, batches, through_memory=True)
    assert through_cells[0] > 0
    assert max(through_cells[1:]) == 0
    assert min(all_ways[1:]) > 0


def test_measuring_leaves_the_network_as_it_was() -> None:
    network, piece = network_of("lstm", memory=True), wandering_piece()
    before = bits_per_note(network, [plain_example(piece)])
    gradient_norms(network, windows([Place(piece, 40)], 16), through_memory=False)
    assert bits_per_note(network, [plain_example(piece)]) == before
    assert next(network.parameters()).dtype == torch.float32
