"""Every write is one function here, in one transaction, with its audit row."""
