package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.schema.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds what a project runs on and compiles it. */
final class Workbench {

    private final ProjectFolder project;
    private final Distribution distribution;
    private final Terminal terminal;

    Workbench(ProjectFolder project, Distribution distribution, Terminal terminal) {
        this.project = project;
        this.distribution = distribution;
        this.terminal = terminal;
    }

    Libraries libraries() {
        ClassPaths classPaths = new ClassPaths(distribution);
        if (classPaths.needsMaven(project)) {
            terminal.say("pom.xml was changed; Maven is asked for its libraries");
        }
        List<Path> jars = terminal.during("Looking for libraries", progress -> classPaths.libraries(project));
        return new Libraries(distribution.launchJar(), jars);
    }

    /**
     * Compiles.
     *
     * @throws Problem if the compiler refuses, which is shown before
     */
    void compile(Libraries libraries) {
        if (!tryToCompile(libraries)) {
            throw new Problem(
                    "%s does not compile".formatted(project.name()), "Correct what stands above and start again");
        }
    }

    /** Compiles; false if the compiler refuses, which is shown. */
    boolean tryToCompile(Libraries libraries) {
        List<Path> processorPath = Stream.concat(Stream.of(distribution.processorJar()), libraries.jars().stream())
                .toList();
        Compilation compilation = new Compilation(project, libraries.jars(), processorPath);
        Compilation.Result result = terminal.during("Compiling " + project.name(), progress -> compilation.run());
        return switch (result) {
            case Compilation.Result.UpToDate upToDate -> true;
            case Compilation.Result.Compiled(int files) -> {
                terminal.detail("%d files compiled".formatted(files));
                yield true;
            }
            case Compilation.Result.Refused(List<String> errors) -> {
                errors.forEach(terminal::alarm);
                yield false;
            }
        };
    }
}
