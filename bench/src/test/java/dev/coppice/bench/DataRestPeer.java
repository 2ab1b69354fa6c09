package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Spring Data REST over a created project's own entity classes and database. */
record DataRestPeer(Path home, CreatedProject project) {

    private static final String MAIN = "com.acme.shop.PeerApplication";

    /** Puts the peer's sources and the project's entity classes together and packages them. */
    static DataRestPeer build(Path root, Path home, CreatedProject project) throws IOException, InterruptedException {
        Path peer = root.resolve("bench/peers/data-rest");
        Path sources = home.resolve("src/main/java/com/acme/shop");
        Scratch.copy(peer.resolve("src"), home.resolve("src"));
        Scratch.copy(project.sources().resolve("model"), sources.resolve("model"));
        Files.copy(peer.resolve("pom.xml"), home.resolve("pom.xml"));
        Files.createDirectories(sources.resolve("repository"));
        for (ExposedEntity entity : project.entities()) {
            Path file = sources.resolve("repository/%sRepository.java".formatted(entity.name()));
            Files.writeString(file, entity.repository());
        }
        Command.of(home, root.resolve("mvnw").toString(), "-q", "package").run();
        return new DataRestPeer(home, project);
    }

    PlainServer server() throws IOException {
        return server(home.resolve("target/peer.jar"));
    }

    /** Compiles the same sources with the compiler's own command, as one does between creating and starting, and starts them. */
    Sample compileAndRun(Path classes) throws IOException, InterruptedException {
        Scratch.copy(home.resolve("src/main/resources"), classes);
        Sample compiled = compile(classes).measure();
        return server(classes).run(List.of()).after(compiled);
    }

    private PlainServer server(Path classes) throws IOException {
        List<Path> classPath = new ArrayList<>(List.of(classes));
        classPath.addAll(libraries());
        return new PlainServer(home, classPath, MAIN, project.database(), project.paths());
    }

    private Command compile(Path classes) throws IOException {
        Path compiler = Jvm.HOME.resolve("bin/javac");
        List<String> words = new ArrayList<>(List.of(compiler.toString(), "-parameters", "-proc:none", "-nowarn"));
        words.addAll(List.of("-cp", Jvm.join(libraries()), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(home.resolve("src/main/java"))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .sorted()
                    .forEach(words::add);
        }
        return Command.of(home, words.toArray(String[]::new));
    }

    private List<Path> libraries() throws IOException {
        return Jvm.jars(home.resolve("target/lib"));
    }
}
