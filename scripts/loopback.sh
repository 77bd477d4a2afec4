# Sourced by the scripts about clusters: small clusters on loopback that leave nothing behind. Needs toolchain.sh, jars.sh
# and the variable root.

readonly LOOPBACK=127.0.0.1

# True when something listens on port $2 of host $1.
listens() {
  (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# A port of loopback that nothing listens on.
free_port() {
  local port
  while :; do
    port=$((20000 + RANDOM % 12000))
    if ! listens "$LOOPBACK" "$port"; then
      printf '%s\n' "$port"
      return
    fi
  done
}

# The answer of host $1, port $2 to GET $3; fails when there is none.
http_get() {
  (
    exec 3<>"/dev/tcp/$1/$2"
    printf 'GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n' "$3" "$1" >&3
    timeout 10 cat <&3
  ) 2>/dev/null
}

# The number behind "$2": in the JSON text $1; nothing when it is not there.
json_number() {
  printf '%s' "$1" | tr -d ' \n' | sed -n "s/.*\"$2\":\([0-9]*\).*/\1/p"
}

# Takes $1 = Ng or Nm; prints megabytes.
megabytes() {
  case $1 in
    *[!0-9]*[gm] | [gm] | '') fail "not a size: '$1'. Expected a number with g or m, such as 1g." ;;
    *g) echo $((${1%g} * 1024)) ;;
    *m) echo "${1%m}" ;;
    *) fail "not a size: '$1'. Expected a number with g or m, such as 1g." ;;
  esac
}

cluster_pids=()

# Starts daemon $1 with the command behind it, in a process group of its own; it dies with this script, however that ends.
start_daemon() {
  local name=$1
  shift
  local guard=()
  if command -v setpriv >/dev/null 2>&1; then
    guard=(setpriv --pdeathsig KILL)
  fi
  set -m
  ${guard[@]+"${guard[@]}"} "$@" >>"$cluster/$name.log" 2>&1 </dev/null &
  set +m
  cluster_pids+=($!)
  echo $! > "$cluster/$name.pid"
  # Bash has nothing to say about how it ends.
  disown
}

# Stops every daemon and everything that it started.
stop_daemons() {
  local pid tries
  for pid in ${cluster_pids[@]+"${cluster_pids[@]}"}; do
    kill -TERM -- "-$pid" 2>/dev/null || true
  done
  for pid in ${cluster_pids[@]+"${cluster_pids[@]}"}; do
    for ((tries = 0; tries < 100; tries++)); do
      kill -0 -- "-$pid" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
    wait "$pid" 2>/dev/null || true
  done
  cluster_pids=()
}

# Waits until the command behind $1 (what is waited for) succeeds, and all daemons live.
wait_until() {
  local what=$1 pid tries
  shift
  for ((tries = 0; tries < 600; tries++)); do
    ! "$@" || return 0
    for pid in "${cluster_pids[@]}"; do
      kill -0 "$pid" 2>/dev/null || fail "$what: a daemon ended; see the logs in $cluster"
    done
    sleep 0.2
  done
  fail "$what: not within two minutes; see the logs in $cluster"
}

# Makes the folder of a cluster, and sees to it that nothing of it outlives this script.
open_cluster() {
  cluster=$(mktemp -d)
  trap close_cluster EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

close_cluster() {
  local code=$?
  trap - EXIT
  stop_daemons
  if [ -n "${logs:-}" ]; then
    mkdir -p "$logs"
    (cd "$cluster" && find . \( -name '*.log' -o -name stdout -o -name stderr \) -print0 | tar -cf - --null -T -) |
      tar -xf - -C "$logs"
  fi
  rm -rf "$cluster"
  exit "$code"
}

# Runs the command against the cluster; without one, waits to be interrupted.
use_cluster() {
  if [ $# -eq 0 ]; then
    echo "dateline: the cluster is up until you press Ctrl-C; its logs are in $cluster" >&2
    set -- sleep infinity
  fi
  start_command "$@"
}

# In the background, so that a signal to this script is heard at once.
start_command() {
  local code=0
  set -m
  "$@" </dev/null &
  set +m
  cluster_pids+=($!)
  wait "$!" || code=$?
  exit "$code"
}

# The path or URI $1, from the root if it is a path.
absolute() {
  case $1 in
    '' | /* | [A-Za-z]*://* | file:*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "$PWD/$1" ;;
  esac
}

# Tells when workers that are elsewhere (host $1 is not this one) can't well see folder $2; they check it themselves, too.
check_reach() {
  local folder=$2 kind
  case $folder in
    # Workers reach it as the launcher does, or say that they can't.
    *://*) return ;;
  esac
  case $1 in
    localhost | 127.* | ::1 | "$(hostname 2>/dev/null)") return ;;
  esac
  while [ ! -e "$folder" ]; do
    folder=$(dirname "$folder")
  done
  kind=$(stat -f -c %T "$folder" 2>/dev/null || true)
  case $kind in
    ext2/ext3 | xfs | btrfs | tmpfs | overlayfs | zfs)
      echo "dateline: '$2' is on a local disk ($kind); the workers of $1 must see it under the same path." >&2
      ;;
  esac
}

# Sets FLINK_HOME to the artifacts for trials, unless it names an installation.
find_flink() {
  if [ -z "${FLINK_HOME:-}" ]; then
    export FLINK_HOME
    FLINK_HOME=$(cluster_home flink)
    fetch_artifacts flink "$FLINK_HOME/lib"
  fi
}

# Makes SPARK_HOME out of Maven artifacts, with the two commands of a distribution that are needed, unless it names an
# installation.
find_spark() {
  [ -z "${SPARK_HOME:-}" ] || return 0
  export SPARK_HOME
  SPARK_HOME=$(cluster_home spark)
  fetch_artifacts spark "$SPARK_HOME/jars"
  export SPARK_SCALA_VERSION=2.12
  mkdir -p "$SPARK_HOME/bin"
  # Renamed when whole: another start may be running them.
  cat > "$SPARK_HOME/bin/spark-class.$$" <<'CLASS'
#!/usr/bin/env bash
# Runs a class of Spark's: the class path and the options that its launcher works out.
set -euo pipefail
command=()
while IFS= read -r -d '' word; do
  command+=("$word")
done < <("$JAVA_HOME/bin/java" -Xmx128m -XX:TieredStopAtLevel=1 -cp "$SPARK_HOME/jars/*" \
  org.apache.spark.launcher.Main "$@" | tail -c +3)
exec "${command[@]}"
CLASS
  cat > "$SPARK_HOME/bin/spark-submit.$$" <<'SUBMIT'
#!/usr/bin/env bash
exec "$(dirname "${BASH_SOURCE[0]}")/spark-class" org.apache.spark.deploy.SparkSubmit "$@"
SUBMIT
  chmod +x "$SPARK_HOME/bin/spark-class.$$" "$SPARK_HOME/bin/spark-submit.$$"
  mv -f "$SPARK_HOME/bin/spark-class.$$" "$SPARK_HOME/bin/spark-class"
  mv -f "$SPARK_HOME/bin/spark-submit.$$" "$SPARK_HOME/bin/spark-submit"
}
