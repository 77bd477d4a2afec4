# Sourced by the other scripts: the locale, the JDK, and Maven. Needs bash; prints only to stderr.

readonly NEEDED_JAVA=17

# Stops with one sentence.
fail() {
  printf 'dateline: %s\n' "$*" >&2
  exit 1
}

# True when $1 can be the id of a run: a safe name of a folder, and one word to every program that it is handed to.
is_run_id() {
  # The letters of a locale are more than these.
  local LC_ALL=C
  [[ $1 =~ ^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$ ]]
}

# Sets own_java_options to the words of DATELINE_JAVA_OPTS, which are options and no patterns for files.
read_own_java_options() {
  own_java_options=()
  read -r -d '' -a own_java_options <<<"${DATELINE_JAVA_OPTS:-}" || true
}

# File names are bytes to the kernel and text to Java, which asks the locale how to read them.
use_utf8() {
  local name
  for name in C.UTF-8 C.utf8 en_US.UTF-8; do
    if [ "$(LC_ALL=$name locale charmap 2>/dev/null)" = UTF-8 ]; then
      export LC_ALL=$name
      return
    fi
  done
}

# The feature version of the Java installation in folder $1 (17 for 17.0.15), or nothing.
java_version_of() {
  local line
  if [ -r "$1/release" ]; then
    while IFS= read -r line; do
      case $line in
        JAVA_VERSION=*)
          line=${line#JAVA_VERSION=}
          line=${line//\"/}
          line=${line#1.}
          printf '%s\n' "${line%%[!0-9]*}"
          return
          ;;
      esac
    done < "$1/release"
  elif [ -x "$1/bin/java" ]; then
    "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
  fi
}

# Sets tuning to options for Java virtual machines that run whole jobs; they go with any collector and any version.
tune_java() {
  # A machine that lacks one of these options runs without it.
  tuning=(-XX:+IgnoreUnrecognizedVMOptions
    # The thorough compiler starts later than it would: Beam is large, and most of it runs too seldom to be worth it.
    -XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=40000 -XX:Tier4CompileThreshold=400000
    -XX:Tier4BackEdgeThreshold=400000)
  # The tagger's table is looked up all over: large pages spare the processor the search for them.
  case $(cat /sys/kernel/mm/transparent_hugepage/enabled 2>/dev/null) in
    *'[madvise]'*) tuning+=(-XX:+UseTransparentHugePages) ;;
  esac
}

# Sets permissions to options of the Java in JAVA_HOME for what libraries of Beam, Parquet and DuckDB do: they load native
# code and use sun.misc.Unsafe, of which newer versions warn on every start.
permit_java() {
  local version
  version=$(java_version_of "$JAVA_HOME")
  permissions=()
  [ "${version:-0}" -lt 22 ] || permissions+=(--enable-native-access=ALL-UNNAMED)
  [ "${version:-0}" -lt 23 ] || permissions+=(--sun-misc-unsafe-memory-access=allow)
}

# Sets java_options to all that a JVM of Dateline on this machine is given, but for its heap. Needs JAVA_HOME.
choose_java_options() {
  tune_java
  permit_java
  java_options=(-Xshare:auto -XX:+UseParallelGC "${tuning[@]}" ${permissions[@]+"${permissions[@]}"})
}

# Sets JAVA_HOME to a Java of the needed version or later: the one it names, the one on the PATH, or
# an installed one. With "jdk" as $1 it must have a compiler.
find_java() {
  local found candidate version seen=''
  found=$(command -v java || true)
  [ -n "$found" ] && found=$(dirname "$(dirname "$(readlink -f "$found")")")
  for candidate in "${JAVA_HOME:-}" "$found" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/java" ] || continue
    version=$(java_version_of "$candidate")
    if [ "${version:-0}" -lt "$NEEDED_JAVA" ]; then
      seen="$seen $candidate (version ${version:-unknown})"
    elif [ "${1:-}" = jdk ] && [ ! -x "$candidate/bin/javac" ]; then
      seen="$seen $candidate (no compiler)"
    else
      export JAVA_HOME=$candidate
      return
    fi
  done
  if [ "${1:-}" = jdk ]; then
    fail "needs a JDK $NEEDED_JAVA or later to build; found:${seen:- none}. Install one (Debian: apt-get install openjdk-17-jdk-headless) or set JAVA_HOME."
  fi
  fail "needs a Java $NEEDED_JAVA or later; found:${seen:- none}. Install one (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME."
}

# Checks that Maven is there; $1 says what for (default: to build), $2 what else would do.
find_maven() {
  command -v mvn >/dev/null 2>&1 ||
    fail "needs Maven 3.8.6 or later ${1:-to build}, and 'mvn' is not on the PATH. Install it (Debian: apt-get install maven)${2:-}."
}
