"""The points that no drawing shows, each with its reason in plain words."""

from types import MappingProxyType

UNSHOWN = MappingProxyType(
    {
        "GV1": "between the tail bone and the anus, where no drawing shows it",
        "GV28": "inside the upper lip, on its frenulum",
        "CV1": "in the middle of the perineum, where no drawing shows it",
    }
)
