from django.db import models

from .cause import Action


class ChangeChoice(models.Model):
    """What a browser answered about an action: did things change?

    The browser is known only by a tag that is made with the question's own key. There is no id and
    no time. The rows are deleted when the question ends.
    """

    pk = models.CompositePrimaryKey("voter", "action")
    voter = models.BinaryField()
    # The migration's own constraint cascades as well: a process of the version before deletes
    # sessions without knowing this table.
    action = models.ForeignKey(
        Action, on_delete=models.CASCADE, db_constraint=False, related_name="change_choices"
    )
    choice = models.CharField(max_length=8)

    def __str__(self):
        return f"a choice about {self.action_id}"
