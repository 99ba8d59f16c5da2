package com.commercive.localaws.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The deployment package of {@link ProbeFunction}. */
record ProbePackage(Path zip) {
    static ProbePackage in(Path folder) throws IOException {
        Path jar = folder.resolve("probe.jar");
        String name = ProbeFunction.class.getName().replace('.', '/') + ".class";
        try (InputStream bytes = Objects.requireNonNull(ProbeFunction.class.getResourceAsStream("/" + name))) {
            pack(jar, name, bytes.readAllBytes());
        }
        Path zip = folder.resolve("probe.zip");
        pack(zip, "lib/probe.jar", Files.readAllBytes(jar));
        return new ProbePackage(zip);
    }

    private static void pack(Path archive, String entry, byte[] content) throws IOException {
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(archive))) {
            entries.putNextEntry(new ZipEntry(entry));
            entries.write(content);
        }
    }

    FunctionSettings settings(Map<String, String> environment, Duration timeout) {
        return new FunctionSettings(
                "probe",
                "probe-of-a-test",
                zip,
                ProbeFunction.class.getName() + "::handleRequest",
                timeout,
                512,
                environment,
                false);
    }
}
