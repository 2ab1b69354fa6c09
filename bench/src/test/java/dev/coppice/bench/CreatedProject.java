package dev.coppice.bench;

import dev.coppice.bench.measure.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A project as {@code coppice create} left it, with the package {@code com.acme.shop}. */
record CreatedProject(Path folder) {

    static final String PACKAGE = "com.acme.shop";

    private static final Pattern RESOURCE = Pattern.compile("api\\.resource\\(\"(\\w+)\", (\\w+)\\.class\\)");

    Path sources() {
        return folder.resolve("src/main/java/com/acme/shop");
    }

    Database database() {
        return Database.file(folder.resolve("database/shop.sqlite"));
    }

    /** What it exposes, in the order of its exposure class. */
    List<ExposedEntity> entities() throws IOException {
        List<ExposedEntity> entities = new ArrayList<>();
        Matcher exposed = RESOURCE.matcher(Files.readString(sources().resolve("api/ShopApi.java")));
        while (exposed.find()) {
            String name = exposed.group(2);
            String source = Files.readString(sources().resolve("model/%s.java".formatted(name)));
            entities.add(new ExposedEntity(exposed.group(1), name, source));
        }
        return entities;
    }

    /** Where the server lists the rows of each exposed resource. */
    List<String> paths() throws IOException {
        return entities().stream().map(entity -> "/api/" + entity.resource()).toList();
    }

    /** Compiles it to where {@code coppice run} would. */
    void compile(Path root) throws IOException, InterruptedException {
        List<Path> libraries = Jvm.jars(root.resolve("starter/target/dist"));
        Jvm.javac(folder.resolve("src/main/java"), libraries, folder.resolve("target/coppice/classes"))
                .run();
    }

    /** The server over the database that came with it. */
    PlainServer server(Path root) throws IOException, InterruptedException {
        return server(root, database());
    }

    /** The server without the command around it, once it is compiled: its classes as a jar behind its libraries. */
    PlainServer server(Path root, Database served) throws IOException, InterruptedException {
        Path jar = folder.resolve("target/bench/shop.jar");
        Files.createDirectories(jar.getParent());
        Command.of(folder, Jvm.HOME.resolve("bin/jar").toString(), "--create", "--file", jar.toString())
                .with("-C", "target/coppice/classes", ".", "-C", "src/main/resources", ".")
                .run();
        List<Path> classPath = new ArrayList<>(Jvm.jars(root.resolve("starter/target/dist")));
        classPath.addAll(served.driver(root));
        classPath.add(jar);
        return new PlainServer(folder, classPath, PACKAGE + ".ShopApplication", served, paths());
    }
}
