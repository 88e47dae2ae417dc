"""Where a request comes from, as far as limits must know. It is kept in memory only, never stored.

A whole room shares one address. Under IPv6 one household has 2^64 of them, so its half of the
address counts.
"""

from functools import lru_cache
from ipaddress import IPv6Address, ip_address

from flask import request

_KNOWN_HALF = 64
_REMEMBERED = 1024


def address() -> str:
    """The address of who asks, in the form in which it is counted."""
    return counted(request.remote_addr or "")


@lru_cache(maxsize=_REMEMBERED)
def counted(typed: str) -> str:
    """An address as one key: IPv4 whole, IPv6 by its network; what is no address as it is.

    >>> counted("2001:db8:1:2:3:4:5:6")
    '2001:db8:1:2::'
    >>> counted("::ffff:192.0.2.7")
    '192.0.2.7'
    """
    try:
        found = ip_address(typed.partition("%")[0])
    except ValueError:
        return typed[:40]
    if not isinstance(found, IPv6Address):
        return str(found)
    if found.ipv4_mapped:
        return str(found.ipv4_mapped)
    return str(IPv6Address(int(found) >> _KNOWN_HALF << _KNOWN_HALF))
