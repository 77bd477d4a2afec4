# Sourced by the scripts that run Dateline: where the jar of a runner is, and how it gets there. Needs toolchain.sh and the
# variable root. In a release archive the jars are in lib/; in a checkout they are built when they are missing or old.

# True in an unpacked release archive.
is_release() {
  [ -f "$root/lib/dateline-direct.jar" ]
}

# The jar of runner $1.
jar_of() {
  if is_release; then
    printf '%s\n' "$root/lib/dateline-$1.jar"
  else
    printf '%s\n' "$root/runners/$1/target/run/dateline-$1.jar"
  fi
}

# True when something that goes into the jar of runner $1 changed after the last build by these scripts began. Folders count
# too: they change when a file goes. The stamp and a whole jar have the time at which their build began: a younger jar is
# somebody else's, or half of one.
is_stale() {
  local jar stamp sources
  jar=$(jar_of "$1")
  stamp=${jar%.jar}.built
  [ -f "$jar" ] && [ -f "$stamp" ] && [ ! "$jar" -nt "$stamp" ] || return 0
  [ "$1" != direct ] || [ -f "$(dirname "$jar")/duckdb_jdbc.jar" ] || return 0
  [ "$1" != direct ] || [ -d "$(dirname "$jar")/iceberg" ] || return 0
  [ "$1" = spark ] || [ -d "$(dirname "$jar")/hdfs" ] || return 0
  [ -d "$(dirname "$jar")/s3" ] || return 0
  sources=(pom.xml runners/metadata schemas/pom.xml schemas/src/main text/pom.xml text/src/main pipeline/pom.xml pipeline/src/main storage/hdfs/pom.xml storage/hdfs/src/main storage/s3/pom.xml storage/s3/src/main corpus/gazetteer "runners/$1/pom.xml")
  [ "$1" != direct ] || sources+=(sql/pom.xml sql/src/main learn/pom.xml learn/src/main table/iceberg/pom.xml table/iceberg/src/main)
  [ -n "$(cd "$root" && find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

# The jars of the client of storage $1 (hdfs, s3) for runner $2, divided by $3; nothing unless one of the arguments behind names
# such a place.
client() {
  local storage=$1 runner=$2 divider=$3 argument jar jars=
  shift 3
  for argument in "$@"; do
    case $argument in
      *"$storage"://*)
        for jar in "$(dirname "$(jar_of "$runner")")/$storage"/*.jar; do
          jars+=$divider$jar
        done
        break
        ;;
    esac
  done
  printf '%s' "$jars"
}

# The commit that is checked out, with -dirty when files differ from it; unknown where git cannot tell.
commit() {
  if [ "$(git -C "$root" rev-parse --show-toplevel 2>/dev/null)" = "$root" ]; then
    git -C "$root" describe --always --dirty --abbrev=12 --exclude='*'
  else
    echo unknown
  fi
}

# Runs Maven in folder $1 with the arguments behind it; what it has to say goes to the standard error stream.
run_maven() {
  local folder=$1
  shift
  permit_java
  # Maven 3.8 resets a terminal's colours even when it has set none.
  (cd "$folder" && MAVEN_OPTS="${permissions[*]:-} ${MAVEN_OPTS:-}" mvn -B -ntp -q -Dstyle.color=never "$@" 2>&1 9<&- |
    sed $'s/\033\\[0\\{0,1\\}m//g') 1>&2
}

# Builds the jar of runner $1 when it is stale. Of two starts at once one builds, the other waits for it.
build_jar() {
  if is_release || ! is_stale "$1"; then
    return
  fi
  (
    find_java jdk
    find_maven
    if command -v flock >/dev/null 2>&1; then
      flock 9
    fi
    if is_stale "$1"; then
      package "$1"
    fi
  ) 9<"$root/pom.xml"
}

# Without tests, and so without anything that only tests or checks of style need, into a folder that no other build uses.
package() {
  local jar stamp
  jar=$(jar_of "$1")
  stamp=${jar%.jar}.built
  [ -n "${quiet_build:-}" ] ||
    echo "dateline: building $(basename "$jar") (less than half a minute; the first time also downloads libraries) ..." >&2
  mkdir -p "$(dirname "$jar")"
  # Removed, not overwritten: a Dateline that is running keeps the file it opened.
  rm -f "$jar" "$stamp"
  # Maven leaves resources that the source no longer has, and an older one of the same name may come first on the class path.
  rm -rf "$root"/*/target/run/classes "$root"/runners/*/target/run/classes "$root"/storage/*/target/run/classes "$root"/table/*/target/run/classes
  touch "$stamp.begun"
  if ! run_maven "$root" -pl "runners/$1" -am -Dmaven.test.skip=true -Ddateline.commit="$(commit)" package; then
    rm -f "$stamp.begun"
    fail "the build failed; see above."
  fi
  touch -r "$stamp.begun" "$jar"
  mv "$stamp.begun" "$stamp"
}

# The folder with the artifacts of trial cluster $1 (flink, spark, hdfs or s3). Whoever runs a release may not write into its folder.
cluster_home() {
  if is_release; then
    printf '%s\n' "${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/dateline/$(basename "$root")/$1"
  else
    printf '%s\n' "$(dirname "$(cluster_source "$1")")/target/cluster"
  fi
}

# What trial cluster $1 is made from.
cluster_source() {
  if is_release; then
    printf '%s\n' "$root/clusters/$1"
  elif [ "$1" = hdfs ]; then
    printf '%s\n' "$root/storage/hdfs/cluster"
  elif [ "$1" = s3 ]; then
    printf '%s\n' "$root/storage/s3/cluster"
  else
    printf '%s\n' "$root/runners/$1/cluster"
  fi
}

# Copies the artifacts of trial cluster $1 into folder $2, once. Of two starts at once one fetches, the other
# waits for it.
fetch_artifacts() {
  local pom
  pom=$(cluster_source "$1")/pom.xml
  [ ! "$2/.whole" -nt "$pom" ] || return 0
  local instead=", or set $(tr a-z A-Z <<<"$1")_HOME to an installation to submit to a cluster of yours"
  [ "$1" != hdfs ] || instead=
  find_maven "to fetch $1 for trials" "$instead"
  (
    if command -v flock >/dev/null 2>&1; then
      flock 9
    fi
    [ ! "$2/.whole" -nt "$pom" ] || exit 0
    echo "dateline: fetching $1 for trials ..." >&2
    rm -rf "$2" "$2.part"
    run_maven "$(dirname "$pom")" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
      -DoutputDirectory="$2.part" || fail "fetching $1 failed; see above."
    touch "$2.part/.whole"
    mv "$2.part" "$2"
  ) 9<"$pom"
}
