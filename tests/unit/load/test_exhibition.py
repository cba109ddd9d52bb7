"""exhibition.yml: what other files are read by stands, whatever else is wrong in it."""

from site_builder.load.exhibition import Settings, load_exhibition, settings_of
from site_builder.load.tree import load_tree


def test_a_fault_elsewhere_changes_no_setting(exhibition_root):
    """First language, photo limit and register are taken field by field."""
    place = exhibition_root / "exhibits" / "exhibition.yml"
    first = place.read_text(encoding="utf-8").partition("languages: [")[2][:2]
    text = place.read_text(encoding="utf-8").replace(f"languages: [{first}", "languages: [ms")
    place.write_text(text + "register: own.csv\nasing: x\nlimits: {photo_mb: 3, foto: 2}\n")

    parsed, problems, _ = load_exhibition(exhibition_root)
    assert problems
    assert Settings("ms", 3, "own.csv") == settings_of(parsed)


def test_without_a_file_the_defaults_hold(exhibition_root):
    """And the loader goes on to tell what else is wrong."""
    (exhibition_root / "exhibits" / "exhibition.yml").unlink()
    loaded = load_tree(exhibition_root)

    assert Settings() == settings_of(None)
    assert loaded.exhibition is None
