"""How far a room is of one mind: division, agreement, consensus. Pure functions over answers."""
