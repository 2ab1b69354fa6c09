package dev.coppice.project.write;

import static dev.coppice.project.write.TreeOnDisk.sha;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileClass;
import dev.coppice.project.Manifest;
import dev.coppice.project.Manifest.Entry;
import dev.coppice.project.Manifest.State;
import dev.coppice.project.Move;
import dev.coppice.project.PendingProposal;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.Proposal;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTests {

    private static final String ORDER = "src/main/java/a/Order.java";
    private static final String RENAMED = "src/main/java/a/Bill.java";
    private static final String SCHEMA = "{\"tables\": []}\n";

    private static final Proposal OF_ADMIN = proposal(AdminYaml.PATH, AdminYaml.PATH, "admin");
    private static final Proposal OF_ORDER = proposal(ORDER, ORDER, "order");

    @TempDir
    Path project;

    private ProjectFiles files;
    private ProjectChanger changer;

    @BeforeEach
    void fill() throws IOException {
        fill(project);
        files = new ProjectFiles(project);
        changer = new ProjectChanger(project);
    }

    static void fill(Path project) throws IOException {
        Manifest manifest = new Manifest(
                "0.1.0",
                List.of(
                        new Entry(AdminYaml.PATH, FileClass.STRUCTURED, sha("old base of admin\n"), State.PROPOSED),
                        new Entry(ORDER, FileClass.STRUCTURED, sha("old base of order\n"), State.CONFLICT)));
        TreeOnDisk.write(
                project,
                Map.of(
                        AdminYaml.PATH,
                        "mine of admin\n",
                        ORDER,
                        "mine of order\n",
                        Manifest.basePath(AdminYaml.PATH),
                        "old base of admin\n",
                        Manifest.basePath(ORDER),
                        "old base of order\n",
                        SchemaJson.PATH,
                        SCHEMA,
                        ManifestJson.PATH,
                        ManifestJson.print(manifest)));
    }

    /** With a proposal that waits. */
    static void fillWithProposals(Path project) throws IOException {
        fill(project);
        Review review = Review.of(new ProjectFiles(project));
        new ProjectChanger(project)
                .apply(new ProjectChange("rebuild-from-database", review.propose(List.of(OF_ORDER), SCHEMA)));
    }

    static ProjectChange acceptingAll(Path project) {
        Review review = Review.of(new ProjectFiles(project));
        return review.accept(review.pending());
    }

    @Test
    void aProposalOfTheAdminDescriptionLiesBesideItAndOthersInTheReviewFolder() throws IOException {
        propose(OF_ADMIN, OF_ORDER);

        assertThat(TreeOnDisk.of(project))
                .containsEntry("src/main/resources/admin/admin-created.yaml", "rw-r--r-- created of admin\n")
                .containsEntry("src/main/resources/admin/admin-merge.yaml", "rw-r--r-- merged of admin\n")
                .containsEntry(".coppice/review/" + ORDER + ".created", "rw-r--r-- created of order\n")
                .containsEntry(".coppice/review/" + ORDER + ".merged", "rw-r--r-- merged of order\n")
                .containsEntry(AdminYaml.PATH, "rw-r--r-- mine of admin\n");
        assertThat(review().pending()).containsExactly(PendingProposal.of(OF_ORDER), PendingProposal.of(OF_ADMIN));
    }

    @Test
    void acceptedProposalsReplaceTheFilesAndMoveTheirBasesOn() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);
        propose(OF_ADMIN, OF_ORDER);

        changer.apply(review().accept(review().pending()));

        assertThat(files.findText(AdminYaml.PATH)).hasValue("merged of admin\n");
        assertThat(files.findText(ORDER)).hasValue("merged of order\n");
        assertThat(files.findText(Manifest.basePath(AdminYaml.PATH))).hasValue("base of admin\n");
        assertThat(manifest().findEntry(AdminYaml.PATH))
                .hasValue(new Entry(
                        AdminYaml.PATH,
                        FileClass.STRUCTURED,
                        sha("base of admin\n"),
                        State.MERGED,
                        sha("merged of admin\n")));
        assertThat(TreeOnDisk.of(project)).hasSameSizeAs(before);
        assertThat(review().pending()).isEmpty();
    }

    @Test
    void aConflictStaysOpenWhenTheProposalIsAccepted() {
        propose(OF_ORDER);

        changer.apply(review().accept(review().pending()));

        assertThat(manifest().findEntry(ORDER)).map(Entry::state).hasValue(State.CONFLICT);
    }

    @Test
    void someCanBeAcceptedAndTheOthersWait() {
        propose(OF_ADMIN, OF_ORDER);

        changer.apply(review().accept(review().choose(List.of("Order.java"))));

        assertThat(files.findText(AdminYaml.PATH)).hasValue("mine of admin\n");
        assertThat(files.findText(Manifest.basePath(AdminYaml.PATH))).hasValue("old base of admin\n");
        assertThat(review().pending()).containsExactly(PendingProposal.of(OF_ADMIN));
        changer.apply(review().accept(review().pending()));
        assertThat(files.findText(AdminYaml.PATH)).hasValue("merged of admin\n");
    }

    @Test
    void anEditedProposalIsAcceptedAsTheOwnerLeftIt() throws IOException {
        propose(OF_ADMIN);
        Files.writeString(project.resolve("src/main/resources/admin/admin-merge.yaml"), "my own words\n");
        assertThat(review().isEdited(review().pending().getFirst())).isTrue();

        changer.apply(review().accept(review().pending()));

        assertThat(files.findText(AdminYaml.PATH)).hasValue("my own words\n");
        assertThat(manifest().findEntry(AdminYaml.PATH)).map(Entry::sha256).hasValue(sha("base of admin\n"));
    }

    @Test
    void aProposalForAFileThatWasEditedSinceIsRefused() throws IOException {
        propose(OF_ADMIN, OF_ORDER);
        Files.writeString(project.resolve(ORDER), "edited\n");

        assertThatThrownBy(() -> review().accept(review().pending()))
                .isInstanceOf(Problem.class)
                .hasMessage(ORDER + " changed since the proposal was made");
    }

    @Test
    void aProposalForAnOlderSchemaIsRefused() throws IOException {
        propose(OF_ADMIN);
        Files.writeString(project.resolve(SchemaJson.PATH), "{}\n");

        assertThatThrownBy(() -> review().accept(review().pending())).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> review().decline(review().pending())).isInstanceOf(Problem.class);
    }

    @Test
    void aBaseThatSomebodyEditedIsRefused() throws IOException {
        propose(OF_ADMIN);
        Files.writeString(project.resolve(".coppice/review/" + AdminYaml.PATH + ".base"), "edited\n");

        assertThatThrownBy(() -> review().accept(review().pending())).isInstanceOf(Problem.class);
    }

    @Test
    void aDeclinedProposalGoesAndCountsAsSeen() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);
        propose(OF_ORDER);

        changer.apply(review().decline(review().pending()));

        assertThat(files.findText(ORDER)).hasValue("mine of order\n");
        assertThat(files.findText(Manifest.basePath(ORDER))).hasValue("created of order\n");
        assertThat(manifest().findEntry(ORDER))
                .hasValue(new Entry(ORDER, FileClass.STRUCTURED, sha("created of order\n"), State.DECLINED));
        assertThat(TreeOnDisk.of(project).keySet()).isEqualTo(before.keySet());
    }

    @Test
    void aFileWhoseClassGotAnotherNameMovesWhenItsProposalIsAccepted() {
        propose(proposal(ORDER, RENAMED, "order"));

        changer.apply(review().accept(review().pending()));

        assertThat(files.findText(RENAMED)).hasValue("merged of order\n");
        assertThat(files.find(ORDER)).isEmpty();
        assertThat(files.findText(Manifest.basePath(RENAMED))).hasValue("base of order\n");
        assertThat(files.find(Manifest.basePath(ORDER))).isEmpty();
        assertThat(manifest().findEntry(ORDER)).isEmpty();
    }

    @Test
    void newProposalsTakeThePlaceOfTheOldOnes() throws IOException {
        SortedMap<String, String> before = TreeOnDisk.of(project);
        propose(OF_ADMIN);

        propose(OF_ORDER);
        assertThat(review().pending()).containsExactly(PendingProposal.of(OF_ORDER));
        assertThat(files.find(Review.mergedPath(AdminYaml.PATH))).isEmpty();

        propose();
        assertThat(TreeOnDisk.of(project)).isEqualTo(before);
    }

    @Test
    void proposingTheSameAgainIsNoChange() {
        propose(OF_ADMIN, OF_ORDER);

        assertThat(review().propose(List.of(OF_ADMIN, OF_ORDER), SCHEMA)).isEmpty();
    }

    @Test
    void acceptingIsUndoneByteByByte() throws IOException {
        propose(OF_ADMIN, OF_ORDER);
        SortedMap<String, String> proposed = TreeOnDisk.of(project);
        changer.apply(review().accept(review().pending()));

        changer.apply(changer.planUndo().orElseThrow());

        assertThat(TreeOnDisk.of(project)).isEqualTo(proposed);
    }

    @Test
    void aProposalIsFoundByTheEndOfAnyOfItsPaths() {
        propose(OF_ADMIN, OF_ORDER);

        assertThat(review().choose(List.of("admin-merge.yaml", "admin.yaml")))
                .containsExactly(PendingProposal.of(OF_ADMIN));
        assertThatThrownBy(() -> review().choose(List.of("Nothing.java")))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("no proposal for 'Nothing.java'");
    }

    private static Proposal proposal(String from, String path, String name) {
        return new Proposal(
                new Move(from, path),
                new Move(from, path),
                FileClass.STRUCTURED,
                sha("mine of %s\n".formatted(name)),
                Bytes.utf8("created of %s\n".formatted(name)),
                Bytes.utf8("merged of %s\n".formatted(name)),
                Bytes.utf8("base of %s\n".formatted(name)));
    }

    private void propose(Proposal... proposals) {
        changer.apply(new ProjectChange("rebuild-from-database", review().propose(List.of(proposals), SCHEMA)));
    }

    private Review review() {
        return Review.of(files);
    }

    private Manifest manifest() {
        return ManifestJson.parse(files.findText(ManifestJson.PATH).orElseThrow());
    }
}
