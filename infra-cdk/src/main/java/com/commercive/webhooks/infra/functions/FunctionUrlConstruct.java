package com.commercive.webhooks.infra.functions;

import java.util.List;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.services.lambda.FunctionUrl;
import software.amazon.awscdk.services.lambda.FunctionUrlAuthType;
import software.amazon.awscdk.services.lambda.FunctionUrlOptions;
import software.constructs.Construct;

/**
 * The public address of ingest's live version. It is open to everybody, because Shopify cannot sign as an AWS
 * principal; ingest checks Shopify's HMAC instead.
 */
public final class FunctionUrlConstruct extends Construct {
    private final FunctionUrl url;

    public FunctionUrlConstruct(Construct scope, FunctionConstruct ingest) {
        super(scope, "Url");
        this.url = ingest.live()
                .addFunctionUrl(FunctionUrlOptions.builder()
                        .authType(FunctionUrlAuthType.NONE)
                        .build());
    }

    /** Returns the address of a path. A Function URL ends with a slash, so the path loses its own. */
    public String of(String path) {
        return Fn.join("", List.of(url.getUrl(), path.substring(1)));
    }

    public String base() {
        return url.getUrl();
    }
}
