package dev.coppice.schema.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Asks a connection a question and collects the rows of the answer. */
record Rows(Connection connection) {

    /** Makes a value of the row that the result set stands on. */
    @FunctionalInterface
    interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Mapper<T> mapper, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return collect(rows, mapper);
            }
        }
    }

    static <T> List<T> collect(ResultSet rows, Mapper<T> mapper) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(mapper.map(rows));
        }
        return found;
    }

    /** The items by what they belong to, both in the order of the rows. */
    static <K, T> Map<K, List<T>> grouped(List<T> items, Function<T, K> owner) {
        Map<K, List<T>> groups = new LinkedHashMap<>();
        items.forEach(item -> groups.computeIfAbsent(owner.apply(item), key -> new ArrayList<>())
                .add(item));
        return groups;
    }
}
