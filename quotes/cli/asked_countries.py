"""Countries as people type them, and what a name was taken for where it is not plain."""

from collections.abc import Sequence

from quotes.cli.group import Failed
from quotes.fold import fold
from quotes.lang import available_languages
from quotes.speakers.countries import country_alpha3, country_name
from quotes.speakers.groups import Member, countries_named


def one_country(name: str) -> str:
    """Return the code of the country that a name means; raises UnknownName where it is none, Failed for a group."""
    codes = _codes(countries_named(name))
    if len(codes) > 1:
        raise Failed(f"{name} is a group of {len(codes)} countries; say one of them")
    return codes[0]


def taken_for(name: str) -> str | None:
    """Return the line that says which countries a name was taken for; None for a code, or a country's own name."""
    members = countries_named(name)
    codes = _codes(members)
    if len(codes) > 1:
        days = ", each while it was a member" if any(one.start or one.end for one in members) else ""
        return f"{name} is taken for {', '.join(codes)}{days}"
    [code] = codes
    plain = (
        code,
        country_alpha3(code) or code,
        *(country_name(code, lang) for lang in available_languages()),
    )
    if fold(name) in map(fold, plain):
        return None
    return f"{name} is taken for {code} ({country_name(code, 'en')})"


def _codes(members: Sequence[Member]) -> list[str]:
    return list(dict.fromkeys(member.code for member in members))
