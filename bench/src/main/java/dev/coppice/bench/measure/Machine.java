package dev.coppice.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the figures were measured on, without saying whose it is. */
public final class Machine {

    private Machine() {}

    /** Processor, memory, operating system and JDK in one sentence. */
    public static String description() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return "%d cores (%s), %d GB of memory, %s, %s %s"
                .formatted(
                        system.getAvailableProcessors(),
                        line("/proc/cpuinfo", "model name", System.getProperty("os.arch")),
                        Math.round(system.getTotalMemorySize() / 1e9),
                        line("/etc/os-release", "PRETTY_NAME", System.getProperty("os.name")),
                        System.getProperty("java.vm.name"),
                        Runtime.version());
    }

    /** How many processes want a core, averaged over the last minute; negative where the system does not say. */
    public static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String line(String file, String key, String otherwise) {
        Path path = Path.of(file);
        if (!Files.isReadable(path)) {
            return otherwise;
        }
        try (Stream<String> lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replaceAll("[\\s:=\"]+", " "))
                    .map(String::strip)
                    .findFirst()
                    .orElse(otherwise);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
