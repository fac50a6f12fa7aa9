package org.xiangbang.web.description;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Names a schema after its class and the classes around it: {@code TasksApi.Completion}, and for a class of other classes
 * {@code CaseQuery.Page-NeedJson.Item}. No class takes the name of another one, whatever is read first.
 */
class SchemaNames extends TypeNameResolver {
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    /** @throws IllegalStateException if another class has the name, because the description would show one for both */
    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = super.nameForClass(type, options);
        var other = named.putIfAbsent(name, type);
        if (other != null && other != type)
            throw new IllegalStateException("%s and %s both have the schema name %s; rename one of them"
                    .formatted(other.getName(), type.getName(), name));
        return name;
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var around = type.getEnclosingClass();
        return around == null ? type.getSimpleName() : getNameOfClass(around) + "." + type.getSimpleName();
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return IntStream.range(0, type.containedTypeCount())
                .mapToObj(part -> nameForType(type.containedType(part), options))
                .collect(Collectors.joining("-", nameForClass(type, options) + "-", ""));
    }
}
