"""All that is shown, as one digest: whatever was made from it is known without being made again."""

from site_builder.model.exhibits import Edition, Exhibition
from site_builder.site.inputs import code_state, digest_of


def shown_digest(exhibition: Exhibition) -> str:
    """Digest what pages can say: hand-ins, regions, words, and the builder's own code.

    Booths count by the text of their file, so that hundreds of them cost next to nothing. Photos
    do not count: their bytes may change without a word being changed.
    """
    return digest_of(
        code_state(),
        exhibition.hand_in.model_dump_json(warnings=False),
        repr(exhibition.register),
        exhibition.words,
        [_edition(one) for one in exhibition.editions],
    )


def _edition(edition: Edition) -> tuple[str, list[tuple[str, str]]]:
    booths = [(booth.key, booth.digest) for booth in edition.booths]
    return edition.hand_in.model_dump_json(warnings=False), booths
