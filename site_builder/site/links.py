"""Address arithmetic: from a page to a path of the site, relative, so that any sub-path will do."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Linker:
    """Writes the addresses on one page."""

    root: str
    """From the page to the site's root: `../../`, or an absolute path for 404.html."""
    portable: bool
    """Whether folders are linked by their `index.html`, as a file system needs it."""

    def link(self, path: str) -> str:
        """Address of a page: a site path such as `2022/kota-madiun/`, maybe with `#part`."""
        place, mark, part = path.partition("#")
        if self.portable and (place == "" or place.endswith("/")):
            place += "index.html"
        return f"{self.root}{place}{mark}{part}" or "./"

    def asset(self, path: str) -> str:
        """Address of a file."""
        return f"{self.root}{path}"


def linker_for(page_path: str, address: str | None, *, portable: bool) -> Linker:
    """Give a page's linker. 404.html is answered anywhere, so it links from the host's root."""
    if page_path == "404.html" and not portable:
        after_host = (address or "").partition("://")[2].partition("/")[2].strip("/")
        return Linker(f"/{after_host}/" if after_host else "/", portable=False)
    return Linker("../" * page_path.count("/"), portable=portable)
