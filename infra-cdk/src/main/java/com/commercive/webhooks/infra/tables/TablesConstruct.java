package com.commercive.webhooks.infra.tables;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.model.table.Column;
import com.commercive.webhooks.model.table.Index;
import com.commercive.webhooks.model.table.Table;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.StreamViewType;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.constructs.Construct;

/**
 * The tables, except those that exist already: the functions find these by name, and the stack never changes them. A
 * table outlives the stack, and nobody deletes it without lifting its protection first.
 */
public final class TablesConstruct extends Construct {
    /** Fewer than the 30 days within which a redaction must be done, also in the backups. */
    private static final int BACKUP_DAYS = 28;

    private final String prefix;
    private final Map<Table, TableV2> created = new EnumMap<>(Table.class);

    /** @param streamed the tables whose changes others follow */
    public TablesConstruct(Construct scope, PipelineConfig config, Set<Table> streamed) {
        super(scope, "Tables");
        this.prefix = config.tablePrefix();
        Set<Table> imported = config.importedTables();
        for (Table table : Table.values()) {
            if (!imported.contains(table)) {
                created.put(table, create(table, streamed.contains(table)));
            }
        }
    }

    /** Returns a table that the stack creates; empty for one that exists already. */
    public Optional<TableV2> created(Table table) {
        return Optional.ofNullable(created.get(table));
    }

    /** Returns the ARN of a table, whether the stack creates it or it exists already. */
    public String arn(Table table) {
        return Stack.of(this)
                .formatArn(ArnComponents.builder()
                        .service("dynamodb")
                        .resource("table")
                        .resourceName(table.name(prefix))
                        .build());
    }

    public String arn(Table table, Index index) {
        return arn(table) + "/index/" + index.name();
    }

    private TableV2 create(Table table, boolean isStreamed) {
        TableV2.Builder builder = TableV2.Builder.create(this, table.name(""))
                .tableName(table.name(prefix))
                .partitionKey(text(table.key()))
                .globalSecondaryIndexes(
                        table.indexes().stream().map(TablesConstruct::index).toList())
                .billing(Billing.onDemand())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .recoveryPeriodInDays(BACKUP_DAYS)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN);
        if (table.columns().contains(Column.EXPIRES_AT)) {
            builder.timeToLiveAttribute(Column.EXPIRES_AT.attribute());
        }
        return isStreamed
                ? builder.dynamoStream(StreamViewType.NEW_AND_OLD_IMAGES).build()
                : builder.build();
    }

    private static GlobalSecondaryIndexPropsV2 index(Index index) {
        GlobalSecondaryIndexPropsV2.Builder builder =
                GlobalSecondaryIndexPropsV2.builder().indexName(index.name()).partitionKey(text(index.partitionKey()));
        index.sortKey().map(TablesConstruct::text).ifPresent(builder::sortKey);
        List<String> included = index.included();
        return builder.projectionType(ProjectionType.valueOf(index.projection().name()))
                .nonKeyAttributes(included.isEmpty() ? null : included)
                .build();
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
