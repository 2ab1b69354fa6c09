package dev.coppice.project.rebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.api.CheckoutCommand;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.MergeResult;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.StoredConfig;

/** A repository in which two branches are merged. */
final class Branches {

    private final Path folder;

    Branches(Path folder) {
        this.folder = folder;
    }

    /** What people do with what git could not merge. */
    enum Settling {
        /** They take their own version, everywhere. */
        OURS,
        /** They do so with their own files, and commit what Coppice remembers with git's marks in it. */
        OURS_AND_MARKS
    }

    /** What git made of two branches, and which files it could not merge. */
    record Result(Shop shop, SortedSet<String> conflicts) {}

    Result merge(Shop start, List<Shop> branches, Settling settling) throws IOException, GitAPIException {
        Files.createDirectories(folder);
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("left")
                .call()) {
            StoredConfig config = git.getRepository().getConfig();
            config.setBoolean("commit", null, "gpgsign", false);
            config.setString("core", null, "autocrlf", "false");
            config.setInt("gc", null, "auto", 0);
            config.save();
            commit(git, start);
            git.checkout().setCreateBranch(true).setName("right").call();
            commit(git, branches.getLast());
            git.checkout().setName("left").call();
            commit(git, branches.getFirst());
            MergeResult merged = git.merge()
                    .include(git.getRepository().resolve("right"))
                    .setMessage("Merge")
                    .call();
            SortedSet<String> conflicts = new TreeSet<>(git.status().call().getConflicting());
            if (!merged.getMergeStatus().isSuccessful() && conflicts.isEmpty()) {
                throw new IllegalStateException(merged.toString());
            }
            for (String path : conflicts) {
                settle(git, path, settling);
            }
            return new Result(read(), conflicts);
        }
    }

    private void settle(Git git, String path, Settling settling) throws IOException, GitAPIException {
        if (path.startsWith(".coppice/") && settling == Settling.OURS_AND_MARKS) {
            return;
        }
        IndexDiff.StageState stage =
                git.status().call().getConflictingStageState().get(path);
        if (stage != null && stage.hasOurs()) {
            git.checkout().setStage(CheckoutCommand.Stage.OURS).addPath(path).call();
        } else {
            Files.deleteIfExists(folder.resolve(path));
        }
    }

    private void commit(Git git, Shop shop) throws IOException, GitAPIException {
        Set<String> before = new TreeSet<>(read().texts().keySet());
        for (String path : before) {
            if (!shop.texts().containsKey(path)) {
                Files.delete(folder.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : shop.texts().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.resolveSibling("."));
            Files.writeString(target, file.getValue());
        }
        git.add().addFilepattern(".").call();
        git.add().addFilepattern(".").setUpdate(true).call();
        git.commit()
                .setMessage("Work")
                .setAuthor("One of two", "one@example.org")
                .setCommitter("One of two", "one@example.org")
                .call();
    }

    private Shop read() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith(".git/"))
                    .forEach(path -> texts.put(path, text(folder.resolve(path))));
        }
        return new Shop(texts);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
