package org.xiangbang.database;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.util.ReflectionUtils;
import org.xiangbang.shared.Desk;
import org.xiangbang.shared.Money;
import org.xiangbang.shared.Region;

/** Converts the value of a column to a value of the program and back. No other class does this. */
final class Columns {
    private static final ConversionService CONVERSIONS = conversions();

    /** The types that the driver reads by itself. */
    private static final Set<Class<?>> AS_GIVEN = Set.of(LocalDate.class, OffsetDateTime.class);

    private Columns() {}

    private static ConversionService conversions() {
        var all = new DefaultConversionService();
        all.addConverter(Number.class, Money.class, fen -> new Money(fen.longValue()));
        all.addConverterFactory(new Words());
        all.addConverter(new Parsed());
        return all;
    }

    /** Is a value of that type stored in one column, even if the type is a record? */
    static boolean isValue(Class<?> type) {
        return !type.isRecord() || CONVERSIONS.canConvert(String.class, type);
    }

    /** Returns the value as the driver takes it: an instant with its offset, an amount in fen, a desk or a region as its text. */
    static Object bound(Object value) {
        if (value instanceof Instant at) return at.atOffset(ZoneOffset.UTC);
        if (value instanceof Money amount) return amount.fen();
        if (value instanceof Desk desk) return desk.id();
        if (value instanceof Region region) return region.code();
        return value;
    }

    /** Reads a column: null stays null, an array becomes a list. */
    static Object read(ResultSet row, int column, TypeDescriptor type) throws SQLException {
        if (type.getType() == String.class) return row.getString(column);
        if (AS_GIVEN.contains(type.getType())) return row.getObject(column, type.getType());
        var value = plain(row.getObject(column));
        if (value == null || value.getClass() == type.getObjectType()) return value;
        return CONVERSIONS.convert(value, TypeDescriptor.forObject(value), type);
    }

    private static Object plain(Object value) throws SQLException {
        if (value instanceof Timestamp at) return at.toInstant();
        if (value instanceof Array array) return List.of((Object[]) array.getArray());
        return value;
    }

    /** Reads a constant that is stored by its name or as a word: {@code late_report} or {@code late-report}. */
    @SuppressWarnings("rawtypes")
    private static final class Words implements ConverterFactory<String, Enum> {
        @Override
        @SuppressWarnings("unchecked")
        public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
            return word -> (E) Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** Converts a text by the static {@code parse} method of its type, for instance a desk or a term. */
    private static final class Parsed implements ConditionalGenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(new ConvertiblePair(String.class, Object.class));
        }

        @Override
        public boolean matches(TypeDescriptor from, TypeDescriptor to) {
            return parse(to.getType()) != null;
        }

        @Override
        public Object convert(Object text, TypeDescriptor from, TypeDescriptor to) {
            return ReflectionUtils.invokeMethod(parse(to.getType()), null, text);
        }

        private static Method parse(Class<?> type) {
            var method = ReflectionUtils.findMethod(type, "parse", String.class);
            return method != null && Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type
                    ? method
                    : null;
        }
    }
}
