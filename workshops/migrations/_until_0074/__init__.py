"""What the migrations until 0074_roles come to, by subject.

The order of a table's columns is that in which they were added.
"""
