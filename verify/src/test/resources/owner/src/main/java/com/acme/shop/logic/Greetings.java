package com.acme.shop.logic;

import com.acme.shop.model.Country;
import com.acme.shop.model.Customer;
import org.springframework.stereotype.Component;

/** How we address people. */
@Component
public class Greetings {

    public String to(Customer customer) {
        Country country = customer.getCountry();
        return "Dear " + customer.getName() + " in " + country.getName();
    }
}
