package com.commercive.webhooks.infra;

import com.commercive.webhooks.model.deployment.Stage;
import java.util.List;
import software.amazon.awscdk.services.logs.ILogGroup;
import software.amazon.awscdk.services.logs.QueryDefinition;
import software.amazon.awscdk.services.logs.QueryString;
import software.constructs.Construct;

/** Save the queries that a person on call needs, in the Logs Insights folder of the stage. */
final class LogQueries extends Construct {
    LogQueries(Construct scope, Stage stage, Lambdas lambdas) {
        super(scope, "Queries");
        for (LogQuery query : LogQuery.values()) {
            QueryDefinition.Builder.create(this, query.name())
                    .queryDefinitionName(stage.service() + "/" + query.title())
                    .queryString(query.queryString())
                    .logGroups(query.logGroups(lambdas))
                    .build();
        }
    }

    /** The lines of a query, in the order in which Logs Insights applies them. */
    enum LogQuery {
        ONE_WEBHOOK(
                "One webhook, from receipt to row",
                "timestamp, level, message, topic, shop_domain, outcome, error, attempts",
                "webhook_id = \"put its id here\"",
                "",
                "timestamp asc"),
        FAILURES_BY_ERROR(
                "Failures by topic and error",
                "",
                "ispresent(error)",
                "count(*) as failures, max(timestamp) as latest by topic, error",
                "failures desc"),
        FAILURES_BY_SHOP(
                "Failures by shop",
                "",
                "ispresent(error)",
                "count(*) as failures, count_distinct(webhook_id) as webhooks by shop_domain, topic",
                "failures desc"),
        LAST_COPIES(
                "Last copies",
                "timestamp, webhook_id, topic, shop_domain",
                "message = \"last_copy\"",
                "",
                "timestamp asc"),
        INVALID_SIGNATURES(
                "Invalid signatures by shop",
                "",
                "message like /Invalid HMAC signature/",
                "count(*) as requests by shop_domain, topic",
                "requests desc"),
        STARTS(
                "Starts and their time",
                "",
                "type = \"platform.report\" and ispresent(record.metrics.restoreDurationMs)",
                "count(*) as starts, avg(record.metrics.restoreDurationMs) as mean_ms,"
                        + " max(record.metrics.restoreDurationMs) as longest_ms by @log",
                "starts desc");

        private final String title;
        private final String fields;
        private final String filter;
        private final String stats;
        private final String sort;

        LogQuery(String title, String fields, String filter, String stats, String sort) {
            this.title = title;
            this.fields = fields;
            this.filter = filter;
            this.stats = stats;
            this.sort = sort;
        }

        String title() {
            return title;
        }

        QueryString queryString() {
            QueryString.Builder builder = QueryString.Builder.create()
                    .filterStatements(List.of(filter))
                    .sort(sort)
                    .limit(200);
            if (!fields.isEmpty()) {
                builder.fields(List.of(fields));
            }
            if (!stats.isEmpty()) {
                builder.statsStatements(List.of(stats));
            }
            return builder.build();
        }

        List<String> lines() {
            return List.of(
                    "filter " + filter,
                    stats.isEmpty() ? "fields " + fields : "stats " + stats,
                    "sort " + sort,
                    "limit 20");
        }

        private List<ILogGroup> logGroups(Lambdas lambdas) {
            return lambdas.all().stream()
                    .<ILogGroup>map(PipelineLambda::logGroup)
                    .toList();
        }
    }
}
