"""Passwords: which may be chosen, how they are kept (argon2id), and compared.

A hash takes a tenth of a second of a whole core, so all of them wait in one line, beside the votes.
"""

from collections.abc import Iterable

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from workshop.actions.hall import Hall
from workshop.domain.password import LEAST, MOST, is_guessed_first
from workshop.errors import FieldTooLong, PasswordIsGuessedFirst, PasswordTooShort

_ = str  # marks words for translation

_hasher = PasswordHasher()

# Compared against when there is no password, so that the answer takes the same time.
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$MDAwMDAwMDAwMDAwMDAwMA$" + "A" * 43


def hash_password(hall: Hall, password: str, *, about: Iterable[str]) -> str:
    """Return what the store keeps of a new password.

    Raises:
        PasswordTooShort, FieldTooLong: when it is under the least length, or over the most.
        PasswordIsGuessedFirst: when it is common, or made of names and titles `about` its owner.
    """
    refuse_weak(password, about=about)
    return hall.aside(lambda: _hasher.hash(password))


def matches(hashed: str, password: str) -> bool:
    """Whether this is the password. It takes the same time where there is none."""
    is_possible = bool(hashed) and len(password) <= MOST
    try:
        _hasher.verify(hashed if is_possible else _NOBODY, password[:MOST])
    except VerificationError:
        return False
    return is_possible


def refuse_weak(password: str, *, about: Iterable[str]) -> None:
    """Raise what `hash_password` raises, without the cost of a hash."""
    if len(password) < LEAST:
        raise PasswordTooShort(least=LEAST)
    if len(password) > MOST:
        raise FieldTooLong(field=_("Password"), length=len(password), limit=MOST)
    if is_guessed_first(password, about=about):
        raise PasswordIsGuessedFirst
