"""Write the list of modules in docs/architecture.md from the modules' headers.

`--check` changes nothing and fails if the page is not fresh.
"""

import ast
import difflib
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "architecture.md"
BEGIN, END = "<!-- modules: begin -->", "<!-- modules: end -->"
ORDER = (
    ".",
    "model",
    "i18n",
    "store",
    "load",
    "check",
    "media",
    "pages",
    "opendata",
    "report",
    "site",
    "cli",
)


def headline(path: Path) -> str:
    """The first sentence of a module's header."""
    text = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    return " ".join(text.split("\n\n")[0].split())


def listing() -> str:
    """Every room with its modules, one line each."""
    package = ROOT / "site_builder"
    lines = []
    for room in ORDER:
        folder = package / room
        title = "site_builder" if room == "." else f"site_builder/{room}"
        lines.append(f"\n### {title}\n\n{headline(folder / '__init__.py')}\n")
        modules = sorted(folder.glob("*.py")) if room == "." else sorted(folder.rglob("*.py"))
        lines.extend(
            f"- `{path.relative_to(folder).as_posix()}` - {headline(path)}"
            for path in modules
            if path.name != "__init__.py"
        )
    return "\n".join(lines).strip()


def main() -> int:
    """Write or check the page."""
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    fresh = f"{before}{BEGIN}\n\n{listing()}\n\n{END}{after}"
    if "--check" in sys.argv:
        difference = difflib.unified_diff(page.split("\n"), fresh.split("\n"), lineterm="", n=0)
        sys.stdout.write("\n".join(difference))
        return int(page != fresh)
    PAGE.write_text(fresh, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
