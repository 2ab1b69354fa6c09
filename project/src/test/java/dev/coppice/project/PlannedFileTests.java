package dev.coppice.project;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlannedFileTests {

    @Test
    void aPathStaysBelowTheProject() {
        for (String path :
                List.of("/etc/passwd", "../x", "a/../b", "a//b", "a/", "", "a\\b", "a\nb", "C:x", ".", "a/.")) {
            assertThatThrownBy(() -> PlannedFile.text(path, FileClass.OWNED, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hiddenFilesAndFoldersAreAllowed() {
        assertThatCode(() -> PlannedFile.text(".coppice/base/..x/A_$.java", FileClass.OWNED, ""))
                .doesNotThrowAnyException();
    }

    @Test
    void pathsThatDifferOnlyInCaseAreOnePathForSomeFileSystems() {
        PlannedFile upper = PlannedFile.text("A.java", FileClass.OWNED, "");
        PlannedFile lower = PlannedFile.text("a.java", FileClass.OWNED, "");

        assertThatThrownBy(() -> new ProjectPlan(List.of(upper, lower))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aUrlWithASecretDoesNotBecomePartOfAProject() {
        for (String url : List.of(
                "jdbc:postgresql://me:secret@host/shop",
                "jdbc:postgresql://host/shop?user=me&password=secret",
                "jdbc:h2:./shop;PASSWORD=x")) {
            assertThatThrownBy(() -> new Database(Engine.POSTGRESQL, url))
                    .isInstanceOf(dev.coppice.schema.Problem.class)
                    .hasMessageNotContaining("secret");
        }
    }
}
