# Sourced by the scripts of the gate: the commands of the README and what it says they print. Needs bash.

# The README's commands that it shows being typed, one a line, in order. $1 is the README.
readme_commands() {
  sed -n 's/^    \$ //p' "$1"
}

# What the README shows the command in line $2 of README $1 to print, without what differs from run to run.
readme_output() {
  awk -v command="$2" '
    $0 == "    $ " command { inside = 1; next }
    inside && (/^[^ ]/ || /^    \$ /) { exit }
    inside { sub(/^    /, ""); lines = lines $0 "\n" }
    END { sub(/\n+$/, "\n", lines); printf "%s", lines }' "$1" | without_times
}

# Replaces times and rates.
without_times() {
  sed -E 's/published in [0-9.,]+ (s|min)[^(]*\([0-9.,]+ documents\/s\)/published in TIME (RATE)/'
}

# The counts alone of what a run printed.
books() {
  sed -n '/^  read /,/^$/p'
}

# Sets digest to the hash of the names and bytes of all row files of dataset $1. Not by $(...), which a refusal would not
# leave.
find_row_digest() {
  [ -n "$(find "$1/data" -type f -name 'part-*' -print -quit)" ] || refuse "no rows in $1"
  digest=$(cd "$1/data" && find . -type f -name 'part-*' -print0 | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum |
    cut -c1-16)
}

# Refuses dataset $1 unless its row files are those of dataset $2.
same_rows() {
  local digest wanted
  find_row_digest "$2"
  wanted=$digest
  find_row_digest "$1"
  [ "$digest" = "$wanted" ] || refuse "$1 has other rows than $2"
}

refuse() {
  echo "gate: $*" >&2
  exit 1
}

# Runs the commands on the samples that README $1 shows, in the current folder, and compares what they print and write.
# $2 replaces the folder scripts/ in them.
walk() {
  local readme=$1 scripts=$2 command outputs=() output first= printed code started expected digest
  while IFS= read -r command; do
    started=$SECONDS
    echo "\$ ${command//scripts\//$scripts/}"
    code=0
    printed=$(bash -c "${command//scripts\//$scripts/}" </dev/null) || code=$?
    printf '%s\n' "$printed"
    echo "(exit code $code after $((SECONDS - started)) s)"
    [ "$code" = 0 ] || refuse "the README's command failed: $command"
    expected=$(readme_output "$readme" "$command")
    [ -n "$expected" ] || [[ $command = *cluster-* ]] || refuse "the README does not show what is printed by: $command"
    if [ -n "$expected" ] && [ "$expected" != "$(without_times <<<"$printed")" ]; then
      diff <(printf '%s\n' "$expected") <(without_times <<<"$printed") || true
      refuse "the README shows other output of: $command"
    fi
    case $command in
      *' run '* | *submit-*)
        output=${command##*--output=}
        output=${output%% *}
        compgen -G "$output/data/run=*/_manifest.json" >/dev/null || refuse "no manifest in $output after: $command"
        [ -n "$first" ] || first=$(books <<<"$printed")
        [ "$(books <<<"$printed")" = "$first" ] || refuse "other counts than of the first run: $command"
        outputs+=("$output")
        ;;
    esac
  done < <(readme_commands "$readme")
  [ ${#outputs[@]} -ge 3 ] || refuse "the README shows ${#outputs[@]} runs; expected Direct, Flink and Spark"
  for output in "${outputs[@]}"; do
    same_rows "$output" "${outputs[0]}"
  done
  find_row_digest "${outputs[0]}"
  echo "${#outputs[@]} runs wrote the same rows: $digest"
}
