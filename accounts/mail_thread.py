"""Send e-mails after the response: otherwise its time would say whether an address is known."""

import logging
import queue
from smtplib import SMTPException
from threading import Lock, Thread

log = logging.getLogger(__name__)

MOST_WAITING = 100
SHARE_FOR_STRANGERS = 0.5  # of MOST_WAITING; the rest is for people who sign in
SECONDS_AT_END = 4  # to send what is waiting; containers get 10 for everything

_waiting = queue.Queue(MOST_WAITING)
_start = Lock()
_threads = []


def send_later(send):
    """Call `send()`, which writes and sends 1 e-mail, in a thread of this process."""
    with _start:
        if not _threads:
            _threads.append(Thread(target=_work, name="mail", daemon=True))
            _threads[0].start()
    try:
        _waiting.put_nowait(send)
    except queue.Full:
        log.warning("Too many e-mails are waiting, so 1 was not sent")


def has_room(count=1):
    """Return True if `count` more e-mails may wait that invite people or strangers ask for."""
    return _waiting.qsize() + count <= MOST_WAITING * SHARE_FOR_STRANGERS


def wait():
    """Return when everything has been sent."""
    _waiting.join()


def finish(seconds=SECONDS_AT_END):
    """Return when everything has been sent, or after so many seconds. Log how many are left."""
    with _waiting.all_tasks_done:
        _waiting.all_tasks_done.wait_for(lambda: not _waiting.unfinished_tasks, seconds)
        if left := _waiting.unfinished_tasks:
            log.error("E-mails that were not sent before the process ended: %s", left)


def _work():
    while True:
        send = _waiting.get()
        try:
            send()
        except (OSError, SMTPException):
            log.error("An e-mail could not be sent. Does the server in COPROD_EMAIL_URL take it?")
        except Exception:
            log.exception("An e-mail could not be written")
        finally:
            _waiting.task_done()
