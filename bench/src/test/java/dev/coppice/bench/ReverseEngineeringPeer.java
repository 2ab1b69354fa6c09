package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hibernate's own tools: reverse engineering, from a database to entity classes, and the update of a schema. */
final class ReverseEngineeringPeer {

    private static final String MAIN = "dev.coppice.bench.peer.reveng.ReverseEngineering";
    private static final String UPDATE = "dev.coppice.bench.peer.reveng.SchemaUpdate";

    private final Scratch scratch;
    private final List<Path> classPath;

    private ReverseEngineeringPeer(Scratch scratch, List<Path> classPath) {
        this.scratch = scratch;
        this.classPath = List.copyOf(classPath);
    }

    static ReverseEngineeringPeer build(Path root, Scratch scratch) throws IOException, InterruptedException {
        Path home = root.resolve("bench/peers/reverse-engineering");
        Command.of(home, root.resolve("mvnw").toString(), "-q", "package").run();
        List<Path> classPath = new ArrayList<>(List.of(home.resolve("target/peer.jar")));
        classPath.addAll(Jvm.jars(home.resolve("target/lib")));
        return new ReverseEngineeringPeer(scratch, classPath);
    }

    Contestant contestant(String name, Database database) {
        return new Contestant(name, () -> create(database));
    }

    Sample create(Database database) throws IOException, InterruptedException {
        Path folder = scratch.unused("entities");
        Sample sample = Jvm.java(scratch.folder(), classPath, MAIN)
                .with(database.jdbcUrl(), database.user(), folder.toString())
                .withEnvironment(database.environment())
                .measure();
        Scratch.delete(folder);
        return sample;
    }

    /** Compiles entity classes of a created project as a build would. */
    Command compile(Path root, Path sources, Path classes) throws IOException {
        return Jvm.javac(sources, Jvm.jars(root.resolve("starter/target/dist")), classes);
    }

    /** Says what would make the database fit the classes. */
    Command update(Database database, Path classes) {
        return Jvm.java(scratch.folder(), classPath, UPDATE)
                .with(database.jdbcUrl(), database.user(), classes.toString())
                .withEnvironment(database.environment());
    }
}
