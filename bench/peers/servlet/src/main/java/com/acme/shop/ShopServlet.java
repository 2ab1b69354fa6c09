package com.acme.shop;

import com.acme.shop.Shop.Customer;
import com.acme.shop.Shop.Order;
import com.acme.shop.Shop.Page;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectMapper;

/** {@code /api/orders}, {@code /api/orders/1}, {@code /api/customers?include=orders} and PATCH of an order's notes. */
final class ShopServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final transient Shop shop;

    ShopServlet(Shop shop) {
        this.shop = shop;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (request.getMethod()) {
                case "GET" -> get(request, response);
                case "PATCH" -> patch(request, response);
                default -> response.sendError(405);
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private void get(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String path = request.getPathInfo();
        if (path.startsWith("/orders/")) {
            send(response, shop.order(id(path)));
        } else if (path.equals("/orders")) {
            Page<Order> page = shop.orders(number(request, "page[number]"), number(request, "page[size]"));
            send(response, out -> Documents.orders(out, request.getRequestURI(), request.getQueryString(), page));
        } else {
            Page<Customer> page = shop.customers(number(request, "page[number]"), number(request, "page[size]"));
            List<Order> included = shop.ordersOf(page.rows());
            send(
                    response,
                    out -> Documents.customers(out, request.getRequestURI(), request.getQueryString(), page, included));
        }
    }

    private void patch(HttpServletRequest request, HttpServletResponse response) throws IOException, SQLException {
        String notes = JSON.readTree(request.getInputStream())
                .at("/data/attributes/notes")
                .stringValue(null);
        send(response, shop.changeNotes(id(request.getPathInfo()), notes));
    }

    private static void send(HttpServletResponse response, Optional<Order> order) throws IOException {
        if (order.isEmpty()) {
            response.sendError(404);
        } else {
            send(response, out -> Documents.order(out, order.get()));
        }
    }

    private static void send(HttpServletResponse response, Consumer<JsonGenerator> document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4_096);
        try (JsonGenerator out = JSON.createGenerator(bytes)) {
            document.accept(out);
        }
        response.setContentType("application/vnd.api+json");
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    private static long id(String path) {
        return Long.parseLong(path.substring("/orders/".length()));
    }

    private static int number(HttpServletRequest request, String parameter) {
        return Integer.parseInt(request.getParameter(parameter));
    }
}
