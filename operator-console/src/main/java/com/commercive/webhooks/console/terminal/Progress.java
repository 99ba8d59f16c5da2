package com.commercive.webhooks.console.terminal;

import java.io.PrintWriter;
import java.util.stream.Stream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** The progress of a long task: a moving bar on a terminal, else a line every ten seconds. */
public final class Progress {
    private static final int LINE_LENGTH = 90;

    private final PrintWriter to;
    private final boolean interactive;

    public Progress(PrintWriter to, boolean interactive) {
        this.to = to;
        this.interactive = interactive;
    }

    /** Counts the elements of a stream as they are read, without knowing their number; its end ends the bar. */
    public <T> Stream<T> counting(String task, Stream<T> elements) {
        ProgressBar bar = bar(task).hideEta().setInitialMax(-1).build();
        return elements.peek(element -> bar.step()).onClose(bar::close);
    }

    public ProgressBar start(String task, int total) {
        return bar(task).setInitialMax(total).build();
    }

    private ProgressBarBuilder bar(String task) {
        return ProgressBar.builder()
                .setTaskName(task)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(interactive ? 200 : 10_000)
                .setConsumer(new DelegatingProgressBarConsumer(this::show, LINE_LENGTH));
    }

    private void show(String line) {
        to.print(interactive ? "\r" + line : line + System.lineSeparator());
        to.flush();
    }
}
