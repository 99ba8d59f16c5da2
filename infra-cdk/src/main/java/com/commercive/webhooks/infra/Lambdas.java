package com.commercive.webhooks.infra;

import java.util.List;

/** Hold the three functions. */
record Lambdas(PipelineLambda ingest, PipelineLambda processor, PipelineLambda requeue) {
    List<PipelineLambda> all() {
        return List.of(ingest, processor, requeue);
    }
}
