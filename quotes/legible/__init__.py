"""A text as a reader sees it, and where its letters stand in the text as it is.

What nobody sees is left out, a letter and its accent are one, what was misread is set right, a blank is a blank, and a
line that ends for want of room goes on. All that reads a text reads this copy; what is found there is taken home, to
code points of the text as it is. `seen` is the copy with its way home, made by `edits` that `letters`, `line_ends`
and `signs` find.
"""

from quotes.legible.seen import Legible, legible

__all__ = ["Legible", "legible"]
