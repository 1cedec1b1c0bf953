"""The outside world: files and what stands in them, no Qt."""
