package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.project.yaml.JpaSettings;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads what the owner's entity classes say. Only sources that take part in the mapping are compiled, with what they use:
 * an exposure class that still names a class that is gone is not in the way.
 */
public final class OwnClasses {

    private final ProjectFolder project;
    private final Distribution distribution;
    private final Terminal terminal;

    public OwnClasses(ProjectFolder project, Distribution distribution, Terminal terminal) {
        this.project = project;
        this.distribution = distribution;
        this.terminal = terminal;
    }

    /**
     * What the classes say.
     *
     * @param known the schema that was read last, see {@link JpaReader}
     * @throws Problem if the classes do not compile, or Hibernate refuses their mapping
     */
    public JpaModel read(Schema known) {
        ClassPaths classPaths = new ClassPaths(distribution);
        if (classPaths.needsMaven(project)) {
            terminal.say("pom.xml was changed; Maven is asked for its libraries");
        }
        List<Path> libraries = terminal.during("Looking for libraries", progress -> classPaths.libraries(project));
        compile(libraries);
        EntityClasses classes = new EntityClasses(
                List.of(project.mappedClasses(), project.resources()),
                libraries,
                project.engine().id(),
                settings());
        return terminal.during("Reading the entity classes", progress -> JpaReader.read(classes, known));
    }

    private void compile(List<Path> libraries) {
        MappingCompilation compilation = new MappingCompilation(project, libraries, distribution.processorJar());
        List<String> errors = terminal.during("Compiling the entity classes", progress -> compilation.run());
        if (!errors.isEmpty()) {
            errors.forEach(terminal::alarm);
            throw new Problem(
                    "The entity classes of %s do not compile, so they cannot be followed".formatted(project.name()),
                    "Correct what stands above and start again; nothing was written");
        }
    }

    private Map<String, String> settings() {
        Path configuration = project.root().resolve(JpaSettings.PATH);
        return Files.exists(configuration) ? JpaSettings.parse(ProjectFolder.read(configuration)) : Map.of();
    }
}
