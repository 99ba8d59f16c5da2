package com.commercive.localaws.redrive;

import com.commercive.localaws.http.LoopbackRequest;
import com.commercive.localaws.http.LoopbackResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** The query protocol, which older SDKs and command lines use. */
record QueryProtocol() implements Protocol {
    private static final String NAMESPACE = "xmlns=\"http://queue.amazonaws.com/doc/2012-11-05/\"";

    /** Returns the parameters of a form, or of the address. */
    static Map<String, String> parameters(LoopbackRequest request) {
        boolean form = request.header("Content-Type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
        String encoded = form ? new String(request.body(), StandardCharsets.UTF_8) : request.query();
        Map<String, String> parameters = new TreeMap<>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    @Override
    public LoopbackResponse value(MoveTaskCall.Action action, String name, Object value) {
        return answer(action, element(name, value));
    }

    @Override
    public LoopbackResponse list(MoveTaskCall.Action action, List<Map<String, Object>> entries) {
        StringBuilder result = new StringBuilder();
        for (Map<String, Object> entry : entries) {
            result.append("<ListMessageMoveTasksResultEntry>");
            entry.forEach((name, value) -> result.append(element(name, value)));
            result.append("</ListMessageMoveTasksResultEntry>");
        }
        return answer(action, result.toString());
    }

    @Override
    public LoopbackResponse error(SqsError error) {
        return xml(
                error.kind().status,
                "<ErrorResponse %s><Error><Type>Sender</Type>%s%s<Detail/></Error>%s</ErrorResponse>"
                        .formatted(
                                NAMESPACE,
                                element("Code", error.kind().code),
                                element("Message", error.text()),
                                element("RequestId", UUID.randomUUID())));
    }

    private static LoopbackResponse answer(MoveTaskCall.Action action, String result) {
        return xml(
                200,
                "<%1$sResponse %2$s><%1$sResult>%3$s</%1$sResult><ResponseMetadata>%4$s</ResponseMetadata></%1$sResponse>"
                        .formatted(action, NAMESPACE, result, element("RequestId", UUID.randomUUID())));
    }

    private static LoopbackResponse xml(int status, String body) {
        return LoopbackResponse.of(status, "text/xml", "<?xml version=\"1.0\"?>" + body);
    }

    private static String element(String name, Object value) {
        String text = value.toString().replace("&", "&amp;").replace("<", "&lt;");
        return "<" + name + ">" + text + "</" + name + ">";
    }
}
