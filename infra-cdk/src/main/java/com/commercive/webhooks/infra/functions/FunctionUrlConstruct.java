package com.commercive.webhooks.infra.functions;

import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.lambda.FunctionUrl;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.FunctionUrlOptions;
import software.constructs.Construct;

/** Open ingest's live version to the world: Shopify cannot sign as an AWS principal, so ingest checks its HMAC. */
public final class FunctionUrlConstruct extends Construct {
    private final FunctionUrl url;

    public FunctionUrlConstruct(Construct scope, FunctionConstruct ingest) {
        super(scope, "Url");
        this.url = ingest.live()
                .addFunctionUrl(FunctionUrlOptions.builder()
                        .authType(FunctionUrlAuthType.NONE)
                        .build());
    }

    /** Name the address of a path; a Function URL ends with a slash itself. */
    public String of(String path) {
        return Fn.join("", List.of(url.getUrl(), path.substring(1)));
    }

    public String base() {
        return url.getUrl();
    }
}
