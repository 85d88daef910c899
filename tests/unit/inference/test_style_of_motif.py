from __future__ import annotations

from dataclasses import replace

import numpy as np
import torch
from helpers.melodies import phrase, untrained_networks

from aiva_desktop.compose.candidates import EngineEvent, NoteWritten
from aiva_desktop.compose.requests import ContinueRequest
from aiva_desktop.inference.engine import TorchEngine
from aiva_desktop.inference.networks import Networks
from aiva_desktop.inference.plan_guide import PlanGuide
from aiva_desktop.inference.style_reading import style_shares
from aiva_desktop.models.melody import BarGrid
from aiva_desktop.models.plan import PLAN_CLASSES, BarPlan, Degree
from aiva_desktop.models.style_network import StyleConfig, StyleNetwork
from aiva_desktop.models.vocabulary import STYLES
from aiva_desktop.score.time import MeterMap

GRID = BarGrid(MeterMap())
BAR = ((0, 60), (24, 62), (48, 64), (72, 65))
MOTIF = phrase(60, 62, 64, 65, 67, 65, 64, 62)


def telling(style: str) -> StyleNetwork:
    """A network that is sure of one style, whatever it reads."""
    network = StyleNetwork(StyleConfig(hidden=4)).eval()
    with torch.no_grad():
        network.write.weight.zero_()
        network.write.bias.copy_(torch.tensor([40.0 * (name == style) for name in STYLES[1:]]))
    return network


def written(networks: Networks, style: str) -> list[EngineEvent]:
    request = ContinueRequest(MOTIF, 2 * 1920, 4, style=style, seed=3, temperature=1.0)
    return [event for event in TorchEngine(networks).continue_melody(request) if isinstance(event, NoteWritten)]


def test_shares_are_those_of_the_network() -> None:
    shares = style_shares(telling("hymn"), [BAR, BAR], GRID, mode=1)
    assert shares.argmax() == STYLES.index("hymn")
    assert shares[0] == 0.0
    assert np.isclose(shares.sum(), 1.0)


def test_without_a_network_or_with_two_notes_nothing_is_told() -> None:
    for network, contents in ((None, [BAR]), (telling("hymn"), [BAR[:2]])):
        assert style_shares(network, contents, GRID, mode=1).tolist() == [1.0, 0, 0, 0, 0, 0]


def test_any_style_follows_the_plans_of_the_style_that_the_motif_tells() -> None:
    networks = untrained_networks()
    networks.plan.heard_calibration[STYLES.index("hymn"), 1:] = -9.0
    networks.plan.heard_calibration[STYLES.index("folk"), 1] = 9.0
    hymn = written(replace(networks, style=telling("hymn")), "any")
    assert hymn != written(replace(networks, style=telling("folk")), "any")
    # A named style is not told by the motif.
    assert written(replace(networks, style=telling("hymn")), "folk") == written(networks, "folk")


def test_a_bar_that_holds_a_forbidden_pitch_is_not_planned_to_come_back_as_it_is() -> None:
    contents = [BAR, ((0, 61), (48, 60)), BAR]
    logits = np.zeros(PLAN_CLASSES, np.float32)
    plans, _ = PlanGuide(forbidden=frozenset({61})).choices(3, logits, contents)
    exact = [plan.lag for plan in plans if plan.degree is Degree.EXACT]
    assert exact == [1, 3]
    assert BarPlan(Degree.VARIED, 2) in plans
