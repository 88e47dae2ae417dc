"""The ballots on the phone, a module each: what its form says, and what its sheet shows."""
