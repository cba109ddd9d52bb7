"""Rules by subject: each a plain function from a scope to problems."""
