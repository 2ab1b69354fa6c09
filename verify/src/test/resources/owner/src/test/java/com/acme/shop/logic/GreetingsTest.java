package com.acme.shop.logic;

import com.acme.shop.model.Country;
import com.acme.shop.model.Customer;

/** Checks the greeting, with nothing but the JDK. */
public final class GreetingsTest {

    private GreetingsTest() {}

    public static void main(String[] arguments) {
        Country country = new Country();
        country.setName("Peru");
        Customer customer = new Customer();
        customer.setName("Ada Lovelace");
        customer.setCountry(country);
        require("Dear Ada Lovelace in Peru", new Greetings().to(customer));
        require("AL", customer.initials());
    }

    private static void require(String wanted, String found) {
        if (!wanted.equals(found)) {
            throw new AssertionError(found + " instead of " + wanted);
        }
    }
}
