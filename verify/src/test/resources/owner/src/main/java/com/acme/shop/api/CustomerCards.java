package com.acme.shop.api;

import com.acme.shop.logic.Greetings;
import com.acme.shop.model.Customer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is printed on a customer's card. */
@RestController
class CustomerCards {

    private final Greetings greetings;

    @PersistenceContext
    private EntityManager entities;

    CustomerCards(Greetings greetings) {
        this.greetings = greetings;
    }

    record Card(String greeting, String initials, String telephone) {}

    @GetMapping("/cards/{id}")
    @Transactional(readOnly = true)
    public Card card(@PathVariable("id") long id) {
        Customer customer = entities.find(Customer.class, id);
        return new Card(greetings.to(customer), customer.initials(), customer.getTelephone());
    }
}
