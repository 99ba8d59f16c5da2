package com.commercive.localaws.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageWithBugTest {
    @TempDir
    private Path target;

    private Path zip;

    @BeforeEach
    void build() throws IOException {
        zip = target.resolve("function.zip");
        try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
            entries.putNextEntry(new ZipEntry("own.txt"));
        }
    }

    /** Prevents a fault that no function ever meets, with which every check passes. */
    @Test
    void holdsTheBugWhereTheSdkLooksForIt() throws IOException {
        try (ZipFile entries = new ZipFile(PackageWithBug.of(zip).toFile())) {
            assertThat(entries.getEntry("own.txt")).isNotNull();
            assertThat(entries.getEntry("com/commercive/localaws/proxy/Bug.class"))
                    .isNotNull();
            ZipEntry interceptors = entries.getEntry("software/amazon/awssdk/global/handlers/execution.interceptors");
            assertThat(entries.getInputStream(interceptors))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo(Bug.class.getName());
        }
    }

    /** Prevents each run from leaving an unpacked package behind. */
    @Test
    void isTheSameWhenMadeAgain() throws IOException {
        byte[] once = Files.readAllBytes(PackageWithBug.of(zip));

        assertThat(Files.readAllBytes(PackageWithBug.of(zip))).isEqualTo(once);
    }

    @Test
    void leavesThePackageAsItIs() throws IOException {
        byte[] before = Files.readAllBytes(zip);

        PackageWithBug.of(zip);

        assertThat(Files.readAllBytes(zip)).isEqualTo(before);
    }
}
