package com.commercive.webhooks.model.priming;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import software.amazon.awssdk.utils.Md5Utils;

/** Be SQS, as far as the SDK checks it: the receipt of a message has the digest of its body. */
final class SentMessage {
    private static final JsonMapper JSON = new JsonMapper();

    private SentMessage() {}

    static String receipt(String request) throws IOException {
        byte[] body = JSON.readTree(request).path("MessageBody").asText().getBytes(StandardCharsets.UTF_8);
        String digest = HexFormat.of().formatHex(Md5Utils.computeMD5Hash(body));
        return "{\"MessageId\": \"priming\", \"MD5OfMessageBody\": \"" + digest + "\"}";
    }
}
