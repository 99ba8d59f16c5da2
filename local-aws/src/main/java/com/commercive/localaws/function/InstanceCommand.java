package com.commercive.localaws.function;

import com.commercive.localaws.lifecycle.JavaCommand;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The command by which Lambda starts a Java function: flags, class path and environment of its java25 runtime. */
final class InstanceCommand {
    /** The share of a function's memory that the runtime gives to the heap. */
    private static final double HEAP_SHARE = 0.85;

    private InstanceCommand() {}

    /** Returns the command. Its class path is that of the runtime, which loads the function's jars from the task root. */
    static JavaCommand of(FunctionSettings settings, RuntimeClient client, Path taskRoot, URI runtimeApi) {
        return new JavaCommand(
                flags(settings, client),
                client.jars(),
                RuntimeClient.MAIN_CLASS,
                List.of(settings.handler()),
                taskRoot,
                environment(settings, taskRoot, runtimeApi),
                settings.background());
    }

    private static List<String> flags(FunctionSettings settings, RuntimeClient client) {
        return List.of(
                "-XX:MaxHeapSize=" + (int) (settings.memoryMegabytes() * HEAP_SHARE) + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                client.libraryFlag());
    }

    private static Map<String, String> environment(FunctionSettings settings, Path taskRoot, URI runtimeApi) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_LAMBDA_RUNTIME_API", runtimeApi.getAuthority(),
                "AWS_LAMBDA_FUNCTION_NAME", settings.name(),
                "AWS_LAMBDA_FUNCTION_VERSION", "$LATEST",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(settings.memoryMegabytes()),
                "AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + settings.name(),
                "AWS_LAMBDA_LOG_STREAM_NAME", logStream(),
                "AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand",
                "AWS_EXECUTION_ENV", "AWS_Lambda_java25",
                "LAMBDA_TASK_ROOT", taskRoot.toString(),
                "_HANDLER", settings.handler()));
        environment.putAll(Map.of(
                "AWS_REGION", "us-east-1",
                "AWS_DEFAULT_REGION", "us-east-1",
                "AWS_ACCESS_KEY_ID", settings.label(),
                "AWS_SECRET_ACCESS_KEY", "local",
                "LANG", "en_US.UTF-8",
                "TZ", ":UTC"));
        environment.putAll(settings.environment());
        return environment;
    }

    private static String logStream() {
        String day = LocalDate.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy/MM/dd"));
        return day + "/[$LATEST]" + UUID.randomUUID().toString().replace("-", "");
    }
}
