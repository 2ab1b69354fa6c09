package dev.coppice.project.yaml;

import dev.coppice.project.FileClass;
import dev.coppice.project.Move;
import dev.coppice.project.PendingProposal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The file that says which proposals wait for the owner, and what they were made from. */
public final class ProposalJson {

    /** Where the file is. */
    public static final String PATH = ".coppice/review/proposal.json";

    private ProposalJson() {}

    /**
     * What the file says.
     *
     * @param schema the fingerprint of the stored schema that the proposals lead to
     */
    public record Note(String schema, List<PendingProposal> files) {

        public Note {
            files = files.stream()
                    .sorted(Comparator.comparing(PendingProposal::path))
                    .toList();
        }
    }

    /** The text of the file. */
    public static String print(Note note) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (PendingProposal file : note.files()) {
            Map<String, Object> facts = new LinkedHashMap<>();
            if (!file.file().isNone()) {
                facts.put("from", file.from());
            }
            if (!file.remembered().equals(file.file())) {
                facts.put(
                        "remembered",
                        List.of(file.remembered().from(), file.remembered().to()));
            }
            facts.put("class", file.fileClass().id());
            facts.put("mine", file.mine());
            facts.put("created", file.created());
            facts.put("merged", file.merged());
            facts.put("base", file.base());
            files.put(file.path(), facts);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", note.schema());
        tree.put("files", files);
        return JsonText.of(tree);
    }

    /**
     * What a file says.
     *
     * @throws dev.coppice.schema.Problem if it is not such a file
     */
    public static Note parse(String text) {
        Map<?, ?> tree = YamlTree.map(PATH, text);
        YamlTree in = YamlTree.in(PATH);
        return new Note(
                in.asText(tree.get("schema"), "schema"),
                in.asMap(tree.get("files"), "files").entrySet().stream()
                        .map(entry -> file(in, in.asText(entry.getKey(), "files"), in.asMap(entry.getValue(), "files")))
                        .toList());
    }

    private static Move move(YamlTree in, String path, @Nullable Object words) {
        List<String> paths = in.asTexts(words, path);
        if (paths.size() != 2) {
            throw in.unexpected(path, "of two paths");
        }
        return new Move(paths.get(0), paths.get(1));
    }

    private static PendingProposal file(YamlTree in, String path, Map<?, ?> facts) {
        String id = in.asText(facts.get("class"), path);
        Move moved = new Move(facts.get("from") == null ? path : in.asText(facts.get("from"), path), path);
        return new PendingProposal(
                moved,
                facts.get("remembered") == null ? moved : move(in, path, facts.get("remembered")),
                Arrays.stream(FileClass.values())
                        .filter(candidate -> candidate.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> in.unexpected(path, "of a known class")),
                in.asText(facts.get("mine"), path),
                in.asText(facts.get("created"), path),
                in.asText(facts.get("merged"), path),
                in.asText(facts.get("base"), path));
    }
}
