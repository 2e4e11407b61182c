"""bin/audit: say which of our packages have known vulnerabilities.

Exit with 1 if one has, and with 69 if one could not be looked up: then nothing is known of it.
"""

import argparse
import json
import os
import subprocess
import sys


def main():
    parser = argparse.ArgumentParser(
        prog="bin/audit", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("packages", help=argparse.SUPPRESS)
    parser.add_argument(
        "--service", choices=["pypi", "osv"], default="pypi", help="whom to ask (pypi)"
    )
    parser.add_argument("--osv-url", help="an OSV database of your own")
    options = parser.parse_args()
    lines, code = verdict(*_asked(options))
    print(*lines, sep="\n")
    return code


def verdict(output, errors):
    """Return what to print, and the exit code, for the output of pip-audit as JSON."""
    try:
        packages = json.loads(output)["dependencies"]
    except (ValueError, KeyError):
        reason = next(reversed(errors.strip().splitlines()), "it said nothing")
        return [f"The database did not answer, so nothing is known: {reason}"], os.EX_UNAVAILABLE
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    lines = [
        f"{package['name']} {package['version']}: {each['id']} ({_mended(each['fix_versions'])})"
        for package in packages
        for each in package.get("vulns", [])
    ]
    found = len(lines)
    if unknown:
        lines.append(f"Could not be looked up, so nothing is known of them: {', '.join(unknown)}.")
    known = len(packages) - len(unknown)
    lines.append(f"{known} of {len(packages)} packages looked up, {found} vulnerabilities found.")
    return lines, 1 if found else os.EX_UNAVAILABLE if unknown or not known else 0


def _asked(options):
    command = [sys.executable, "-m", "pip_audit", "--requirement", options.packages]
    command += ["--disable-pip", "--require-hashes", "--format=json", "--progress-spinner=off"]
    command += [f"--vulnerability-service={options.service}"]
    command += [f"--osv-url={options.osv_url}"] if options.osv_url else []
    done = subprocess.run(command, capture_output=True, text=True)
    return done.stdout, done.stderr


def _mended(versions):
    return f"mended in {', '.join(versions)}" if versions else "not mended yet"


if __name__ == "__main__":
    sys.exit(main())
