"""What may be asked of an engine, and what it answers; no torch here."""
