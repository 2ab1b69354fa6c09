package com.acme.shop;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The usual way to serve entities over HTTP without writing controllers: what a created project is compared with.
 *
 * <p>The benchmark adds the created project's own entity classes and one repository interface for each.
 */
@SpringBootApplication
public class PeerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PeerApplication.class, arguments);
    }
}
