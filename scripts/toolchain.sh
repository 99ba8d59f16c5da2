# Sourced by the launchers, which set root: finds a JDK 25, which need not be the machine's default one, exports it as
# JAVA_HOME, and runs Maven on it. Ends the launcher where there is none.

# The first home of a JDK 25 among the places where tools and systems put them.
find_jdk() {
  local home="${HOME:-/nonexistent}" candidate
  for candidate in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" \
    /usr/lib/jvm/* "$home"/.sdkman/candidates/java/* "$home"/.asdf/installs/java/* \
    "$home"/.local/share/mise/installs/java/* "$home"/.jdks/* \
    "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home /opt/java/* /opt/jdk*; do
    if [[ -x "$candidate/bin/javac" && -r "$candidate/release" ]]; then
      case "$(<"$candidate/release")" in
        *'JAVA_VERSION="25"'* | *'JAVA_VERSION="25.'*)
          printf '%s\n' "$candidate"
          return
          ;;
      esac
    fi
  done
  return 1
}

no_jdk() {
  cat >&2 <<'TEXT'
No JDK 25 found. Any one of these gets one:
  SDKMAN   sdk install java 25-tem
  macOS    brew install --cask temurin@25
  others   unpack one from https://adoptium.net and set JAVA25_HOME to its folder
TEXT
  exit 1
}

require_maven() {
  if ! command -v mvn >/dev/null; then
    echo "Maven is missing: install Maven 3.8.7 or later, so that mvn is on the PATH." >&2
    exit 1
  fi
}

maven() {
  (cd "$root" && MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow" mvn -B "$@")
}

# Call the launcher's build where its is_stale says so: one at a time, and never under a running program of this checkout,
# which still reads the jars. The lock is held until the program that the launcher becomes has ended.
build_where_stale() {
  if ! command -v flock >/dev/null; then
    if is_stale; then build; fi
    return
  fi
  exec 9<"$root/pom.xml"
  while is_stale; do
    if flock -xn 9; then
      build
      break
    elif ! flock -sn 9; then
      flock -s 9 # Another launcher builds, and shares the lock once it is done.
    elif [[ -f "$target/built" ]]; then
      echo "Not built anew: a system of this checkout is running, and would lose its jars. Stop it first." >&2
      break
    else
      build
      break
    fi
  done
  flock -s 9
}

JAVA_HOME="$(find_jdk)" || no_jdk
export JAVA_HOME
