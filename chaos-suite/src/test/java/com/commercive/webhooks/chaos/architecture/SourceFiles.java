package com.commercive.webhooks.chaos.architecture;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The Java source files of all modules, tests included.
 *
 * @param files their paths
 */
record SourceFiles(List<Path> files) {
    private static final String ENDING = ".java";

    SourceFiles {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("files: expected the sources of a checkout, found none");
        }
    }

    /** Returns the source files of the modules in a checkout. */
    static SourceFiles of(Path checkout) {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> modules = Files.list(checkout)) {
            modules.map(module -> module.resolve("src"))
                    .filter(Files::isDirectory)
                    .forEach(source -> files.addAll(in(source)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SourceFiles(files);
    }

    private static List<Path> in(Path source) {
        try (Stream<Path> files = Files.walk(source)) {
            return files.filter(file -> name(file).endsWith(ENDING)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the names of the top-level classes. */
    Set<String> classes() {
        return files.stream()
                .map(file -> name(file).substring(0, name(file).length() - ENDING.length()))
                .collect(toSet());
    }

    /** Returns the files that share their name with another, by name. */
    Map<String, List<Path>> sharingTheirName() {
        Map<String, List<Path>> byName = files.stream().collect(groupingBy(SourceFiles::name, TreeMap::new, toList()));
        byName.remove("package-info" + ENDING);
        byName.values().removeIf(files -> files.size() == 1);
        return byName;
    }

    /** Returns the files with more than that many lines. */
    List<Path> longerThan(int lines) {
        return files.stream().filter(file -> lines(file) > lines).toList();
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
