package com.commercive.webhooks.infra.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.infra.template.StackTemplate;
import com.commercive.webhooks.infra.template.Synthesis;
import com.commercive.webhooks.model.table.Table;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementsConstructTest {
    private static final String TABLE = "AWS::DynamoDB::GlobalTable";
    private static final String PIPE = "AWS::Pipes::Pipe";
    private static final StackTemplate ON = Synthesis.template(Map.of("announcements", "on"));
    private static final Pattern VARIABLE = Pattern.compile("<\\$\\.([A-Za-z_.]+)>");

    /** What DynamoDB's stream says of an order that was paid: the types are DynamoDB's, and the row has personal columns. */
    private static final JsonNode PAID = Synthesis.json("""
            {"eventName": "MODIFY", "dynamodb": {
              "Keys": {"order_id": {"S": "order-1"}},
              "OldImage": {"order_id": {"S": "order-1"}, "store_id": {"S": "store-1"}, "financial_status": {"S": "pending"},
                           "total_price": {"N": "84.7"}, "customer_email": {"S": "ines@example.com"}},
              "NewImage": {"order_id": {"S": "order-1"}, "store_id": {"S": "store-1"}, "financial_status": {"S": "paid"},
                           "total_price": {"N": "84.7"}, "customer_email": {"S": "ines@example.com"}}}}
            """);

    /** Streams and Pipes cost money and permissions, so a stage that did not ask has none. */
    @Test
    void announcesNothingWhereTheStageDoesNotAsk() {
        StackTemplate off = StackTemplate.ofDefaults();

        assertThat(off.properties(PIPE)).isEmpty();
        assertThat(off.properties("AWS::Events::EventBus")).isEmpty();
        assertThat(off.properties(TABLE)).noneMatch(table -> table.has("StreamSpecification"));
    }

    @ParameterizedTest
    @EnumSource
    void leadsTheStreamOfEachTableOntoTheBusOfTheStage(AnnouncedTable announced) {
        String name = announced.table().name("");
        JsonNode pipe = ON.named(PIPE, "Name", "commercive-webhooks-dev-" + name);

        assertThat(pipe.path("Source").path("Fn::GetAtt"))
                .hasToString("[\"" + tableId(announced.table()) + "\",\"StreamArn\"]");
        assertThat(pipe.path("Target").path("Fn::GetAtt").path(0).asText())
                .isEqualTo(ON.id(
                        "AWS::Events::EventBus",
                        bus -> bus.path("Name").asText().equals("commercive-webhooks-dev")));
        assertThat(pipe.path("TargetParameters").path("EventBridgeEventBusParameters"))
                .hasToString("{\"DetailType\":\"" + name + "\",\"Source\":\"commercive-webhooks-dev\"}");
        assertThat(table(announced.table())
                        .path("StreamSpecification")
                        .path("StreamViewType")
                        .asText())
                .isEqualTo("NEW_AND_OLD_IMAGES");
    }

    @Test
    void readsTheStreamsOfTheAnnouncedTablesAlone() {
        assertThat(ON.properties(PIPE)).hasSize(AnnouncedTable.values().length);
        assertThat(ON.properties(TABLE).stream().filter(table -> table.has("StreamSpecification")))
                .hasSize(AnnouncedTable.values().length);
    }

    @Test
    void saysWhatAnOrderWasAndWhatItIs() {
        JsonNode announcement = announced(AnnouncedTable.ORDERS, PAID);

        assertThat(announcement.path("table").asText()).isEqualTo("orders");
        assertThat(announcement.path("event").asText()).isEqualTo("MODIFY");
        assertThat(announcement.path("before").path("financial_status").asText())
                .isEqualTo("pending");
        assertThat(announcement.path("after").path("financial_status").asText()).isEqualTo("paid");
        assertThat(announcement.path("after").path("order_id").asText()).isEqualTo("order-1");
        assertThat(announcement.path("after").path("total_price").asText()).isEqualTo("84.7");
        assertThat(announcement.path("after").path("cancelled_at").asText()).isEmpty();
    }

    @Test
    void holdsNothingPersonal() {
        assertThat(announced(AnnouncedTable.ORDERS, PAID).toString()).doesNotContain("ines");
        assertThat(AnnouncedTable.values())
                .extracting(AnnouncedTable::template)
                .allSatisfy(template -> assertThat(template)
                        .doesNotContain("customer", "email", "phone", "first_name", "last_name", "note", "tracking"));
    }

    /** A table that exists already is another owner's; its stream is not the stack's to switch on. */
    @Test
    void leavesTablesThatExistAlone() {
        StackTemplate imported =
                Synthesis.template(Map.of("announcements", "on", "importTables", "stores,orders,products"));

        assertThat(imported.properties(PIPE))
                .extracting(pipe -> pipe.path("Name").asText())
                .containsExactly("commercive-webhooks-dev-inventory");
    }

    @Test
    void refusesToAnnounceWhereTheStackMakesNoneOfTheTables() {
        assertThatThrownBy(() -> Synthesis.template(Map.of("announcements", "on", "importTables", "all")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("announcements");
    }

    @Test
    void mayReadTheStreamsAndWriteToTheBusAlone() {
        List<JsonNode> statements = ON.properties("AWS::IAM::Policy").stream()
                .filter(policy -> policy.path("Roles").toString().contains("Announcements"))
                .flatMap(policy -> StreamSupport.stream(
                        policy.path("PolicyDocument").path("Statement").spliterator(), false))
                .toList();

        assertThat(statements)
                .extracting(statement -> statement.path("Action").toString())
                .containsOnly(
                        "\"events:PutEvents\"",
                        "[\"dynamodb:DescribeStream\",\"dynamodb:GetRecords\",\"dynamodb:GetShardIterator\",\"dynamodb:ListStreams\"]");
        assertThat(statements)
                .allSatisfy(statement ->
                        assertThat(statement.path("Resource").has("Fn::GetAtt")).isTrue());
    }

    /** Fills the template in as EventBridge documents it: each variable is replaced by what is at its path. */
    private static JsonNode announced(AnnouncedTable table, JsonNode stream) {
        return Synthesis.json(VARIABLE.matcher(table.template())
                .replaceAll(variable ->
                        stream.at("/" + variable.group(1).replace('.', '/')).asText()));
    }

    private static JsonNode table(Table table) {
        return ON.named(TABLE, "TableName", table.name("commercive_dev_"));
    }

    private static String tableId(Table table) {
        return ON.id(TABLE, properties -> properties.path("TableName").asText().equals(table.name("commercive_dev_")));
    }
}
