"""A quote and attribution database."""
