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
import java.util.Optional;
import java.util.TreeMap;

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
        Optional<Path> settings =
                Optional.of(project.root().resolve(JpaSettings.PATH)).filter(Files::exists);
        return read(MappedSources.own(project), settings.map(ProjectFolder::read), known);
    }

    /**
     * What the classes said when they agreed with the database last: as they were generated for it.
     *
     * @param generated texts by path; those of other files do not matter
     * @param known as with {@link #read(Schema)}
     * @throws Problem as with {@link #read(Schema)}
     */
    public JpaModel readGenerated(Map<String, String> generated, Schema known) {
        MappedSources sources = MappedSources.generated(project);
        sources.hold(generated);
        return read(sources, Optional.ofNullable(generated.get(JpaSettings.PATH)), known);
    }

    private JpaModel read(MappedSources sources, Optional<String> settings, Schema known) {
        ClassPaths classPaths = new ClassPaths(distribution);
        if (classPaths.needsMaven(project)) {
            terminal.say("pom.xml was changed; Maven is asked for its libraries");
        }
        List<Path> libraries = terminal.during("Looking for libraries", progress -> classPaths.libraries(project));
        compile(sources, libraries);
        EntityClasses classes = new EntityClasses(
                List.of(sources.classes(), project.resources()),
                libraries,
                project.engine().id(),
                settings.map(JpaSettings::parse).orElseGet(TreeMap::new));
        return terminal.during("Reading the entity classes", progress -> JpaReader.read(classes, known));
    }

    private void compile(MappedSources sources, List<Path> libraries) {
        MappingCompilation compilation =
                new MappingCompilation(project, sources, libraries, distribution.processorJar());
        List<String> errors = terminal.during("Compiling the entity classes", progress -> compilation.run());
        if (!errors.isEmpty()) {
            errors.forEach(terminal::alarm);
            throw new Problem(
                    "The entity classes of %s do not compile, so they cannot be followed".formatted(project.name()),
                    "Correct what stands above and start again; nothing was written");
        }
    }
}
