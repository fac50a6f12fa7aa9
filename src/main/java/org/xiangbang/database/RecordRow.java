package org.xiangbang.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;
import org.xiangbang.shared.Money;

/**
 * Reads a row into a record: {@code caseNo} is the column {@code case_no}, an amount {@code asked} is the column
 * {@code asked_fen}, and a record within the record is read from the same row. Columns without a component of that name are
 * ignored; a primitive whose column is null becomes zero or false, as in JDBC.
 */
final class RecordRow<R> implements RowMapper<R> {
    private final Constructor<R> constructor;
    private final Part[] parts;

    private interface Part {
        Object read(ResultSet row) throws SQLException;
    }

    RecordRow(Class<R> type) {
        this.constructor = BeanUtils.getResolvableConstructor(type);
        var components = type.getRecordComponents();
        this.parts = new Part[components.length];
        for (int i = 0; i < parts.length; i++) parts[i] = part(components[i], new MethodParameter(constructor, i));
    }

    private static Part part(RecordComponent component, MethodParameter parameter) {
        if (!Columns.isValue(component.getType())) {
            var within = new RecordRow<>(component.getType());
            return row -> within.mapRow(row, 0);
        }
        var column = column(component);
        var type = new TypeDescriptor(parameter);
        return row -> Columns.read(row, row.findColumn(column), type);
    }

    private static String column(RecordComponent component) {
        var name = JdbcUtils.convertPropertyNameToUnderscoreName(component.getName());
        return component.getType() == Money.class ? name + "_fen" : name;
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[parts.length];
        for (int i = 0; i < values.length; i++) values[i] = parts[i].read(row);
        return BeanUtils.instantiateClass(constructor, values);
    }
}
