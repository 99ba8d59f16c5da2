package com.commercive.localaws.function;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A deployment package, unpacked beside its zip. The folder is named after the digest, so each content is unpacked once. */
final class UnpackedZip {
    private UnpackedZip() {}

    static Path of(Path zip) throws IOException {
        Path folder = zip.resolveSibling("unpacked-" + digest(zip));
        if (!Files.exists(folder)) {
            Path unfinished = Files.createTempDirectory(zip.toAbsolutePath().getParent(), "unpacking-");
            unpack(zip, unfinished);
            putInPlace(unfinished, folder);
        }
        return folder;
    }

    private static String digest(Path zip) throws IOException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(bytes)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && target.startsWith(folder)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(entries, target);
                }
            }
        }
    }

    /** Renames the folder. Where another process was faster, its folder is kept, as the content is the same. */
    private static void putInPlace(Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder);
        } catch (FileSystemException present) {
            if (!Files.exists(folder)) {
                throw present;
            }
        }
    }
}
