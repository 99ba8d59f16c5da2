package com.commercive.webhooks.chaos;

import static com.commercive.localaws.front.Fault.Mode.ANSWER_DROPPED;
import static com.commercive.localaws.front.Fault.Mode.CODE_THROWS;
import static com.commercive.localaws.front.Fault.Mode.HANGING;
import static com.commercive.localaws.front.Fault.Mode.REFUSED;
import static com.commercive.localaws.front.Fault.Mode.RESET;
import static com.commercive.localaws.front.Fault.Mode.SERVER_ERROR;
import static com.commercive.localaws.front.Fault.Mode.SLOW;
import static com.commercive.localaws.front.Fault.Mode.THROTTLED;

import com.commercive.localaws.front.Fault;
import com.commercive.webhooks.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What fails, and what is sent meanwhile.
 *
 * @param name also the value of the flag that runs it alone
 * @param counted whether what is made to fail can be counted: a refused connection is no call
 */
record Scenario(String name, Waits waits, Mix mix, FaultPlan plan, boolean counted) {
    /** Fifteen receives with short waits in between. */
    static final Waits PATIENT = new Waits(1, 4, 15, Duration.ofSeconds(15));

    /** So few receives that the dead-letter queue fills within seconds. */
    static final Waits IMPATIENT = new Waits(1, 1, 3, Duration.ofSeconds(10));

    private static final double SHARE = 0.3;

    /** A share so small that no webhook meets the bug at each of its receives. */
    private static final double SELDOM = 0.05;

    private static final Duration TIME = Duration.ofSeconds(6);
    private static final Duration LONG_TIME = Duration.ofSeconds(20);

    private static final Duration OFTEN = Duration.ofMillis(1_500);

    /** A pause so long that some instances are always warm, as on Lambda. */
    private static final Duration SOMETIMES = Duration.ofSeconds(6);

    /** Returns a scenario that starts all instances and runs all code once, so that no other one has cold starts. */
    static Scenario warmUp(Waits waits) {
        return new Scenario("warm-up", waits, Mix.ofOrders(8), FaultPlan.calm(), false);
    }

    /** Returns all scenarios. Those with the same waits are next to each other, as other waits need another system. */
    static List<Scenario> all(int orders) {
        Mix mix = Mix.ofOrders(orders).withPoison();
        List<Scenario> all = new ArrayList<>();
        all.add(uncounted("none", mix, FaultPlan.calm()));
        all.addAll(shares(mix));
        all.add(patient("dynamodb-orders-table", mix, FaultPlan.dynamoDb(onTable(SERVER_ERROR, Table.ORDERS), TIME)));
        all.add(patient("dynamodb-items-table", mix, FaultPlan.dynamoDb(onTable(THROTTLED, Table.ORDER_ITEMS), TIME)));
        all.add(patient("dynamodb-log-table", mix, FaultPlan.dynamoDb(onTable(SERVER_ERROR, Table.WEBHOOKS), TIME)));
        all.add(patient("dynamodb-all-hanging", mix, FaultPlan.dynamoDb(Fault.of(HANGING, 1), TIME)));
        all.add(uncounted(
                "dynamodb-gone-20-s", Mix.ofOrders(orders), FaultPlan.dynamoDb(Fault.of(REFUSED, 1), LONG_TIME)));
        all.add(uncounted("both-gone", mix, FaultPlan.both(Fault.of(REFUSED, 1), TIME)));
        all.add(patient("processor-killed", mix, FaultPlan.killing(PipelineFunction.PROCESSOR, OFTEN, TIME)));
        all.add(patient("ingest-killed", mix, FaultPlan.killing(PipelineFunction.INGEST, SOMETIMES, LONG_TIME)));
        all.add(patient("code-throws", mix, FaultPlan.both(Fault.of(CODE_THROWS, SELDOM), TIME)));
        Mix things = Mix.ofOrders(orders).ofThingsAlone();
        all.add(new Scenario("redrive", IMPATIENT, things, FaultPlan.unknownStore(), false));
        all.add(new Scenario(
                "bad-deployment",
                IMPATIENT,
                things,
                FaultPlan.badDeployment(onTable(CODE_THROWS, Table.ORDERS)),
                true));
        return all;
    }

    private static List<Scenario> shares(Mix mix) {
        List<Scenario> shares = new ArrayList<>();
        shares.add(uncounted("dynamodb-refused", mix, FaultPlan.dynamoDb(Fault.of(REFUSED, 1), TIME)));
        shares.add(uncounted("sqs-refused", mix, FaultPlan.sqs(Fault.of(REFUSED, 1), TIME)));
        for (Fault.Mode mode : List.of(HANGING, RESET, SLOW, SERVER_ERROR, THROTTLED, ANSWER_DROPPED)) {
            Fault fault = Fault.of(mode, SHARE);
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            shares.add(patient("dynamodb-" + name, mix, FaultPlan.dynamoDb(fault, TIME)));
            shares.add(patient("sqs-" + name, mix, FaultPlan.sqs(fault, TIME)));
        }
        return shares;
    }

    private static Fault onTable(Fault.Mode mode, Table table) {
        return Fault.ofTable(mode, 1, table.name(Stage.PROD.tablePrefix()));
    }

    private static Scenario patient(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, PATIENT, mix, plan, true);
    }

    private static Scenario uncounted(String name, Mix mix, FaultPlan plan) {
        return new Scenario(name, PATIENT, mix, plan, false);
    }
}
