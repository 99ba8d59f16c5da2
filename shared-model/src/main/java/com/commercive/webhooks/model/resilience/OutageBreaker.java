package com.commercive.webhooks.model.resilience;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;

/**
 * Spare a caller the wait for a service that is down. After four calls of which half failed or were slow, calls are
 * not made for five seconds; then one is, to see. An instance serves one webhook a time, so the window is short.
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
     * Make the call, or not while the service is known to be down.
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
