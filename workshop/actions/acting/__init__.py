"""Ask the room who should act, take offers of help, and keep contacts for a while."""
