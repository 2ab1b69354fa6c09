package dev.coppice.starter.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.schema.testing.TestDatabase;
import dev.coppice.schema.testing.TestDatabase.Engine;
import dev.coppice.starter.mapping.TableName;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BlockingKeysTests {

    @ParameterizedTest
    @EnumSource(Engine.class)
    void onlyKeysThatDoNotLetGoBlock(Engine engine) throws SQLException {
        try (TestDatabase database = engine.create()) {
            database.execute("""
                    create table parents (a int not null, b int not null, primary key (a, b));
                    create table stay (id int primary key, pa int, pb int, foreign key (pa, pb) references parents (a, b));
                    create table follow (
                      id int primary key, pa int, pb int, foreign key (pa, pb) references parents (a, b) on delete cascade);
                    create table let_go (
                      id int primary key, pa int, pb int, foreign key (pa, pb) references parents (a, b) on delete set null);
                    create table held (
                      id int primary key, x int, y int, foreign key (x, y) references parents (a, b) on delete restrict);
                    """);
            BlockingKeys keys =
                    new BlockingKeys(new DriverManagerDataSource(database.url(), database.user(), database.password()));

            assertThat(keys.of(TableName.of("parents")))
                    .containsExactlyInAnyOrder(
                            new BlockingKeys.Column("stay", "pa"),
                            new BlockingKeys.Column("stay", "pb"),
                            new BlockingKeys.Column("held", "x"),
                            new BlockingKeys.Column("held", "y"));
            assertThat(keys.of(TableName.of("stay"))).isEmpty();
        }
    }
}
