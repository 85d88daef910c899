"""The torch engine: priming, stepping, sampling, streaming."""
