package org.caseloom.standalone.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * How far a load is: a bar where a person watches, nothing where the output goes to a file or another program.
 *
 * @param bar the bar, where there is one
 */
record LoadProgress(@Nullable ProgressBar bar) implements AutoCloseable {
    static LoadProgress of(String task, long size) {
        boolean watched = System.console() != null && System.console().isTerminal();
        return new LoadProgress(!watched
                ? null
                : new ProgressBarBuilder().setTaskName(task)
                        .setInitialMax(Math.max(1, size))
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(500)
                        .build());
    }

    void reached(long place) {
        if (bar != null) {
            bar.stepTo(place);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
