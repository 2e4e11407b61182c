"""How far it goes, by arithmetic on what was measured: docs/scale.md says what the figures mean.

    python -m bench.scale

Change a figure below to what your own machine says, and see what follows.
"""

from dataclasses import dataclass, field

MS = 1e-3
US = 1e-6
HOUR = 3600
CORES_USED = 0.5  # of a core, so that bursts find it half idle


@dataclass(frozen=True)
class Unit:
    """What one thing costs, from docs/performance.md. CPU in seconds of one core."""

    joining: float = 12 * MS  # two pages, the seat, the socket
    submission: float = 1.5 * MS
    dot: float = 1.4 * MS
    check: float = 1.2 * MS  # /changes without changes: once a minute for each phone
    frame: float = 8 * US  # to one phone
    drawing: float = 3 * MS  # reading and drawing what has changed, a tick
    beat: float = 5 * US
    notification: float = 0.1 * MS  # received by each process
    phone: float = 28 * 1024  # bytes
    process: float = 90e6  # bytes
    # A second that one PostgreSQL on 2 cores takes: a whole answer or dot keeps it busy for 2.5 to
    # 2.9 ms, in rooms of their own with 16 writing at once (bench/writers).
    commits: float = 680


@dataclass(frozen=True)
class WorkshopHour:
    """One workshop hour: people, and what they do in it."""

    people: int
    answers: int
    dots: int = field(default=0)

    def cpu(self, unit):
        """Return the seconds that a core works in that hour."""
        frames = min(self.answers, 1200)  # answers that come together share a frame
        each = 60 * unit.check + frames * unit.frame + HOUR / 22 * unit.beat + unit.joining
        changes = self.answers * unit.submission + self.dots * unit.dot
        return self.people * each + changes + frames * unit.drawing

    @property
    def changes(self):
        return self.people + self.answers + self.dots


ROOMS = {
    "a group": WorkshopHour(20, 120, 180),
    "a meeting": WorkshopHour(100, 300, 900),
    "a hall": WorkshopHour(300, 600, 2700),
    "a large hall": WorkshopHour(1000, 1000, 9000),
}
PEAK = 3  # the busiest minute of many rooms against their average: they do not move together


def rooms_on(processes, room, unit):
    """Return how many such rooms fit: the least by processor, memory (16 GB) and commits."""
    by_cpu = processes * CORES_USED * HOUR / room.cpu(unit)
    by_memory = (16e9 - processes * unit.process) / (room.people * unit.phone)
    by_commits = unit.commits * HOUR / (room.changes * PEAK)
    limits = {"processor": by_cpu, "memory": by_memory, "commits": by_commits}
    name = min(limits, key=limits.get)
    return int(limits[name]), name


def nation(unit, rooms=2000, people=300):
    """Return what that many rooms need at the same time."""
    room = WorkshopHour(people, people * 2, people * 9)
    processes = rooms * room.cpu(unit) / HOUR / CORES_USED
    changes = rooms * room.changes / HOUR
    return {
        "phones": rooms * people,
        "processes": round(processes),
        "memory, GB": round((rooms * people * unit.phone + processes * unit.process) / 1e9),
        "changes a second": round(changes),
        "in the busiest minute": round(changes * PEAK),
        "PostgreSQL servers": -(-round(changes * PEAK) // round(unit.commits)),
        "notifications received, share of each core, all by one channel": round(
            changes * PEAK * unit.notification, 2
        ),
    }


def main():
    unit = Unit()
    for name, room in ROOMS.items():
        share = room.cpu(unit) / HOUR
        print(f"{name}, {room.people} people: {100 * share:.2f} % of a core for its hour")
        for processes in (1, 2, 8, 32):
            count, limit = rooms_on(processes, room, unit)
            print(f"    {processes} processes: {count} at once, then {limit}")
    print("2,000 rooms of 300 at once:")
    for name, value in nation(unit).items():
        print(f"    {name}: {value:,}")


if __name__ == "__main__":
    main()
