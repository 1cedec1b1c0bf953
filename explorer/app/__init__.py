"""The only place that knows everyone: start, command line, connections."""
