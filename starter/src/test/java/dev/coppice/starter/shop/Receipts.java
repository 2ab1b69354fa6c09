package dev.coppice.starter.shop;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A controller as an owner would write it, below a resource of the API. */
@RestController
class Receipts {

    @GetMapping(path = "/api/orders/{id}/receipt", produces = "text/plain")
    String of(@PathVariable String id) {
        return "Receipt of order " + id;
    }
}
