# What an engine does with our image, as deploy/compose.yaml tells it to: root read-only, no rights, a
# network of its own. Arguments: the image's root, the folder of PostgreSQL's socket, the user, the
# health check. It prints what it sees.
set -eu
root=$1 sockets=$2 user=$3 health=$4

ip link set lo up
mount --bind "$root" "$root"
mount -o remount,bind,ro "$root"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
for volume in var/lib/coprod srv/backup; do
    mount -t tmpfs -o "mode=700,uid=$user,gid=$user" tmpfs "$root/$volume"
done
mkdir "$root/tmp/database"
# Only the socket, since the folder is closed to all but PostgreSQL.
touch "$root/tmp/database/.s.PGSQL.5432"
mount --bind "$sockets/.s.PGSQL.5432" "$root/tmp/database/.s.PGSQL.5432"

inside() {
    chroot "$root" setpriv --reuid="$user" --regid="$user" --clear-groups --no-new-privs \
        --bounding-set=-all --inh-caps=-all "$@"
}

inside coprod serve --host 0.0.0.0 --port 8000 --workers 2 &
for _ in $(seq 120); do
    if inside sh -c "$health" 2>/dev/null; then
        echo "healthy"
        break
    fi
    sleep 1
done
echo "user: $(inside id -u)"
echo "rights: $(inside grep CapEff /proc/self/status | cut -f2)"
inside sh -c 'touch /opt/coprod/changed /changed' 2>&1 | sed 's/^/write: /' || true
inside coprod backup --to /srv/backup --keep-days 30
inside coprod manage delete_expired_sessions
inside sh -c 'ls /srv/backup'
echo "end"
