package com.commercive.webhooks.model.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

@Timeout(120)
final class AwsClientsTest {
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch release = new CountDownLatch(1);
    private final HttpServer server = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    /** Only one layer retries, and it is not the SDK: three attempts of three attempts each would use up the time to answer. */
    @Test
    void makesOneAttempt() {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(500, -1);
            exchange.close();
        });

        try (DynamoDbClient client = client(Duration.ofMinutes(1))) {
            assertThatExceptionOfType(DynamoDbException.class).isThrownBy(client::listTables);
        }

        assertThat(requests).hasValue(1);
    }

    @Test
    void givesUpACallThatHangs() {
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            await(release);
            exchange.close();
        });

        try (DynamoDbClient client = client(Duration.ofMillis(300))) {
            assertThatExceptionOfType(ApiCallTimeoutException.class).isThrownBy(client::listTables);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private DynamoDbClient client(Duration attemptTimeout) {
        return DynamoDbClient.builder()
                .httpClient(AwsClients.httpClient(Duration.ofMinutes(1)))
                .overrideConfiguration(AwsClients.oneAttemptOf(attemptTimeout))
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any")))
                .build();
    }
}
