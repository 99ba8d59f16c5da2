package com.commercive.webhooks.local.chaos;

import static com.commercive.webhooks.local.faults.Fault.Mode.ANSWER_DROPPED;
import static com.commercive.webhooks.local.faults.Fault.Mode.CODE_THROWS;
import static com.commercive.webhooks.local.faults.Fault.Mode.HANGING;
import static com.commercive.webhooks.local.faults.Fault.Mode.REFUSED;
import static com.commercive.webhooks.local.faults.Fault.Mode.RESET;
import static com.commercive.webhooks.local.faults.Fault.Mode.SERVER_ERROR;
import static com.commercive.webhooks.local.faults.Fault.Mode.SLOW;
import static com.commercive.webhooks.local.faults.Fault.Mode.THROTTLED;

import com.commercive.webhooks.local.chaos.traffic.Traffic.Mix;
import com.commercive.webhooks.local.faults.Fault;
import com.commercive.webhooks.local.system.LocalSettings.Waits;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Say what fails, and what is sent meanwhile.
 *
 * @param name also the flag's value that runs it alone
 * @param counted whether what is made to fail can be counted: a refused connection is no call
 */
record Scenario(String name, Waits waits, Mix mix, Course course, boolean counted) {
    /** Fifteen receives, as deployed, with waits that a test can wait for. */
    static final Waits PATIENT = new Waits(1, 4, 15, Duration.ofSeconds(15));

    /** The dead-letter queue fills within seconds. */
    static final Waits IMPATIENT = new Waits(1, 1, 3, Duration.ofSeconds(10));

    private static final double SHARE = 0.3;

    /** So seldom that no webhook meets a bug at all of its receives. */
    private static final double SELDOM = 0.05;

    private static final Duration TIME = Duration.ofSeconds(6);
    private static final Duration LONG_TIME = Duration.ofSeconds(20);

    private static final Duration OFTEN = Duration.ofMillis(1_500);

    /** So seldom that instances are left which have started already, as there are on Lambda. */
    private static final Duration SOMETIMES = Duration.ofSeconds(6);

    /** Start all instances and run all code once: what a cold start takes is measured elsewhere. */
    static Scenario warmUp(Waits waits) {
        return new Scenario("warm-up", waits, Mix.ofOrders(8), Course.calm(), false);
    }

    /** All of them; those with the same waits stand together, as each change of waits starts the system anew. */
    static List<Scenario> all(int orders) {
        Mix mix = Mix.ofOrders(orders).withPoison();
        List<Scenario> all = new ArrayList<>();
        all.add(uncounted("none", mix, Course.calm()));
        all.addAll(shares(mix));
        all.add(patient("dynamodb-orders-table", mix, Course.dynamoDb(onTable(SERVER_ERROR, Table.ORDERS), TIME)));
        all.add(patient("dynamodb-items-table", mix, Course.dynamoDb(onTable(THROTTLED, Table.ORDER_ITEMS), TIME)));
        all.add(patient("dynamodb-log-table", mix, Course.dynamoDb(onTable(SERVER_ERROR, Table.WEBHOOKS), TIME)));
        all.add(patient("dynamodb-all-hanging", mix, Course.dynamoDb(Fault.of(HANGING, 1), TIME)));
        all.add(uncounted(
                "dynamodb-gone-20-s", Mix.ofOrders(orders), Course.dynamoDb(Fault.of(REFUSED, 1), LONG_TIME)));
        all.add(uncounted("both-gone", mix, Course.both(Fault.of(REFUSED, 1), TIME)));
        all.add(patient("processor-killed", mix, Course.killing(PipelineFunction.PROCESSOR, OFTEN, TIME)));
        all.add(patient("ingest-killed", mix, Course.killing(PipelineFunction.INGEST, SOMETIMES, LONG_TIME)));
        all.add(patient("code-throws", mix, Course.both(Fault.of(CODE_THROWS, SELDOM), TIME)));
        Mix things = Mix.ofOrders(orders).ofThingsAlone();
        all.add(new Scenario("redrive", IMPATIENT, things, Course.unknownStore(), false));
        all.add(new Scenario(
                "bad-deployment", IMPATIENT, things, Course.badDeployment(onTable(CODE_THROWS, Table.ORDERS)), true));
        return all;
    }

    private static List<Scenario> shares(Mix mix) {
        List<Scenario> shares = new ArrayList<>();
        shares.add(uncounted("dynamodb-refused", mix, Course.dynamoDb(Fault.of(REFUSED, 1), TIME)));
        shares.add(uncounted("sqs-refused", mix, Course.sqs(Fault.of(REFUSED, 1), TIME)));
        for (Fault.Mode mode : List.of(HANGING, RESET, SLOW, SERVER_ERROR, THROTTLED, ANSWER_DROPPED)) {
            Fault fault = Fault.of(mode, SHARE);
            String name = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            shares.add(patient("dynamodb-" + name, mix, Course.dynamoDb(fault, TIME)));
            shares.add(patient("sqs-" + name, mix, Course.sqs(fault, TIME)));
        }
        return shares;
    }

    private static Fault onTable(Fault.Mode mode, Table table) {
        return Fault.ofTable(mode, 1, table.name(Stage.PROD.tablePrefix()));
    }

    private static Scenario patient(String name, Mix mix, Course course) {
        return new Scenario(name, PATIENT, mix, course, true);
    }

    private static Scenario uncounted(String name, Mix mix, Course course) {
        return new Scenario(name, PATIENT, mix, course, false);
    }
}
