package org.xiangbang.cases.web;

import org.xiangbang.cases.CaseQuery;

/**
 * Which cases of a list are asked for, in which order, and after which case the page begins: the parameters of an address, on pages
 * and in the interface.
 */
public record CaseListQuestion(
        String region,
        String status,
        String category,
        String amountFrom,
        String amountTo,
        String q,
        String sort,
        String after) {

    /** @param size number of cases on a page */
    public CaseQuery query(int size) {
        return new CaseQuery(region, status, category, amountFrom, amountTo, q, sort, after, size);
    }
}
