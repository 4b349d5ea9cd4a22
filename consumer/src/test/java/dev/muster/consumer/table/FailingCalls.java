package dev.muster.consumer.table;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** Stands around connections and lets one call of those that reach the database fail, before or after it has done its work. */
final class FailingCalls {
    /** SQLSTATE 58030, an error of input or output: it may work the next time. */
    private static final String IO_ERROR = "58030";

    /** What undoes and cleans up does not fail: a database that can't do that either ends the transaction by itself. */
    private static final Set<String> COUNTED = Set.of(
            "prepareStatement",
            "createStatement",
            "execute",
            "executeBatch",
            "executeUpdate",
            "executeQuery",
            "next",
            "commit");

    private static final List<Class<?>> WRAPPED =
            List.of(PreparedStatement.class, Statement.class, ResultSet.class, Connection.class);

    private int left;
    private boolean after;
    private boolean failed;

    /** The call that fails from now on, from 1; none where it is beyond the last. */
    void failAt(int number, boolean afterItsWork) {
        left = number;
        after = afterItsWork;
        failed = false;
    }

    /** Whether it has failed. */
    boolean hasFailed() {
        return failed;
    }

    Connection around(Connection connection) {
        return around(connection, Connection.class);
    }

    private <T> T around(Object real, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                FailingCalls.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(real, method, arguments)));
    }

    private Object call(Object real, Method method, Object... arguments) throws Throwable {
        boolean fails = COUNTED.contains(method.getName()) && --left == 0;
        failed |= fails;
        if (fails && !after) {
            throw new SQLException("the disk did not answer", IO_ERROR);
        }
        Object answer = invoke(real, method, arguments);
        if (fails) {
            throw new SQLException("the answer was lost", IO_ERROR);
        }
        return WRAPPED.stream()
                .filter(type -> type == method.getReturnType())
                .findFirst()
                .<Object>map(type -> around(answer, type))
                .orElse(answer);
    }

    private static Object invoke(Object real, Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
