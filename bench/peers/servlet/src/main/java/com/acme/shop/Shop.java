package com.acme.shop;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The statements, and their rows as records. */
record Shop(DataSource database) {

    private static final String ORDER = "select id, customer_id, ordered_on, amount, state, notes from orders";
    private static final String CUSTOMER = "select id, name, email, country, credit_limit, since from customers";

    record Customer(long id, String name, String email, String country, BigDecimal creditLimit, LocalDate since) {}

    record Order(long id, long customer, LocalDate orderedOn, BigDecimal amount, String state, String notes) {}

    record Page<T>(List<T> rows, long total) {}

    Optional<Order> order(long id) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return order(connection, id);
        }
    }

    Page<Order> orders(int number, int size) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(ORDER + " order by id limit ? offset ?")) {
            statement.setInt(1, size);
            statement.setInt(2, (number - 1) * size);
            return new Page<>(readOrders(statement), count(connection, "orders"));
        }
    }

    Page<Customer> customers(int number, int size) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(CUSTOMER + " order by id limit ? offset ?")) {
            statement.setInt(1, size);
            statement.setInt(2, (number - 1) * size);
            List<Customer> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(customer(result));
                }
            }
            return new Page<>(rows, count(connection, "customers"));
        }
    }

    List<Order> ordersOf(List<Customer> customers) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(customers.size(), "?"));
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(ORDER + " where customer_id in (" + marks + ") order by id")) {
            for (int i = 0; i < customers.size(); i++) {
                statement.setLong(i + 1, customers.get(i).id());
            }
            return readOrders(statement);
        }
    }

    Optional<Order> changeNotes(long id, String notes) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement =
                    connection.prepareStatement("update orders set notes = ? where id = ?")) {
                statement.setString(1, notes);
                statement.setLong(2, id);
                statement.executeUpdate();
            }
            Optional<Order> changed = order(connection, id);
            connection.commit();
            return changed;
        }
    }

    private static Optional<Order> order(Connection connection, long id) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ORDER + " where id = ?")) {
            statement.setLong(1, id);
            return readOrders(statement).stream().findFirst();
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select count(*) from " + table);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    private static List<Order> readOrders(PreparedStatement statement) throws SQLException {
        List<Order> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(new Order(
                        result.getLong(1),
                        result.getLong(2),
                        result.getObject(3, LocalDate.class),
                        result.getBigDecimal(4),
                        result.getString(5),
                        result.getString(6)));
            }
        }
        return rows;
    }

    private static Customer customer(ResultSet result) throws SQLException {
        return new Customer(
                result.getLong(1),
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getBigDecimal(5),
                result.getObject(6, LocalDate.class));
    }
}
