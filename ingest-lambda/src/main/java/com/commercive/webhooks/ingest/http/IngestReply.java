package com.commercive.webhooks.ingest.http;

/** An HTTP reply of the function; its body is a JSON object with this message. */
public record IngestReply(int status, String message) {
    public static final IngestReply RECEIVED = new IngestReply(200, "Received");
    public static final IngestReply HEALTHY = new IngestReply(200, "OK");
    public static final IngestReply UNAUTHORIZED = new IngestReply(401, "Invalid HMAC signature");
    public static final IngestReply METHOD_NOT_ALLOWED = new IngestReply(405, "Method not allowed");
    public static final IngestReply UNAVAILABLE = new IngestReply(503, "Try again later");
}
