# Sourced by the commands in bin/: makes .venv from the lock file, with or without what simulated
# people and development need, and environments of their own for bin/docs and bin/audit. Needs git's
# checkout, a POSIX shell and either a Python from 3.12 to 3.14 or uv.
# docs/decisions/0003 tells why it looks where it looks.

UV_VERSION=0.13.9

set_up() { # runtime | demo | dev | docs | audit
    unset PYTHONDONTWRITEBYTECODE # without bytecode each process of ours would compile every module
    set +e # looking for things means that some are not there
    prepare "$1"
    set -e
}

prepare() {
    lock=$(cksum <uv.lock)
    wanted=$1
    environment=.venv
    case "$1" in docs | audit) environment=.tools/$1 ;; esac
    [ "$1" = runtime ] && [ -n "${COPROD_REDIS_URL:-${CHANNEL_LAYER_URL:-}}" ] && wanted=redis
    case "$wanted: $(stamp)" in # each has what the ones before it have
        "runtime: redis $lock" | "runtime: demo $lock" | "runtime: dev $lock" | \
            "redis: demo $lock" | "redis: dev $lock" | "demo: dev $lock")
            [ -x $environment/bin/python ] && return ;;
    esac
    [ "$(stamp)" = "$wanted $lock" ] && $environment/bin/python -c '' 2>/dev/null && return
    echo "Setting up ($wanted). This is done once."
    python=$(find_python) || python=
    uv=$(find_uv) || give_up "$(no_uv)"
    [ -n "$python" ] || echo "No Python from 3.12 to 3.14 found here; uv fetches one."
    sync_packages "$wanted" || give_up "The packages could not be installed; the reason is above."
    echo "$wanted $lock" >$environment/set-up
}

stamp() { cat $environment/set-up 2>/dev/null; }

give_up() {
    echo "$1" >&2
    exit 1
}

sync_packages() {
    groups=--no-dev
    [ "$1" = redis ] && groups="--no-dev --group=redis"
    # With Redis' client, so that each environment has all that the ones before it have.
    [ "$1" = demo ] && groups="--no-dev --group=redis --group=simulation"
    [ "$1" = dev ] && groups=--group=dev
    case "$1" in docs | audit) groups=--only-group=$1 ;; esac
    unset VIRTUAL_ENV UV_PYTHON
    # A shared cache is quickest, but not every account has a home that it can write to.
    [ -w "${HOME:-/nonexistent}" ] || export UV_CACHE_DIR="$PWD/.tools/cache"
    # Where a proxy looks into TLS, only the system knows whom to trust. Two names: new uv, old uv.
    for certificates in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/cert.pem; do
        [ -s "$certificates" ] && export UV_SYSTEM_CERTS=1 UV_NATIVE_TLS=1
    done
    UV_PROJECT_ENVIRONMENT="$PWD/$environment" UV_NO_PROGRESS=1 \
        "$uv" sync --quiet --frozen $groups --python "${python:-3.13}"
}

# An installed Python first: where machines are fenced in, uv's own download is what fails.
find_python() {
    slow=
    for candidate in $(pythons 13) $(pythons 14) $(pythons 12) $(command -v python3 python); do
        fits "$candidate" || continue
        is_fast "$candidate" && echo "$candidate" && return
        slow=${slow:-$candidate}
    done
    [ -n "$slow" ] && echo "$slow"
}

# pyenv builds without optimisations by default, and such a Python takes about twice the time.
is_fast() {
    case "$1" in /usr/bin/*) return ;; esac # the distribution's: Debian's does not say how it was built
    "$1" -c 'import sys, sysconfig
sys.exit("--enable-optimizations" not in (sysconfig.get_config_var("CONFIG_ARGS") or ""))' 2>/dev/null
}

pythons() {
    command -v "python3.$1"
    own_home=$(eval echo "~$(id -un)") # HOME may have been replaced
    for home in "${HOME:-$own_home}" "$own_home"; do
        ls -d "$home"/.pyenv/versions/3."$1"*/bin/python3 \
            "$home"/.local/share/uv/python/cpython-3."$1"*/bin/python3 \
            "$home"/.local/bin/python3."$1"
    done 2>/dev/null
    ls -d ${PYENV_ROOT:+"$PYENV_ROOT"/versions/3."$1"*/bin/python3} \
        /usr/local/bin/python3."$1" /opt/python*/bin/python3."$1" /opt/python*/3."$1"*/bin/python3 \
        /opt/*/bin/python3."$1" /opt/homebrew/bin/python3."$1" /usr/bin/python3."$1" \
        /usr/local/pyenv/versions/3."$1"*/bin/python3 /opt/pyenv/versions/3."$1"*/bin/python3 2>/dev/null
}

# A shim may exist without its Python, so each is tried.
fits() {
    "$1" -c 'import sys; sys.exit(not (3, 12) <= sys.version_info[:2] < (3, 15))' >/dev/null 2>&1
}

find_uv() {
    for candidate in "$(command -v uv)" "${HOME:-}/.local/bin/uv" "${HOME:-}/.cargo/bin/uv" \
        .tools/bin/uv; do
        recent "$candidate" && echo "$candidate" && return
    done
    [ -n "$python" ] && "$python" bin/lib/get_uv.py "$UV_VERSION" >&2 && echo .tools/bin/uv
}

# Before 0.5 it cannot read our lock file.
recent() {
    [ -x "$1" ] || return 1
    case $("$1" --version 2>/dev/null) in
        "uv 0."[0-4].*) return 1 ;;
        "uv "*) return 0 ;;
        *) return 1 ;;
    esac
}

no_uv() {
    if [ -n "$python" ]; then
        echo "uv $UV_VERSION could not be installed with $python; the reason is above."
    else
        echo "Neither a Python from 3.12 to 3.14 nor uv was found." \
            "Install either (https://docs.astral.sh/uv/) and start again."
    fi
}

# Sets $uv to one whose export knows a format: an older one reads our lock file, but may not.
find_uv_that_exports() { # cyclonedx1.5 | requirements
    set +e
    python=$(find_python) || python=
    uv=$(find_uv) || give_up "$(no_uv)"
    if ! "$uv" export --help 2>/dev/null | grep -q "$1"; then
        uv=.tools/bin/uv
        "$uv" export --help 2>/dev/null | grep -q "$1" ||
            "${python:-python3}" bin/lib/get_uv.py "$UV_VERSION" >&2 || give_up "$(no_uv)"
    fi
    set -e
}
