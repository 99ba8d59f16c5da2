package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A call to DynamoDB or SQS.
 *
 * @param caller the id of the credentials that it is signed with
 * @param action as the service names it, such as {@code UpdateItem}
 */
public record AwsCall(String caller, String service, String action, JsonNode parameters) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** AWS Signature Version 4: {@code Credential={id}/{day}/{region}/{service}/aws4_request}. */
    private static final Pattern CREDENTIAL = Pattern.compile("Credential=([^/]+)/[^/]+/[^/]+/([^/]+)/");

    static AwsCall of(LoopbackRequest request) throws IOException {
        Matcher credential = CREDENTIAL.matcher(request.header("Authorization").orElse(""));
        String target = request.header("X-Amz-Target").orElse("");
        if (!credential.find() || !target.contains(".")) {
            throw new IOException("the call is not signed, or names no action");
        }
        return new AwsCall(
                credential.group(1),
                credential.group(2),
                target.substring(target.indexOf('.') + 1),
                JSON.readTree(request.body()));
    }

    /** Returns the action and resource that a policy must allow. SQS has one permission for single calls and batches. */
    public String permission() {
        String allowed = service.equals("sqs") && action.endsWith("Batch")
                ? action.substring(0, action.length() - "Batch".length())
                : action;
        return service + ":" + allowed + " " + resource();
    }

    /** Returns the queue's name, or the end of the ARN of the table or index. */
    private String resource() {
        if (service.equals("sqs")) {
            String url = parameters.path("QueueUrl").asText();
            return url.substring(url.lastIndexOf('/') + 1);
        }
        String table = "table/" + parameters.path("TableName").asText();
        return parameters.has("IndexName")
                ? table + "/index/" + parameters.path("IndexName").asText()
                : table;
    }
}
