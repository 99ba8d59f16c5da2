package com.commercive.localaws.redrive;

/** An error with which SQS refuses a call. */
final class SqsError extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The kinds of errors. The query protocol has the code of each, the JSON protocol its type. */
    enum Kind {
        INVALID_PARAMETER(400, "InvalidParameterValue", "com.amazon.coral.service#InvalidParameterValueException"),
        MISSING_PARAMETER(400, "MissingParameter", "com.amazon.coral.service#MissingRequiredParameterException"),
        NOT_FOUND(404, "ResourceNotFoundException", "com.amazonaws.sqs#ResourceNotFoundException"),
        UNSUPPORTED(400, "AWS.SimpleQueueService.UnsupportedOperation", "com.amazonaws.sqs#UnsupportedOperation");

        final int status;
        final String code;
        final String type;

        Kind(int status, String code, String type) {
            this.status = status;
            this.code = code;
            this.type = type;
        }
    }

    private final Kind kind;
    private final String text;

    SqsError(Kind kind, String text) {
        super(text);
        this.kind = kind;
        this.text = text;
    }

    static SqsError invalid(String text) {
        return new SqsError(Kind.INVALID_PARAMETER, text);
    }

    static SqsError notFound(String text) {
        return new SqsError(Kind.NOT_FOUND, text);
    }

    Kind kind() {
        return kind;
    }

    String text() {
        return text;
    }
}
