package com.commercive.localaws.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clock of a process that is ahead, by the library libfaketime. Only the time of day is shifted. Waits and timeouts rest
 * on the monotonic clock, of which the library keeps its hands off: with its own corrections, a timed wait of a JVM would
 * end at once.
 *
 * @param library the one for programs with threads
 */
public record ShiftedClock(Path library) {
    private static final String NAME = "faketime/libfaketimeMT.so.1";
    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/lib"), Path.of("/usr/lib64"), Path.of("/usr/local/lib"));

    /** Returns the clock; empty where the library is not installed. */
    public static Optional<ShiftedClock> find() {
        return FOLDERS.stream()
                .filter(Files::isDirectory)
                .flatMap(ShiftedClock::withSubfolders)
                .map(folder -> folder.resolve(NAME))
                .filter(Files::isReadable)
                .findFirst()
                .map(ShiftedClock::new);
    }

    /** Returns a folder and those in it: Debian has one for each architecture. */
    private static Stream<Path> withSubfolders(Path folder) {
        try (Stream<Path> folders = Files.list(folder)) {
            return Stream.concat(Stream.of(folder), folders.toList().stream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns the environment variables of a process whose clock is ahead. */
    public Map<String, String> aheadBy(Duration time) {
        return Map.ofEntries(
                Map.entry("LD_PRELOAD", library.toString()),
                Map.entry("FAKETIME", "+" + time.toSeconds()),
                Map.entry("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
                Map.entry("FAKETIME_FORCE_MONOTONIC_FIX", "0"));
    }
}
