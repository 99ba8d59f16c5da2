package com.commercive.localaws.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.function.InvocationOutcome.Answer;
import com.commercive.localaws.function.InvocationOutcome.FunctionError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalFunctionTest {
    @TempDir
    static Path folder;

    private static ProbePackage probe;

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final LocalFunction function = function(Map.of("COLOUR", "blue"), Duration.ofSeconds(20));

    @BeforeAll
    static void packFunction() throws IOException {
        probe = ProbePackage.in(folder);
    }

    private LocalFunction function(Map<String, String> environment, Duration timeout) {
        try {
            return new LocalFunction(probe.settings(environment, timeout), 2, lines::add);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @AfterEach
    void stop() {
        function.close();
    }

    @Test
    void answersAnEvent() throws Exception {
        assertThat(answer("hello")).isEqualTo("hello");
    }

    @Test
    void keepsAProcessForTheNextEvent() throws Exception {
        String first = answer("pid");

        assertThat(answer("pid")).isEqualTo(first);
        assertThat(lines).isEmpty();
    }

    @Test
    void givesTheFunctionItsEnvironmentAndNothingElse() throws Exception {
        assertThat(answer("environment COLOUR")).isEqualTo("blue");
        assertThat(answer("environment AWS_LAMBDA_FUNCTION_NAME")).isEqualTo("probe-of-a-test");
        assertThat(answer("everything")).doesNotContain("HOME", "JAVA_HOME", "MAVEN");
    }

    @Test
    void runsInTheUnpackedZipWithTheHeapOfTheFunctionsMemory() throws Exception {
        String[] flags = answer("flags").split(" ", 2);

        assertThat(Integer.parseInt(flags[0])).isBetween(400, 435);
        assertThat(flags[1]).contains("unpacked-").endsWith(answer("environment LAMBDA_TASK_ROOT"));
    }

    @Test
    void tellsTheFunctionItsRequestAndDeadline() throws Exception {
        String[] request = answer("request").split(" ", 3);

        assertThat(request[0]).hasSize(36);
        assertThat(request[1]).isEqualTo("arn:aws:lambda:us-east-1:000000000000:function:probe-of-a-test");
        assertThat(Integer.parseInt(request[2])).isBetween(1, 20_000);
    }

    @Test
    void reportsAnException() throws Exception {
        assertThat(error("fail")).contains("IllegalArgumentException").contains("asked to fail");
        assertThat(answer("hello")).isEqualTo("hello");
    }

    @Test
    void replacesAProcessThatEnded() throws Exception {
        String first = answer("pid");

        assertThat(error("exit")).isEqualTo("Runtime exited with error: exit status 3");
        assertThat(answer("pid")).isNotEqualTo(first);
    }

    /** An idle instance that died has taken no event, so none may be lost with it. */
    @Test
    void runsAnEventOnAFreshProcessWhenTheIdleOneIsDead() throws Exception {
        ProcessHandle first = ProcessHandle.of(Long.parseLong(answer("pid"))).orElseThrow();
        first.destroyForcibly();
        await().until(() -> !first.isAlive());

        assertThat(answer("pid")).isNotEqualTo(Long.toString(first.pid()));
    }

    @Test
    void startsAllThatMayRunButThoseThatDo() throws Exception {
        String first = answer("pid");

        function.startAll().join();

        assertThat(function.pids()).hasSize(2).contains(Long.parseLong(first));
    }

    @Test
    void killsAProcessThatOverrunsItsTimeout() throws Exception {
        try (LocalFunction hasty = function(Map.of(), Duration.ofSeconds(1))) {
            String first = text(hasty.invoke("pid".getBytes(StandardCharsets.UTF_8)));

            InvocationOutcome outcome = hasty.invoke("hang".getBytes(StandardCharsets.UTF_8));

            assertThat(outcome).isEqualTo(new FunctionError("Task timed out after 1.00 seconds"));
            await().until(() -> ProcessHandle.of(Long.parseLong(first)).isEmpty());
            assertThat(text(hasty.invoke("hello".getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo("hello");
        }
    }

    @Test
    void runsEventsSideBySideInAsManyProcessesAsAllowed() throws Exception {
        Path gate = Files.createFile(folder.resolve("gate"));
        List<CompletableFuture<String>> waiting = List.of(
                CompletableFuture.supplyAsync(() -> quietAnswer("wait " + gate)),
                CompletableFuture.supplyAsync(() -> quietAnswer("wait " + gate)),
                CompletableFuture.supplyAsync(() -> quietAnswer("wait " + gate)));
        await().until(() -> function.pids().size() == 2);
        await().until(() -> function.busyPids().equals(function.pids()));
        assertThat(function.isIdle()).isFalse();

        Files.delete(gate);

        List<String> pids = waiting.stream().map(CompletableFuture::join).toList();
        assertThat(pids).hasSize(3);
        assertThat(function.pids()).hasSize(2);
        assertThat(function.busyPids()).isEmpty();
        assertThat(function.isIdle()).isTrue();
    }

    @Test
    void printsWhatTheFunctionLogsBehindItsLabel() throws Exception {
        answer("say grüße");

        await().until(() -> lines.contains("[probe] grüße"));
    }

    @Test
    void tellsWhyAFunctionDoesNotStart() {
        try (LocalFunction refusing = function(Map.of("REFUSE_TO_START", "yes"), Duration.ofSeconds(20))) {
            assertThatThrownBy(() -> refusing.startInstance().join()).hasMessageContaining("REFUSE_TO_START is set");
        }
    }

    @Test
    void leavesNoProcessBehind() throws Exception {
        answer("hello");
        List<Long> pids = function.pids();

        function.close();

        assertThat(pids).hasSize(1);
        await().until(() -> ProcessHandle.of(pids.getFirst()).isEmpty());
    }

    private String answer(String event) throws InterruptedException {
        return text(function.invoke(event.getBytes(StandardCharsets.UTF_8)));
    }

    private String quietAnswer(String event) {
        try {
            return answer(event);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static String text(InvocationOutcome outcome) {
        assertThat(outcome).isInstanceOf(Answer.class);
        return new String(((Answer) outcome).payload(), StandardCharsets.UTF_8);
    }

    private String error(String event) throws InterruptedException {
        InvocationOutcome outcome = function.invoke(event.getBytes(StandardCharsets.UTF_8));
        assertThat(outcome).isInstanceOf(FunctionError.class);
        return ((FunctionError) outcome).text();
    }
}
