package org.xiangbang.cases.web;

import org.xiangbang.cases.CaseQuery;

/** Which cases of a list, and from where on: the words of an address, on pages and in the interface. */
public record CaseListQuestion(String region, String status, String q, String after) {

    /** @param size cases on a page */
    public CaseQuery query(int size) {
        return new CaseQuery(region, status, q, after, size);
    }
}
