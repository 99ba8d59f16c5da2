package com.commercive.localaws.trigger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/** The event that a function gets from an SQS event source for a batch. */
final class SqsEvent {
    private static final JsonFactory JSON = new JsonFactory();

    private SqsEvent() {}

    static byte[] of(List<Message> batch, String queueArn) throws IOException {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(event)) {
            json.writeStartObject();
            json.writeArrayFieldStart("Records");
            for (Message message : batch) {
                writeRecord(message, queueArn, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return event.toByteArray();
    }

    private static void writeRecord(Message message, String queueArn, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("messageId", message.messageId());
        json.writeStringField("receiptHandle", message.receiptHandle());
        json.writeStringField("body", message.body());
        json.writeObjectFieldStart("attributes");
        for (Map.Entry<String, String> attribute : message.attributesAsStrings().entrySet()) {
            json.writeStringField(attribute.getKey(), attribute.getValue());
        }
        json.writeEndObject();
        json.writeObjectFieldStart("messageAttributes");
        for (var attribute : message.messageAttributes().entrySet()) {
            writeAttribute(attribute.getKey(), attribute.getValue(), json);
        }
        json.writeEndObject();
        writeOptional("md5OfMessageAttributes", message.md5OfMessageAttributes(), json);
        json.writeStringField("md5OfBody", message.md5OfBody());
        json.writeStringField("eventSource", "aws:sqs");
        json.writeStringField("eventSourceARN", queueArn);
        json.writeStringField("awsRegion", "us-east-1");
        json.writeEndObject();
    }

    private static void writeAttribute(String name, MessageAttributeValue value, JsonGenerator json)
            throws IOException {
        json.writeObjectFieldStart(name);
        writeOptional("stringValue", value.stringValue(), json);
        SdkBytes binary = value.binaryValue();
        if (binary != null) {
            json.writeBinaryField("binaryValue", binary.asByteArray());
        }
        json.writeArrayFieldStart("stringListValues");
        json.writeEndArray();
        json.writeArrayFieldStart("binaryListValues");
        json.writeEndArray();
        json.writeStringField("dataType", value.dataType());
        json.writeEndObject();
    }

    private static void writeOptional(String name, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
