package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A selection of the calls of a service. */
@FunctionalInterface
public interface CallSelection {
    boolean contains(LoopbackRequest call);

    /** Returns all calls that functions make. Those that receive messages are not among them: the event source makes them. */
    static CallSelection ofFunctions() {
        return call -> !isAction("ReceiveMessage", call);
    }

    static CallSelection ofAction(String action) {
        return call -> isAction(action, call);
    }

    /** Returns the calls whose entries may fail one by one. */
    static CallSelection ofBatches() {
        return call -> action(call).endsWith("Batch");
    }

    static CallSelection ofTable(String table) {
        return call -> isOn(table, call);
    }

    /**
     * Returns the writes of a table that an index must take too, where its key is an attribute. DynamoDB refuses them while
     * the index is throttled: "Using Global Secondary Indexes", under back-pressure.
     */
    static CallSelection ofWritesToIndex(String table, String attribute) {
        Pattern set = Pattern.compile("SET [^\"]*#" + attribute + " = |\"" + attribute + "\":\\{\"S\"");
        return call -> isOn(table, call)
                && (isAction("UpdateItem", call) || isAction("PutItem", call))
                && set.matcher(text(call)).find();
    }

    /** Returns the queries of indexes. */
    static CallSelection ofIndexQueries() {
        return call -> isAction("Query", call) && text(call).contains("\"IndexName\":");
    }

    private static boolean isOn(String table, LoopbackRequest call) {
        return text(call).contains("\"TableName\":\"" + table + "\"");
    }

    private static boolean isAction(String action, LoopbackRequest call) {
        return action(call).equals(action);
    }

    private static String action(LoopbackRequest call) {
        String target = call.header("X-Amz-Target").orElse("");
        return target.substring(target.indexOf('.') + 1);
    }

    private static String text(LoopbackRequest call) {
        return new String(call.body(), StandardCharsets.UTF_8);
    }
}
