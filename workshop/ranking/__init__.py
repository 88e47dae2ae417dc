"""The maths: pure functions over counts. No Flask, no SQL, no clock."""
