"""Conversations held with Polis, or exported as such, become a `Conversation`."""
