"""The hunt for stuck notes at length, in memory and on JACK: packaging/hunt.sh [DEEDS] [SEED]."""

from __future__ import annotations

import sys

from helpers.jack_server import running_jack
from helpers.note_hunt import hunt_in_memory
from helpers.port_hunt import hunt_on_ports

DEEDS_A_LIFE = 400


def main(deeds: int, seed: int) -> int:
    """Print what was found; the exit status is 1 when anything was."""
    found, heard = hunt_in_memory(deeds, seed)
    print(f"in memory: {deeds} deeds, {heard} messages, {len(found)} faults")
    with running_jack():
        bag = hunt_on_ports(deeds, DEEDS_A_LIFE, seed)
    print(f"on ports: {bag.deeds} deeds, {bag.kills} kills, {bag.messages} note messages, {len(bag.faults)} faults")
    print("\n".join([*found, *bag.faults][:20]))
    return 1 if found or bag.faults else 0


if __name__ == "__main__":
    wanted = [int(word) for word in sys.argv[1:]]
    sys.exit(main(*(wanted + [10_000, 1][len(wanted) :])))
