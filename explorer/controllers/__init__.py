"""Decisions: what follows from what the person did, no Qt."""
