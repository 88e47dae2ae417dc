"""Ids and tokens. A token is a secret that a browser keeps; the store keeps only its hash."""

import base64
import hashlib
import hmac
import re
import secrets

TOKEN_LENGTH = 22  # characters of 128 bits


def new_id() -> str:
    """Return a random id of 80 bits."""
    return secrets.token_hex(10)


def is_id(text: str) -> bool:
    """Whether it may be an id of ours that a form carried to a browser and back."""
    return re.fullmatch("[0-9a-f]{20}", text) is not None


def new_token() -> str:
    """Return a random token of 128 bits, safe in a URL."""
    return secrets.token_urlsafe(16)


def token_hash(token: str) -> str:
    """Return what the store keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def card_token(key: str, invitation_id: str) -> str:
    """Return the token of a printed card: 128 bits in capitals, the same whenever it is asked for.

    Made from a secret of the installation, so that cards can be printed again though only the
    token's hash is stored. Base32, because a QR code in capitals is smaller.
    """
    digest = hmac.digest(key.encode(), f"invitation:{invitation_id}".encode(), "sha256")
    return base64.b32encode(digest[:16]).decode().rstrip("=")


def receipt_code(key: str, round_id: str, participant_id: str) -> str:
    """Return what makes a receipt somebody's own: 80 bits in capitals and digits.

    Made from a secret of the installation, so that nothing new is kept and no list leads from a
    receipt to a person.
    """
    digest = hmac.digest(key.encode(), f"receipt:{round_id}:{participant_id}".encode(), "sha256")
    return base64.b32encode(digest[:10]).decode()
