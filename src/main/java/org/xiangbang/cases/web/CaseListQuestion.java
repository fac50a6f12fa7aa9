package org.xiangbang.cases.web;

import org.xiangbang.cases.CaseQuery;

/**
 * Which cases of a list are asked for, in which order, and after which case the page begins: the parameters of an address, on pages
 * and in the interface.
 *
 * @param figure a figure of the county overview, such as {@code paid:513228:donation:}, whose cases are asked for
 */
public record CaseListQuestion(
        String region,
        String status,
        String category,
        String amountFrom,
        String amountTo,
        String q,
        String figure,
        String sort,
        String after) {

    /** @param size number of cases on a page */
    public CaseQuery query(int size) {
        return new CaseQuery(region, status, category, amountFrom, amountTo, q, figure, sort, after, size);
    }
}
