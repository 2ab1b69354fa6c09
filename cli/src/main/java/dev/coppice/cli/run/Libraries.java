package dev.coppice.cli.run;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars at the beginning of a server's class path, before anything of the project's own.
 *
 * @param launch the jar of {@code dev.coppice.cli.launch}
 * @param jars the project's libraries
 */
record Libraries(Path launch, List<Path> jars) {

    Libraries {
        jars = List.copyOf(jars);
    }

    /** All jars, as a class path. */
    String joined() {
        return join(Stream.concat(Stream.of(launch), jars.stream()));
    }

    /** All jars and then further places, as a class path. */
    String joinedWith(Path... more) {
        return join(Stream.concat(Stream.concat(Stream.of(launch), jars.stream()), Stream.of(more)));
    }

    static String join(Stream<Path> paths) {
        return paths.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** Changes whenever a jar does. */
    String fingerprint() {
        return new Fingerprint()
                .files(List.of(launch))
                .files(jars)
                .text(joined())
                .value();
    }
}
