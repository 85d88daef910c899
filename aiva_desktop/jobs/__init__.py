"""Background work: jobs are generators, cancelling one means that nobody asks for the next item."""
