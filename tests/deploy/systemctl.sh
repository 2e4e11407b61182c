#!/bin/sh
# In place of systemd, which cannot run in a folder: starts what a unit names, as the user that it
# names, with its folder. Units of Debian's own packages are started as their packages do.
set -eu

value() { sed -n "s/^$1=//p" "$file"; }

start() {
    name=${1%.service}
    case $name in
    nginx) if [ -s /run/nginx.pid ]; then nginx -s reload; else nginx; fi; return ;;
    *.timer) file=/etc/systemd/system/$name; [ -n "$(value OnCalendar)" ]; return ;;
    esac
    file=/etc/systemd/system/$name.service
    user=$(value User)
    state=/var/lib/$(value StateDirectory)
    install --directory --mode="$(value StateDirectoryMode)" --owner="$user" --group="$user" "$state"
    value ExecStart | sed 's/^-//' | while read -r command; do
        if [ "$(value Type)" = oneshot ]; then
            # shellcheck disable=SC2086
            runuser -u "$user" -- $command </dev/null
        else
            # shellcheck disable=SC2086
            setsid runuser -u "$user" -- $command </dev/null >>"/var/log/$name.log" 2>&1 &
            echo $! >"/run/$name.pid"
        fi
    done
}

stop() {
    [ -s "/run/$1.pid" ] || return 0
    pkill --session "$(cat "/run/$1.pid")" --signal TERM || true
    while pgrep --session "$(cat "/run/$1.pid")" >/dev/null; do sleep 0.2; done
}

action=$1
shift
[ "${1:-}" = --now ] && shift
case $action in
daemon-reload) ;;
enable | start | reload) for unit; do start "$unit"; done ;;
restart) for unit; do stop "$unit"; start "$unit"; done ;;
*) echo "systemctl $action: not done here" >&2; exit 1 ;;
esac
