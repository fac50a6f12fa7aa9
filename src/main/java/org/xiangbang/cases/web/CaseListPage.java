package org.xiangbang.cases.web;

import java.util.List;
import org.xiangbang.access.NamedRegion;
import org.xiangbang.cases.CaseQuery;

/**
 * A page of a list of cases as {@code cases/list} shows it.
 *
 * @param name of the list: its path, and the beginning of its message keys
 * @param kind the middle of the message keys of its statuses
 * @param statuses words to filter by
 * @param counties to filter by
 * @param chips what it is narrowed down to
 * @param more address of the next page; null on the last
 */
public record CaseListPage<T>(
        String name,
        String kind,
        CaseQuery query,
        List<T> items,
        List<String> statuses,
        List<NamedRegion> counties,
        List<Chip> chips,
        String more) {

    /** One condition, and the address of the list without it. */
    public record Chip(String label, String without) {}

    public String path() {
        return "/" + name;
    }
}
