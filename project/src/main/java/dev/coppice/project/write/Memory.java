package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import dev.coppice.project.Manifest;
import dev.coppice.project.Manifest.Entry;
import dev.coppice.project.Manifest.State;
import dev.coppice.project.Move;
import dev.coppice.project.PendingProposal;
import dev.coppice.project.yaml.ManifestJson;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project remembers of what was generated. Only Coppice writes it. */
final class Memory {

    /** Folders that stay even if they are empty. */
    static final List<String> FOLDERS = List.of(".coppice");

    private static final String BASE = ".coppice/base/";

    private Memory() {}

    static boolean holds(String path) {
        return path.startsWith(BASE) || path.equals(ManifestJson.PATH) || path.equals(SchemaJson.PATH);
    }

    /** Moves the bases of single files on, and their entries in the manifest. */
    static final class Edit {

        private final StepsTowards bases;
        private Manifest manifest;

        Edit(ProjectFiles files) {
            this.bases = new StepsTowards(files);
            this.manifest = ManifestJson.parse(files.findText(ManifestJson.PATH)
                    .orElseThrow(() -> new Problem(
                            "%s is not there".formatted(ManifestJson.PATH), "Take it from version control")));
        }

        /** A conflict stays open: to take a proposal over does not settle what it could not merge. */
        void moveOn(PendingProposal proposal, Bytes base, State state, @Nullable String result) {
            Move remembered = proposal.remembered();
            boolean isOpen = state == State.MERGED
                    && manifest.findEntry(remembered.from())
                            .filter(entry -> entry.state() == State.CONFLICT)
                            .isPresent();
            if (!remembered.isNone()) {
                manifest = manifest.without(remembered.from());
                bases.remove(Manifest.basePath(remembered.from()));
            }
            String sha256 = base.sha256();
            manifest = manifest.with(new Entry(
                    remembered.to(),
                    proposal.fileClass(),
                    sha256,
                    isOpen ? State.CONFLICT : state,
                    sha256.equals(result) ? null : result));
            bases.put(Manifest.basePath(remembered.to()), base);
        }

        List<FileStep> steps() {
            bases.put(ManifestJson.PATH, Bytes.utf8(ManifestJson.print(manifest)));
            return bases.steps();
        }
    }
}
