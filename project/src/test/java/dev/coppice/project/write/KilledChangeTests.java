package dev.coppice.project.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.write.UndoStore.Phase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process of its own is killed before each of its steps; the next start finds the old state or the new one. */
class KilledChangeTests {

    /** What is killed. */
    enum Job {
        APPLY {
            @Override
            void run(ProjectChanger changer, Path project) {
                changer.apply(ProjectChangerTests.CHANGE);
            }
        },
        ACCEPT {
            @Override
            void prepare(Path project) throws IOException {
                ReviewTests.fillWithProposals(project);
            }

            @Override
            void run(ProjectChanger changer, Path project) {
                changer.apply(ReviewTests.acceptingAll(project));
            }
        },
        UNDO {
            @Override
            void prepare(Path project) throws IOException {
                super.prepare(project);
                APPLY.run(new ProjectChanger(project), project);
            }

            @Override
            void run(ProjectChanger changer, Path project) {
                changer.apply(changer.planUndo().orElseThrow());
            }
        };

        abstract void run(ProjectChanger changer, Path project);

        void prepare(Path project) throws IOException {
            ProjectChangerTests.fill(project);
        }
    }

    @TempDir
    Path place;

    @ParameterizedTest
    @EnumSource
    void killedAtAnyStepTheProjectIsAsBeforeOrAsAfter(Job job) throws IOException, InterruptedException {
        SortedMap<String, String> before = stateAfter(job, "before", (changer, project) -> {});
        SortedMap<String, String> after = stateAfter(job, "after", job::run);
        assertThat(before).isNotEqualTo(after);
        int asBefore = 0;
        int asAfter = 0;
        int mixed = 0;

        for (int step = 0; ; step++) {
            Path project = Files.createDirectory(place.resolve("run" + step));
            job.prepare(project);
            boolean killed = killAt(step, job, project);
            SortedMap<String, String> found = TreeOnDisk.of(project);
            mixed += found.equals(before) || found.equals(after) ? 0 : 1;

            new ProjectChanger(project).recover();

            SortedMap<String, String> recovered = TreeOnDisk.of(project);
            assertThat(recovered).as("killed at step %d", step).isIn(before, after);
            asBefore += recovered.equals(before) ? 1 : 0;
            asAfter += recovered.equals(after) ? 1 : 0;
            assertThatTheStoreWorks(project, job, recovered.equals(before));
            if (!killed) {
                break;
            }
        }

        assertThat(asBefore).isGreaterThan(10);
        assertThat(asAfter).isGreaterThan(10);
        assertThat(mixed)
                .as("states in between, which recovery had to complete")
                .isGreaterThan(8);
    }

    @Test
    void aRecoveryThatIsKilledItselfIsCompletedByTheNext() throws IOException, InterruptedException {
        SortedMap<String, String> after = stateAfter(Job.APPLY, "after", Job.APPLY::run);
        Path project = Files.createDirectory(place.resolve("run"));
        Job.APPLY.prepare(project);
        int step = 0;
        while (new UndoStore(project).slots().stream().noneMatch(slot -> slot.phase() == Phase.OPEN)) {
            assertThat(killAt(step++, Job.APPLY, project)).isTrue();
        }

        int kills = 0;
        while (!TreeOnDisk.of(project).equals(after)) {
            assertThat(killAt(3, Job.APPLY, project)).isTrue();
            kills++;
        }
        new ProjectChanger(project).recover();

        assertThat(kills).isGreaterThan(4);
        assertThat(TreeOnDisk.of(project)).isEqualTo(after);
    }

    /** There and back again, whatever the killed run left in the store. */
    private static void assertThatTheStoreWorks(Path project, Job job, boolean isAsBefore) throws IOException {
        SortedMap<String, String> state = TreeOnDisk.of(project);
        ProjectChanger changer = new ProjectChanger(project);
        if (isAsBefore) {
            job.run(changer, project);
            assertThat(TreeOnDisk.of(project)).isNotEqualTo(state);
        }
        if (job == Job.UNDO) {
            changer.apply(changer.planRedo().orElseThrow());
            changer.apply(changer.planUndo().orElseThrow());
        } else {
            changer.apply(changer.planUndo().orElseThrow());
            changer.apply(changer.planRedo().orElseThrow());
        }
        assertThat(new UndoStore(project).slots()).hasSize(job == Job.ACCEPT ? 2 : 1);
    }

    private interface Act {

        void on(ProjectChanger changer, Path project);
    }

    private SortedMap<String, String> stateAfter(Job job, String name, Act act) throws IOException {
        Path project = Files.createDirectory(place.resolve(name));
        job.prepare(project);
        act.on(new ProjectChanger(project), project);
        return TreeOnDisk.of(project);
    }

    /** Starts a job in a process of its own that dies before its n-th step; false if it got to its end. */
    private static boolean killAt(int step, Job job, Path project) throws IOException, InterruptedException {
        Process run = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        Integer.toString(step),
                        job.name(),
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
            Path project = Path.of(arguments[2]);
            ProjectChanger changer = new ProjectChanger(project, step -> {
                if (left[0]-- == 0) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
            Job.valueOf(arguments[1]).run(changer, project);
        }
    }
}
