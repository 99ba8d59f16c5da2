package com.commercive.webhooks.infra.announcements;

import com.commercive.webhooks.infra.configuration.ConfigurationException;
import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.tables.TablesConstruct;
import com.commercive.webhooks.model.deployment.Stage;
import com.commercive.webhooks.model.table.Table;
import java.util.Set;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.events.EventBus;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.pipes.CfnPipe;
import software.constructs.Construct;

/**
 * The bus of a stage, and a Pipe onto it from each announced table that the stack made: a table that exists already is
 * another owner's, and so is its stream.
 */
public final class AnnouncementsConstruct extends Construct {
    /** PutEvents takes ten events a call. */
    private static final int BATCH_SIZE = 10;

    private final Stage stage;
    private final EventBus bus;

    /** Returns the tables whose streams a configuration's announcements read. */
    public static Set<Table> tables(PipelineConfig config) {
        return config.announcements() ? AnnouncedTable.tables() : Set.of();
    }

    /** @throws ConfigurationException if the stack makes none of the tables */
    public AnnouncementsConstruct(Construct scope, PipelineConfig config, TablesConstruct tables) {
        super(scope, "Announcements");
        if (config.importedTables().containsAll(AnnouncedTable.tables())) {
            throw new ConfigurationException("context key announcements: expected off, as this stack makes none of the"
                    + " tables that are announced, found \"on\"");
        }
        this.stage = config.stage();
        this.bus = EventBus.Builder.create(this, "Bus")
                .eventBusName(stage.service())
                .description("Changed rows of the tables of stage " + stage.name())
                .build();
        for (AnnouncedTable announced : AnnouncedTable.values()) {
            tables.created(announced.table()).ifPresent(table -> pipe(announced, table));
        }
    }

    public String busName() {
        return bus.getEventBusName();
    }

    private void pipe(AnnouncedTable announced, TableV2 table) {
        String name = announced.table().name("");
        Role role = Role.Builder.create(this, name + "-role")
                .assumedBy(new ServicePrincipal("pipes.amazonaws.com"))
                .description("Reads the stream of " + name + " and puts events onto the bus")
                .build();
        table.grantStreamRead(role);
        bus.grantPutEventsTo(role);
        CfnPipe pipe = CfnPipe.Builder.create(this, name)
                .name(stage.service() + "-" + name.replace('_', '-'))
                .description("Announces changed rows of " + name)
                .roleArn(role.getRoleArn())
                .source(table.getTableStreamArn())
                .sourceParameters(CfnPipe.PipeSourceParametersProperty.builder()
                        .dynamoDbStreamParameters(CfnPipe.PipeSourceDynamoDBStreamParametersProperty.builder()
                                .startingPosition("LATEST")
                                .batchSize(BATCH_SIZE)
                                .onPartialBatchItemFailure("AUTOMATIC_BISECT")
                                .build())
                        .build())
                .target(bus.getEventBusArn())
                .targetParameters(CfnPipe.PipeTargetParametersProperty.builder()
                        .eventBridgeEventBusParameters(CfnPipe.PipeTargetEventBridgeEventBusParametersProperty.builder()
                                .source(stage.service())
                                .detailType(name)
                                .build())
                        .inputTemplate(announced.template())
                        .build())
                .build();
        pipe.getNode().addDependency(role); // And on its policies, or the first read of the stream would be refused.
    }
}
