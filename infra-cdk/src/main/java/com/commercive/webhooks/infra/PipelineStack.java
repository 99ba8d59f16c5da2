package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Provision one stage of the pipeline: everything between Shopify's request and the tables. */
public final class PipelineStack extends Stack {
    PipelineStack(Construct app, String id, StackProps properties, PipelineConfig config, FunctionZips zips) {
        super(app, id, properties);

        TablesConstruct tables = new TablesConstruct(this, config);
        QueuesConstruct queue = new QueuesConstruct(this, config.stage());
        ShopifySecret secret = new ShopifySecret(this, config);

        FunctionFactory functions = new FunctionFactory(this, config, zips, queue, secret);
        FunctionConstruct ingest = functions.create(PipelineFunction.INGEST);
        FunctionConstruct processor = functions.create(PipelineFunction.PROCESSOR);
        FunctionConstruct requeue = functions.create(PipelineFunction.REQUEUE);
        FunctionSet lambdas = new FunctionSet(ingest, processor, requeue);
        new FunctionAccess(tables, queue, secret).grant(lambdas);

        FunctionUrlConstruct url = new FunctionUrlConstruct(this, ingest);
        queue.feed(processor, config.maxConcurrency());
        new SchedulesConstruct(this, ingest, requeue);

        PipelineMetrics metrics = new PipelineMetrics(config, lambdas, queue);
        AlarmsConstruct alarms = new AlarmsConstruct(this, config, metrics);
        DashboardConstruct dashboard = new DashboardConstruct(this, config, lambdas, metrics, alarms);
        new LogQueriesConstruct(this, config.stage(), lambdas);
        StackOutputs.add(this, url, queue, dashboard, alarms);
    }
}
