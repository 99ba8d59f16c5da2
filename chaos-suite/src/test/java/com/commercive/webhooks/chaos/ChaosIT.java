package com.commercive.webhooks.chaos;

import static com.commercive.localaws.proxy.Fault.Mode.ANSWER_DROPPED;
import static com.commercive.localaws.proxy.Fault.Mode.CODE_THROWS;
import static com.commercive.localaws.proxy.Fault.Mode.REFUSED;
import static com.commercive.localaws.proxy.Fault.Mode.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.console.terminal.Progress;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of the fault suite. {@code ./pipeline chaos} is the long one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ChaosIT {
    private static final RetrySettings RETRIES = new RetrySettings(1, 2, 10, Duration.ofSeconds(6));
    private static final int INSTANCES = 2;
    private static final Duration TIME = Duration.ofSeconds(2);

    private final long seed = ThreadLocalRandom.current().nextInt(1_000_000);
    private ChaosSystem system;

    @BeforeAll
    void start() {
        system = new ChaosSystem(RETRIES, INSTANCES, seed);
    }

    @AfterAll
    void stop() {
        system.close();
    }

    static Stream<Scenario> scenarios() {
        Mix healthy = Mix.ofOrders(3);
        return Stream.of(
                uncounted("poison", healthy.withPoison(), FaultPlan.withoutFault()),
                scenario("tables", healthy, FaultPlan.dynamoDb(Fault.of(SERVER_ERROR, 0.4), TIME)),
                scenario("ambiguous-rows", healthy, FaultPlan.dynamoDb(Fault.of(ANSWER_DROPPED, 0.3), TIME)),
                uncounted("no-queue", healthy, FaultPlan.sqs(Fault.of(REFUSED, 1), TIME)),
                uncounted("both-gone", Mix.ofOrders(2), FaultPlan.both(Fault.of(REFUSED, 1), TIME)),
                scenario("code-throws", healthy, FaultPlan.both(Fault.of(CODE_THROWS, 0.05), TIME)),
                scenario(
                        "killed",
                        healthy,
                        ProcessFaults.killing(PipelineFunction.PROCESSOR, Duration.ofMillis(500), TIME)));
    }

    private static Scenario scenario(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, RETRIES, mix, plan, true);
    }

    private static Scenario uncounted(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, RETRIES, mix, plan, false);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void losesNothingDoublesNothingLeavesNothingStale(Scenario scenario) throws Exception {
        Progress silent = new Progress(new PrintWriter(Writer.nullWriter()), false);

        ScenarioResult result = new ScenarioRun(system, silent, INSTANCES, seed).run(scenario);

        assertThat(result.findings().all())
                .as("%s with seed %d", scenario.name(), seed)
                .isEmpty();
        assertThat(result.hadFaults())
                .as("%s with seed %d", scenario.name(), seed)
                .isTrue();
        assertThat(system.log().leaks()).isEmpty();
    }
}
