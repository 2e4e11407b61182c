"""The commands that run Coprod on a host, and our own PostgreSQL.

Nothing here imports Django, since it starts before Django does.
"""
