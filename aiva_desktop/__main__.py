"""`python -m aiva_desktop`, and the entry of installed and frozen apps."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program, or in a frozen bundle a process that sends MIDI, looks for its ports or reads scores."""
    from aiva_desktop.playback.sinks import midi_port

    # A frozen bundle has no Python to start the sender with but itself.
    if sys.argv[1:2] == [midi_port.FROZEN_WORD]:
        from aiva_desktop.playback.sinks import sender

        return sender.main(sys.argv[2:])
    if sys.argv[1:2] == [midi_port.WATCH_WORD]:
        from aiva_desktop.playback.sinks import port_watch

        return port_watch.main(sys.argv[2:])
    if sys.argv[1:2] == [midi_port.SCORE_WORD]:
        from aiva_desktop.ui import score_worker

        return score_worker.main(sys.argv[2:])
    from aiva_desktop import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
