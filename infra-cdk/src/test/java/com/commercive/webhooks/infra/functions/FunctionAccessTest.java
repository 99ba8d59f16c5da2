package com.commercive.webhooks.infra.functions;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.template.FunctionPolicy;
import com.commercive.webhooks.infra.template.StackTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact policies: one action too many, and a bug or a thief gets further; one too few, and webhooks fail. */
class FunctionAccessTest {
    private final StackTemplate template = StackTemplate.ofDefaults();
    private final String queue = template.id(
            "AWS::SQS::Queue", queue -> queue.path("QueueName").asText().equals("commercive-webhooks-dev.fifo"));

    @Test
    void ingestWritesItsLogRowsSendsAndReadsTheSecret() {
        assertThat(FunctionPolicy.of(template, "ingest").calls())
                .containsExactlyInAnyOrder(
                        "dynamodb:PutItem table/commercive_dev_webhooks",
                        "dynamodb:UpdateItem table/commercive_dev_webhooks",
                        "sqs:SendMessage " + queue,
                        "secretsmanager:GetSecretValue secret:commercive-webhooks-dev/shopify-??????",
                        "logs:CreateLogStream " + logGroup("ingest"),
                        "logs:PutLogEvents " + logGroup("ingest"));
    }

    @Test
    void processorUpdatesTheTablesAndTakesFromTheQueue() {
        assertThat(FunctionPolicy.of(template, "processor").calls())
                .containsExactlyInAnyOrder(
                        "dynamodb:UpdateItem table/commercive_dev_inventory",
                        "dynamodb:UpdateItem table/commercive_dev_order_items",
                        "dynamodb:UpdateItem table/commercive_dev_orders",
                        "dynamodb:UpdateItem table/commercive_dev_stores",
                        "dynamodb:UpdateItem table/commercive_dev_trackings",
                        "dynamodb:UpdateItem table/commercive_dev_products",
                        "dynamodb:UpdateItem table/commercive_dev_product_variants",
                        "dynamodb:UpdateItem table/commercive_dev_customers",
                        "dynamodb:UpdateItem table/commercive_dev_refunds",
                        "dynamodb:UpdateItem table/commercive_dev_webhooks",
                        "dynamodb:UpdateItem table/commercive_dev_privacy_requests",
                        "dynamodb:GetItem table/commercive_dev_privacy_requests",
                        "dynamodb:GetItem table/commercive_dev_orders",
                        "dynamodb:GetItem table/commercive_dev_products",
                        "dynamodb:GetItem table/commercive_dev_customers",
                        "dynamodb:GetItem table/commercive_dev_webhooks",
                        "dynamodb:Query table/commercive_dev_inventory/index/inventory_item_id-index",
                        "dynamodb:Query table/commercive_dev_order_items/index/order_id-index",
                        "dynamodb:Query table/commercive_dev_orders/index/shopify_order_id-index",
                        "dynamodb:Query table/commercive_dev_stores/index/shop_domain-index",
                        "dynamodb:Query table/commercive_dev_trackings/index/order_id-index",
                        "dynamodb:Query table/commercive_dev_products/index/shopify_product_id-index",
                        "dynamodb:Query table/commercive_dev_product_variants/index/product_id-index",
                        "dynamodb:Query table/commercive_dev_customers/index/shopify_customer_id-index",
                        "dynamodb:Query table/commercive_dev_refunds/index/order_id-index",
                        "sqs:ChangeMessageVisibility " + queue,
                        "sqs:DeleteMessage " + queue,
                        "sqs:GetQueueAttributes " + queue,
                        "sqs:ReceiveMessage " + queue,
                        "logs:CreateLogStream " + logGroup("processor"),
                        "logs:PutLogEvents " + logGroup("processor"));
    }

    @Test
    void requeueFindsWhatWasNotQueuedAndSendsIt() {
        assertThat(FunctionPolicy.of(template, "requeue").calls())
                .containsExactlyInAnyOrder(
                        "dynamodb:Query table/commercive_dev_webhooks/index/failed-created_at-index",
                        "dynamodb:GetItem table/commercive_dev_webhooks",
                        "dynamodb:UpdateItem table/commercive_dev_webhooks",
                        "sqs:SendMessage " + queue,
                        "logs:CreateLogStream " + logGroup("requeue"),
                        "logs:PutLogEvents " + logGroup("requeue"));
    }

    @Test
    void privacyFindsWhatIsPersonalAndRemovesIt() {
        assertThat(FunctionPolicy.of(template, "privacy").calls())
                .containsExactlyInAnyOrder(
                        "dynamodb:Scan table/commercive_dev_privacy_requests",
                        "dynamodb:UpdateItem table/commercive_dev_privacy_requests",
                        "dynamodb:UpdateItem table/commercive_dev_stores",
                        "dynamodb:UpdateItem table/commercive_dev_orders",
                        "dynamodb:UpdateItem table/commercive_dev_customers",
                        "dynamodb:UpdateItem table/commercive_dev_refunds",
                        "dynamodb:UpdateItem table/commercive_dev_webhooks",
                        "dynamodb:GetItem table/commercive_dev_orders",
                        "dynamodb:GetItem table/commercive_dev_customers",
                        "dynamodb:GetItem table/commercive_dev_webhooks",
                        "dynamodb:Query table/commercive_dev_stores/index/shop_domain-index",
                        "dynamodb:Query table/commercive_dev_orders/index/shopify_order_id-index",
                        "dynamodb:Query table/commercive_dev_orders/index/store_id-created_at-index",
                        "dynamodb:Query table/commercive_dev_customers/index/shopify_customer_id-index",
                        "dynamodb:Query table/commercive_dev_customers/index/store_id-created_at-index",
                        "dynamodb:Query table/commercive_dev_refunds/index/order_id-index",
                        "dynamodb:Query table/commercive_dev_webhooks/index/shop_domain-created_at-index",
                        "logs:CreateLogStream " + logGroup("privacy"),
                        "logs:PutLogEvents " + logGroup("privacy"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingest", "processor", "requeue", "privacy"})
    void nothingIsAllowedByAWildcard(String function) {
        assertThat(FunctionPolicy.of(template, function).calls()).isNotEmpty().noneMatch(call -> call.contains("*"));
    }

    /** AWS's managed policy for functions may write to every log group of the account. */
    @Test
    void rolesHaveNoManagedPolicy() {
        assertThat(template.properties("AWS::IAM::Role"))
                .hasSize(4)
                .noneMatch(role -> role.has("ManagedPolicyArns") || role.has("Policies"));
    }

    @Test
    void grantsTheSecretThatIsConfiguredAndNotItsField() {
        assertThat(FunctionPolicy.of(StackTemplate.ofProd(), "ingest").calls())
                .contains("secretsmanager:GetSecretValue " + StackTemplate.SECRET_ARN);
    }

    @Test
    void runbookListsTheCallsThatLambdaMakesItself() {
        assertThat(Path.of("../docs/operations.md"))
                .content()
                .contains(
                        "| " + quoted(LambdaServiceCalls.LOGS) + " |", "| " + quoted(LambdaServiceCalls.POLLER) + " |");
    }

    private static String quoted(List<String> actions) {
        return actions.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }

    private String logGroup(String function) {
        String name = "/aws/lambda/commercive-webhooks-dev-" + function;
        return template.id(
                "AWS::Logs::LogGroup",
                logGroup -> logGroup.path("LogGroupName").asText().equals(name));
    }
}
