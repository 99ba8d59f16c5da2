package com.commercive.webhooks.local.sender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The sender of webhooks, which keeps its connections. */
public final class Sender implements AutoCloseable {
    private static final Duration SHOPIFY_WAITS = Duration.ofSeconds(5);

    private final URI base;
    private final Signer signer;
    private final Duration patience;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Creates a sender that waits for an answer as long as Shopify does. */
    public Sender(URI base, Signer signer) {
        this(base, signer, SHOPIFY_WAITS);
    }

    public Sender(URI base, Signer signer, Duration patience) {
        this.base = base;
        this.signer = signer;
        this.patience = patience;
    }

    public PostAnswer send(PostedWebhook webhook) throws IOException, InterruptedException {
        return send(webhook, webhook.signed());
    }

    /** Posts other bytes than those that were signed. */
    public PostAnswer send(PostedWebhook webhook, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        base.resolve(webhook.destination().path()))
                .timeout(patience)
                .POST(BodyPublishers.ofByteArray(body));
        webhook.headers(signer).forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new PostAnswer(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.close();
    }

    /** An answer to a webhook. */
    public record PostAnswer(int status, String body) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }
}
