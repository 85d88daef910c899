"""The hunt for stuck notes on real ports: an app is driven at random, killed at random, and two ports listen."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from helpers.jack_server import Capture, capturing
from helpers.note_hunt import faults
from helpers.playing import wait_until

from aiva_desktop import paths

CLIENTS = ("first", "second")
_SILENT_WITHIN_S = 5.0
_SENDER_GONE_S = 0.5


@dataclass
class Bag:
    """What a hunt brought home."""

    deeds: int = 0
    kills: int = 0
    messages: int = 0
    faults: list[str] = field(default_factory=list)


def hunt_on_ports(deeds: int, deeds_a_life: int, seed: int) -> Bag:
    """Drive apps until `deeds` are done; every other one is killed with -9 somewhere on its way."""
    source, bag = random.Random(seed), Bag()
    with capturing(CLIENTS[0]) as first, capturing(CLIENTS[1]) as second:
        while bag.deeds < deeds:
            _one_life(source, bag, min(deeds_a_life, deeds - bag.deeds))
            if not wait_until(lambda: not first.left_on() and not second.left_on(), _SILENT_WITHIN_S):
                bag.faults.append(f"after {bag.deeds} deeds: {first.left_on()} {second.left_on()}")
            time.sleep(_SENDER_GONE_S)
        for name, capture in zip(CLIENTS, (first, second), strict=True):
            bag.messages += len(capture.notes())
            bag.faults += [f"{name}: {fault}" for fault in _faults_of(capture)]
    return bag


def _faults_of(capture: Capture) -> list[str]:
    frames = [frame for frame, _ in capture.messages]
    backwards = [] if frames == sorted(frames) else ["out of order"]
    return faults(data for _, data in capture.notes()) + backwards


def _one_life(source: random.Random, bag: Bag, deeds: int) -> None:
    kill_after = source.randrange(1, deeds + 1) if source.random() < 0.5 else None
    ports = [f"{name}:midi" for name in CLIENTS]
    program = Path(__file__).with_name("hunted_player.py")
    command = [sys.executable, str(program), str(source.randrange(10**6)), str(deeds), *ports]
    known = f"{paths.install_root()}{os.pathsep}{program.parent.parent}"
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | {"PYTHONPATH": known}
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        for _ in process.stdout:
            bag.deeds += 1
            kill_after = None if kill_after is None else kill_after - 1
            if kill_after == 0:
                process.kill()
                bag.kills += 1
                return
        if process.wait() != 0:
            bag.faults.append(f"the player's problem: {process.stderr.read().strip()}")
