"""An app-side process that is hunted: `hunted_player.py SEED DEEDS PORT...` does random deeds; it may be killed."""

from __future__ import annotations

import random
import sys
import time
from itertools import cycle

from helpers.note_hunt import Hunter
from helpers.playing import wait_until

from aiva_desktop.playback.outputs import Output, OutputKind
from aiva_desktop.playback.player import Player

PAUSES_S = (0.0, 0.002, 0.02, 0.05)


def main(seed: int, deeds: int, ports: list[str]) -> int:
    """Each deed is told on standard output; the exit status is 1 when the player had a problem."""
    problems: list[str] = []
    player = Player(None, problems.append)
    outputs = cycle(Output(OutputKind.MIDI_PORT, port) for port in ports)
    player.select_output(next(outputs))
    hunter, pauses = Hunter(player, seed, lambda: player.select_output(next(outputs))), random.Random(seed)
    for deed in range(deeds):
        hunter.act()
        # Opening a port takes a while: without waiting, all deeds would be carried out in one burst after it.
        wait_until(lambda: player.is_settled)
        print(deed, flush=True)
        time.sleep(pauses.choice(PAUSES_S))
    player.close()
    print("\n".join(problems), file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
