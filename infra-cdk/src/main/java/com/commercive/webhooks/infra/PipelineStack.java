package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.deployment.PipelineFunction;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/** Provision one stage of the pipeline: everything between Shopify's request and the tables. */
public final class PipelineStack extends Stack {
    PipelineStack(Construct app, String id, StackProps properties, PipelineConfig config, FunctionZips zips) {
        super(app, id, properties);

        Tables tables = new Tables(this, config);
        WebhookQueue queue = new WebhookQueue(this, config.stage());
        ShopifySecret secret = new ShopifySecret(this, config);

        FunctionFactory functions = new FunctionFactory(this, config, zips, queue, secret);
        PipelineLambda ingest = functions.create(PipelineFunction.INGEST);
        PipelineLambda processor = functions.create(PipelineFunction.PROCESSOR);
        PipelineLambda requeue = functions.create(PipelineFunction.REQUEUE);
        Lambdas lambdas = new Lambdas(ingest, processor, requeue);
        new FunctionAccess(tables, queue, secret).grant(lambdas);

        WebhookUrl url = new WebhookUrl(this, ingest);
        queue.feed(processor, config.maxConcurrency());
        new Schedules(this, ingest, requeue);

        PipelineMetrics metrics = new PipelineMetrics(config, lambdas, queue);
        Alarms alarms = new Alarms(this, config, metrics);
        Dashboard dashboard = new Dashboard(this, config, lambdas, metrics, alarms);
        new LogQueries(this, config.stage(), lambdas);
        Outputs.add(this, url, queue, dashboard, alarms);
    }
}
