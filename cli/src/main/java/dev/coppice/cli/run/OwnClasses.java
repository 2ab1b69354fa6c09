package dev.coppice.cli.run;

import dev.coppice.cli.text.Terminal;
import dev.coppice.model.jpa.EntityClasses;
import dev.coppice.model.jpa.JpaModel;
import dev.coppice.model.jpa.JpaReader;
import dev.coppice.project.yaml.JpaSettings;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import dev.coppice.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the owner's entity classes say. Only sources that take part in the mapping are compiled, with what they use:
 * an exposure class that still names a class that is gone is not in the way.
 */
public final class OwnClasses {

    private final ProjectFolder project;
    private final Distribution distribution;
    private final Terminal terminal;
    private @Nullable JpaModel own;
    private @Nullable JpaModel ofGenerated;

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
        if (own == null) {
            own = read(MappedSources.own(project), ownSettings(), known);
        }
        return own;
    }

    /**
     * What the classes said when they agreed with the database last: as they were generated for it.
     *
     * @param generated texts by path; those of other files do not matter
     * @param known as with {@link #read(Schema)}
     * @throws Problem as with {@link #read(Schema)}
     */
    public JpaModel readGenerated(Map<String, String> generated, Schema known) {
        if (ofGenerated == null) {
            MappedSources sources = MappedSources.generated(project);
            sources.hold(generated);
            ofGenerated = read(sources, Optional.ofNullable(generated.get(JpaSettings.PATH)), known);
        }
        return ofGenerated;
    }

    /**
     * The schema that the classes describe, in few characters: the same for equal schemas, and for no others. While nothing
     * changed, neither a compiler nor Hibernate is asked.
     *
     * @param known as with {@link #read(Schema)}
     * @throws Problem as with {@link #read(Schema)}
     */
    public String digest(Schema known) {
        Fingerprint from = around(known)
                .tree(project.sources())
                .tree(project.resources().resolve("META-INF"))
                .text("settings " + ownSettings().orElse(""));
        return remembered(MappedSources.own(project).said(), from, () -> read(known));
    }

    /** The same of the classes as they were generated, see {@link #readGenerated}. */
    public String digestOfGenerated(Map<String, String> generated, Schema known) {
        Fingerprint from = around(known).tree(project.resources().resolve("META-INF"));
        generated.forEach((path, text) -> from.text(path + " " + text));
        return remembered(MappedSources.generated(project).said(), from, () -> readGenerated(generated, known));
    }

    /** What {@link #digest(Schema)} tells of classes that describe this schema. */
    public static String digestOf(Schema schema) {
        return new Fingerprint().text(SchemaJson.print(schema)).value();
    }

    private static String remembered(LastReading last, Fingerprint from, Supplier<JpaModel> reading) {
        String key = from.value();
        return last.find(key).orElseGet(() -> {
            String said = digestOf(reading.get().schema());
            last.remember(key, said);
            return said;
        });
    }

    /** What every reading depends on, whichever classes are read. */
    private Fingerprint around(Schema known) {
        return new Fingerprint()
                .tree(distribution.workshop())
                .files(libraries())
                .text(project.engine().id())
                .text(Runtime.version().toString())
                .text(SchemaJson.print(known));
    }

    private Optional<String> ownSettings() {
        return Optional.of(project.root().resolve(JpaSettings.PATH))
                .filter(Files::exists)
                .map(ProjectFolder::read);
    }

    private List<Path> libraries() {
        ClassPaths classPaths = new ClassPaths(distribution);
        if (classPaths.needsMaven(project)) {
            terminal.say("pom.xml was changed; Maven is asked for its libraries");
        }
        return terminal.during("Looking for libraries", progress -> classPaths.libraries(project));
    }

    private JpaModel read(MappedSources sources, Optional<String> settings, Schema known) {
        List<Path> libraries = libraries();
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
