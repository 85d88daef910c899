"""Where scheduled events go: FluidSynth, a MIDI port, memory."""
