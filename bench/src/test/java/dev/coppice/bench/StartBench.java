package dev.coppice.bench;

import dev.coppice.bench.measure.Contest;
import dev.coppice.bench.measure.Contestant;
import dev.coppice.bench.measure.Goal;
import dev.coppice.bench.measure.Measure;
import dev.coppice.bench.measure.Result;
import dev.coppice.bench.measure.Result.Ratio;
import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** From a project, and from a database, to the first answer, next to Spring Data REST over the same entity classes. */
final class StartBench {

    private final Path root;
    private final Scratch scratch;
    private final Contest contest;
    private final Coppice coppice;
    private final CreatedProject project;
    private final DataRestPeer peer;
    private final ReverseEngineeringPeer reverseEngineering;

    private StartBench(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        this.root = root;
        this.scratch = scratch;
        this.contest = contest;
        this.coppice = new Coppice(root, scratch);
        this.project = coppice.project();
        this.peer = DataRestPeer.build(root, scratch.unused("data-rest"), project);
        this.reverseEngineering = ReverseEngineeringPeer.build(root, scratch);
    }

    static StartBench prepare(Path root, Scratch scratch, Contest contest) throws IOException, InterruptedException {
        return new StartBench(root, scratch, contest);
    }

    List<Result> results() throws IOException, InterruptedException {
        return List.of(start(), fromDatabase());
    }

    private Result start() throws IOException, InterruptedException {
        coppice.ensureArchive(project);
        PlainServer server = project.server(root);
        Contestant command = new Contestant("coppice run", () -> coppice.run(project));
        Contestant plain = server.plain("created project, plain");
        Contestant cached = server.withCache("created project, ahead-of-time cache");
        Contestant peerPlain = peer.server().plain("Spring Data REST, plain");
        Contestant peerCached = peer.server().withCache("Spring Data REST, ahead-of-time cache");
        return new Result(
                "Start a created 15-table server to its first answer",
                contest.between(List.of(command, plain, cached, peerPlain, peerCached)),
                List.of(
                        new Goal.Below("start of a created 15-table server, plain", plain, Measure.WALL, 5),
                        new Goal.Below("with the ahead-of-time cache", cached, Measure.WALL, 2.5),
                        new Goal.Below("with `coppice run`", command, Measure.WALL, 2.5),
                        new Goal.Below("memory of that server, idle, plain", plain, Measure.IDLE_MEMORY, 250),
                        new Goal.Below("with the ahead-of-time cache", cached, Measure.IDLE_MEMORY, 250)),
                List.of(new Ratio(plain, peerPlain), new Ratio(cached, peerCached)));
    }

    private Result fromDatabase() throws IOException, InterruptedException {
        Database shop = project.database();
        String path = project.paths().getFirst();
        Contestant cold = new Contestant("coppice create-and-run, no archive", () -> {
            coppice.forgetArchives();
            return coppice.createAndRun(shop, path);
        });
        Contestant warm = new Contestant("coppice create-and-run, archive there", () -> {
            coppice.ensureArchive(project);
            return coppice.createAndRun(shop, path);
        });
        Contestant theirs = new Contestant("Hibernate reverse engineering, javac, Spring Data REST", () -> {
            Sample created = reverseEngineering.create(shop);
            return peer.compileAndRun(scratch.unused("classes")).after(created);
        });
        String target = "database URL → first API answer";
        return new Result(
                "From a database to the first answer: create, compile, start",
                contest.between(List.of(cold, warm, theirs)),
                List.of(
                        new Goal.Below(target + ", cold", cold, Measure.WALL, 6),
                        new Goal.Below(target + ", once a class archive exists", warm, Measure.WALL, 4.5)),
                List.of(new Ratio(cold, theirs), new Ratio(warm, theirs)));
    }
}
