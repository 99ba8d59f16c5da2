package com.commercive.webhooks.model.resilience;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * A circuit breaker, which spares a caller the wait for a service that is down. When half of the last four calls failed or were
 * slow, it opens: no call is made for five seconds, and then one as a trial. The window is short, as an instance handles one
 * webhook at a time.
 */
public final class OutageBreaker {
    private final CircuitBreaker breaker;

    public OutageBreaker(String service, Duration slow, InstantSource clock) {
        breaker = CircuitBreaker.of(
                service,
                CircuitBreakerConfig.custom()
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .slidingWindow(4, 4, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(50)
                        .slowCallDurationThreshold(slow)
                        .slowCallRateThreshold(50)
                        .waitDurationInOpenState(Duration.ofSeconds(5))
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .recordException(AwsFailures::isTransient)
                        .build());
    }

    /**
     * Makes the call, unless the service is known to be down.
     *
     * @return whether it was made
     */
    public boolean run(Runnable call) {
        try {
            breaker.executeRunnable(call);
            return true;
        } catch (CallNotPermittedException open) {
            return false;
        }
    }
}
