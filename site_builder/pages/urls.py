"""Every address of the site in one place. A published address never dies.

An address is a path from the site's root without a leading slash: `2022/kota-madiun/`, `en/2022/`,
and `` for the home page. Path words come from the first language's catalogue, so all languages
share their paths; the other languages stand under `<code>/`.
"""

from dataclasses import dataclass

from site_builder.i18n.catalogue import Catalogue
from site_builder.model.exhibits import Booth, Edition
from site_builder.model.register import Province, Region

DATA = "data/v1/"
"""Folder of the open data; the same in every language."""


@dataclass(frozen=True, slots=True)
class Urls:
    """The addresses of one exhibition in one language."""

    lang: str
    first_language: str
    path_words: Catalogue
    """Catalogue of the first language."""

    def of(self, key: str) -> str:
        """Put the language's prefix before a path that is the same in all languages."""
        return key if self.lang == self.first_language else f"{self.lang}/{key}"

    def _word(self, name: str) -> str:
        return self.path_words(f"path.{name}")

    def word(self, name: str) -> str:
        """A word of addresses, the same in every language; also what a list is narrowed by."""
        return self._word(name)

    def home(self) -> str:
        """The newest edition's entrance."""
        return self.of("")

    def hall(self, edition: Edition) -> str:
        """All booths of an edition."""
        return self.of(f"{edition.year}/")

    def booth(self, booth: Booth) -> str:
        """One booth."""
        return self.of(f"{booth.year}/{booth.region.slug}/")

    def pillar(self, edition: Edition, pillar_id: str) -> str:
        """One pillar in an edition."""
        return self.of(f"{edition.year}/{self._word('pillar')}/{pillar_id}/")

    def province(self, edition: Edition, province: Province) -> str:
        """One province in an edition."""
        return self.of(f"{edition.year}/{self._word('province')}/{province.slug}/")

    def map(self, edition: Edition) -> str:
        """The map of an edition."""
        return self.of(f"{edition.year}/{self._word('map')}/")

    def awards(self, edition: Edition) -> str:
        """The awards of an edition."""
        return self.of(f"{edition.year}/{self._word('awards')}/")

    def certificate(self, edition: Edition, award_id: str, region: Region) -> str:
        """The sheet to print for one winner of an award."""
        return self.of(f"{edition.year}/{self._word('awards')}/{award_id}/{region.slug}/")

    def tour(self, edition: Edition, tour_id: str) -> str:
        """A guided tour of an edition."""
        return self.of(f"{edition.year}/{self._word('tour')}/{tour_id}/")

    def changes(self, edition: Edition) -> str:
        """What changed since the edition before."""
        return self.of(f"{edition.year}/{self._word('changes')}/")

    def region(self, region: Region) -> str:
        """A region over all editions."""
        return self.of(f"{self._word('region')}/{region.slug}/")

    def top(self, name: str) -> str:
        """A page over all editions by its `path.*` word: awards, plans, data, join, about, ..."""
        return self.of(f"{self._word(name)}/")

    def topic(self, name: str, pillar_id: str) -> str:
        """The part of a page over all editions that speaks of one pillar, where it is folded."""
        return self.of(f"{self._word(name)}/{self._word('pillar')}/{pillar_id}/")

    def form(self) -> str:
        """The form that makes a booth's zip."""
        return self.of(f"{self._word('join')}/{self._word('form')}/")

    def problems(self) -> str:
        """All faults of hand-ins, by range."""
        return self.of(f"{self._word('join')}/{self._word('problems')}/")

    def problem(self, code: str) -> str:
        """The page that explains a fault of a hand-in."""
        return self.of(f"{self._word('join')}/{self._word('problems')}/{code}/")

    def guide(self, reader: str) -> str:
        """The guide for a kind of reader by its `path.*` word: reviewer, organizer."""
        return self.of(f"{self._word('join')}/{self._word(reader)}/")
