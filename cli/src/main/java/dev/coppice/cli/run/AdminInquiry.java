package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.project.admin.AdminReport;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Asks a project's own server code what it says to the project's admin descriptions. The code runs in a process of its own,
 * with the project's classes, and ends before anything listens or asks a database.
 */
public final class AdminInquiry {

    private static final String MAIN = "dev.coppice.starter.web.AdminInspection";

    private final ProjectFolder project;
    private final Distribution distribution;
    private final Terminal terminal;
    private final Path cacheFolder;

    public AdminInquiry(
            ProjectFolder project, Distribution distribution, Terminal terminal, Map<String, String> environment) {
        this.project = project;
        this.distribution = distribution;
        this.terminal = terminal;
        this.cacheFolder = StartCache.userFolder(environment);
    }

    /**
     * What it says.
     *
     * @throws Problem if the project does not compile, or its API does not come about
     */
    public AdminReport ask() {
        Workbench workbench = new Workbench(project, distribution, terminal);
        Libraries libraries = workbench.libraries();
        workbench.compile(libraries);
        try {
            Path answer = project.output().resolve("admin-check.json");
            Path log = project.output().resolve("admin-check.log");
            Files.deleteIfExists(answer);
            int code =
                    terminal.during("Reading the model of " + project.name(), progress -> run(libraries, answer, log));
            if (code != 0 || !Files.exists(answer)) {
                throw new Problem(
                        "The API of %s could not be found out; the process that tried ended with exit code %d"
                                .formatted(project.name(), code),
                        "Its words are in %s".formatted(log));
            }
            return AdminReport.parse(Files.readString(answer));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(Libraries libraries, Path answer, Path log) throws IOException {
        List<String> command = new ArrayList<>(ServerJvm.command());
        command.addAll(new StartCache(cacheFolder, libraries).use());
        command.addAll(List.of(
                "-cp",
                libraries.joinedWith(project.classes(), project.resources()),
                "dev.coppice.cli.launch.Launch",
                MAIN,
                project.mainClass(),
                answer.toString()));
        Process process = new ProcessBuilder(command)
                .directory(project.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new Problem("The check was interrupted", "Start again", e);
        }
    }
}
