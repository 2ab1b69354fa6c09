package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hibernate's reverse engineering, from the same database to entity classes. */
final class ReverseEngineeringPeer {

    private static final String MAIN = "dev.coppice.bench.peer.reveng.ReverseEngineering";

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
}
