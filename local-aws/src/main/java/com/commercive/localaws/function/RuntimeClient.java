package com.commercive.localaws.function;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.commercive.localaws.lifecycle.OwnClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The runtime interface client of AWS. By itself it unpacks its native library to one fixed path at each start, so two
 * processes that start at the same time crash. Here the library is unpacked once, to a file named after its version.
 *
 * @param jars the client and its dependencies; those of a function are in its zip alone
 * @param nativeLibrary the unpacked library
 */
record RuntimeClient(List<Path> jars, Path nativeLibrary) {
    static final String MAIN_CLASS = AWSLambda.class.getName();

    private static final String CLIENT = "aws-lambda-java-runtime-interface-client-";

    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    static RuntimeClient unpackBeside(Path zip) throws IOException {
        List<Path> jars = OwnClassPath.jarsNamed(
                CLIENT, "aws-lambda-java-core-", "aws-lambda-java-serialization-", "utils-lite-");
        Path client = OwnClassPath.jarsNamed(CLIENT).getFirst();
        Path library = zip.toAbsolutePath().resolveSibling(client.getFileName() + ".so");
        if (!Files.exists(library)) {
            unpack(library);
        }
        return new RuntimeClient(jars, library);
    }

    /** Unpacks the library under a temporary name and then renames it, so that no process loads a part of it. */
    private static void unpack(Path library) throws IOException {
        String resource = "/jni/libaws-lambda-jni.linux-" + architecture() + ".so";
        Path unfinished = Files.createTempFile(library.getParent(), "unpacking-", ".so");
        try (InputStream packed = Objects.requireNonNull(AWSLambda.class.getResourceAsStream(resource), resource)) {
            Files.copy(packed, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.move(unfinished, library, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }

    String libraryFlag() {
        return "-D" + LIBRARY_PROPERTY + "=" + nativeLibrary;
    }
}
