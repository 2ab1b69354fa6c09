package dev.coppice.cli.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** Compiles the sources of a project that take part in its mapping, and whatever these use, unless nothing changed. */
final class MappingCompilation {

    private static final Pattern MAPS = Pattern.compile("jakarta\\.persistence|org\\.hibernate");
    private static final String PACKAGE = "package-info.java";

    private final ProjectFolder project;
    private final MappedSources mapped;
    private final List<Path> libraries;
    private final Path processor;

    MappingCompilation(ProjectFolder project, MappedSources mapped, List<Path> libraries, Path processor) {
        this.project = project;
        this.mapped = mapped;
        this.libraries = List.copyOf(libraries);
        this.processor = processor;
    }

    /** Compiles; what the compiler refuses, in the form {@code file:line: message} and the line meant. */
    List<String> run() {
        try {
            String wanted = new Fingerprint()
                    .tree(mapped.sources())
                    .files(libraries)
                    .text(Runtime.version().toString())
                    .value();
            Path mark = mapped.mark();
            if (Files.exists(mark) && ProjectFolder.read(mark).equals(wanted)) {
                return List.of();
            }
            Files.deleteIfExists(mark);
            List<String> errors = compile();
            if (errors.isEmpty()) {
                Files.writeString(mark, wanted);
            }
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> compile() throws IOException {
        List<Path> sources = sources();
        Compilation.clear(mapped.classes());
        if (sources.isEmpty()) {
            return List.of();
        }
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                Compilation.compiler().getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, libraries);
            files.setLocationFromPaths(StandardLocation.SOURCE_PATH, List.of(mapped.sources()));
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(mapped.classes()));
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, processors());
            boolean accepted = Compilation.compiler()
                    .getTask(
                            null,
                            files,
                            diagnostics,
                            options(sources),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            return accepted ? List.of() : new Complaints(project).errors(diagnostics);
        }
    }

    private List<Path> processors() {
        List<Path> processors = new ArrayList<>(List.of(processor));
        processors.addAll(libraries);
        return processors;
    }

    /** The processor is started only where something uses what it writes. */
    private static List<String> options(List<Path> sources) {
        List<String> options = new ArrayList<>(List.of("--release", "21", "-parameters", "-nowarn", "-implicit:class"));
        boolean usesMetamodel = sources.stream().map(ProjectFolder::read).anyMatch(SourceCheck::usesMetamodel);
        options.addAll(usesMetamodel ? List.of("-processor", Compilation.METAMODEL_PROCESSOR) : List.of("-proc:none"));
        return options;
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(mapped.sources())) {
            return files.filter(MappingCompilation::isMapped).sorted().toList();
        }
    }

    /** What packages say about nullness belongs to the mapping, too. */
    private static boolean isMapped(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals(PACKAGE)
                || (name.endsWith(".java")
                        && MAPS.matcher(ProjectFolder.read(file)).find());
    }
}
