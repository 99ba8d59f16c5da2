package com.commercive.webhooks.local.sender;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client that posts webhooks over connections that it keeps open. */
public final class Sender implements AutoCloseable {
    private static final Duration SHOPIFY_TIMEOUT = Duration.ofSeconds(5);

    private final URI base;
    private final Signer signer;
    private final Duration timeout;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Creates a sender with the timeout of Shopify. */
    public Sender(URI base, Signer signer) {
        this(base, signer, SHOPIFY_TIMEOUT);
    }

    public Sender(URI base, Signer signer, Duration timeout) {
        this.base = base;
        this.signer = signer;
        this.timeout = timeout;
    }

    public PostResponse send(PostedWebhook webhook) throws IOException, InterruptedException {
        return send(webhook, webhook.signed());
    }

    /** Posts a webhook with another body than the signed one. */
    public PostResponse send(PostedWebhook webhook, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        base.resolve(webhook.destination().path()))
                .timeout(timeout)
                .POST(BodyPublishers.ofByteArray(body));
        webhook.headers(signer).forEach(request::header);
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        return new PostResponse(response.statusCode(), response.body());
    }

    @Override
    public void close() {
        client.close();
    }

    /** A response to a webhook. */
    public record PostResponse(int status, String body) {
        public boolean isSuccess() {
            return status >= 200 && status < 300;
        }
    }
}
