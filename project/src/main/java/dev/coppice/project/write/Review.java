package dev.coppice.project.write;

import dev.coppice.project.Bytes;
import dev.coppice.project.FileStep;
import dev.coppice.project.Manifest.State;
import dev.coppice.project.PendingProposal;
import dev.coppice.project.ProjectChange;
import dev.coppice.project.Proposal;
import dev.coppice.project.yaml.AdminYaml;
import dev.coppice.project.yaml.ProposalJson;
import dev.coppice.project.yaml.SchemaJson;
import dev.coppice.schema.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The proposals that wait for the owner: {@code admin-created.yaml} and {@code admin-merge.yaml} beside {@code admin.yaml},
 * the same pair below {@code .coppice/review} for other files. They belong to the team and are committed like everything
 * else, so that somebody else can look at them.
 */
public final class Review {

    private static final String FOLDER = ".coppice/review/";

    private final ProjectFiles files;
    private final ProposalJson.Note note;

    private Review(ProjectFiles files, ProposalJson.Note note) {
        this.files = files;
        this.note = note;
    }

    /**
     * What waits in a project.
     *
     * @throws Problem if the note about it cannot be read
     */
    public static Review of(ProjectFiles files) {
        ProposalJson.Note note =
                files.findText(ProposalJson.PATH).map(ProposalJson::parse).orElse(new ProposalJson.Note("", List.of()));
        return new Review(files, note);
    }

    /** The file as it would be generated today, for the owner to look at. */
    public static String createdPath(String path) {
        return path.equals(AdminYaml.PATH) ? path.replace(".yaml", "-created.yaml") : FOLDER + path + ".created";
    }

    /** The owner's file with the changes merged in, for the owner to look at and edit. */
    public static String mergedPath(String path) {
        return path.equals(AdminYaml.PATH) ? path.replace(".yaml", "-merge.yaml") : FOLDER + path + ".merged";
    }

    private static String basePath(String path) {
        return FOLDER + path + ".base";
    }

    /** What waits, in the order of the paths. */
    public List<PendingProposal> pending() {
        return note.files();
    }

    /** Whether the owner changed a proposal. */
    public boolean isEdited(PendingProposal proposal) {
        return !holds(mergedPath(proposal.path()), proposal.merged());
    }

    /** Whether the owner's file is no longer the one that was merged, so that the proposal cannot be accepted. */
    public boolean isOutdated(PendingProposal proposal) {
        return !holds(proposal.from(), proposal.mine());
    }

    /**
     * The steps after which these proposals wait, and no others.
     *
     * @param schema the text of the stored schema that they lead to
     */
    public List<FileStep> propose(List<Proposal> proposals, String schema) {
        Map<String, Bytes> wanted = new LinkedHashMap<>();
        for (Proposal proposal : proposals) {
            wanted.put(createdPath(proposal.path()), proposal.created());
            wanted.put(mergedPath(proposal.path()), proposal.merged());
            wanted.put(basePath(proposal.path()), proposal.base());
        }
        if (!proposals.isEmpty()) {
            List<PendingProposal> pending =
                    proposals.stream().map(PendingProposal::of).toList();
            wanted.put(ProposalJson.PATH, note(Bytes.utf8(schema).sha256(), pending));
        }
        StepsTowards steps = new StepsTowards(files);
        wanted.forEach(steps::put);
        if (files.find(ProposalJson.PATH).isPresent()) {
            Stream.concat(note.files().stream().flatMap(Review::filesOf), Stream.of(ProposalJson.PATH))
                    .filter(path -> !wanted.containsKey(path))
                    .forEach(steps::remove);
        }
        return steps.steps();
    }

    /**
     * The proposals that are meant by paths, or by as much of their ends as is unique; all if there are none.
     *
     * @throws Problem if a path means no proposal, or more than one
     */
    public List<PendingProposal> choose(Collection<String> words) {
        if (words.isEmpty()) {
            return pending();
        }
        Map<String, PendingProposal> names = new LinkedHashMap<>();
        for (PendingProposal proposal : pending()) {
            Stream.concat(Stream.of(proposal.from(), proposal.path()), filesOf(proposal))
                    .forEach(name -> names.put(name, proposal));
        }
        return words.stream()
                .map(word -> names.get(Choice.of(word, names.keySet(), "proposal for")))
                .distinct()
                .toList();
    }

    /**
     * Takes proposals over, as they lie there, also if the owner edited them.
     *
     * @throws Problem if the owner's file or the schema changed since they were made
     */
    public ProjectChange accept(List<PendingProposal> chosen) {
        refuseIfOutdated(chosen);
        List<FileStep> steps = new ArrayList<>();
        Memory.Edit memory = new Memory.Edit(files);
        for (PendingProposal proposal : chosen) {
            Bytes result = merged(proposal);
            steps.add(
                    proposal.from().equals(proposal.path())
                            ? new FileStep.Replace(proposal.path(), proposal.mine(), result)
                            : new FileStep.Move(proposal.from(), proposal.path(), proposal.mine(), result));
            memory.moveOn(proposal, base(proposal), State.MERGED, result.sha256());
        }
        return change("accept", chosen, steps, memory);
    }

    /**
     * Drops proposals. The owner's files stay as they are, and what was proposed is not proposed again: it counts as seen.
     *
     * @throws Problem if what was generated cannot be found any more, or if the schema changed since
     */
    public ProjectChange decline(List<PendingProposal> chosen) {
        refuseIfSchemaChanged();
        Memory.Edit memory = new Memory.Edit(files);
        for (PendingProposal proposal : chosen) {
            memory.moveOn(proposal, created(proposal), State.DECLINED, null);
        }
        return change("decline", chosen, List.of(), memory);
    }

    private ProjectChange change(
            String title, List<PendingProposal> chosen, List<FileStep> ofFiles, Memory.Edit memory) {
        List<PendingProposal> waiting = pending().stream()
                .filter(proposal -> !chosen.contains(proposal))
                .toList();
        StepsTowards rest = new StepsTowards(files);
        chosen.stream().flatMap(Review::filesOf).forEach(rest::remove);
        if (waiting.isEmpty()) {
            rest.remove(ProposalJson.PATH);
        } else {
            rest.put(ProposalJson.PATH, note(note.schema(), waiting));
        }
        return new ProjectChange(
                title,
                Stream.of(ofFiles, rest.steps(), memory.steps())
                        .flatMap(List::stream)
                        .toList());
    }

    private void refuseIfOutdated(List<PendingProposal> chosen) {
        refuseIfSchemaChanged();
        List<String> edited = chosen.stream()
                .filter(this::isOutdated)
                .map(PendingProposal::from)
                .toList();
        if (!edited.isEmpty()) {
            throw new Problem(
                    "%s changed since the proposal was made".formatted(String.join(", ", edited)),
                    "Rebuild again to get a proposal for what it holds now; nothing was changed");
        }
    }

    private void refuseIfSchemaChanged() {
        if (!pending().isEmpty() && !holds(SchemaJson.PATH, note.schema())) {
            throw new Problem(
                    "The stored schema changed since the proposals were made",
                    "Rebuild again to get proposals for it; nothing was changed");
        }
    }

    private Bytes merged(PendingProposal proposal) {
        String path = mergedPath(proposal.path());
        return files.find(path)
                .orElseThrow(() -> new Problem(
                        "%s, which holds the proposal, is not there".formatted(path), "Rebuild again to get it anew"));
    }

    private Bytes base(PendingProposal proposal) {
        return untouched(basePath(proposal.path()), proposal.base());
    }

    private Bytes created(PendingProposal proposal) {
        return untouched(createdPath(proposal.path()), proposal.created());
    }

    private Bytes untouched(String path, String fingerprint) {
        return files.find(path)
                .filter(bytes -> bytes.sha256().equals(fingerprint))
                .orElseThrow(() ->
                        new Problem("%s is not as it was written".formatted(path), "Rebuild again to get it anew"));
    }

    private boolean holds(String path, String fingerprint) {
        Optional<Bytes> bytes = files.find(path);
        return bytes.isPresent() && bytes.get().sha256().equals(fingerprint);
    }

    private static Stream<String> filesOf(PendingProposal proposal) {
        return Stream.of(createdPath(proposal.path()), mergedPath(proposal.path()), basePath(proposal.path()));
    }

    private static Bytes note(String schema, List<PendingProposal> pending) {
        return Bytes.utf8(ProposalJson.print(new ProposalJson.Note(schema, pending)));
    }
}
