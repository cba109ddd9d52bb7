"""Templates of the pages: one environment for each language, compiled once and kept.

Strict: a value that is not there is our bug, not a blank. Words without values become part of a
compiled template, so what is kept is named by the words, too.
"""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.bccache import Bucket
from markupsafe import Markup

from site_builder.i18n.catalogue import Catalogue
from site_builder.site.borrowed import mark_borrowed
from site_builder.site.inputs import THEME, code_state, digest_of
from site_builder.store.cache import Cache
from site_builder.store.errors import MachineFault

_SYMBOL = re.compile(r'<symbol id="i-([a-z]+)".*?</symbol>', re.DOTALL)


class _Icons(dict[str, Markup]):
    """Drawings by name; a name from exhibition.yml that we do not have is drawn as a ring."""

    def __missing__(self, _name: str) -> Markup:
        return self["ring"]


class _Environment(Environment):
    """Page values are mappings: names are looked up there first, which spares an exception each."""

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: ANN401 - Jinja's own signature
        """Give a name of a value."""
        if type(obj) is dict:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


@dataclass(frozen=True, slots=True)
class _Compiled(BytecodeCache):
    """Compiled templates of one language, kept between builds.

    Jinja's own store of files would run whatever stands in them; ours verifies what it reads.
    """

    cache: Cache
    said: str
    """Digest of what becomes part of a template beside its source."""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket, if the same template was compiled before."""
        held = self.cache.get(self._key(bucket))
        if held is not None:
            bucket.load_bytecode(BytesIO(held))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; an unwritable cache is done without."""
        out = BytesIO()
        bucket.write_bytecode(out)
        with suppress(MachineFault):
            self.cache.put(self._key(bucket), out.getvalue())

    def _key(self, bucket: Bucket) -> str:
        return digest_of(self.said, bucket.key, bucket.checksum)


class Templates:
    """The templates in the words of every language of an exhibition."""

    def __init__(self, catalogues: Mapping[str, Catalogue], cache: Cache) -> None:
        """Nothing is read yet.

        Args:
            catalogues: the words by language.
            cache: templates compiled before.
        """
        self.words = digest_of(
            {lang: (dict(one.words), sorted(one.borrowed)) for lang, one in catalogues.items()}
        )
        self._catalogues = catalogues
        self._cache = cache
        self._environments: dict[str, Environment] = {}

    def get(self, name: str, lang: str) -> Template:
        """Give a template, compiled at its first use.

        Args:
            name: path below `theme/`.
            lang: code of the language that it speaks.
        """
        if lang not in self._environments:
            said = digest_of(code_state(), lang, self.words)
            compiled = _Compiled(self._cache, said)
            self._environments[lang] = _environment(self._catalogues[lang], compiled)
        return self._environments[lang].get_template(name)

    def compile_all(self) -> None:
        """Compile whatever a page may need, so that it is at hand when the pages are filled."""
        for lang in self._catalogues:
            for place in sorted((*THEME.glob("pages/*"), *THEME.glob("partials/*"))):
                self.get(place.relative_to(THEME).as_posix(), lang)


def _environment(words: Catalogue, compiled: BytecodeCache) -> Environment:
    environment = _Environment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=compiled,
        auto_reload=False,  # the builder does not change while it builds
    )
    drawing = Markup('<svg class="icon" aria-hidden="true"><use href="#i-{}"/></svg>')
    icons = _Icons({name: drawing.format(name) for name in symbols()})
    environment.globals["icons"] = icons
    environment.filters["icon"] = icons.__getitem__
    environment.filters["say"] = words
    mark_borrowed(environment, words.borrowed)
    return environment


def symbols() -> Mapping[str, str]:
    """Give the drawings of all icons by name, as parts of a sprite."""
    icons = (THEME / "icons.svg").read_text(encoding="utf-8")
    return {found[1]: found[0] for found in _SYMBOL.finditer(icons)}
