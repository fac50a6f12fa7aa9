package org.xiangbang;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.xiangbang.web.Caller;

/**
 * What the program and its libraries keep in memory does not grow by what strangers write. All that can be reached from the beans is counted,
 * before and after every address was asked with names, codes and fields that nobody has asked for before.
 */
@AppTest
@DisplayName("What the program remembers")
class RememberedTest {
    private static final int TO_WARM_UP = 5;
    private static final int ROUNDS = 15;

    /** What grows by every name has grown by one in nearly every round; what was only read for the first time grows once. */
    private static final int GROWN = ROUNDS - 1;

    /** Large enough to be counted, too many to be looked through one by one. */
    private static final int LOOKED_THROUGH = 5_000;

    private static final String CHIEF = "agriculture.chief@513228";

    /** What is bounded though it grows for a while, and what only tests have. */
    private static final Map<String, String> BOUNDED = Map.of(
            "KnownDivisions.missed", "a thousand, then forgotten at once",
            "FailedSignIns.more", "sixty, written down and forgotten after a minute",
            "Cache.resourceCache", "Tomcat keeps ten megabytes of what is a file or none",
            "ManagerBase.sessions", "sessions end after half an hour",
            "StandardSession.attributes", "with its session",
            "LruCache.cache", "256 statements of a connection",
            "QueryExecutorImpl.parsedQueryMap", "those statements",
            "MethodParameterTypeProvider.parameterTypes", "Spring's types of parameters, as many as there are methods");

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @LocalServerPort
    private int port;

    @Test
    @DisplayName("does not grow by names, codes and fields that strangers write")
    void doesNotGrow() throws Exception {
        var paths = paths();
        for (int round = 0; round < TO_WARM_UP; round++) strange(paths);
        var before = counted();
        for (int round = 0; round < ROUNDS; round++) strange(paths);
        var between = counted();
        for (int round = 0; round < ROUNDS; round++) strange(paths);
        var after = counted();

        var grown = new TreeMap<String, String>();
        after.forEach((where, count) -> {
            int then = between.getOrDefault(where, 0);
            if (then - before.getOrDefault(where, 0) >= GROWN && count - then >= GROWN && !isBounded(where))
                grown.put(where, before.get(where) + ", " + then + ", " + count);
        });
        assertThat(grown).isEmpty();
    }

    /** The page to which somebody goes on after the sign-in ends with the session; what a statement has, with the statement. */
    private static boolean isBounded(String where) {
        return BOUNDED.containsKey(where)
                || where.startsWith("DefaultSavedRequest.")
                || where.startsWith("SimpleQuery.");
    }

    private List<String> paths() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(route -> route.getMethodsCondition().getMethods().stream()
                        .anyMatch(method -> method.name().equals("GET")))
                .flatMap(route -> route.getPatternValues().stream())
                .filter(path -> !path.contains("events") && !path.contains("feed"))
                .sorted()
                .toList();
    }

    private void strange(List<String> paths) throws Exception {
        var reader = new Caller(port, CHIEF);
        for (var path : paths) get(reader, path.replaceAll("\\{[^}]*}", word()) + "?" + word() + "=" + word());
        for (var path : List.of("needs", "organizations", "projects", "tasks", "regions", "notices", "search"))
            for (var name :
                    List.of("q", "region", "parent", "status", "after", "before", "process", "step", "desk", "sort"))
                get(
                        reader,
                        "/api/v1/" + path + "?" + name + "="
                                + (name.equals("region") || name.equals("parent") ? code() : word()));
        for (var path : List.of("/assets/%s.css", "/webjars/%s/x.js", "/%s", "/api/v1/%s"))
            get(reader, path.formatted(word()));
        for (var path : List.of(
                "needs", "phrases", "deputies", "tasks/bulk-check", "tasks/" + word() + "/complete", "projects"))
            reader.post(
                    "/api/v1/" + path,
                    "{\"%s\":1,\"fields\":{\"%s\":\"%s\",\"region\":\"%s\"},\"region\":\"%s\"}"
                            .formatted(word(), word(), word(), code(), code()),
                    "Accept-Language",
                    word());
        reader.upload("/api/v1/documents", word() + "." + word(), word().getBytes(StandardCharsets.UTF_8));
        new Caller(port, word()).get("/api/v1/me");
    }

    private static HttpResponse<String> get(Caller reader, String path) throws Exception {
        return reader.get(path, "Accept-Language", word(), "Cookie", "lang=" + word() + "; type=" + word());
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    private static String code() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000, 999_999));
    }

    /** Returns how much each field holds, by its class and name, of all that can be reached from the beans. */
    private Map<String, Integer> counted() {
        var counts = new TreeMap<String, Integer>();
        var seen = Collections.newSetFromMap(new IdentityHashMap<Object, Boolean>());
        var open = new ArrayDeque<Object>();
        for (var name : context.getBeanFactory().getSingletonNames())
            add(context.getBeanFactory().getSingleton(name), seen, open);
        while (!open.isEmpty()) {
            var object = open.pop();
            for (Class<?> type = object.getClass();
                    type != null && !type.getName().startsWith("java.");
                    type = type.getSuperclass())
                for (var field : type.getDeclaredFields()) follow(field, object, counts, seen, open);
        }
        return counts;
    }

    private static void follow(
            Field field, Object owner, Map<String, Integer> counts, Set<Object> seen, ArrayDeque<Object> open) {
        if (field.getType().isPrimitive()) return;
        Object value;
        try {
            field.setAccessible(true);
            value = field.get(owner);
        } catch (InaccessibleObjectException | IllegalAccessException | LinkageError closed) {
            return;
        }
        var contents = contents(value);
        if (contents == null) add(value, seen, open);
        else if (seen.add(value)) {
            counts.merge(
                    field.getDeclaringClass().getSimpleName() + "." + field.getName(), contents.size(), Integer::sum);
            if (contents.size() <= LOOKED_THROUGH) contents.forEach(each -> addDeep(each, seen, open));
        }
    }

    /** What is in a map of maps is counted with it. */
    private static void addDeep(Object each, Set<Object> seen, ArrayDeque<Object> open) {
        var inside = contents(each);
        if (inside == null) add(each, seen, open);
        else if (seen.add(each) && inside.size() <= LOOKED_THROUGH) inside.forEach(one -> addDeep(one, seen, open));
    }

    private static Collection<?> contents(Object value) {
        try {
            if (value instanceof Map<?, ?> map) return new ArrayList<>(map.values());
            if (value instanceof Collection<?> all) return new ArrayList<>(all);
            if (value instanceof Object[] all) return Arrays.asList(all);
            return null;
        } catch (RuntimeException changing) {
            return List.of();
        }
    }

    private static void add(Object object, Set<Object> seen, ArrayDeque<Object> open) {
        if (object == null || object instanceof Class<?> || object instanceof Thread || object instanceof ClassLoader)
            return;
        if (!object.getClass().getName().startsWith("java.") && seen.add(object)) open.push(object);
    }
}
