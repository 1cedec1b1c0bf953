"""The clickable body: drawing, markers, zoom, pan and keys."""
