"""Text to attributions: pure functions, standard library only, no input or output."""

from quotes.text.annotate import annotate
from quotes.text.exchange import exchange_record

__all__ = ["annotate", "exchange_record"]
