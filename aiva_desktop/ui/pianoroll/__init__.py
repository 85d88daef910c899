"""The roll's widgets."""
