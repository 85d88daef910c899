"""The networks of an engine, loaded from one folder."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from aiva_desktop.language import tr
from aiva_desktop.models.checkpoint import Checkpoint, CheckpointError, load_checkpoint
from aiva_desktop.models.dynamics_network import DynamicsNetwork
from aiva_desktop.models.melody_network import MelodyNetwork
from aiva_desktop.models.plan_network import PlanNetwork
from aiva_desktop.models.rhythm_network import RhythmNetwork
from aiva_desktop.models.style_network import StyleNetwork
from aiva_desktop.models.vocabulary import KINDS, STYLE_KIND


@dataclass(frozen=True)
class Networks:
    """Ready to use; `model_hash` identifies all weights together.

    Without a `style` network, whatever is in no named style is written as the others learned it from all styles.
    """

    rhythm: RhythmNetwork
    melody: MelodyNetwork
    plan: PlanNetwork
    dynamics: DynamicsNetwork
    model_hash: str
    style: StyleNetwork | None = None


def load_networks(folder: Path) -> Networks:
    """Read KIND.safetensors of each kind; that of the style may be missing.

    Raises:
        CheckpointError: with a sentence, when one is missing, damaged, foreign or newer.
    """
    digest = hashlib.sha256()
    loaded: dict[str, Checkpoint] = {}
    told = (STYLE_KIND,) if _path(folder, STYLE_KIND).exists() else ()
    for kind in (*KINDS, *told):
        path = _path(folder, kind)
        loaded[kind] = load_checkpoint(path)
        if loaded[kind].kind != kind:
            raise CheckpointError(
                tr(
                    "{name} holds a {kind} network; put the right file in its place",
                    name=path.name,
                    kind=loaded[kind].kind,
                )
            )
        digest.update(path.read_bytes())
    rhythm, melody = loaded["rhythm"].network, loaded["melody"].network
    plan, dynamics = loaded["plan"].network, loaded["dynamics"].network
    assert isinstance(rhythm, RhythmNetwork)
    assert isinstance(melody, MelodyNetwork)
    assert isinstance(plan, PlanNetwork)
    assert isinstance(dynamics, DynamicsNetwork)
    style = loaded[STYLE_KIND].network if told else None
    assert style is None or isinstance(style, StyleNetwork)
    return Networks(rhythm, melody, plan, dynamics, digest.hexdigest()[:16], style)


def _path(folder: Path, kind: str) -> Path:
    return folder / f"{kind}.safetensors"
