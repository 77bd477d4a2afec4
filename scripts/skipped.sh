# Sourced by the scripts that run tests: which were skipped, and why. Works on the folder of the project.

# Marks the moment from which reports count.
begin_tests() {
  tests_begun=$(mktemp)
}

# Lists the tests that were skipped since then, each with its reason.
tell_skipped() {
  local skipped
  skipped=$(find . -path '*/surefire-reports/TEST-*.xml' -newer "$tests_begun" -exec cat {} + | awk '
    function attribute(name,   text) {
      if (!match($0, " " name "=\"[^\"]*\"")) return ""
      text = substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4)
      gsub(/&quot;/, "\"", text); gsub(/&apos;/, "\047", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text)
      gsub(/&#10;/, " ", text); gsub(/&amp;/, "\\&", text)
      return text
    }
    /<testcase / { test = attribute("classname") "." attribute("name") }
    /<skipped/ {
      reason = attribute("message")
      if (reason == "" && match($0, /CDATA\[[A-Za-z0-9.$]*: /)) {
        reason = substr($0, RSTART + RLENGTH)
        sub(/\]\]>.*/, "", reason)
      }
      sub(/^Assumption failed: /, "", reason)
      print "  " test ": " reason
    }' |
    sort -u)
  rm -f "$tests_begun"
  if [ -n "$skipped" ]; then
    printf 'Skipped tests, and why:\n%s\n' "$skipped"
  else
    echo "No test was skipped."
  fi
}
