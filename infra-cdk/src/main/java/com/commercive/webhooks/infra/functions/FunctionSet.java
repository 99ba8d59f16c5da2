package com.commercive.webhooks.infra.functions;

import com.commercive.webhooks.infra.configuration.PipelineConfig;
import com.commercive.webhooks.infra.configuration.SecretReference;
import com.commercive.webhooks.infra.queue.QueuesConstruct;
import com.commercive.webhooks.infra.tables.TablesConstruct;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import java.util.List;
import java.util.function.Function;
import software.amazon.awscdk.Stack;

/** The functions of a stage. */
public record FunctionSet(
        FunctionConstruct ingest, FunctionConstruct processor, FunctionConstruct requeue, FunctionConstruct privacy) {
    /** Creates the functions, each with its environment and with the permissions for the calls that it makes. */
    public static FunctionSet create(
            Stack stack, PipelineConfig config, FunctionZips zips, TablesConstruct tables, QueuesConstruct queues) {
        SecretReference secret = config.secretIn(stack);
        FunctionEnvironment environment = new FunctionEnvironment(config, queues, secret);
        Function<PipelineFunction, FunctionConstruct> construct = function ->
                new FunctionConstruct(stack, function, config, zips.code(function), environment.of(function));

        FunctionSet functions = new FunctionSet(
                construct.apply(PipelineFunction.INGEST),
                construct.apply(PipelineFunction.PROCESSOR),
                construct.apply(PipelineFunction.REQUEUE),
                construct.apply(PipelineFunction.PRIVACY));
        new FunctionAccess(tables, queues, secret).grant(functions);
        return functions;
    }

    public List<FunctionConstruct> all() {
        return List.of(ingest, processor, requeue, privacy);
    }
}
