package com.commercive.localaws.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults of processes: frozen between two events, and replaced by a deployment. */
final class FunctionFaultsTest {
    @TempDir
    private Path folder;

    private LocalFunction function;

    @BeforeEach
    void prepare() throws IOException {
        function = new LocalFunction(
                ProbePackage.in(folder).settings(Map.of("COLOUR", "blue"), Duration.ofSeconds(20)), 2, line -> {});
    }

    @AfterEach
    void stop() {
        function.close();
    }

    @Test
    void freezesAProcessFromItsResponseToItsNextEvent() throws Exception {
        function.freezeIdle(true);
        long first = pid();

        await().until(() -> isStopped(first));
        assertThat(function.thaws()).isZero();
        assertThat(pid()).isEqualTo(first);
        await().until(() -> isStopped(first));
        assertThat(function.thaws()).isOne();
    }

    /** Prevents a stopped process that nobody continues or ends. */
    @Test
    void thawsEachProcessAtTheEnd() throws Exception {
        function.freezeIdle(true);
        long first = pid();

        function.freezeIdle(false);

        assertThat(isStopped(first)).isFalse();
        function.freezeIdle(true);
        assertThat(pid()).isEqualTo(first);
        function.close();
        await().until(() -> ProcessHandle.of(first).isEmpty());
    }

    /** Prevents a process that stays stopped where the suite itself was killed, which ends that input. */
    @Test
    void thawsAProcessWhenTheInputOfItsHelperEnds() throws Exception {
        long first = pid();
        try (Freeze freeze = Freeze.of(first)) {
            await().until(() -> isStopped(first));
        }

        assertThat(isStopped(first)).isFalse();
    }

    @Test
    void replacesEachProcessByADeployment() throws Exception {
        long first = pid();

        function.redeploy(start -> Map.of("COLOUR", "red " + start));

        assertThat(answer("environment COLOUR")).isEqualTo("red 0");
        assertThat(pid()).isNotEqualTo(first);
        assertThat(function.pids()).hasSize(1);
        function.redeploy(start -> Map.of());
        assertThat(answer("environment COLOUR")).isEqualTo("blue");
    }

    @Test
    void countsTheProcessesThatDoNotStart() throws Exception {
        function.redeploy(start -> Map.of("REFUSE_TO_START", "yes"));

        assertThat(function.invoke(bytes("pid"))).isInstanceOf(FunctionError.class);
        assertThat(function.failedStarts()).isOne();
        function.redeploy(start -> Map.of());
        assertThat(pid()).isPositive();
        assertThat(function.failedStarts()).isOne();
    }

    /** Prevents waits that end at once, so that the process spins and its calls time out. */
    @Test
    void shiftsTheClockOfAProcessAndNotItsWaits() throws Exception {
        Optional<ShiftedClock> clock = ShiftedClock.find();
        assumeThat(clock).as("libfaketime is not installed").isPresent();

        function.redeploy(start -> clock.orElseThrow().aheadBy(Duration.ofHours(2)));

        assertThat(Instant.parse(answer("time"))).isAfter(Instant.now().plus(Duration.ofMinutes(119)));
        assertThat(Long.parseLong(answer("timed-wait 500"))).isGreaterThanOrEqualTo(500);
    }

    private long pid() throws InterruptedException {
        return Long.parseLong(answer("pid"));
    }

    private String answer(String event) throws InterruptedException {
        return new String(((Answer) function.invoke(bytes(event))).payload(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the state of the process, which stands behind its name in parentheses. */
    private static boolean isStopped(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        return stat.substring(stat.lastIndexOf(')')).startsWith(") T");
    }
}
