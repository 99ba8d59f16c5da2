package com.commercive.localaws.proxy;

import com.commercive.localaws.http.LoopbackResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A bug in the code of a function: it throws an unforeseen exception at each response of AWS that has a mark. */
public final class Bug implements ExecutionInterceptor {
    private static final String MARK = "X-Bug";

    /** Throws after the call, when its connection is back in the pool, so that no connection is lost. */
    @Override
    public void afterExecution(Context.AfterExecution answered, ExecutionAttributes attributes) {
        if (answered.httpResponse().firstMatchingHeader(MARK).isPresent()) {
            throw new IllegalStateException("a bug");
        }
    }

    /** Returns the response with the mark. */
    static LoopbackResponse marked(LoopbackResponse answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.put(MARK, List.of("yes"));
        return new LoopbackResponse(answer.status(), headers, answer.body());
    }
}
