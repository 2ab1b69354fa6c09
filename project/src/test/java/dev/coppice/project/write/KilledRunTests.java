package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledRunTests {

    @TempDir
    Path place;

    @Test
    void aRunThatIsKilledAtAnyStepLeavesNothingOrEverything() throws IOException, InterruptedException {
        boolean killed = true;
        int wholeProjects = 0;
        int step = 0;
        for (; killed; step++) {
            Path folder = place.resolve("run" + step);
            killed = killAt(step, folder.resolve("shop"));

            boolean everything = isWhole(folder.resolve("shop"));
            boolean nothing = ProjectWriterTests.namesIn(folder).stream().allMatch(name -> name.startsWith("."));
            assertThat(everything || nothing).as("killed at step %d", step).isTrue();
            wholeProjects += everything ? 1 : 0;

            new ProjectWriter().create(ProjectWriterTests.PLAN, folder.resolve("next"));
            assertThat(ProjectWriterTests.namesIn(folder))
                    .as("after step %d", step)
                    .isSubsetOf("next", "shop");
        }
        assertThat(step).isGreaterThan(ProjectWriterTests.PLAN.files().size());
        assertThat(wholeProjects).isEqualTo(2);
    }

    private static boolean isWhole(Path project) throws IOException {
        if (!project.toFile().exists()) {
            return false;
        }
        assertThat(ProjectWriterTests.PLAN.files())
                .allSatisfy(file -> assertThat(project.resolve(file.path())).exists());
        return true;
    }

    /** Starts a run in a process of its own that dies before its n-th step; false if it got to its end. */
    private static boolean killAt(int step, Path project) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        Integer.toString(step),
                        project.toString()))
                .inheritIO()
                .start();
        assertThat(run.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).isIn(0, Dying.KILLED);
        return run.exitValue() == Dying.KILLED;
    }

    /** The run that dies: as with kill -9, no finally block and no hook gets its turn. */
    static final class Dying {

        static final int KILLED = 137;

        public static void main(String[] arguments) {
            int[] left = {Integer.parseInt(arguments[0])};
            new ProjectWriter(step -> {
                        if (left[0]-- == 0) {
                            Runtime.getRuntime().halt(KILLED);
                        }
                    })
                    .create(ProjectWriterTests.PLAN, Path.of(arguments[1]));
        }
    }
}
