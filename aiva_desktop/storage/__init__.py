"""Project files and other things written to disk, atomically."""
