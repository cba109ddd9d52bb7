"""sigal's project of a made exhibition: an album for each booth, in one language, in two sizes."""

import shutil
from pathlib import Path

from contender import MARK, Site, removing
from process import Command
from texts import LANGUAGES, booths, lend

TEMPLATES = Path(__file__).parent / "peers/sigal"
NAME = "sigal"


def site(root: Path, home: Path, python: Path) -> Site:
    """Write the project; gives its site. Python is that of an environment with sigal."""
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(TEMPLATES, home)
    text, photo = home, None
    for booth in booths(root, MARK):
        album = home / "albums" / booth.year / booth.slug
        for given in booth.photos:
            lend(given, album / given.name)
        texts = booth.in_(LANGUAGES[0])
        programmes = [*texts["achievements"], *texts["plans"]]
        lines = [f"## {one['title']}\n\n{one['description']}\n" for one in programmes]
        body = "\n".join((texts["tagline"], "", texts["summary"], "", *lines))
        (album / "index.md").write_text(f"Title: {booth.name}\n\n{body}", encoding="utf-8")
        if booth.marked:
            text, photo = album / "index.md", album / booth.photos[0].name
    out = home / "_build"
    command = Command((str(python), "-m", "sigal", "build", "--quiet"), home)
    return Site(NAME, command, out, removing(out), text, photo)
