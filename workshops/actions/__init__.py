"""The only writers. Each public function is one sentence about a session.

Each that changes a session locks its row, asks the rules where there is one to ask, writes, takes
the next revision, stamps with it every row that it touched, and notifies. Each raises
rules.Refused where it may not be done now.
"""
