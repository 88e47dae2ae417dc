"""Ids and tokens. A token is a secret that a browser keeps; the store keeps only its hash."""

import hashlib
import secrets

TOKEN_LENGTH = 22  # characters of 128 bits


def new_id() -> str:
    """Return a random id of 80 bits."""
    return secrets.token_hex(10)


def new_token() -> str:
    """Return a random token of 128 bits, safe in a URL."""
    return secrets.token_urlsafe(16)


def token_hash(token: str) -> str:
    """Return what the store keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()
