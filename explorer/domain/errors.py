"""What can go wrong because of the world, in sentences a person can act on."""


class ExplorerError(Exception):
    """Something the person can put right; its text is shown as it stands."""


class UsageError(ExplorerError):
    """The command line was called in a way it does not understand."""


class NotInAtlasError(ExplorerError):
    """A code or id was asked for that the atlas does not hold."""
