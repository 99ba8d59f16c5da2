package com.commercive.webhooks.local.measure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resident memory of processes.
 *
 * @param kilobytes the sum; pages that several processes share count in each of them
 */
record ResidentMemory(int processes, long kilobytes) {
    /** Returns the memory of a process and of its descendants. */
    static ResidentMemory ofTree(ProcessHandle root) {
        List<Long> each = Stream.concat(Stream.of(root), root.descendants())
                .map(process -> kilobytes(process.pid()))
                .filter(kilobytes -> kilobytes > 0)
                .toList();
        return new ResidentMemory(
                each.size(), each.stream().mapToLong(Long::longValue).sum());
    }

    /** Returns the resident memory of a process; zero where it has ended. */
    private static long kilobytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        try {
            return Files.exists(status) ? linux(status) : ps(pid);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long linux(Path status) throws IOException {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        }
    }

    private static long ps(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String kilobytes = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return kilobytes.isEmpty() ? 0 : Long.parseLong(kilobytes);
    }
}
