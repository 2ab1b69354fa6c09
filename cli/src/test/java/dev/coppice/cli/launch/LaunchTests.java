package dev.coppice.cli.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaunchTests {

    @Test
    void endsWhenTheParentLetsGo() throws Exception {
        Process process = start("dev.coppice.cli.launch.LaunchTests$Sleeper");

        process.getOutputStream().close();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void staysWhileTheParentHoldsOn() throws Exception {
        Process process = start("dev.coppice.cli.launch.LaunchTests$Sleeper");
        try {
            assertThat(process.waitFor(2, TimeUnit.SECONDS)).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void failureOfTheMainClassIsItsOwn() throws Exception {
        Process process = start("dev.coppice.cli.launch.LaunchTests$Failing");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
    }

    private static Process start(String mainClass) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        place(Launch.class) + File.pathSeparator + place(LaunchTests.class),
                        Launch.class.getName(),
                        mainClass)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static Path place(Class<?> of) throws Exception {
        return Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    static final class Sleeper {
        public static void main(String[] args) throws InterruptedException {
            Thread.sleep(120_000);
        }
    }

    static final class Failing {
        public static void main(String[] args) throws IOException {
            if (args.length == 0) {
                throw new IOException("on purpose");
            }
        }
    }
}
