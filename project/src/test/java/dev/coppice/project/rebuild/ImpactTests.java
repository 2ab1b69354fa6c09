package dev.coppice.project.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coppice.project.Attention;
import dev.coppice.project.FileClass;
import dev.coppice.project.PartChange;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ImpactTests {

    private static final String CUSTOMER = "src/main/java/shop/model/Customer.java";
    private static final String LOGIC = "src/main/java/shop/logic/Calls.java";
    private static final String TEXT = """
            package shop.model;

            public class Customer {
                private String phone;

                public String getPhone() {
                    return phone;
                }
            }
            """;

    private static final BrokenLine NO_PHONE = new BrokenLine(LOGIC, 7, "        call(customer.getPhone());", """
            cannot find symbol
              symbol:   method getPhone()
              location: variable customer of type shop.model.Customer""");

    @Test
    void membersThatAreAddedBreakNothing() {
        String more = TEXT.replace("    private String phone;\n", "    private String phone;\n    private int age;\n")
                .replace("\n    public", "\n    int getAge() { return age; }\n\n    // said\n    public");

        assertThat(isPossible(TEXT, more)).isFalse();
    }

    @Test
    void aMemberThatGoesOrBecomesAnotherMayBreakSomething() {
        assertThat(isPossible(TEXT, TEXT.replace("String getPhone", "Integer getPhone")))
                .isTrue();
        assertThat(isPossible(TEXT, TEXT.replace("getPhone", "getTelephone"))).isTrue();
        assertThat(isPossible(TEXT, TEXT.replace("public String", "private String")))
                .isTrue();
        assertThat(isPossible(TEXT, TEXT.replace("class Customer", "class Customer extends Object")))
                .isTrue();
        assertThat(isPossible(TEXT, TEXT.replace("class Customer {", "class Customer")))
                .isTrue();
        assertThat(Impact.isPossible(sources(Map.of(CUSTOMER, TEXT)), sources(Map.of())))
                .isTrue();
    }

    @Test
    void aNewClassMayBreakWhatUsesItsNameForSomethingElse() {
        SortedMap<String, String> before =
                sources(Map.of(LOGIC, "package shop.logic; import java.util.*; class A { Locale l; }"));
        String path = "src/main/java/shop/logic/";

        assertThat(Impact.isPossible(before, with(before, path + "Locale.java", "package shop.logic; class Locale {}")))
                .isTrue();
        assertThat(Impact.isPossible(before, with(before, path + "Tag.java", "package shop.logic; class Tag {}")))
                .isFalse();
    }

    @Test
    void onlyJavaOfTheProjectIsCompiled() {
        ProjectState state = new ProjectState(
                files(Map.of(
                        CUSTOMER,
                        "\uFEFF" + TEXT,
                        "src/test/java/shop/CallsTests.java",
                        "class CallsTests {}",
                        ".coppice/base/" + CUSTOMER,
                        TEXT,
                        "pom.xml",
                        "<project/>")),
                new TreeSet<>(),
                new TreeMap<>(),
                null,
                null,
                List.of());

        assertThat(Impact.sources(state)).containsOnlyKeys(CUSTOMER, "src/test/java/shop/CallsTests.java");
        assertThat(Impact.sources(state)).containsEntry(CUSTOMER, TEXT);
    }

    @Test
    void aLineThatBreaksNamesTheChangeThatBreaksIt() {
        List<Attention> attention = Impact.attention(
                plan(
                        part(PartChange.Kind.REMOVED, "phone", "column customers.phone dropped"),
                        part(PartChange.Kind.CHANGED, "name", "type of column customers.name changed")),
                List.of(),
                List.of(NO_PHONE));

        assertThat(attention)
                .containsExactly(
                        new Attention(
                                LOGIC,
                                7,
                                "no longer compiles: there is no method getPhone() in Customer (column customers.phone dropped)"));
    }

    @Test
    void theLineItselfTellsWhereTheCompilerDoesNot() {
        BrokenLine line = new BrokenLine(
                LOGIC,
                9,
                "        String name = customer.getCode();",
                "incompatible types: java.lang.Integer cannot be converted to java.lang.String");

        assertThat(Impact.attention(
                        plan(part(PartChange.Kind.CHANGED, "code", "type of column customers.code changed")),
                        List.of(),
                        List.of(line)))
                .extracting(Attention::message)
                .containsExactly("no longer compiles: incompatible types: Integer cannot be converted to String"
                        + " (type of column customers.code changed)");
    }

    @Test
    void aClassThatIsRemovedIsNamed() {
        BrokenLine line = new BrokenLine(LOGIC, 3, "import shop.model.Customer;", """
                cannot find symbol
                  symbol:   class Customer
                  location: package shop.model""");
        FileChange removed = new FileChange.Removed(
                CUSTOMER,
                FileClass.STRUCTURED,
                FileText.utf8(TEXT),
                BaseStep.NONE,
                Explanation.note("table customers dropped"));

        assertThat(Impact.attention(plan(List.of(removed)), List.of(), List.of(line)))
                .extracting(Attention::message)
                .containsExactly(
                        "no longer compiles: there is no class Customer in package shop.model (table customers dropped)");
    }

    @Test
    void whatWasBrokenBeforeIsNotOurs() {
        BrokenLine elsewhere = new BrokenLine(LOGIC, 5, "  " + NO_PHONE.code(), NO_PHONE.complaint());

        assertThat(Impact.attention(plan(), List.of(elsewhere), List.of(NO_PHONE)))
                .isEmpty();
    }

    @Test
    void aLineThatNoChangeExplainsIsToldAllTheSame() {
        assertThat(Impact.attention(
                        plan(part(PartChange.Kind.REMOVED, "fax", "column customers.fax dropped")),
                        List.of(),
                        List.of(NO_PHONE)))
                .extracting(Attention::message)
                .containsExactly("no longer compiles: there is no method getPhone() in Customer");
    }

    private static boolean isPossible(String before, String after) {
        return Impact.isPossible(sources(Map.of(CUSTOMER, before)), sources(Map.of(CUSTOMER, after)));
    }

    private static Explanation.Part part(PartChange.Kind kind, String part, String cause) {
        return new Explanation.Part(new PartChange(kind, part, ""), new Cause.Database(cause));
    }

    /** A plan that changes parts of the customer. */
    private static RebuildPlan plan(Explanation.Part... parts) {
        return plan(List.of(new FileChange.Follows(
                CUSTOMER,
                CUSTOMER,
                FileClass.STRUCTURED,
                FileText.utf8(TEXT),
                FileText.utf8(TEXT),
                BaseStep.NONE,
                Explanation.NONE.withParts(List.of(parts)))));
    }

    private static RebuildPlan plan(List<FileChange> files) {
        return new RebuildPlan(
                files,
                List.of(),
                List.of(),
                new RebuildPlan.Remembered(List.of(), new TreeMap<>(), false),
                new TreeMap<>());
    }

    private static SortedMap<String, String> sources(Map<String, String> sources) {
        return new TreeMap<>(sources);
    }

    private static SortedMap<String, String> with(SortedMap<String, String> sources, String path, String text) {
        SortedMap<String, String> more = new TreeMap<>(sources);
        more.put(path, text);
        return more;
    }

    private static SortedMap<String, FileText> files(Map<String, String> texts) {
        SortedMap<String, FileText> files = new TreeMap<>();
        texts.forEach((path, text) -> files.put(path, FileText.utf8(text)));
        return files;
    }
}
