# Compares metadata with a jar, and prints what is not true. Arguments: pom.properties files, named by their place below
# META-INF/maven. Variables: list, what was put in, one GROUP:ARTIFACT:VERSION a line; names, the jar's files; version, ours;
# copies, a file to write what is inside of what.
BEGIN {
  while ((getline line < list) > 0) wanted[line] = 1
}
FNR == 1 { judge() }
{ sub(/\r$/, "") }
/^[ \t]*[a-zA-Z]+ *=/ {
  key = value = $0
  gsub(/^[ \t]*|[ \t]*=.*/, "", key)
  sub(/^[^=]*= */, "", value)
  said[key] = value
}
END {
  judge()
  for (library in wanted) if (!(library in told)) print library " is inside without its metadata"
  while ((getline name < names) > 0) if (name ~ /\.class$/) look(name)
  for (folder in claimed) if (!(folder in seen)) print claimed[folder] ": no class in " folder
}

# The file that has been read: a library that was put in, or one inside such a library.
function judge(    id, count, folders, i) {
  if (file != "") {
    id = said["groupId"] ":" said["artifactId"] ":" said["version"]
    if ("in" in said) {
      if (!(said["in"] in wanted)) print file ": " said["in"] " is not inside"
      if (file != folder_of(said["in"]) "inside/" said["groupId"] "/" said["artifactId"] "/pom.properties") print file ": not its place"
      print said["in"] "\t" id >copies
      count = split(said["classes"], folders, " ")
      if (count == 0) print file ": names no folder of classes"
      for (i = 1; i <= count; i++) claimed[folders[i]] = file
    } else {
      if (!(id in wanted) && !(said["groupId"] == "dev.dateline" && said["version"] == version)) print file ": " id " is not inside"
      if (file != folder_of(id) "pom.properties") print file ": not the place of " id
      told[id] = 1
    }
  }
  file = FILENAME
  delete said
}

function folder_of(id,    parts) {
  split(id, parts, ":")
  return "./" parts[1] "/" parts[2] "/"
}

# A class: marks the folders above it, and must be claimed when its name says that it was renamed.
function look(name,    folder, known) {
  sub(/^META-INF\/versions\/[0-9]+\//, "", name)
  folder = name
  while (sub(/\/[^\/]*$/, "", folder)) {
    if (folder in claimed) {
      seen[folder] = 1
      known = 1
    }
  }
  # Our own renaming changes no library; OpenTelemetry has copied a source file; nothing says which FastDoubleParser Jackson has.
  if (!known && name ~ /(^|\/)(repackaged|shaded|thirdparty|vendor)\// && name !~ /^(dev\/dateline\/shaded|io\/opentelemetry\/context\/internal\/shaded|com\/fasterxml\/jackson\/core\/internal\/shaded\/fdp)\//)
    print name ": renamed, and no metadata name it"
}
