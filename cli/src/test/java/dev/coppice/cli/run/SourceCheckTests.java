package dev.coppice.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.coppice.project.rebuild.BrokenLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCheckTests {

    private static final String CUSTOMER = "src/main/java/shop/Customer.java";
    private static final String CALLS = "src/main/java/shop/Calls.java";

    @TempDir
    Path folder;

    @Test
    void whatCompilesHasNoBrokenLine() {
        assertThat(brokenLines(Map.of(
                        CUSTOMER, "package shop; public class Customer { String phone; }",
                        CALLS, "package shop; class Calls { String of(Customer c) { return c.phone; } }")))
                .isEmpty();
    }

    @Test
    void eachRefusedLineIsTold() {
        List<BrokenLine> lines = brokenLines(Map.of(
                CUSTOMER, "package shop; public class Customer {}",
                CALLS, """
                        package shop;

                        class Calls {
                            String of(Customer customer) {
                                return customer.getPhone();
                            }

                            int count = "one";
                        }
                        """));

        assertThat(lines)
                .extracting(
                        BrokenLine::path, BrokenLine::line, line -> line.code().strip())
                .containsExactlyInAnyOrder(
                        tuple(CALLS, 5, "return customer.getPhone();"), tuple(CALLS, 8, "int count = \"one\";"));
        assertThat(lines.get(0).complaint()).contains("symbol:   method getPhone()");
    }

    /** Tests of the project are compiled without the libraries that only they need. */
    @Test
    void whatALibraryLacksDoesNotHideTheRest() {
        List<BrokenLine> lines = brokenLines(Map.of(CALLS, """
                package shop;

                import org.junit.jupiter.api.Test;

                class Calls {
                    @Test
                    void calls() {
                        int one = "x";
                    }
                }
                """));

        assertThat(lines).extracting(BrokenLine::line).containsExactlyInAnyOrder(3, 6, 8);
    }

    @Test
    void nothingIsWritten() throws IOException {
        brokenLines(Map.of(CUSTOMER, "package shop; public class Customer {}"));

        assertThat(Path.of("Customer.class")).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theProcessorRunsWhereWhatItWritesIsUsed() throws IOException {
        Path installation = Files.createDirectory(folder.resolve("installation"));
        List<Path> processors =
                List.of(TinyInstallation.in(installation).distribution().processorJar());
        Map<String, String> sources = Map.of(CALLS, "package shop; class Calls { String one = Customer_.PHONE; }");

        assertThat(new SourceCheck(List.of(), processors).brokenLines(new TreeMap<>(sources)))
                .singleElement()
                .satisfies(line -> assertThat(line.complaint()).contains("variable Customer_"));
    }

    private static List<BrokenLine> brokenLines(Map<String, String> sources) {
        return new SourceCheck(List.of(), List.of()).brokenLines(new TreeMap<>(sources));
    }
}
