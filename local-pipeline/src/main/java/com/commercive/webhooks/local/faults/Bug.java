package com.commercive.webhooks.local.faults;

import com.commercive.webhooks.local.http.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A bug in the code of a function: it throws what nobody foresaw, at each answer of AWS that is marked. */
public final class Bug implements ExecutionInterceptor {
    private static final String MARK = "X-Bug";

    /** When the call is over, and its connection given back: code that throws takes none with it. */
    @Override
    public void afterExecution(Context.AfterExecution answered, ExecutionAttributes attributes) {
        if (answered.httpResponse().firstMatchingHeader(MARK).isPresent()) {
            throw new IllegalStateException("a bug");
        }
    }

    /** Have the function that gets the answer throw. */
    static Response marked(Response answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.put(MARK, List.of("yes"));
        return new Response(answer.status(), headers, answer.body());
    }
}
