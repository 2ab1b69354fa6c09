package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PatchTests {

    @Test
    void patchReadsLikeThatOfDiff() {
        String patch = Patch.between(tree("a.txt", "1\n2\n3\n4\n5\n6\n"), tree("a.txt", "1\n2\n3\n4\nfive\n6\n7"));

        assertThat(patch).isEqualTo("""
                --- a/a.txt
                +++ b/a.txt
                @@ -2,5 +2,6 @@
                 2
                 3
                 4
                -5
                +five
                 6
                +7
                \\ No newline at end of file
                """);
    }

    @Test
    void equalTreesHaveNoPatch() {
        assertThat(Patch.between(tree("a.txt", "1\n"), tree("a.txt", "1\n"))).isEmpty();
    }

    @Test
    void whatIsAppliedIsWhatDiffered() {
        Random random = new Random(63);
        for (int trial = 0; trial < 500; trial++) {
            SortedMap<String, String> before = someTree(random);
            SortedMap<String, String> after = someTree(random);

            assertThat(Patch.apply(Patch.between(before, after), before)).isEqualTo(after);
        }
    }

    @Test
    void patchOfAnotherTextIsRefused() {
        String patch = Patch.between(tree("a.txt", "1\n2\n"), tree("a.txt", "1\n3\n"));

        assertThatThrownBy(() -> Patch.apply(patch, Map.of("a.txt", "1\n4\n")))
                .hasMessageContaining("'-2' is not there");
        assertThatThrownBy(() -> Patch.apply(patch, Map.of("b.txt", "1\n2\n"))).hasMessageContaining("no a.txt");
    }

    private static SortedMap<String, String> someTree(Random random) {
        SortedMap<String, String> tree = new TreeMap<>();
        for (String path : new String[] {"a.txt", "folder/b.txt"}) {
            if (random.nextInt(4) > 0) {
                String text = random.ints(random.nextInt(1, 30), 0, 5)
                        .mapToObj(number -> number + "\n")
                        .reduce("", String::concat);
                tree.put(path, random.nextBoolean() ? text : text.stripTrailing());
            }
        }
        return tree;
    }

    private static SortedMap<String, String> tree(String path, String text) {
        return new TreeMap<>(Map.of(path, text));
    }
}
