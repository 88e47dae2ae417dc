"""The opinion map: who answers alike, whatever group people named."""
