"""The sign by which simulated people say that they are simulated."""

from flask import current_app
from itsdangerous import BadSignature, Signer

SIGN = "rehearsal"


def is_rehearsal(signed: str) -> bool:
    """Whether somebody who joins carries the sign of this installation."""
    try:
        return Signer(str(current_app.secret_key), salt=SIGN).unsign(signed[:200]) == SIGN.encode()
    except BadSignature:
        return False


def rehearsal_sign(secret_key: str) -> str:
    """The sign, for the command line to give to its simulated people."""
    return Signer(secret_key, salt=SIGN).sign(SIGN).decode()
