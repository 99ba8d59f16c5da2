package com.commercive.webhooks.chaos;

import static com.commercive.localaws.proxy.Fault.Mode.ANSWER_DROPPED;
import static com.commercive.localaws.proxy.Fault.Mode.CODE_THROWS;
import static com.commercive.localaws.proxy.Fault.Mode.HANGING;
import static com.commercive.localaws.proxy.Fault.Mode.REFUSED;
import static com.commercive.localaws.proxy.Fault.Mode.SERVER_ERROR;
import static com.commercive.localaws.proxy.Fault.Mode.THROTTLED;

import com.commercive.localaws.proxy.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.local.system.LocalSettings.RetrySettings;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.QueueSettings;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * A scenario: the faults, and the traffic meanwhile.
 *
 * @param name the name, by which {@code --only} selects it
 * @param counted whether failures are counted and must occur. Refused connections are not counted, as they are no calls
 */
record Scenario(String name, RetrySettings retries, Mix mix, FaultPlan plan, boolean counted) {
    /** Settings with as many receives as deployed, and short backoffs. */
    static final RetrySettings MANY_RECEIVES =
            new RetrySettings(1, 4, QueueSettings.MAX_RECEIVE_COUNT, Duration.ofSeconds(15));

    /** Settings with so few receives that the dead-letter queue fills within seconds. */
    static final RetrySettings FEW_RECEIVES = new RetrySettings(1, 1, 3, Duration.ofSeconds(10));

    private static final double SHARE = 0.3;

    /** A share of calls that is so small that no webhook meets the bug at each of its receives. */
    private static final double BUG_SHARE = 0.05;

    private static final Duration FAULT_TIME = Duration.ofSeconds(6);

    /** A time that is some times as long as an index lags. */
    private static final Duration MIDDLE_FAULT_TIME = Duration.ofSeconds(10);

    private static final Duration LONG_FAULT_TIME = Duration.ofSeconds(20);

    private static final Duration PROCESSOR_KILL_PAUSE = Duration.ofMillis(1_500);

    /** A pause so long that some instances are always warm, as on Lambda. */
    private static final Duration INGEST_KILL_PAUSE = Duration.ofSeconds(6);

    /** Returns a scenario that starts all instances and runs their code, so that no other scenario has cold starts. */
    static Scenario warmUp(RetrySettings retries) {
        return new Scenario("warm-up", retries, Mix.ofOrders(8), FaultPlan.withoutFault(), false);
    }

    /** Returns all scenarios. Those with the same retry settings follow each other, so that they share a system. */
    static List<Scenario> all(int orders) {
        Mix mix = Mix.ofOrders(orders).withPoison();
        List<Scenario> all = new ArrayList<>();
        all.add(uncounted("none", mix, FaultPlan.withoutFault()));
        all.addAll(eachModeOfEachService(mix));
        all.add(counted(
                "dynamodb-orders-table", mix, FaultPlan.dynamoDb(onTable(SERVER_ERROR, Table.ORDERS), FAULT_TIME)));
        all.add(counted(
                "dynamodb-items-table", mix, FaultPlan.dynamoDb(onTable(THROTTLED, Table.ORDER_ITEMS), FAULT_TIME)));
        all.add(counted(
                "dynamodb-log-table", mix, FaultPlan.dynamoDb(onTable(SERVER_ERROR, Table.WEBHOOKS), FAULT_TIME)));
        all.add(counted("dynamodb-all-hanging", mix, FaultPlan.dynamoDb(Fault.of(HANGING, 1), FAULT_TIME)));
        all.add(uncounted(
                "dynamodb-gone-20-s", Mix.ofOrders(orders), FaultPlan.dynamoDb(Fault.of(REFUSED, 1), LONG_FAULT_TIME)));
        all.add(uncounted("both-gone", mix, FaultPlan.both(Fault.of(REFUSED, 1), FAULT_TIME)));
        all.add(counted(
                "processor-killed",
                mix,
                ProcessFaults.killing(PipelineFunction.PROCESSOR, PROCESSOR_KILL_PAUSE, FAULT_TIME)));
        all.add(counted(
                "ingest-killed",
                mix,
                ProcessFaults.killing(PipelineFunction.INGEST, INGEST_KILL_PAUSE, LONG_FAULT_TIME)));
        all.add(counted("code-throws", mix, FaultPlan.both(Fault.of(CODE_THROWS, BUG_SHARE), FAULT_TIME)));
        all.addAll(ofQueueAndIndexes(mix));
        all.addAll(ofProcesses(orders));
        all.addAll(redriven(Mix.ofOrders(orders)));
        return all;
    }

    private static List<Scenario> ofQueueAndIndexes(Mix mix) {
        return List.of(
                counted(
                        "index-lagging",
                        mix,
                        FaultPlan.twoFaults(Fault.laggingIndexes(), Fault.of(SERVER_ERROR, SHARE), MIDDLE_FAULT_TIME)),
                counted("orders-index-throttled", mix, throttledIndex(Table.ORDERS, Column.SHOPIFY_ORDER_ID)),
                counted("failed-index-throttled", mix, throttledIndex(Table.WEBHOOKS, Column.FAILED)),
                counted("sqs-receives-fail", mix, FaultPlan.sqs(Fault.ofReceives(SERVER_ERROR, 0.7), FAULT_TIME)),
                counted(
                        "sqs-receives-dropped",
                        mix,
                        FaultPlan.sqs(Fault.ofReceives(ANSWER_DROPPED, SHARE), FAULT_TIME)),
                counted("sqs-entries-fail", mix, FaultPlan.sqs(Fault.failedEntries(0.5), FAULT_TIME)),
                counted("delivered-twice", mix, FaultPlan.sqs(Fault.deliveredTwice(), FAULT_TIME)),
                counted(
                        "throttled-and-dropped",
                        mix,
                        FaultPlan.twoFaults(Fault.of(THROTTLED, SHARE), Fault.of(ANSWER_DROPPED, SHARE), FAULT_TIME)));
    }

    private static FaultPlan throttledIndex(Table table, Column key) {
        return FaultPlan.dynamoDb(
                Fault.throttledIndex(table.name(Stage.PROD.tablePrefix()), key.attribute()), FAULT_TIME);
    }

    /** While SQS is gone, answers take longer: only with half of the traffic some instances of ingest are always warm. */
    private static List<Scenario> ofProcesses(int orders) {
        Mix withoutPoison = Mix.ofOrders(orders);
        Mix mix = withoutPoison.withPoison();
        Fault gone = Fault.of(REFUSED, 1);
        return List.of(
                counted("functions-frozen", mix, ProcessFaults.freezing(Fault.of(HANGING, 0.1), MIDDLE_FAULT_TIME)),
                counted(
                        "processor-killed-in-outage",
                        mix,
                        ProcessFaults.killing(
                                PipelineFunction.PROCESSOR,
                                Duration.ofSeconds(1),
                                MIDDLE_FAULT_TIME,
                                system -> system.dynamoDb().inject(gone))),
                counted(
                        "ingest-killed-in-outage",
                        mix,
                        ProcessFaults.killing(
                                PipelineFunction.INGEST,
                                INGEST_KILL_PAUSE,
                                LONG_FAULT_TIME,
                                system -> system.sqs().inject(gone))),
                counted(
                        "processor-never-starts",
                        withoutPoison,
                        ProcessFaults.neverStarting(MIDDLE_FAULT_TIME, MANY_RECEIVES.visibilityTimeout())),
                counted(
                        "privacy-killed",
                        mix.withRedactions(),
                        new RedactionPlan(Duration.ofMillis(500), MIDDLE_FAULT_TIME, Fault.of(THROTTLED, SHARE))),
                counted("clocks-apart", mix, ProcessFaults.clocksApart(FAULT_TIME)),
                counted("requeue-killed", mix, ReplayFaults.requeueKilled(Duration.ofSeconds(4))),
                counted("console-killed", mix, ReplayFaults.consoleKilled(Duration.ofSeconds(4))));
    }

    private static List<Scenario> redriven(Mix mix) {
        return List.of(
                new Scenario("redrive", FEW_RECEIVES, mix, ReplayFaults.unknownStores(), false),
                badDeployment("bad-deployment", mix, Table.ORDERS),
                badDeployment("bad-deployment-of-all", mix, Table.STORES));
    }

    private static Scenario badDeployment(String name, Mix mix, Table table) {
        return new Scenario(name, FEW_RECEIVES, mix, ReplayFaults.badDeployment(onTable(CODE_THROWS, table)), true);
    }

    private static List<Scenario> eachModeOfEachService(Mix mix) {
        List<Scenario> scenarios = new ArrayList<>();
        scenarios.add(uncounted("dynamodb-refused", mix, FaultPlan.dynamoDb(Fault.of(REFUSED, 1), FAULT_TIME)));
        scenarios.add(uncounted("sqs-refused", mix, FaultPlan.sqs(Fault.of(REFUSED, 1), FAULT_TIME)));
        for (Fault.Mode mode : EnumSet.range(HANGING, ANSWER_DROPPED)) {
            Fault fault = Fault.of(mode, SHARE);
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            scenarios.add(counted("dynamodb-" + name, mix, FaultPlan.dynamoDb(fault, FAULT_TIME)));
            scenarios.add(counted("sqs-" + name, mix, FaultPlan.sqs(fault, FAULT_TIME)));
        }
        return scenarios;
    }

    private static Fault onTable(Fault.Mode mode, Table table) {
        return Fault.ofTable(mode, 1, table.name(Stage.PROD.tablePrefix()));
    }

    private static Scenario counted(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, MANY_RECEIVES, mix, plan, true);
    }

    private static Scenario uncounted(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, MANY_RECEIVES, mix, plan, false);
    }
}
