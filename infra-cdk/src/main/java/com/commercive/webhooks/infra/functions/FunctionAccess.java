package com.commercive.webhooks.infra.functions;

import com.commercive.webhooks.infra.configuration.SecretReference;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.infra.tables.TablesConstruct;
import com.commercive.webhooks.model.table.Table;
import java.util.List;

/**
 * The permissions of the functions: the actions that each calls, on the tables, the queue and the secret that it uses,
 * and {@link LambdaServiceCalls}.
 */
record FunctionAccess(TablesConstruct tables, QueuesConstruct queues, SecretReference secret) {
    private static final String GET = "dynamodb:GetItem";
    private static final String PUT = "dynamodb:PutItem";
    private static final String UPDATE = "dynamodb:UpdateItem";
    private static final String QUERY = "dynamodb:Query";
    private static final String SCAN = "dynamodb:Scan";
    private static final String SEND = "sqs:SendMessage";

    void grant(FunctionSet functions) {
        for (FunctionConstruct function : functions.all()) {
            function.allow(LambdaServiceCalls.LOGS, function.logGroup().getLogGroupArn());
        }
        grantIngest(functions.ingest());
        grantProcessor(functions.processor());
        grantRequeue(functions.requeue());
        grantPrivacy(functions.privacy());
    }

    private void grantIngest(FunctionConstruct ingest) {
        ingest.allow(List.of(PUT, UPDATE), tables.arn(Table.WEBHOOKS));
        ingest.allow(List.of(SEND), queueArn());
        ingest.allow(List.of("secretsmanager:GetSecretValue"), secret.arn());
    }

    private void grantProcessor(FunctionConstruct processor) {
        for (Table table : Table.values()) {
            processor.allow(List.of(UPDATE), tables.arn(table));
        }
        processor.allow(
                List.of(GET),
                tables.arn(Table.ORDERS),
                tables.arn(Table.PRODUCTS),
                tables.arn(Table.CUSTOMERS),
                tables.arn(Table.WEBHOOKS),
                tables.arn(Table.PRIVACY_REQUESTS));
        processor.allow(
                List.of(QUERY),
                index(Table.STORES, "shop_domain"),
                index(Table.ORDERS, "shopify_order_id"),
                index(Table.ORDER_ITEMS, "order_id"),
                index(Table.INVENTORY, "inventory_item_id"),
                index(Table.TRACKINGS, "order_id"),
                index(Table.PRODUCTS, "shopify_product_id"),
                index(Table.PRODUCT_VARIANTS, "product_id"),
                index(Table.CUSTOMERS, "shopify_customer_id"),
                index(Table.REFUNDS, "order_id"));
        processor.allow(List.of("sqs:ChangeMessageVisibility", "sqs:DeleteMessage"), queueArn());
        processor.allow(LambdaServiceCalls.POLLER, queueArn());
    }

    private void grantRequeue(FunctionConstruct requeue) {
        requeue.allow(List.of(QUERY), index(Table.WEBHOOKS, "failed"));
        requeue.allow(List.of(GET, UPDATE), tables.arn(Table.WEBHOOKS));
        requeue.allow(List.of(SEND), queueArn());
    }

    private void grantPrivacy(FunctionConstruct privacy) {
        privacy.allow(List.of(SCAN), tables.arn(Table.PRIVACY_REQUESTS));
        privacy.allow(
                List.of(UPDATE),
                tables.arn(Table.STORES),
                tables.arn(Table.ORDERS),
                tables.arn(Table.CUSTOMERS),
                tables.arn(Table.REFUNDS),
                tables.arn(Table.WEBHOOKS),
                tables.arn(Table.PRIVACY_REQUESTS));
        privacy.allow(List.of(GET), tables.arn(Table.ORDERS), tables.arn(Table.CUSTOMERS), tables.arn(Table.WEBHOOKS));
        privacy.allow(
                List.of(QUERY),
                index(Table.STORES, "shop_domain"),
                index(Table.ORDERS, "shopify_order_id"),
                index(Table.ORDERS, "store_id"),
                index(Table.CUSTOMERS, "shopify_customer_id"),
                index(Table.CUSTOMERS, "store_id"),
                index(Table.REFUNDS, "order_id"),
                index(Table.WEBHOOKS, "shop_domain"));
    }

    private String index(Table table, String partitionKey) {
        return tables.arn(table, table.indexOn(partitionKey));
    }

    private String queueArn() {
        return queues.source().getQueueArn();
    }
}
