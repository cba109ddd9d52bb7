"""`python -m site_builder`: the same as `pameran`."""

from site_builder.cli import main

if __name__ == "__main__":
    main()
