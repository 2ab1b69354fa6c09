package dev.coppice.project.rebuild;

import dev.coppice.project.PlannedFile;
import dev.coppice.project.SameThings;
import dev.coppice.project.ThreeTexts;
import dev.coppice.project.merge.Merge;
import dev.coppice.project.merge.MergeContext;
import dev.coppice.project.merge.Surroundings;
import dev.coppice.project.merge.Unreadable;
import dev.coppice.project.yaml.AdminYaml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Carries on what exposure and admin description once took from the owner's classes and the database does not know (yet):
 * an attribute without a column, or a column without an attribute. Without this the next rebuild from the database would
 * take such a part away, or bring it back. Only what the database changed since is put on top of what was generated last.
 * The page of the model is not carried on: here it shows the database.
 */
final class Carried {

    private final ProjectState state;
    private final Rendering lastTime;
    private final SameThings same;
    private final FileMerges merges = new FileMerges();

    /**
     * @param lastTime what would be generated from the database as it was, in the owner's names
     * @param same what the database renamed since
     */
    Carried(ProjectState state, Rendering lastTime, SameThings same) {
        this.state = state;
        this.lastTime = lastTime;
        this.same = same;
    }

    /** What would be generated today, with what only the classes say. */
    Rendering over(Rendering today) {
        Set<String> followers = followers(today);
        List<PlannedFile> files = today.files().stream()
                .map(file -> followers.contains(file.path()) ? carried(file) : file)
                .toList();
        return new Rendering(today.model(), today.choices(), files);
    }

    private static Set<String> followers(Rendering today) {
        String api = today.choices().packageName().child("api").value();
        String exposure = today.choices().name().classPrefix() + "Api";
        return Set.of(AdminYaml.PATH, Rendering.sourcePath(api, exposure));
    }

    private PlannedFile carried(PlannedFile today) {
        Optional<String> before = lastTime.findFile(today.path()).flatMap(Rendering::text);
        Optional<String> base = Optional.ofNullable(state.bases().get(today.path()));
        Optional<String> now = Rendering.text(today);
        if (before.isEmpty() || base.isEmpty() || now.isEmpty() || before.equals(base)) {
            return today;
        }
        String text = now.equals(before)
                ? base.get()
                : merged(today.path(), new ThreeTexts(before.get(), base.get(), now.get()));
        return PlannedFile.text(today.path(), today.fileClass(), text);
    }

    private String merged(String path, ThreeTexts texts) {
        Optional<Merge> merge = merges.find(path);
        if (merge.isEmpty()) {
            return texts.theirs();
        }
        try {
            MergeContext context = new MergeContext(path, same, Surroundings.NONE, Map.of());
            return merge.get().merge(texts, context).text();
        } catch (Unreadable e) {
            return texts.theirs();
        }
    }
}
