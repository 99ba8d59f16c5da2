package com.commercive.webhooks.infra.observability;

import com.commercive.webhooks.infra.functions.FunctionSet;
import com.commercive.webhooks.model.deployment.Stage;
import java.util.List;
import software.amazon.awscdk.services.logs.CfnQueryDefinition;
import software.constructs.Construct;

/** The saved queries for whoever is on call, in the Logs Insights folder of the stage. */
final class LogQueriesConstruct extends Construct {
    LogQueriesConstruct(Construct scope, Stage stage, FunctionSet functions) {
        super(scope, "Queries");
        List<String> logGroups = functions.all().stream()
                .map(function -> function.logGroup().getLogGroupName())
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
