"""Accounts of the people who run sessions: signing in, and what they choose for themselves."""
