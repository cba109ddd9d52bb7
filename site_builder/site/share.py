"""The pictures to share: taken over from the old site, or from the cache, or drawn."""

from collections.abc import Callable, Sequence
from functools import partial

from site_builder.media.share import share_picture, share_recipe
from site_builder.model.share import ShareCard
from site_builder.pages.share import share_cards
from site_builder.pages.view import View
from site_builder.site.folder import SiteFolder
from site_builder.site.inputs import code_state, digest_of
from site_builder.store.cache import Cache


def share_tasks(
    view: View, folder: SiteFolder, cache: Cache, jobs: int
) -> list[Callable[[], SiteFolder]]:
    """Split the work into tasks; each gives a folder that knows the pictures it wrote.

    Args:
        view: the first language's.
        folder: of the new site.
        cache: pictures drawn before.
        jobs: how many tasks run at a time.
    """
    cards = tuple(share_cards(view))
    parts = [cards[at :: max(1, jobs)] for at in range(max(1, jobs))]
    return [partial(_made, part, folder, cache) for part in parts if part]


def _made(cards: Sequence[ShareCard], folder: SiteFolder, cache: Cache) -> SiteFolder:
    mine = folder.beginning()
    for card in cards:
        inputs = _inputs(card)
        if not mine.take_over(card.path, inputs):
            mine.make(card.path, inputs, picture_of(card, cache))
    return mine


def picture_of(card: ShareCard, cache: Cache) -> bytes:
    """Give a picture as JPEG, from the cache where it was drawn before."""
    key = _inputs(card)
    held = cache.get(key)
    if held is None:
        held = share_picture(card)
        cache.put(key, held)
    return held


def _inputs(card: ShareCard) -> str:
    """Digest all that decides the bytes; under this name the cache keeps them, too."""
    return digest_of(code_state(), share_recipe(), card.inputs)
