package org.xiangbang.cases.web;

import java.util.List;
import org.xiangbang.cases.CaseQuery;

/**
 * A page of a list of cases as {@code cases/list} shows it.
 *
 * @param name the name of the list, which is its path and the beginning of its message keys
 * @param kind the word of the kind, which is the middle part of the message keys of its statuses
 * @param statuses the words of the statuses to filter by
 * @param chips the conditions by which the list is filtered
 * @param more the address of the next page; null on the last page
 */
public record CaseListPage<T>(
        String name,
        String kind,
        CaseQuery query,
        List<T> items,
        List<String> statuses,
        List<Chip> chips,
        String more) {

    /** One condition, and the address of the list without this condition. */
    public record Chip(String label, String without) {}

    public String path() {
        return "/" + name;
    }
}
