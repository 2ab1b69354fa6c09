package dev.coppice.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Other ways to serve the same rows: written by hand, by Elide and by Spring Data REST. */
record ApiPeers(PeerProject servlet, PeerProject elide, PeerProject dataRest) {

    private static final String PROJECTION = """
            package com.acme.shop.model;

            import java.math.BigDecimal;
            import java.time.LocalDate;
            import java.util.List;
            import org.springframework.data.rest.core.config.Projection;

            @Projection(name = "withOrders", types = Customer.class)
            public interface CustomerWithOrders {
                String getName();
                String getEmail();
                String getCountry();
                BigDecimal getCreditLimit();
                LocalDate getSince();
                List<Order> getOrders();
            }
            """;

    static ApiPeers build(Path root, Scratch scratch, CreatedProject project) throws IOException, InterruptedException {
        PeerProject servlet = PeerProject.copy(root, "servlet", scratch.unused("servlet"));
        servlet.build();
        PeerProject elide = PeerProject.copy(root, "elide", scratch.unused("elide"));
        for (ExposedEntity entity : project.entities()) {
            elide.write("model/%s.java".formatted(entity.name()), entity.included());
        }
        elide.build();
        return new ApiPeers(servlet, elide, dataRest(root, scratch, project));
    }

    private static PeerProject dataRest(Path root, Scratch scratch, CreatedProject project)
            throws IOException, InterruptedException {
        PeerProject peer = PeerProject.copy(root, "data-rest", scratch.unused("data-rest"));
        peer.write("model/CustomerWithOrders.java", PROJECTION);
        for (ExposedEntity entity : project.entities()) {
            peer.write("model/%s.java".formatted(entity.name()), entity.source());
            peer.write("repository/%sRepository.java".formatted(entity.name()), entity.repository());
        }
        peer.build();
        return peer;
    }
}
