# Sourced by scripts/release: what is inside the jar of a runner, as the build says and as the jar itself says. Needs
# toolchain.sh.

# What the build of the jar of runner $1 says in log $2 that it put in, one GROUP:ARTIFACT:VERSION a line.
contents_of() {
  sed -n "/Building Dateline: $1 runner /,/Building Dateline: \|Reactor Summary/s/.*Including \(.*\):jar:\(.*\) in the shaded jar\./\1:\2/p" \
    "$2" | grep -v '^dev\.dateline:' | LC_ALL=C sort -u
}

# Fails unless all metadata in jar $1, of version $2, are true, and complete: each library of list $3 has its own; each
# pom.properties names such a library, or one whose classes are in the folders that it names; no renamed class is without.
# $4 is an empty folder; its file copies then says what is inside of libraries: HOLDER, a tab, LIBRARY. Further
# arguments are folders that the jar must not have.
check_contents() {
  local jar=$1 version=$2 list=$3 opened=$4 folder failures
  shift 4
  "$JAVA_HOME/bin/jar" tf "$jar" >"$opened/names"
  (cd "$opened" && "$JAVA_HOME/bin/jar" xf "$jar" META-INF/maven)
  (cd "$opened/META-INF/maven" && find . -name pom.properties | LC_ALL=C sort) >"$opened/metadata"
  failures=$(
    # A pom.xml speaks to scanners, too.
    (cd "$opened/META-INF/maven" && find . -name pom.xml) | while IFS= read -r folder; do
      [ -f "$opened/META-INF/maven/${folder%.xml}.properties" ] || echo "$folder is without pom.properties"
    done
    for folder in "$@"; do
      ! grep -m 1 "^$folder/" "$opened/names" | sed 's/$/ must not be inside/'
    done
    (cd "$opened/META-INF/maven" && tr '\n' '\0' <"$opened/metadata" | xargs -0 awk -v version="$version" -v list="$list" \
      -v names="$opened/names" -v copies="$opened/copies" -f "$here/contents.awk")
  )
  [ -z "$failures" ] || fail "$(basename "$jar") and its metadata differ:
$failures"
}

# Writes into folder $1 a project for version $2, of name $3 and title $4, that depends on exactly the libraries that are
# read, so that tools which read projects list those and nothing else.
describe_libraries() {
  local group artifact number
  mkdir "$1/$3"
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo "<parent><groupId>dev.dateline</groupId><artifactId>dateline</artifactId><version>$2</version></parent>"
    echo "<artifactId>$3</artifactId><packaging>pom</packaging><name>$4</name><dependencies>"
    while IFS=: read -r group artifact number; do
      echo "<dependency><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$number</version>"
      echo '<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>'
    done
    echo '</dependencies></project>'
  } >"$1/$3/pom.xml"
}

# Writes the project for version $2 of time $3 above all projects in folder $1.
describe_all() {
  {
    echo '<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
    echo "<groupId>dev.dateline</groupId><artifactId>dateline</artifactId><version>$2</version><packaging>pom</packaging>"
    echo "<name>Dateline</name><licenses><license><name>Apache-2.0</name></license></licenses>"
    echo "<properties><project.build.outputTimestamp>$3</project.build.outputTimestamp></properties>"
    echo '<modules>'
    (cd "$1" && printf "<module>%s</module>\n" */ | sed "s:/<:<:")
    echo '</modules></project>'
  } >"$1/all.xml"
  mv "$1/all.xml" "$1/pom.xml"
}
