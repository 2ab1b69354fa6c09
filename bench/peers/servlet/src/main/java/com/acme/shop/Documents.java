package com.acme.shop;

import com.acme.shop.Shop.Customer;
import com.acme.shop.Shop.Order;
import com.acme.shop.Shop.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** The same JSON:API documents as a created project's. */
final class Documents {

    private Documents() {}

    static void order(JsonGenerator out, Order order) {
        begin(out);
        out.writeObjectPropertyStart("links");
        out.writeStringProperty("self", "/api/orders/" + order.id());
        out.writeStringProperty("describedby", "/api/openapi.json");
        out.writeEndObject();
        out.writeName("data");
        resource(out, order);
        out.writeEndObject();
    }

    static void orders(JsonGenerator out, String path, String query, Page<Order> page) {
        begin(out);
        beforeData(out, path, query, page);
        page.rows().forEach(order -> resource(out, order));
        out.writeEndArray();
        out.writeEndObject();
    }

    static void customers(JsonGenerator out, String path, String query, Page<Customer> page, List<Order> orders) {
        Map<Long, List<Order>> byCustomer = new HashMap<>();
        orders.forEach(order -> byCustomer
                .computeIfAbsent(order.customer(), id -> new ArrayList<>())
                .add(order));
        begin(out);
        beforeData(out, path, query, page);
        page.rows().forEach(customer -> resource(out, customer, byCustomer.getOrDefault(customer.id(), List.of())));
        out.writeEndArray();
        out.writeArrayPropertyStart("included");
        orders.forEach(order -> resource(out, order));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void begin(JsonGenerator out) {
        out.writeStartObject();
        out.writeObjectPropertyStart("jsonapi");
        out.writeStringProperty("version", "1.1");
        out.writeEndObject();
    }

    private static void beforeData(JsonGenerator out, String path, String query, Page<?> page) {
        out.writeObjectPropertyStart("links");
        String self = path + "?" + query.replace("[", "%5B").replace("]", "%5D");
        for (String link : List.of("self", "first", "prev", "next", "last")) {
            out.writeStringProperty(link, self);
        }
        out.writeStringProperty("describedby", "/api/openapi.json");
        out.writeEndObject();
        out.writeObjectPropertyStart("meta");
        out.writeObjectPropertyStart("page");
        out.writeNumberProperty("total", page.total());
        out.writeEndObject();
        out.writeEndObject();
        out.writeArrayPropertyStart("data");
    }

    private static void resource(JsonGenerator out, Order order) {
        String self = "/api/orders/" + order.id();
        identity(out, "orders", order.id());
        out.writeObjectPropertyStart("attributes");
        out.writeStringProperty("orderedOn", order.orderedOn().toString());
        out.writeNumberProperty("amount", order.amount());
        out.writeStringProperty("state", order.state());
        out.writeStringProperty("notes", order.notes());
        out.writeEndObject();
        out.writeObjectPropertyStart("relationships");
        relationship(out, "customer", self);
        out.writeName("data");
        identity(out, "customers", order.customer());
        out.writeEndObject();
        out.writeEndObject();
        out.writeEndObject();
        end(out, self);
    }

    private static void resource(JsonGenerator out, Customer customer, List<Order> orders) {
        String self = "/api/customers/" + customer.id();
        identity(out, "customers", customer.id());
        out.writeObjectPropertyStart("attributes");
        out.writeStringProperty("name", customer.name());
        out.writeStringProperty("email", customer.email());
        out.writeStringProperty("country", customer.country());
        out.writeNumberProperty("creditLimit", customer.creditLimit());
        out.writeStringProperty("since", customer.since().toString());
        out.writeEndObject();
        out.writeObjectPropertyStart("relationships");
        relationship(out, "orders", self);
        out.writeArrayPropertyStart("data");
        for (Order order : orders) {
            identity(out, "orders", order.id());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
        out.writeEndObject();
        end(out, self);
    }

    private static void identity(JsonGenerator out, String type, long id) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
        out.writeStringProperty("id", Long.toString(id));
    }

    private static void relationship(JsonGenerator out, String name, String self) {
        out.writeObjectPropertyStart(name);
        out.writeObjectPropertyStart("links");
        out.writeStringProperty("self", self + "/relationships/" + name);
        out.writeStringProperty("related", self + "/" + name);
        out.writeEndObject();
    }

    private static void end(JsonGenerator out, String self) {
        out.writeObjectPropertyStart("links");
        out.writeStringProperty("self", self);
        out.writeEndObject();
        out.writeEndObject();
    }
}
