package dev.coppice.schema.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The process whose end is the end of the build. The start distinguishes it from a later process of the same number. */
record BuildProcess(long pid, long startMillis) {

    /** The nearest Java process above this one, which is Maven or the IDE; this one where there is none. */
    static BuildProcess current() {
        ProcessHandle self = ProcessHandle.current();
        return of(Stream.iterate(self.parent(), Optional::isPresent, process -> process.flatMap(ProcessHandle::parent))
                .flatMap(Optional::stream)
                .filter(BuildProcess::isJava)
                .findFirst()
                .orElse(self));
    }

    /** This process alone. */
    static BuildProcess self() {
        return of(ProcessHandle.current());
    }

    /** Reads what {@link #toString} wrote. */
    static BuildProcess parse(String text) {
        int dash = text.indexOf('-');
        return new BuildProcess(Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> of(process).equals(this))
                .isPresent();
    }

    @Override
    public String toString() {
        return pid + "-" + startMillis;
    }

    private static BuildProcess of(ProcessHandle process) {
        return new BuildProcess(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> String.valueOf(Path.of(command).getFileName()))
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
    }
}
