package com.commercive.webhooks.infra;

import java.util.List;

/** Hold the three functions. */
record FunctionSet(FunctionConstruct ingest, FunctionConstruct processor, FunctionConstruct requeue) {
    List<FunctionConstruct> all() {
        return List.of(ingest, processor, requeue);
    }
}
