package com.commercive.webhooks.local.localstack;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A LocalStack to deploy to.
 *
 * @param isStartedHere whether it was started here, and so is stopped here
 */
record LocalStack(URI endpoint, boolean isStartedHere) implements AutoCloseable {
    static final String NONE = "no LocalStack: LOCALSTACK_URL is not set, and no Docker answers"
            + " (./localstack/localstack start runs one without Docker)";

    private static final Path SCRIPTS = Path.of("..", "localstack");

    /** Returns the LocalStack that {@code LOCALSTACK_URL} names, else one in Docker; empty where there is neither. */
    static Optional<LocalStack> find() {
        String given = System.getenv("LOCALSTACK_URL");
        if (given != null && !given.isBlank()) {
            return Optional.of(new LocalStack(URI.create(given), false));
        }
        return succeeds("docker", "info") ? Optional.of(start()) : Optional.empty();
    }

    private static LocalStack start() {
        require(succeeds(script("localstack"), "start"), "LocalStack does not start");
        return new LocalStack(URI.create("http://127.0.0.1:4566"), true);
    }

    /** Deploys a stage, or updates it where it exists. */
    void deploy(String stage) {
        boolean deployed =
                succeeds("env", "LOCALSTACK_URL=" + endpoint, script("deploy"), "--context", "stage=" + stage);
        require(deployed, "the stack does not deploy; the output of the CDK is above");
    }

    @Override
    public void close() {
        if (isStartedHere) {
            require(succeeds(script("localstack"), "stop"), "LocalStack does not stop");
        }
    }

    private static String script(String name) {
        return SCRIPTS.resolve(name).toString();
    }

    private static boolean succeeds(String... command) {
        try {
            // The process has its own streams, as Node would make those of the test runner non-blocking.
            Process process = new ProcessBuilder(List.of(command))
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            process.inputReader().lines().forEach(System.out::println);
            return process.onExit().join().exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static void require(boolean success, String otherwise) {
        if (!success) {
            throw new IllegalStateException(otherwise);
        }
    }
}
