package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.model.deployment.Stage;
import java.util.List;
import software.amazon.awscdk.services.logs.CfnQueryDefinition;
import software.constructs.Construct;

/** Save the queries that a person on call needs, in the Logs Insights folder of the stage. */
final class LogQueriesConstruct extends Construct {
    LogQueriesConstruct(Construct scope, Stage stage, FunctionSet lambdas) {
        super(scope, "Queries");
        List<String> logGroups = lambdas.all().stream()
                .map(lambda -> lambda.logGroup().getLogGroupName())
                .toList();
        for (LogQuery query : LogQuery.values()) {
            CfnQueryDefinition.Builder.create(this, query.name())
                    .name(stage.service() + "/" + query.title())
                    .queryString(query.text())
                    .logGroupNames(logGroups)
                    .build();
        }
    }
}
