package com.commercive.webhooks.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.local.system.Checkout;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The zips as Lambda reads them. Without these tests, a fault in them would show at the first webhook on AWS. */
class DeployedZipsIT {
    /** The major version of a class file is that of Java plus 44 (Java Virtual Machine Specification, 4.1). */
    private static final int MAJOR_OF_JAVA_0 = 44;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theHandlerIsInItsZip(PipelineFunction function) throws Exception {
        String[] handler = SynthesizedTemplate.ofProd()
                .function(function)
                .path("Handler")
                .asText()
                .split("::", -1);

        try (URLClassLoader classes = new URLClassLoader(urls(jars(function)), ClassLoader.getPlatformClassLoader())) {
            Class<?> handlerClass = classes.loadClass(handler[0]);

            assertThat(handlerClass.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
            assertThat(handlerClass.getMethods()).extracting(Method::getName).contains(handler[1]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noClassIsNewerThanTheRuntime(PipelineFunction function) throws IOException {
        String runtime =
                SynthesizedTemplate.ofProd().function(function).path("Runtime").asText();
        int newest = MAJOR_OF_JAVA_0 + Integer.parseInt(runtime.substring("java".length()));
        List<String> tooNew = new ArrayList<>();
        for (Path jar : jars(function)) {
            tooNew.addAll(newerThan(newest, jar));
        }

        assertThat(tooNew).isEmpty();
    }

    /** Returns the classes that are too new. In a multi-release jar, those for a later Java do not count: they are never loaded. */
    private static List<String> newerThan(int newest, Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            Enumeration<JarEntry> entries = jar.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(".class")
                        && !isForAJavaAfter(newest, entry.getName())
                        && major(jar, entry) > newest) {
                    found.add(file.getFileName() + " " + entry.getName());
                }
            }
        }
        return found;
    }

    private static boolean isForAJavaAfter(int newest, String name) {
        String versions = "META-INF/versions/";
        return name.startsWith(versions)
                && Integer.parseInt(name.substring(versions.length(), name.indexOf('/', versions.length())))
                        > newest - MAJOR_OF_JAVA_0;
    }

    private static int major(JarFile jar, JarEntry entry) throws IOException {
        try (DataInputStream data = new DataInputStream(jar.getInputStream(entry))) {
            data.skipNBytes(6);
            return data.readUnsignedShort();
        }
    }

    /** Returns the jars that Lambda puts on the class path: those in the folder lib. */
    private List<Path> jars(PipelineFunction function) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (InputStream bytes = Files.newInputStream(Checkout.zip(function));
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("lib/[^/]+\\.jar")) {
                    Path jar = folder.resolve(entry.getName().substring("lib/".length()));
                    Files.copy(zip, jar);
                    jars.add(jar);
                }
            }
        }
        assertThat(jars).isNotEmpty();
        return jars;
    }

    private static URL[] urls(List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int n = 0; n < urls.length; n++) {
            urls[n] = jars.get(n).toUri().toURL();
        }
        return urls;
    }
}
