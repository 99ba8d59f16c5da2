package com.commercive.webhooks.local.runtime;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.commercive.webhooks.local.process.OwnClassPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * Find AWS's runtime interface client. By itself it unpacks its native library to one fixed path on every start, and
 * two processes that start at once crash: here it is unpacked once, under a name of this process.
 *
 * @param nativeLibrary the unpacked library, gone with this process
 */
record RuntimeClient(List<Path> jars, Path nativeLibrary) {
    static final String MAIN_CLASS = AWSLambda.class.getName();

    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

    static RuntimeClient unpack() throws IOException {
        Path library = Files.createTempFile("libaws-lambda-jni-", ".so");
        library.toFile().deleteOnExit();
        String resource = "/jni/libaws-lambda-jni.linux-" + architecture() + ".so";
        try (InputStream packed = Objects.requireNonNull(AWSLambda.class.getResourceAsStream(resource), resource)) {
            Files.copy(packed, library, StandardCopyOption.REPLACE_EXISTING);
        }
        return new RuntimeClient(OwnClassPath.jarsNamed("aws-lambda-java-", "utils-lite-"), library);
    }

    private static String architecture() {
        return System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
    }

    String libraryFlag() {
        return "-D" + LIBRARY_PROPERTY + "=" + nativeLibrary;
    }
}
