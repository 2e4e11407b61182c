from .account_language import AccountLanguage
from .action_update import ActionUpdate
from .activity import Activity
from .appointment import Appointment
from .cause import Action, Cause
from .change_choice import ChangeChoice
from .check import Check, Choice
from .colleague import Colleague
from .deleted import SpentKey, Tombstone
from .deletion_report import DeletionReport
from .export_job import ExportJob
from .helper import Helper
from .invitation import Invitation
from .link import Link
from .mark import Mark
from .member_invitation import MemberInvitation
from .node import Answer, Node, Question, Theme
from .organisation import Membership, Organisation
from .plan_template import PlanTemplate
from .rate_limits import AuthorBucket, RateLimitBucket
from .remark import Remark
from .seat import Seat
from .session import Session
from .slice_shown import SliceShown
from .undo_entry import UndoEntry
from .vote import Vote
from .why import Why

__all__ = [
    "AccountLanguage",
    "Action",
    "ActionUpdate",
    "Activity",
    "Answer",
    "Appointment",
    "AuthorBucket",
    "Cause",
    "ChangeChoice",
    "Check",
    "Choice",
    "Colleague",
    "DeletionReport",
    "ExportJob",
    "Helper",
    "Invitation",
    "Link",
    "Mark",
    "MemberInvitation",
    "Membership",
    "Node",
    "Organisation",
    "PlanTemplate",
    "Question",
    "RateLimitBucket",
    "Remark",
    "Seat",
    "Session",
    "SliceShown",
    "SpentKey",
    "Theme",
    "Tombstone",
    "UndoEntry",
    "Vote",
    "Why",
]
