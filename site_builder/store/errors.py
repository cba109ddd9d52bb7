"""What the machine, not a hand-in, can refuse us: one exception, worded by the command line."""

from collections.abc import Mapping


class MachineFault(Exception):  # noqa: N818 - "fault" is the project's word
    """The machine or its operator stands in the way: a full disk, a held lock, a foreign folder.

    Raised by: store, media, site. Its words are `machine.<name>` in `i18n`; the text is not API.
    """

    name: str
    """kebab-case, says the fault: `output-foreign`."""
    values: Mapping[str, str]
    """Values for the placeholders of its words."""

    def __init__(self, name: str, /, **values: object) -> None:
        """Name the fault and what its words need."""
        self.name = name
        self.values = {key: str(value) for key, value in values.items()}
        super().__init__(name, self.values)

    def __reduce__(self) -> tuple[object, ...]:
        """Let a child process send it to its parent: keyword values get lost otherwise."""
        return _again, (self.name, dict(self.values))


def _again(name: str, values: dict[str, str]) -> MachineFault:
    return MachineFault(name, **values)
