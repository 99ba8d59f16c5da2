package com.commercive.localaws.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.commercive.localaws.http.Loopback;
import com.commercive.localaws.http.LoopbackResponse;
import com.commercive.localaws.http.LoopbackServer;
import com.commercive.localaws.proxy.Fault.Mode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

final class FaultProxyTest {
    private static final String ORDERS = "{\"TableName\":\"orders\"}";
    private static final String STORES = "{\"TableName\":\"stores\"}";

    private final AtomicInteger done = new AtomicInteger();
    private final LoopbackServer service = LoopbackServer.start(0, request -> {
        done.incrementAndGet();
        return LoopbackResponse.of(200, "application/x-amz-json-1.0", "{\"TableNames\":[]}");
    });
    private final FaultProxy proxy = new FaultProxy(AwsService.DYNAMODB, service.endpoint(), 1);

    @AfterEach
    void stop() {
        proxy.close();
        service.close();
    }

    @Test
    void passesCallsOn() throws Exception {
        assertThat(post(ORDERS).body()).isEqualTo("{\"TableNames\":[]}");
        assertThat(done).hasValue(1);
        assertThat(proxy.failedCalls()).isZero();
    }

    @Test
    void refusesConnectionsUntilItIsHealed() throws Exception {
        post(ORDERS);

        proxy.inject(Fault.of(Mode.REFUSED, 1));

        // The kernel may take one more connection while the listener is being closed; it is reset.
        await().untilAsserted(() -> assertThatThrownBy(() -> post(ORDERS)).isInstanceOf(ConnectException.class));
        proxy.heal();
        assertThat(post(ORDERS).statusCode()).isEqualTo(200);
        assertThat(done).hasValue(2);
    }

    @Test
    void resetsBeforeAnythingIsDone() {
        proxy.inject(Fault.of(Mode.RESET, 1));

        assertThatThrownBy(() -> post(ORDERS))
                .isInstanceOf(IOException.class)
                .hasStackTraceContaining("Connection reset");
        assertThat(done).hasValue(0);
    }

    @Test
    void dropsTheAnswerOfWhatIsDone() {
        proxy.inject(Fault.of(Mode.ANSWER_DROPPED, 1));

        assertThatThrownBy(() -> post(ORDERS)).isInstanceOf(IOException.class);
        assertThat(done).hasPositiveValue();
    }

    @Test
    void hangs() {
        proxy.inject(Fault.of(Mode.HANGING, 1));

        assertThatThrownBy(() -> post(ORDERS)).isInstanceOf(HttpTimeoutException.class);
        assertThat(done).hasValue(0);
    }

    @Test
    void failsAsTheServiceDoes() {
        try (DynamoDbClient dynamoDb = clientThatTriesOnce()) {
            proxy.inject(Fault.of(Mode.THROTTLED, 1));
            assertThatThrownBy(dynamoDb::listTables).isInstanceOf(ProvisionedThroughputExceededException.class);

            proxy.inject(Fault.of(Mode.SERVER_ERROR, 1));
            assertThatThrownBy(dynamoDb::listTables).isInstanceOf(InternalServerErrorException.class);

            proxy.inject(Fault.of(Mode.SLOW, 1));
            assertThat(dynamoDb.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void failsForOneTableAlone() throws Exception {
        proxy.inject(Fault.ofTable(Mode.SERVER_ERROR, 1, "orders"));

        assertThat(post(ORDERS).statusCode()).isEqualTo(500);
        assertThat(post(STORES).statusCode()).isEqualTo(200);
    }

    /** Prevents a throttled index that refuses what never gets into it, such as a row without its key. */
    @Test
    void refusesTheWritesThatAThrottledIndexMustTake() {
        try (DynamoDbClient dynamoDb = clientThatTriesOnce()) {
            proxy.inject(Fault.throttledIndex("webhooks", "failed"));

            assertThatThrownBy(() -> update(dynamoDb, "webhooks", "SET #failed = :failed, #a = :failed"))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
            assertThatThrownBy(() -> dynamoDb.putItem(request -> request.tableName("webhooks")
                            .item(Map.of("id", AttributeValue.fromS("1"), "failed", AttributeValue.fromS("yes")))))
                    .isInstanceOf(ProvisionedThroughputExceededException.class);
            update(dynamoDb, "webhooks", "SET #a = :failed REMOVE #failed");
            update(dynamoDb, "orders", "SET #failed = :failed");
            dynamoDb.getItem(request -> request.tableName("webhooks").key(Map.of("id", AttributeValue.fromS("1"))));
            assertThat(proxy.failedCalls()).isEqualTo(2);
        }
    }

    private static void update(DynamoDbClient dynamoDb, String table, String expression) {
        dynamoDb.updateItem(request -> request.tableName(table)
                .key(Map.of("id", AttributeValue.fromS("1")))
                .updateExpression(expression)
                .expressionAttributeNames(Map.of("#failed", "failed", "#a", "a"))
                .expressionAttributeValues(Map.of(":failed", AttributeValue.fromS("failed"))));
    }

    @Test
    void closesConnectionsOnWhichNothingIsAsked() throws Exception {
        try (Socket idle = new Socket(Loopback.ADDRESS, proxy.endpoint().getPort())) {
            idle.setSoTimeout(50);

            await().ignoreExceptionsInstanceOf(SocketTimeoutException.class).until(() -> {
                proxy.closeIdleConnections();
                return isClosed(idle);
            });
        }
    }

    private static boolean isClosed(Socket socket) throws SocketTimeoutException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            throw open;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void failsForAShareOfTheCalls() throws Exception {
        proxy.inject(Fault.of(Mode.SERVER_ERROR, 0.3));

        int failed = 0;
        for (int call = 0; call < 200; call++) {
            failed += post(ORDERS).statusCode() == 500 ? 1 : 0;
        }

        assertThat(failed).isBetween(30, 90);
        assertThat(proxy.failedCalls()).isEqualTo(failed);
    }

    /** Prevents a fault that leaks connections. The calls are more than a client has connections. */
    @Test
    void hasTheCodeThrowThatGetsTheAnswer() {
        proxy.inject(Fault.of(Mode.CODE_THROWS, 1));

        try (DynamoDbClient withBug = clientThatTriesOnce(new Bug())) {
            for (int call = 0; call < 100; call++) {
                assertThatThrownBy(withBug::listTables)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("a bug");
            }
            assertThat(done).hasValue(100);

            proxy.heal();
            assertThat(withBug.listTables().tableNames()).isEmpty();
        }
    }

    private DynamoDbClient clientThatTriesOnce(ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .endpointOverride(proxy.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(Duration.ofSeconds(5))
                        .executionInterceptors(List.of(interceptors)))
                .build();
    }

    /** On a connection of its own: a pooled one may be found broken instead of refused. */
    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(proxy.endpoint())
                .timeout(Duration.ofSeconds(1))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
