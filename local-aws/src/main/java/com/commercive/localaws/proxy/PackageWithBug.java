package com.commercive.localaws.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/** A deployment package that contains {@link Bug}, where the SDK finds it by itself. */
public final class PackageWithBug {
    private static final String CLASS = "/" + Bug.class.getName().replace('.', '/') + ".class";
    private static final String INTERCEPTORS = "/software/amazon/awssdk/global/handlers/execution.interceptors";

    private PackageWithBug() {}

    /** Writes the package with the bug beside the one without it. The same package gives the same bytes. */
    public static Path of(Path zip) {
        try {
            Path unfinished = Files.createTempFile(zip.toAbsolutePath().getParent(), "with-bug-", ".zip");
            Files.copy(zip, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem entries = FileSystems.newFileSystem(unfinished)) {
                write(entries.getPath(CLASS), ownBytes());
                write(entries.getPath(INTERCEPTORS), Bug.class.getName().getBytes(US_ASCII));
            }
            Path finished = zip.resolveSibling("with-bug-" + zip.getFileName());
            return Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] ownBytes() throws IOException {
        try (InputStream bytes = Objects.requireNonNull(Bug.class.getResourceAsStream(CLASS), CLASS)) {
            return bytes.readAllBytes();
        }
    }

    private static void write(Path entry, byte[] bytes) throws IOException {
        Files.createDirectories(entry.getParent());
        Files.write(entry, bytes);
        Files.setLastModifiedTime(entry, FileTime.fromMillis(0));
    }
}
