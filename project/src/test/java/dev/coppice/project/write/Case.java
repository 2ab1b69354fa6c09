package dev.coppice.project.write;

import dev.coppice.model.infer.Inference;
import dev.coppice.model.infer.InferenceOptions;
import dev.coppice.project.Blueprint;
import dev.coppice.project.Choices;
import dev.coppice.project.Database;
import dev.coppice.project.Engine;
import dev.coppice.project.PackageName;
import dev.coppice.project.ProjectName;
import dev.coppice.schema.Schema;
import dev.coppice.schema.read.SchemaReader;
import dev.coppice.schema.read.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder that shows what becomes of a database: {@code before.<engine>.sql} and {@code after/}. */
record Case(Path folder) {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\n");

    static List<Case> all() {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.sorted().map(Case::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Case named(String name) {
        return new Case(CASES.resolve(name));
    }

    Engine engine() {
        return Files.exists(folder.resolve("before.h2.sql")) ? Engine.H2 : Engine.SQLITE;
    }

    /** The URL of this case's database in a folder. */
    String url(Path place) {
        return switch (engine()) {
            case H2 -> "jdbc:h2:" + place.resolve("case").toAbsolutePath();
            default -> "jdbc:sqlite:" + place.resolve("case.sqlite").toAbsolutePath();
        };
    }

    /** Makes the database in a folder. */
    void makeDatabase(Path place) throws SQLException, IOException {
        String script = Files.readString(folder.resolve("before.%s.sql".formatted(engine().id())));
        try (Connection connection = DriverManager.getConnection(url(place));
                Statement statement = connection.createStatement()) {
            if (engine() == Engine.H2) {
                statement.execute(script);
            } else {
                for (String sql : END_OF_STATEMENT.splitAsStream(script).toList()) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** What a project made from the database in a folder is made from. */
    Blueprint blueprint(Path place) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(place))) {
            Schema schema = SchemaReader.of(connection, Scope.EVERYTHING).schema();
            Choices choices =
                    Choices.of(ProjectName.from("shop"), engine()).withPackage(new PackageName("com.acme.shop"));
            String url = switch (engine()) {
                case H2 -> "jdbc:h2:./database/shop";
                default -> "jdbc:sqlite:database/shop.sqlite";
            };
            return Blueprint.of(
                    schema,
                    Inference.infer(schema, InferenceOptions.STANDARD).model(),
                    choices,
                    new Database(engine(), url));
        }
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
