"""`python -m aiva_desktop`, and the entry of installed and frozen apps."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program, or in a frozen bundle the process that sends MIDI."""
    from aiva_desktop.playback.sinks.midi_port import FROZEN_WORD

    # A frozen bundle has no Python to start the sender with but itself.
    if sys.argv[1:2] == [FROZEN_WORD]:
        from aiva_desktop.playback.sinks import sender

        return sender.main(sys.argv[2:])
    from aiva_desktop import cli

    return cli.main()


if __name__ == "__main__":
    sys.exit(main())
