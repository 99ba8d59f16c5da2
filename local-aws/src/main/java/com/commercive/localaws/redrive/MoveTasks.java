package com.commercive.localaws.redrive;

import com.commercive.localaws.http.LoopbackResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The message move tasks of all queues, and the responses to the three actions. */
final class MoveTasks implements AutoCloseable {
    private static final int MAX_RATE = 500;
    private static final int MAX_RESULTS = 10;

    private final Queues queues;
    /** The newest first. Guarded by this. */
    private final List<MoveTask> tasks = new ArrayList<>();

    MoveTasks(Queues queues) {
        this.queues = queues;
    }

    LoopbackResponse answer(MoveTaskCall call) {
        try {
            return switch (call.action()) {
                case StartMessageMoveTask -> start(call);
                case ListMessageMoveTasks -> list(call);
                case CancelMessageMoveTask -> cancel(call);
            };
        } catch (SqsError refused) {
            return call.protocol().error(refused);
        }
    }

    private synchronized LoopbackResponse start(MoveTaskCall call) {
        String source = call.required("SourceArn");
        String sourceUrl = urlOfSource(source);
        Optional<String> destination = call.optional("DestinationArn");
        Optional<Integer> rate = call.between("MaxNumberOfMessagesPerSecond", 1, MAX_RATE);
        if (!queues.isDeadLetterQueue(source)) {
            throw SqsError.invalid("Source queue must be configured as a Dead Letter Queue.");
        }
        destination.ifPresent(arn -> url("DestinationArn", arn));
        if (tasksOf(source).stream().anyMatch(MoveTask::isActive)) {
            throw SqsError.invalid("There is already a task running. Only one active task is allowed for a source queue"
                    + " arn at a given time.");
        }
        MoveTask task = new MoveTask(queues, source, sourceUrl, destination, rate);
        tasks.addFirst(task);
        task.start();
        return call.protocol().value(call.action(), "TaskHandle", task.handle().encoded());
    }

    private synchronized LoopbackResponse list(MoveTaskCall call) {
        String source = call.required("SourceArn");
        int most = call.between("MaxResults", 1, MAX_RESULTS).orElse(1);
        urlOfSource(source);
        return call.protocol()
                .list(
                        call.action(),
                        tasksOf(source).stream()
                                .limit(most)
                                .map(MoveTask::description)
                                .toList());
    }

    private synchronized LoopbackResponse cancel(MoveTaskCall call) {
        TaskHandle handle = TaskHandle.decode(call.required("TaskHandle"));
        urlOfSource(handle.sourceArn());
        MoveTask task = tasksOf(handle.sourceArn()).stream()
                .filter(candidate -> candidate.handle().equals(handle))
                .findFirst()
                .orElseThrow(() -> SqsError.notFound("Task does not exist."));
        if (!task.cancel()) {
            throw new SqsError(SqsError.Kind.UNSUPPORTED, "Only a task that is running can be cancelled.");
        }
        return call.protocol().value(call.action(), "ApproximateNumberOfMessagesMoved", task.moved());
    }

    private List<MoveTask> tasksOf(String sourceArn) {
        return tasks.stream()
                .filter(task -> task.handle().sourceArn().equals(sourceArn))
                .toList();
    }

    private String urlOfSource(String arn) {
        return url("SourceArn", arn);
    }

    private String url(String parameter, String arn) {
        return queues.url(arn)
                .orElseThrow(() -> SqsError.notFound(
                        "The resource that you specified for the " + parameter + " parameter doesn't exist."));
    }

    @Override
    public synchronized void close() {
        tasks.forEach(MoveTask::cancel);
    }
}
