"""The only SQL. One module a table, `results` for what is read across tables."""
