package com.acme.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The kept library that serves JSON:API over entities: what a created project is compared with.
 *
 * <p>The benchmark adds the created project's own entity classes, each with Elide's {@code @Include}.
 */
@SpringBootApplication
public class PeerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PeerApplication.class, arguments);
    }
}
