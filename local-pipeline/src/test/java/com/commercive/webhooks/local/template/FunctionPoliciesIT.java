package com.commercive.webhooks.local.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.commercive.webhooks.infra.functions.LambdaServiceCalls;
import com.commercive.webhooks.model.deployment.PipelineFunction;
import com.commercive.webhooks.model.deployment.Stage;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The policies of the functions, compared with their calls. AWS demands the permissions; the emulators do not. */
class FunctionPoliciesIT {
    private static final AllowedCalls ALLOWED = new AllowedCalls(SynthesizedTemplate.ofProd());
    private static final Map<PipelineFunction, Set<String>> MADE = new TreeMap<>();

    @BeforeAll
    static void recordEveryPath() {
        try (RecordedSystem recorded = new RecordedSystem();
                EveryPathTraffic traffic = new EveryPathTraffic(recorded)) {
            traffic.run();
            for (PipelineFunction function : PipelineFunction.values()) {
                MADE.put(function, Set.copyOf(recorded.calls(function)));
            }
        }
    }

    /** Prevents a missing permission, with which webhooks would fail on AWS only. */
    @ParameterizedTest
    @EnumSource
    void everyCallIsAllowed(PipelineFunction function) {
        assertThat(ALLOWED.of(function)).containsAll(made(function));
    }

    /** Prevents a needless permission, which a bug or an attacker could use. */
    @ParameterizedTest
    @EnumSource
    void nothingElseIsAllowed(PipelineFunction function) {
        Set<String> needed = new TreeSet<>(made(function));
        needed.addAll(madeOnAwsOnly(function));

        assertThat(needed).containsAll(ALLOWED.of(function));
    }

    /** Returns the calls that are made on AWS only: those of Lambda itself, and the read of the secret. */
    private static Set<String> madeOnAwsOnly(PipelineFunction function) {
        Set<String> calls = new TreeSet<>();
        String logGroup = "/aws/lambda/" + Stage.PROD.functionName(function);
        LambdaServiceCalls.LOGS.forEach(action -> calls.add(action + " " + logGroup));
        switch (function) {
            case INGEST -> calls.add("secretsmanager:GetSecretValue secret:commercive-webhooks/shopify-??????");
            case PROCESSOR ->
                LambdaServiceCalls.POLLER.forEach(action -> calls.add(action + " " + Stage.PROD.queueName()));
            case REQUEUE, PRIVACY -> {}
        }
        return calls;
    }

    private static Set<String> made(PipelineFunction function) {
        return MADE.getOrDefault(function, Set.of());
    }
}
