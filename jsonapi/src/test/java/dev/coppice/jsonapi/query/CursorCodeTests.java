package dev.coppice.jsonapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.jsonapi.Limits;
import dev.coppice.jsonapi.ResourceGraph;
import dev.coppice.jsonapi.SampleApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CursorCodeTests {

    private static final ResourceGraph GRAPH = SampleApi.graph();
    private static final QueryParser PARSER = new QueryParser(GRAPH, Limits.defaults());

    @Test
    void readAfterWriteIsTheIdentity() {
        CursorCode code = code("sort=name");
        for (List<@Nullable String> position : positions()) {
            assertThat(code.read(code.write(position))).contains(position);
        }
    }

    @Test
    void aCursorIsMadeOfCharactersThatNeedNoEncoding() {
        for (List<@Nullable String> position : positions()) {
            assertThat(code("sort=name").write(position)).matches("[-_A-Za-z0-9]+");
        }
    }

    @Test
    void eachChangedCharacterIsNoticed() {
        CursorCode code = code("sort=name");
        String cursor = code.write(List.of("Anna", "17"));
        Random random = new Random(7);
        for (int i = 0; i < cursor.length(); i++) {
            for (int tries = 0; tries < 20; tries++) {
                char other = "ABCDEFghijkl0123-_".charAt(random.nextInt(18));
                String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
                if (!changed.equals(cursor)) {
                    assertThat(code.read(changed)).as(changed).isEmpty();
                }
            }
        }
    }

    @Test
    void anyTextIsReadOrRefused() {
        CursorCode code = code("");
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append("AZaz09-_=+/ é\0".charAt(random.nextInt(14)));
            }
            assertThat(code.read(text.toString())).as(text.toString()).isEmpty();
        }
    }

    @Test
    void anotherFilterOrOrderIsAnotherListAndAnotherPageOfItIsNot() {
        String cursor = code("sort=name&filter[credit]=5").write(List.of("Anna", "17"));

        assertThat(code("sort=name&filter[credit]=5&page[size]=3&include=country")
                        .read(cursor))
                .isPresent();
        assertThat(code("sort=-name&filter[credit]=5").read(cursor)).isEmpty();
        assertThat(code("sort=name&filter[credit]=6").read(cursor)).isEmpty();
        assertThat(code("sort=name").read(cursor)).isEmpty();
    }

    private static CursorCode code(String query) {
        return CursorCode.of(
                GRAPH.type("customers"), PARSER.parse(GRAPH.type("customers"), Endpoint.COLLECTION, query));
    }

    private static List<List<@Nullable String>> positions() {
        List<List<@Nullable String>> positions = new ArrayList<>();
        for (String first : new @Nullable String[] {null, "", "a", "é\0🌍", "x".repeat(900)}) {
            List<@Nullable String> position = new ArrayList<>();
            position.add(first);
            position.add("17");
            positions.add(position);
        }
        return positions;
    }
}
