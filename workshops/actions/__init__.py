"""The only code that writes. Each public function does 1 thing that people do in a session.

Each that changes a session locks its row, checks the rules, writes, takes the next revision, stamps
every row that it touched with it, and notifies. Each raises rules.Refused if it is not allowed.
"""
