package dev.coppice.cli.text;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** A piece of work that tells of itself once it takes longer than a second. */
public final class Progress implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 1_000;
    private static final long SCREEN_MILLIS = 200;
    private static final long LOG_MILLIS = 10_000;
    private static final int BAR = 24;

    private final @Nullable PrintStream err;
    private final boolean overwrites;
    private final String what;
    private final long start = System.nanoTime();
    private final Timer timer = new Timer("progress", true);
    private volatile double share = -1;
    private boolean shown;

    Progress(@Nullable PrintStream err, Terminal.Screen screen, String what) {
        this.err = err;
        this.overwrites = screen != Terminal.Screen.NONE;
        this.what = what;
        if (err != null) {
            timer.schedule(task(), PATIENCE_MILLIS, overwrites ? SCREEN_MILLIS : LOG_MILLIS);
        }
    }

    /** Tells how much is done, from 0 to 1; without it only the time is shown. */
    public void done(double newShare) {
        share = Math.clamp(newShare, 0, 1);
    }

    @Override
    public synchronized void close() {
        timer.cancel();
        if (shown && overwrites && err != null) {
            err.print("\r\033[K");
            err.flush();
        }
    }

    /** The line as it stands after some seconds. */
    static String line(String what, double share, long seconds) {
        if (share < 0) {
            return "%s … %d s".formatted(what, seconds);
        }
        int full = (int) Math.round(share * BAR);
        return "%s [%s%s] %d %%".formatted(what, "#".repeat(full), ".".repeat(BAR - full), Math.round(share * 100));
    }

    private TimerTask task() {
        return new TimerTask() {
            @Override
            public void run() {
                show();
            }
        };
    }

    private synchronized void show() {
        if (err == null) {
            return;
        }
        shown = true;
        String line = line(what, share, (System.nanoTime() - start) / 1_000_000_000);
        err.print(overwrites ? "\r\033[K" + line : line + "\n");
        err.flush();
    }
}
