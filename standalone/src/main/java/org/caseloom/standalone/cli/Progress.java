package org.caseloom.standalone.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far long work is: a bar where a person watches, nothing where the output goes to a file or another program.
 *
 * @param bar the bar, where there is one
 */
public record Progress(@Nullable ProgressBar bar) implements AutoCloseable {
    /** The progress of a task. */
    public static Progress of(String task, long size) {
        boolean watched = System.console() != null && System.console().isTerminal();
        return new Progress(!watched
                ? null
                : new ProgressBarBuilder().setTaskName(task)
                        .setInitialMax(Math.max(1, size))
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(500)
                        .build());
    }

    /** The task has come so far. */
    public void reached(long place) {
        if (bar != null) {
            bar.stepTo(place);
        }
    }

    /** The task turns out to be that long. */
    public void most(long size) {
        if (bar != null) {
            bar.maxHint(Math.max(1, size));
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
