package com.commercive.localaws.lifecycle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The command that starts a JVM.
 *
 * @param environment all of its variables: none is inherited
 * @param background whether it runs at a lower priority
 */
public record JavaCommand(
        List<String> flags,
        List<Path> classPath,
        String mainClass,
        List<String> arguments,
        Path directory,
        Map<String, String> environment,
        boolean background) {
    public JavaCommand {
        flags = List.copyOf(flags);
        classPath = List.copyOf(classPath);
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    List<String> words() {
        List<String> words = new ArrayList<>(background ? List.of("nice") : List.of());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(flags);
        words.add("-cp");
        words.add(classPath.stream().map(Path::toString).collect(Collectors.joining(":")));
        words.add(mainClass);
        words.addAll(arguments);
        return words;
    }
}
