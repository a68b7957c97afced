# Sourced by the launchers: finds a Java 25, builds when a source is newer than the last build, makes an AOT cache, starts.
# The launcher has set: name (what messages begin with), main (the class), flags (of the JVM, the same for training and use:
# the cache is for one garbage collector) and rehearsal (arguments of the AOT training run); in a checkout also root and module.
# shellcheck shell=sh disable=SC2154

say() { printf '%s: %s\n' "$name" "$*" >&2; }

# Does $1 hold a Java 25 with the program $2?
is_java25() { [ -x "$1/bin/$2" ] && grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null; }

find_java25() {
    for home in "${PLUMB_JAVA_HOME:-}" "${JAVA_HOME:-}" "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        "${HOME:-}"/.asdf/installs/java/* "${HOME:-}"/.local/share/mise/installs/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home; do
        if [ -n "$home" ] && is_java25 "$home" "$1"; then
            printf '%s\n' "$home"
            return 0
        fi
    done
    if found=$(command -v "$1" 2>/dev/null); then
        home=$(dirname -- "$(dirname -- "$(readlink -f -- "$found")")")
        if is_java25 "$home" "$1"; then
            printf '%s\n' "$home"
            return 0
        fi
    fi
    return 1
}

class_path() { ls "$lib"/*.jar | tr '\n' ':' | sed 's/:$//'; }

# Two steps, because the one-step way hands the class path on in a variable that a space would split. Without the cache
# everything works, only slower.
make_cache() {
    rm -f "$cache"
    # shellcheck disable=SC2086
    if ! {
        "$java_home/bin/java" $flags -XX:AOTMode=record -XX:AOTConfiguration="$cache.conf" -Xlog:disable \
            -cp "$(class_path)" "$main" $rehearsal &&
            "$java_home/bin/java" $flags -XX:AOTMode=create -XX:AOTConfiguration="$cache.conf" \
                -XX:AOTCache="$cache" -Xlog:disable -cp "$(class_path)"
    } </dev/null; then
        rm -f "$cache"
    fi
    rm -f "$cache.conf"
}

# What the build reads, without what it makes.
sources() {
    find "$root/pom.xml" "$root/firmware" "$root/host-tools" \
        \( -name target -o -name docs -o -name test \) -prune -o -type f "$@" -print 2>/dev/null
}

# The count gives away a file that went.
stamp_text() { printf '%s\n' "$root $java_home $(sources | wc -l)"; }

stale() {
    [ -f "$stamp" ] || return 0
    [ "$(cat "$stamp")" = "$(stamp_text)" ] || return 0
    [ -n "$(sources -newer "$stamp" | head -n 1)" ]
}

build() {
    command -v mvn >/dev/null 2>&1 || {
        say "needs Maven to build and found no mvn. Install your system's maven package."
        exit 2
    }
    say "building (once after each change, a minute or so) ..."
    log=$target/$name-build.log
    # Stamped with the time at which it began, so that what is edited meanwhile is built next time.
    stamp_text >"$stamp.new"
    rm -rf "$lib" "$cache"
    # Only what has to be built: no tests, no format check, no package for a unit.
    if ! (cd "$root" && JAVA_HOME=$java_home mvn -B -q -pl "$module" -am -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -Djdeb.skip=true package) >"$log" 2>&1; then
        say "the build failed. $log says:"
        { grep -e ERROR "$log" || tail -n 10 "$log"; } | head -n 10 >&2
        exit 70
    fi
    jar=$(ls "$target"/plumbline-*.jar | grep -v -e -sources -e -tests | head -n 1)
    cp -p "$jar" "$lib/"
    make_cache >>"$log" 2>&1
    mv "$stamp.new" "$stamp"
}

# In a checkout: sees to it that what is started is what the sources say.
prepare_checkout() {
    target=$root/$module/target
    lib=$target/lib
    cache=$target/$name.aot
    stamp=$target/$name.built
    java_home=$(find_java25 javac) || {
        say "needs a JDK 25 and found none. Install Temurin 25 or your system's openjdk-25-jdk, or set JAVA_HOME to one."
        exit 2
    }
    stale || return 0
    mkdir -p "$target"
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$target/$name.lock"
        flock 9
        ! stale || build
        exec 9>&-
    else
        build
    fi
}

# Starts the program with "$@", in place of this shell.
start() {
    # Without a UTF-8 locale Java would print question marks and not find files with other names than ASCII.
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *[Uu][Tt][Ff]*8*) ;;
    *) LC_ALL=C.UTF-8 && export LC_ALL ;;
    esac
    set -- -cp "$(class_path)${PLUMB_CLASS_PATH:+:$PLUMB_CLASS_PATH}" "$main" "$@"
    [ ! -f "$cache" ] || set -- -XX:AOTCache="$cache" -Xlog:disable "$@"
    # shellcheck disable=SC2086
    exec "$java_home/bin/java" $flags ${PLUMB_JAVA_OPTS:-} "$@"
}
