package com.commercive.webhooks.ingest.samples;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;

/** An emulator whose requests can be made to fail. Thread-safe. */
public final class FaultyEmulator implements FakeHttpClient.FakeService {
    private final SdkHttpClient emulator = Apache5HttpClient.create();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger hanging = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile EmulatorFault fault = EmulatorFault.NONE;

    /** A fault of the emulator. */
    public enum EmulatorFault {
        NONE,
        ANSWERS_500,
        RESETS,
        HANGS
    }

    public void begin(EmulatorFault what) {
        fault = what;
    }

    public void end() {
        fault = EmulatorFault.NONE;
    }

    /** Ends the calls that hang. */
    public void release() {
        released.countDown();
    }

    public int calls() {
        return calls.get();
    }

    /** Returns the number of calls without a response so far. */
    public int hanging() {
        return hanging.get();
    }

    @Override
    public HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException {
        calls.incrementAndGet();
        return switch (fault) {
            case NONE -> emulator.prepareRequest(request).call();
            case ANSWERS_500 -> FakeHttpClient.json(500, "{\"__type\":\"InternalServerError\"}");
            case RESETS -> throw new IOException("Connection reset");
            case HANGS -> hang();
        };
    }

    private HttpExecuteResponse hang() throws IOException {
        hanging.incrementAndGet();
        try {
            released.await();
            throw new IOException("gone at last");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } finally {
            hanging.decrementAndGet();
        }
    }
}
