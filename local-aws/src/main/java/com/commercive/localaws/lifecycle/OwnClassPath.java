package com.commercive.localaws.lifecycle;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The class path of this JVM, for other JVMs that run programs on it. */
public final class OwnClassPath {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private OwnClassPath() {}

    public static List<Path> all() {
        return entries().toList();
    }

    public static List<Path> jarsNamed(String... prefixes) {
        return entries()
                .filter(entry ->
                        Stream.of(prefixes).anyMatch(entry.getFileName().toString()::startsWith))
                .toList();
    }

    private static Stream<Path> entries() {
        return SEPARATOR
                .splitAsStream(System.getProperty("java.class.path"))
                .map(entry -> Path.of(entry).toAbsolutePath());
    }
}
