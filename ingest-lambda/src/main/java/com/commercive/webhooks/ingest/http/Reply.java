package com.commercive.webhooks.ingest.http;

/** Hold an HTTP reply; every one of ours is a JSON object with a message. */
public record Reply(int status, String message) {
    public static final Reply RECEIVED = new Reply(200, "Received");
    public static final Reply HEALTHY = new Reply(200, "OK");
    public static final Reply UNAUTHORIZED = new Reply(401, "Invalid HMAC signature");
    public static final Reply METHOD_NOT_ALLOWED = new Reply(405, "Method not allowed");
    public static final Reply UNAVAILABLE = new Reply(503, "Try again later");
}
