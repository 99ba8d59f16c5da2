package com.commercive.localaws.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.commercive.localaws.http.LoopbackRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsCallTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "DynamoDB_20120810.UpdateItem | {\"TableName\":\"orders\"} | dynamodb:UpdateItem table/orders",
                "DynamoDB_20120810.Query | {\"TableName\":\"orders\",\"IndexName\":\"by-id\"}"
                        + " | dynamodb:Query table/orders/index/by-id",
                "AmazonSQS.SendMessage | {\"QueueUrl\":\"http://127.0.0.1:1/000000000000/q.fifo\"}"
                        + " | sqs:SendMessage q.fifo",
                "AmazonSQS.DeleteMessageBatch | {\"QueueUrl\":\"http://127.0.0.1:1/000000000000/q.fifo\"}"
                        + " | sqs:DeleteMessage q.fifo"
            })
    void namesThePermissionThatItNeeds(String target, String body, String permission) throws IOException {
        String service = permission.substring(0, permission.indexOf(':'));

        AwsCall call = AwsCall.of(
                request(Map.of("Authorization", List.of(credential(service)), "X-amz-target", List.of(target)), body));

        assertThat(call.caller()).isEqualTo("ingest");
        assertThat(call.permission()).isEqualTo(permission);
    }

    /** Prevents a call whose caller is unknown from being overlooked. */
    @Test
    void refusesACallThatIsNotSigned() {
        assertThatThrownBy(() -> AwsCall.of(request(Map.of("X-amz-target", List.of("AmazonSQS.SendMessage")), "{}")))
                .isInstanceOf(IOException.class);
    }

    private static String credential(String service) {
        return "AWS4-HMAC-SHA256 Credential=ingest/20261124/us-east-1/" + service + "/aws4_request, SignedHeaders=host";
    }

    private static LoopbackRequest request(Map<String, List<String>> headers, String body) {
        return new LoopbackRequest("POST", "/", headers, body.getBytes(StandardCharsets.UTF_8));
    }
}
