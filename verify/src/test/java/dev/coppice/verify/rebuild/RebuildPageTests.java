package dev.coppice.verify.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds what {@code docs/rebuild.md} shows of a terminal against the cases that it names. */
class RebuildPageTests {

    private static final Path ROOT = Path.of(System.getProperty("coppice.root", "."));
    private static final Pattern SHOWN = Pattern.compile("<!-- (verify/\\S+) -->\n```\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyOutputIsThatOfACase() throws IOException {
        List<String[]> shown = SHOWN.matcher(Files.readString(ROOT.resolve("docs/rebuild.md")))
                .results()
                .map(found -> new String[] {found.group(1), found.group(2)})
                .toList();

        assertThat(shown).hasSizeGreaterThan(6);
        for (String[] output : shown) {
            assertThat(Files.readString(ROOT.resolve(output[0]))).as(output[0]).contains(output[1]);
        }
    }

    @Test
    void theListOfCasesIsComplete() throws IOException {
        List<String> listed = Pattern.compile("`([a-z-]+)`")
                .matcher(Files.readString(ROOT.resolve("verify/cases/rebuild/README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(listed)
                .containsAll(
                        RebuildCase.all().stream().map(RebuildCase::toString).toList());
    }
}
