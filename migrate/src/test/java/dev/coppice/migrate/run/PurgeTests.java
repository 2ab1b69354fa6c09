package dev.coppice.migrate.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.migrate.Target;
import dev.coppice.migrate.Version;
import dev.coppice.schema.Problem;
import dev.coppice.schema.TableName;
import dev.coppice.schema.testing.TestDatabase.Engine;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PurgeTests {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Engine.class)
    void whatIsKeptIsDroppedWhenSomebodySaysSo(Engine engine) throws Exception {
        String kept = engine == Engine.H2 ? "COPPICE_KEPT_4_CUSTOMER" : "coppice_kept_4_customer";
        String head = "--\n-- Kept until purged:\n--   " + kept + "\n";
        try (Workshop workshop = new Workshop(folder, engine.create()).withThree()) {
            workshop.up("V4__no_phone.sql", "-- No phone\n" + head + """
                    CREATE TABLE coppice_kept_4_customer (kept_id INTEGER PRIMARY KEY, phone VARCHAR(20));
                    INSERT INTO coppice_kept_4_customer SELECT id, phone FROM customer;
                    ALTER TABLE customer DROP COLUMN phone;
                    """);
            workshop.undo("U4__no_phone.sql", "-- Undo: exact\n" + head + """
                    CREATE TABLE IF NOT EXISTS coppice_kept_4_customer (kept_id INTEGER PRIMARY KEY, phone VARCHAR(20));
                    ALTER TABLE customer ADD phone VARCHAR(20);
                    UPDATE customer SET phone = (SELECT phone FROM coppice_kept_4_customer WHERE kept_id = id);
                    DROP TABLE coppice_kept_4_customer;
                    """);
            workshop.upgrade("3");
            assertThat(workshop.runner().planPurge(new Target.Head()).isEmpty()).isTrue();

            workshop.upgrade("head");
            workshop.runner().downgrade(Target.down("-1"), RunOptions.USUAL);
            assertThat(workshop.query("SELECT phone FROM customer")).containsExactly("1815");
            workshop.upgrade("head");

            assertThat(workshop.runner().planPurge(Target.end("3")).isEmpty()).isTrue();
            assertThat(workshop.runner().planPurge(new Target.Head()))
                    .isEqualTo(new Purge(List.of(Version.of(4)), List.of(TableName.of(kept))));
            workshop.runner().purge(new Target.Head(), RunOptions.USUAL);

            assertThat(workshop.tables()).containsExactly("customer", "orders");
            assertThatThrownBy(() -> workshop.runner().downgrade(Target.down("-1"), RunOptions.USUAL))
                    .isInstanceOf(Problem.class)
                    .hasMessage("Taking back migration 4 (no phone) loses values: what it moved aside has been purged");
            workshop.downgrade("-1");
            assertThat(workshop.query("SELECT phone FROM customer")).containsExactly((String) null);
        }
    }
}
