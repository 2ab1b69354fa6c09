package dev.coppice.migrate.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Set;

/** Connections and statements that tell before they send something that may change the database. */
final class Watched {

    private static final Set<String> SENDING =
            Set.of("execute", "executeUpdate", "executeBatch", "commit", "rollback", "setAutoCommit");

    private Watched() {}

    static Connection of(Connection connection, Runnable teller) {
        return watch(Connection.class, connection, teller);
    }

    private static <T> T watch(Class<T> type, Object target, Runnable teller) {
        Object proxy = Proxy.newProxyInstance(
                Watched.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (SENDING.contains(method.getName())) {
                        teller.run();
                    }
                    try {
                        return wrap(method.invoke(target, arguments), teller);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return type.cast(proxy);
    }

    private static Object wrap(Object result, Runnable teller) {
        return switch (result) {
            case PreparedStatement statement -> watch(PreparedStatement.class, statement, teller);
            case Statement statement -> watch(Statement.class, statement, teller);
            case null, default -> result;
        };
    }
}
