package com.commercive.webhooks.ingest.samples;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

/** An HTTP client for the SDK that calls a fake service instead of AWS. */
public final class FakeHttpClient implements SdkHttpClient {
    private final FakeService service;

    public FakeHttpClient(FakeService service) {
        this.service = service;
    }

    /** A fake of an AWS service. */
    @FunctionalInterface
    public interface FakeService {
        HttpExecuteResponse answer(HttpExecuteRequest request) throws IOException;
    }

    public static HttpExecuteResponse json(int status, String body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder()
                        .statusCode(status)
                        .putHeader("content-type", "application/x-amz-json-1.1")
                        .build())
                .responseBody(
                        AbortableInputStream.create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return service.answer(request);
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}
}
