"""Check a file from itself alone: results, digests, seals and the chain of the audit."""
