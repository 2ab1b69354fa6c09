package dev.coppice.schema.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Triggers of a table item that becomes thing, while its column phone becomes telephone. */
class RenamedTriggerTests {

    @Test
    void whatIsSaidOfRowsFollows() {
        assertThat(renamed(
                        "CREATE TRIGGER t AFTER UPDATE OF id, phone ON `item` FOR EACH ROW WHEN (new.phone > '') SET NEW.id"
                                + " = old.`phone`, @x = 'phone'"))
                .contains(
                        "CREATE TRIGGER t AFTER UPDATE OF id, telephone ON `thing` FOR EACH ROW WHEN (new.telephone > '')"
                                + " SET NEW.id = old.`telephone`, @x = 'phone'");
    }

    @Test
    void theSchemaOfTheTableStays() {
        assertThat(renamed("CREATE TRIGGER t BEFORE INSERT ON public.item EXECUTE FUNCTION phone()"))
                .contains("CREATE TRIGGER t BEFORE INSERT ON public.thing EXECUTE FUNCTION phone()");
    }

    @Test
    void whatMayMeanAnotherColumnHasNoAnswer() {
        assertThat(renamed(
                        "CREATE TRIGGER t AFTER INSERT ON item BEGIN INSERT INTO log (phone) VALUES (NEW.phone); END"))
                .isEmpty();
        assertThat(renamed("CREATE TRIGGER t AFTER INSERT ON item BEGIN DELETE FROM item; END"))
                .isEmpty();
    }

    private static Optional<String> renamed(String sql) {
        return new RenamedTrigger("item", "thing", Map.of("phone", "telephone"), name -> name).find(sql);
    }
}
