"""What the server must survive, played on a real process; see docs/reliability.md."""
