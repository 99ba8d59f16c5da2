package com.commercive.webhooks.infra;

import com.commercive.webhooks.infra.announcements.AnnouncementsConstruct;
import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.infra.functions.FunctionUrlConstruct;
import com.commercive.webhooks.infra.functions.FunctionZips;
import com.commercive.webhooks.infra.functions.SchedulesConstruct;
import com.commercive.webhooks.infra.observability.Observability;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.infra.tables.TablesConstruct;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** One stage of the pipeline: everything between Shopify's request and the tables. */
public final class PipelineStack extends Stack {
    PipelineStack(Construct app, String id, StackProps properties, PipelineConfig config, FunctionZips zips) {
        super(app, id, properties);

        TablesConstruct tables = new TablesConstruct(this, config, AnnouncementsConstruct.tables(config));
        QueuesConstruct queues = new QueuesConstruct(this, config.stage());
        FunctionSet functions = FunctionSet.create(this, config, zips, tables, queues);

        FunctionUrlConstruct url = new FunctionUrlConstruct(this, functions.ingest());
        queues.feed(functions.processor().live(), config.maxConcurrency());
        new SchedulesConstruct(this, functions);

        Observability observability = new Observability(this, config, functions, queues);
        StackOutputs outputs = new StackOutputs(this);
        outputs.add(url, queues, observability);
        if (config.announcements()) {
            outputs.add(new AnnouncementsConstruct(this, config, tables));
        }
    }
}
