package org.xiangbang.web;

import java.util.function.Predicate;
import org.xiangbang.shared.Official;

/** An entry of the navigation without a count. */
public record Navigation(String path, String name, int order, Predicate<Official> audience) implements NavigationEntry {

    public static NavigationEntry entry(String path, String name, int order) {
        return new Navigation(path, name, order, official -> true);
    }

    public static NavigationEntry entry(String path, String name, int order, Predicate<Official> audience) {
        return new Navigation(path, name, order, audience);
    }

    @Override
    public boolean shownTo(Official official) {
        return audience.test(official);
    }
}
