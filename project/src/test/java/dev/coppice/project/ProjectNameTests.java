package dev.coppice.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.schema.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectNameTests {

    @Test
    void wordsAreFoundAtBlanksUnderscoresAndHumps() {
        assertThat(ProjectName.from("My Shop_2026").value()).isEqualTo("my-shop-2026");
        assertThat(ProjectName.from("BankAccounts").value()).isEqualTo("bank-accounts");
    }

    @Test
    void anyTextHasAProjectNameAnArtifactAndAPackage() {
        for (String text : HostileText.samples()) {
            ProjectName name = ProjectName.from(text);

            assertThat(name.value()).matches("[a-z][a-z0-9-]*").hasSizeLessThan(64);
            assertThat(name.classPrefix()).matches("[A-Z][A-Za-z0-9]*");
            assertThat(name.defaultPackage().value()).startsWith("com.example.");
        }
    }

    @Test
    void aNameIsItsOwnName() {
        for (String text : HostileText.samples()) {
            ProjectName name = ProjectName.from(text);

            assertThat(ProjectName.from(name.value())).isEqualTo(name);
        }
    }

    @Test
    void aWordOfJavaDoesNotBecomeAPackage() {
        assertThat(ProjectName.from("class").defaultPackage().value()).isEqualTo("com.example.classapp");
    }

    @Test
    void whatIsNotAPackageIsRefusedInWords() {
        for (String text : List.of("", "Shop", "com..shop", "com.int", "com/shop", "com.shop\n", "../x")) {
            assertThatThrownBy(() -> new PackageName(text)).isInstanceOf(Problem.class);
        }
    }
}
