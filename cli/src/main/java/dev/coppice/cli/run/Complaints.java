package dev.coppice.cli.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;

/** What the compiler refuses in a project's files, in words for a terminal. */
final class Complaints {

    private static final int MOST_ERRORS_SHOWN = 20;

    private final ProjectFolder project;

    Complaints(ProjectFolder project) {
        this.project = project;
    }

    /** The first errors, each in the form {@code file:line: message} and the line meant. */
    List<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .limit(MOST_ERRORS_SHOWN)
                .map(this::error)
                .toList();
    }

    private String error(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = Objects.requireNonNullElse(diagnostic.getMessage(Locale.ROOT), "");
        JavaFileObject source = diagnostic.getSource();
        if (source == null) {
            return message;
        }
        Path file = Path.of(source.toUri());
        Path shown = file.startsWith(project.root()) ? project.root().relativize(file) : file;
        String indented = message.lines().skip(1).map(line -> "\n  " + line).collect(Collectors.joining());
        return "%s:%d: %s%s\n  %s"
                .formatted(
                        shown,
                        diagnostic.getLineNumber(),
                        message.lines().findFirst().orElse(""),
                        indented,
                        line(file, diagnostic.getLineNumber()).strip());
    }

    private static String line(Path file, long number) {
        return ProjectFolder.read(file)
                .lines()
                .skip(Math.max(0, number - 1))
                .findFirst()
                .orElse("");
    }
}
