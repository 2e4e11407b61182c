"""Say what is wrong with this installation, and how to mend it. It changes nothing itself."""

import argparse

from common.folders import command
from coprod.hosting.doctor import from_outside, on_the_host, with_the_database
from coprod.hosting.doctor.report import report
from coprod.hosting.doctor.site import Site

CHECKS = [*from_outside.CHECKS, *with_the_database.CHECKS, *on_the_host.CHECKS]


def main(arguments):
    """Print a report. Return 0 if there is no problem, and 1 if there is one."""
    site = Site(_options(arguments).through)
    findings = [finding for check in CHECKS if (finding := check(site))]
    print(report(site, findings))
    return int(any(not finding.ok for finding in findings))


def _options(arguments):
    parser = argparse.ArgumentParser(prog=command("doctor"), description=__doc__)
    parser.add_argument(
        "--through",
        metavar="ADDRESS",
        help="the address of the proxy, if the name of this host does not lead there yet",
    )
    return parser.parse_args(arguments)
