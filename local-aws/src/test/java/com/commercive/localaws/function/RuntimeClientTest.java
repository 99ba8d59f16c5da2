package com.commercive.localaws.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuntimeClientTest {
    @TempDir
    private Path folder;

    /**
     * Prevents that a library of the functions, where it is on the class path of this JVM, hides that of the zip: its own
     * libraries are in the zip alone, so the function would fail at its first event.
     */
    @Test
    void leavesTheEventTypesToTheZip() throws IOException {
        assertThat(ScheduledEvent.class.getProtectionDomain().getCodeSource().getLocation())
                .asString()
                .contains("aws-lambda-java-events-");

        RuntimeClient client = RuntimeClient.unpackBeside(folder.resolve("function.zip"));

        assertThat(client.jars())
                .extracting(jar -> jar.getFileName().toString().replaceAll("-[0-9.]+\\.jar", ""))
                .containsExactlyInAnyOrder(
                        "aws-lambda-java-core",
                        "aws-lambda-java-runtime-interface-client",
                        "aws-lambda-java-serialization",
                        "utils-lite");
    }
}
