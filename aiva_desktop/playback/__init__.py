"""What sounds when: a pure scheduler, the transport, and sinks that make it audible."""
