package dev.coppice.bench;

import dev.coppice.bench.measure.Sample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Spring Data REST over a created project's own entity classes. */
record DataRestPeer(PeerProject peer, CreatedProject project) {

    /** Puts the peer's sources and the project's entity classes together and packages them. */
    static DataRestPeer build(Path root, Path home, CreatedProject project) throws IOException, InterruptedException {
        PeerProject peer = PeerProject.copy(root, "data-rest", home);
        Scratch.copy(project.sources().resolve("model"), home.resolve("src/main/java/com/acme/shop/model"));
        for (ExposedEntity entity : project.entities()) {
            peer.write("repository/%sRepository.java".formatted(entity.name()), entity.repository());
        }
        peer.build();
        return new DataRestPeer(peer, project);
    }

    PlainServer server() throws IOException {
        return peer.server(project.database(), project.paths());
    }

    /** Compiles the same sources with the compiler's own command, as one does between creating and starting, and starts them. */
    Sample compileAndRun(Path classes) throws IOException, InterruptedException {
        Scratch.copy(peer.home().resolve("src/main/resources"), classes);
        Sample compiled = Jvm.javac(peer.home().resolve("src/main/java"), peer.libraries(), classes)
                .measure();
        return peer.server(classes, project.database(), project.paths())
                .run(List.of())
                .after(compiled);
    }
}
