package org.xiangbang.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Records the SQL calls of one thread, or of all, while it is asked to: a batch is one call, as it is one round trip to the server. */
@Component
public class SqlMeter implements BeanPostProcessor {
    private static final ThreadLocal<Hearing> HEARD = new ThreadLocal<>();
    private static volatile Consumer<Call> listener;

    /** One round trip to the server. @param values by their number from 1; of a batch, the last row's */
    public record Call(String sql, Map<Integer, Object> values, long nanos) {

        /** The statements that were sent together. */
        public List<Call> statements() {
            var all = new ArrayList<Call>();
            var used = 0;
            for (var one : sql.split(";\n")) {
                var own = new TreeMap<Integer, Object>();
                var count = (int) one.chars().filter(c -> c == '?').count();
                for (int i = 1; i <= count; i++) own.put(i, values.get(used + i));
                used += count;
                all.add(new Call(one, own, 0));
            }
            return all;
        }
    }

    private record Hearing(List<Call> calls, UnaryOperator<String> elsewhere) {}

    /** What the act sends to the database from this thread, in its order. */
    public static List<Call> during(Runnable act) {
        return during(act, sql -> sql);
    }

    /**
     * What the act sends, on the tables that {@code elsewhere} puts in the place of the real ones.
     *
     * @param elsewhere changes prepared statements only
     */
    public static List<Call> during(Runnable act, UnaryOperator<String> elsewhere) {
        var calls = new ArrayList<Call>();
        HEARD.set(new Hearing(calls, elsewhere));
        try {
            act.run();
            return List.copyOf(calls);
        } finally {
            HEARD.remove();
        }
    }

    /** Tells the listener of whatever any thread of the process sends, from several threads at once; null ends it. */
    public static void everywhere(Consumer<Call> told) {
        listener = told;
    }

    private static boolean isSilent() {
        return HEARD.get() == null && listener == null;
    }

    private static void tell(Call call) {
        var here = HEARD.get();
        if (here != null) here.calls().add(call);
        var everywhere = listener;
        if (everywhere != null) everywhere.accept(call);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Metered) ? new Metered(source) : bean;
    }

    /** Costs one read of a thread's variable while nothing is recorded. */
    private static final class Metered extends DelegatingDataSource {
        Metered(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connection = super.getConnection();
            return isSilent() ? connection : metered(connection);
        }
    }

    private static Connection metered(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            var here = HEARD.get();
            if (here != null && method.getName().equals("prepareStatement"))
                arguments[0] = here.elsewhere().apply((String) arguments[0]);
            var result = invoke(connection, method, arguments);
            if (result instanceof PreparedStatement statement) return metered(statement, (String) arguments[0]);
            return result instanceof Statement statement ? metered(statement, null) : result;
        });
    }

    private static Statement metered(Statement statement, String prepared) {
        var values = new TreeMap<Integer, Object>();
        var type = prepared == null ? Statement.class : PreparedStatement.class;
        return proxy(type, (self, method, arguments) -> {
            var name = method.getName();
            if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer index)
                values.put(index, name.equals("setNull") ? null : arguments[1]);
            if (!name.startsWith("execute") || isSilent()) return invoke(statement, method, arguments);
            var begun = System.nanoTime();
            var result = invoke(statement, method, arguments);
            var sql = prepared == null ? (String) arguments[0] : prepared;
            tell(new Call(sql, new TreeMap<>(values), System.nanoTime() - begun));
            return result;
        });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<? extends T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(SqlMeter.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
