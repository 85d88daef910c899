from __future__ import annotations

import pytest
import torch
from helpers.melodies import untrained_networks, wandering_piece

from aiva_desktop.models.distributions import gap_distributions, pitch_distributions
from aiva_desktop.models.melody_network import MelodyConfig, MelodyNetwork
from aiva_desktop.models.scoring import score_melody, score_rhythm
from aiva_desktop.training.dataset import collate, example_of_piece


@torch.inference_mode()
@pytest.mark.parametrize("with_plan", [True, False])
def test_the_targets_get_the_probability_that_scoring_says(with_plan: bool) -> None:
    networks, batch = untrained_networks(), collate([example_of_piece(wandering_piece(), with_plan)])
    for distributions, scores, targets in (
        (pitch_distributions(networks.melody, batch), score_melody(networks.melody, batch), batch.pitches),
        (gap_distributions(networks.rhythm, batch), score_rhythm(networks.rhythm, batch).gaps, batch.gaps),
    ):
        probabilities = distributions.probabilities.gather(-1, targets[:, 1:, None])[..., 0]
        assert torch.allclose(probabilities.log(), scores, atol=1e-4)
        assert distributions.probabilities.sum(-1).max() <= 1 + 1e-5
        assert torch.allclose(distributions.shares.sum(-1), torch.ones(()))
        assert (distributions.shares[..., 2].max() > 0.01) == with_plan
        # Nothing is remembered before the first note but one.
        assert distributions.shares[0, 0, 1] < 1e-6


@torch.inference_mode()
def test_without_theme_memory_all_is_written_freely() -> None:
    network = MelodyNetwork(MelodyConfig(hidden=8, embedding=8, memory=False)).eval()
    batch = collate([example_of_piece(wandering_piece())])
    distributions = pitch_distributions(network, batch)
    assert torch.allclose(distributions.probabilities.sum(-1), torch.ones(()))
    assert (distributions.shares[..., 0] == 1).all()
