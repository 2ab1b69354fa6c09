package dev.coppice.cli.launch;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;

/** Starts a main class, and ends with the process that started this one, however that ended. */
public final class Launch {

    private Launch() {}

    /** Takes the name of the main class and its arguments. */
    public static void main(String[] args) throws Throwable {
        followParent(System.in, () -> System.exit(0));
        run(Class.forName(args[0]), Arrays.copyOfRange(args, 1, args.length));
    }

    /** The parent holds the other end of standard input and never writes: its end is the parent's end. */
    static void followParent(InputStream parent, Runnable end) {
        Thread thread = new Thread(
                () -> {
                    waitForEnd(parent);
                    end.run();
                },
                "coppice-parent");
        thread.setDaemon(true);
        thread.start();
    }

    private static void waitForEnd(InputStream parent) {
        try {
            int read = 0;
            while (read >= 0) {
                read = parent.read();
            }
        } catch (IOException e) {
            // An unreadable parent is a lost one.
        }
    }

    static void run(Class<?> mainClass, String[] args) throws Throwable {
        Method main = mainClass.getDeclaredMethod("main", String[].class);
        main.setAccessible(true);
        try {
            main.invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
